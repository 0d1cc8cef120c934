// The total of a quote while options and add-ons are chosen. The amounts are integers in minor units; the server works
// out the binding total, this one only saves a round trip.
import { announce } from "./page.js";

// <form data-total data-currency="USD" data-digits="2" data-lang="en"> … inputs with data-minor (checked radios and
// boxes count; number fields multiply by their value) … <output data-total-out data-text="Total {amount}">.
const seen = new WeakSet();

export function start(part) {
  const forms = [...part.querySelectorAll("[data-total]")];
  if (part.matches?.("[data-total]")) forms.push(part);
  for (const form of forms) {
    if (seen.has(form)) continue;
    seen.add(form);
    form.addEventListener("input", () => show(form, true));
    form.addEventListener("reset", () => setTimeout(() => show(form, true)));
    addEventListener("pageshow", () => show(form, false));
    show(form, false);
  }
}

function counted(field) {
  if (field.type === "checkbox" || field.type === "radio") return field.checked ? 1 : 0;
  const number = Number.parseInt(field.value, 10);
  return Number.isFinite(number) && number > 0 ? number : 0;
}

function show(form, aloud) {
  let minor = Number.parseInt(form.dataset.base ?? "0", 10);
  for (const field of form.querySelectorAll("[data-minor]")) {
    const quantity = field.dataset.quantity ? counted(document.getElementById(field.dataset.quantity)) : 1;
    minor += counted(field) * quantity * Number.parseInt(field.dataset.minor, 10);
  }
  // While no aircraft is chosen there is no total, whatever the additions come to.
  const choices = [...form.querySelectorAll("input[type=radio][data-minor]")];
  const open = choices.length > 0 && !choices.some((choice) => choice.checked);
  const digits = Number.parseInt(form.dataset.digits ?? "2", 10);
  const text = open ? "–" : new Intl.NumberFormat(form.dataset.lang || document.documentElement.lang, {
    style: "currency",
    currency: form.dataset.currency,
    currencyDisplay: form.dataset.display || "symbol",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(minor / 10 ** digits);
  let said;
  for (const out of document.querySelectorAll("[data-total-out]")) {
    if (out.textContent !== text) said = out.dataset.text;
    out.textContent = text;
  }
  if (aloud && said !== undefined) announce((said || "{amount}").replace("{amount}", text));
}

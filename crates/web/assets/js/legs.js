// Adds and removes rows of a form (the legs of a trip) without a reload. The same buttons work as submit buttons
// without script: the server then draws the form again with one row more or less.
import { showZone } from "./airports.js";

// <div data-legs data-most="12"> rows with data-leg … <template> with one row, names written with __n__ …
// <button data-leg-add> … in each row <button data-leg-remove>.
const seen = new WeakSet();

export function start(part) {
  for (const box of part.querySelectorAll("[data-legs]")) {
    if (seen.has(box)) continue;
    seen.add(box);
    box.addEventListener("click", (event) => {
      const add = event.target.closest("[data-leg-add]");
      const remove = event.target.closest("[data-leg-remove]");
      if (!add && !remove) return;
      event.preventDefault();
      if (add) addRow(box);
      else removeRow(box, remove.closest("[data-leg]"));
    });
    tidy(box);
  }
}

function rows(box) {
  return [...box.querySelectorAll("[data-leg]")];
}

function addRow(box) {
  const before = rows(box).at(-1);
  const next = Math.max(-1, ...rows(box).map((row) => Number.parseInt(row.dataset.leg, 10))) + 1;
  const template = box.querySelector("template");
  const holder = document.createElement("div");
  holder.innerHTML = template.innerHTML.replaceAll("__n__", String(next)).replaceAll("__number__", String(rows(box).length + 1));
  const row = holder.firstElementChild;
  row.dataset.leg = String(next);
  if (before) before.after(row);
  else template.before(row);
  continueFrom(before, row);
  row.dispatchEvent(new CustomEvent("page:swapped", { bubbles: true }));
  tidy(box);
  row.querySelector("input:not([type=hidden], [value]:not([value='']))")?.focus();
}

// A next leg usually starts where the last one ended.
function continueFrom(before, row) {
  const to = before?.querySelector("[data-leg-to]");
  const from = row.querySelector("[data-leg-from]");
  if (!to || !from || from.value) return;
  from.value = to.value;
  from.dataset.zoneName = to.dataset.zoneName ?? "";
  showZone(from);
  const place = to.closest(".ap")?.querySelector("[data-place]");
  const target = from.closest(".ap")?.querySelector("[data-place]");
  if (place && target) target.textContent = place.textContent;
}

function removeRow(box, row) {
  const all = rows(box);
  if (all.length < 2 || !row) return;
  const neighbour = all[Math.max(0, all.indexOf(row) - 1)];
  row.remove();
  tidy(box);
  (neighbour.querySelector("[data-leg-remove]:not([hidden])") ?? neighbour.querySelector("input"))?.focus();
}

function tidy(box) {
  const all = rows(box);
  const most = Number.parseInt(box.dataset.most ?? "12", 10);
  all.forEach((row, index) => {
    for (const number of row.querySelectorAll("[data-leg-number]")) number.textContent = String(index + 1);
    const remove = row.querySelector("[data-leg-remove]");
    if (remove) remove.hidden = all.length < 2;
  });
  const add = box.querySelector("[data-leg-add]");
  if (add) add.hidden = all.length >= most;
}

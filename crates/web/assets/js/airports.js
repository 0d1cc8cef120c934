// Airports as they are typed: by code, name or town. The code goes into the field, the place beside it, the ident into
// a hidden field when there is one.
import { combobox } from "./combobox.js";

const cache = new Map();
const seen = new WeakSet();

export function start(part) {
  for (const input of part.querySelectorAll("[data-airports]")) {
    if (seen.has(input)) continue;
    seen.add(input);
    attach(input);
  }
}

function attach(input) {
  const list = document.createElement("ul");
  list.className = "menu suggest";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.textResults ?? "");
  const field = input.closest(".combo") ?? input.parentElement;
  (input.closest(".ap") ?? input).after(list);
  const place = field.querySelector("[data-place]");
  const hidden = input.dataset.ident && input.form?.elements.namedItem(input.dataset.ident);
  combobox(input, list, {
    options: (text) => search(input.dataset.airports, text.trim()),
    draw,
    none: input.dataset.textNone,
    take: (airport) => {
      know(airport);
      input.dispatchEvent(new CustomEvent("airport:taken", { bubbles: true, detail: airport }));
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
  });
  input.addEventListener("input", () => {
    // What stood beside the old code is not true of the new one.
    if (place) place.textContent = "";
    if (hidden) hidden.value = "";
    input.dataset.zoneName = "";
    showZone(input);
  });
  // A code typed to its end needs no list: its place and its zone appear all the same.
  input.addEventListener("change", async () => {
    const typed = input.value.trim().toUpperCase();
    if (!typed || input.dataset.zoneName) return;
    const found = await search(input.dataset.airports, typed).catch(() => []);
    const airport = found.find((one) => [one.code, one.ident].includes(typed));
    if (airport && input.value.trim().toUpperCase() === typed) know(airport);
  });
  // The letters that the server wrote for one day may be wrong on another; the city never is.
  input.closest("[data-leg]")?.querySelector("input[type=date]")?.addEventListener("change", () => showZone(input));

  function know(airport) {
    input.value = airport.code || airport.ident;
    if (place) place.textContent = airport.place || airport.name;
    if (hidden) hidden.value = airport.ident;
    input.dataset.zoneName = airport.zone.split("/").at(-1).replaceAll("_", " ");
    showZone(input);
  }
}

// Writes beside a local time whose time it is: the city after which the airport's zone is named.
export function showZone(input) {
  const unit = input.dataset.zone && document.getElementById(input.dataset.zone);
  if (unit) unit.textContent = input.dataset.zoneName ?? "";
}

async function search(url, text) {
  if (text.length < 2) return [];
  const key = `${url} ${text.toLowerCase()}`;
  if (!cache.has(key)) {
    const address = new URL(url, location.href);
    address.searchParams.set("q", text);
    const response = await fetch(address, { headers: { Accept: "application/json" } });
    if (!response.ok) return [];
    cache.set(key, await response.json());
  }
  return cache.get(key);
}

function draw(airport, item) {
  const code = Object.assign(document.createElement("b"), { className: "ident", textContent: airport.code || airport.ident });
  const words = Object.assign(document.createElement("span"), { className: "grow" });
  const name = Object.assign(document.createElement("span"), { textContent: airport.name });
  const where = [airport.place, airport.zone].filter(Boolean).join(" · ");
  words.append(name, Object.assign(document.createElement("small"), { className: "quiet", textContent: where }));
  item.append(code, words);
}

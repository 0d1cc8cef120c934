// Search or do: one field that finds records through the server and commands and places on the spot.
import { combobox } from "./combobox.js";

let ready = false;

export function start() {
  const dialog = document.getElementById("palette");
  if (ready || !dialog) return;
  ready = true;
  nameTheKey();
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("[role=listbox]");
  const places = known(dialog);
  const box = combobox(input, list, {
    always: true,
    none: dialog.dataset.textEmpty,
    options: (text) => find(dialog.dataset.search, text.trim(), places),
    draw: (option, item) => {
      item.append(option.label);
      if (option.kind) item.append(Object.assign(document.createElement("small"), { textContent: option.kind }));
    },
    take: (option, event) => {
      dialog.close();
      if (event.ctrlKey || event.metaKey) window.open(option.href, "_blank", "noopener");
      else location.assign(option.href);
    },
  });

  function show() {
    if (dialog.open) return;
    input.value = "";
    dialog.showModal();
    box.refresh();
  }
  for (const link of document.querySelectorAll("[data-palette-open]")) {
    link.addEventListener("click", (event) => { event.preventDefault(); show(); });
  }
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      if (dialog.open) dialog.close();
      else show();
    }
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
}

// On a Mac the key beside the space bar does what Ctrl does elsewhere.
function nameTheKey() {
  if (!/^(mac|ip)/i.test(navigator.userAgentData?.platform ?? navigator.platform)) return;
  for (const key of document.querySelectorAll("kbd")) if (key.textContent === "Ctrl") key.textContent = "⌘";
}

function known(dialog) {
  const commands = [...dialog.querySelector("template").content.querySelectorAll("a")];
  const places = [...document.querySelectorAll(".sidebar nav a")];
  return [...commands, ...places].map((link) => {
    const copy = link.cloneNode(true);
    copy.querySelectorAll(".count, svg").forEach((part) => part.remove());
    return { label: copy.textContent.trim(), href: link.getAttribute("href") };
  });
}

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// The server answers with [{ label, href, kind }].
async function find(url, text, places) {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const near = places.filter((place) => words.every((word) => fold(place.label).includes(word)));
  if (text.length < 2) return near.slice(0, 12);
  const address = new URL(url, location.href);
  address.searchParams.set("q", text);
  try {
    const response = await fetch(address, { headers: { Accept: "application/json" } });
    const records = response.ok ? await response.json() : [];
    return [...near.slice(0, 4), ...records];
  } catch {
    return near;
  }
}

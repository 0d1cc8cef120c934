// Single keys of the console: ? for the list, G and a letter to go, J K Space Enter X Esc in lists, and whatever letter
// a link or button names with data-key; ← → move a deal on its board and scroll the schedule. Off while typing; each person can switch them off on this device.

const STORE = "single-keys";
let going = false;
let timer;
let ready = false;

export function start() {
  if (ready) return;
  ready = true;
  document.addEventListener("keydown", pressed);
  listPlaces();
  switcher();
  stayAtRow();
}

function enabled() {
  try {
    return localStorage.getItem(STORE) !== "off";
  } catch {
    return true;
  }
}

function typing(target) {
  return target.closest?.("input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]");
}

function pressed(event) {
  const target = event.target;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && typing(target)) {
    event.preventDefault();
    target.form?.requestSubmit();
    return;
  }
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (!enabled() || typing(target) || document.querySelector("dialog[open]")) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (act(key, target)) event.preventDefault();
}

function act(key, target) {
  if (going) {
    going = false;
    clearTimeout(timer);
    const place = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
    place?.click();
    return Boolean(place);
  }
  if (key === "g") {
    going = true;
    timer = setTimeout(() => { going = false; }, 1200);
    return true;
  }
  if (key === "?") {
    document.getElementById("keys")?.togglePopover();
    return true;
  }
  return inList(key, target) || named(key) || scrolled(key, target);
}

function named(key) {
  if (key.length !== 1) return false;
  const found = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find((item) => item.checkVisibility());
  if (!found) return false;
  if (found.matches("input, select, textarea")) found.focus();
  else found.click();
  return true;
}

// The schedule; a table that scrolls by itself keeps its arrows while it has the focus.
function scrolled(key, target) {
  const way = { ArrowLeft: "back", ArrowRight: "on" }[key];
  if (!way || target.closest?.("[role=region]")) return false;
  return click(document.querySelector(`[data-scroll=${way}]`));
}

function inList(key, target) {
  const list = target.closest?.("[data-rows]") ?? document.querySelector("[data-rows]");
  if (!list) return false;
  const rows = [...list.querySelectorAll("[data-row]")];
  const here = rows.findIndex((row) => row === target.closest?.("[data-row]") || row.hasAttribute("data-at"));
  const row = rows[here];
  // A button or a box in a row keeps its own Space and Enter.
  const own = target.matches?.("a, button, input, summary") && !target.matches("[data-row-link]");
  switch (key) {
    case "j": return move(rows, Math.min(here + 1, rows.length - 1));
    case "k": return move(rows, Math.max(here - 1, 0));
    case "Enter": return !own && target === document.body && click(row?.querySelector("[data-row-link]") ?? row?.querySelector("a[href]"));
    case " ": return !own || target.matches("[data-row-link]") ? click(row?.querySelector("[data-panel]")) : false;
    case "x": return click(row?.querySelector("input[type=checkbox]"));
    case "ArrowLeft": return click(row?.querySelector("[data-move=back]"));
    case "ArrowRight": return click(row?.querySelector("[data-move=on]"));
    case "Escape": return leave(row);
    default: return false;
  }
}

function move(rows, next) {
  if (rows.length === 0) return false;
  rows.forEach((row, index) => row.toggleAttribute("data-at", index === next));
  const link = rows[next].querySelector("[data-row-link], a[href]") ?? rows[next];
  link.focus();
  rows[next].scrollIntoView({ block: "nearest" });
  return true;
}

// A row that the address points to is the one to go on from, as after a move.
function stayAtRow() {
  const row = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!row || !row.matches("[data-row]")) return;
  row.toggleAttribute("data-at", true);
  row.querySelector("[data-row-link], a[href]")?.focus();
}

function click(item) {
  item?.click();
  return Boolean(item);
}

function leave(row) {
  const close = document.querySelector("[data-panel-close]");
  if (close?.checkVisibility()) {
    close.click();
    return true;
  }
  row?.removeAttribute("data-at");
  return false;
}

function listPlaces() {
  const list = document.querySelector("[data-go-list]");
  for (const link of list ? document.querySelectorAll("[data-go]") : []) {
    const line = document.createElement("div");
    const keys = document.createElement("dt");
    for (const key of ["G", link.dataset.go.toUpperCase()]) {
      keys.append(Object.assign(document.createElement("kbd"), { textContent: key }), " ");
    }
    const copy = link.cloneNode(true);
    copy.querySelectorAll(".count, svg").forEach((part) => part.remove());
    line.append(keys, Object.assign(document.createElement("dd"), { textContent: copy.textContent.trim() }));
    list.append(line);
  }
}

function switcher() {
  const button = document.querySelector("[data-keys-switch]");
  if (!button) return;
  const show = () => { button.textContent = enabled() ? button.dataset.textOff : button.dataset.textOn; };
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    try {
      localStorage.setItem(STORE, enabled() ? "off" : "on");
    } catch {
      // Without storage the keys stay on.
    }
    show();
  });
}

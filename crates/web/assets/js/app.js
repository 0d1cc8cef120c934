// Starts only the modules that the page at hand needs; everything works, if more slowly, without them.
const MODULES = [
  ["[data-live]", () => import("./live.js")],
  ["#palette", () => import("./palette.js")],
  ["[data-keys]", () => import("./keys.js")],
  ["[data-airports]", () => import("./airports.js")],
  ["[data-total]", () => import("./totals.js")],
  ["[data-legs]", () => import("./legs.js")],
  ["[data-lines]", () => import("./lines.js")],
  ["[data-appearance]", () => import("./appearance.js")],
  ["[data-notice]", () => import("./notices.js")],
  ["[data-countdown]", () => import("./countdown.js")],
  ["[data-panel]", () => import("./panel.js")],
  ["[data-board]", () => import("./board.js")],
  ["[data-stepper], [data-copy], [data-print], [data-select-all]", () => import("./small.js")],
  ["[data-passkey]", () => import("./passkeys.js")],
  ["[data-work]", () => import("./work.js")],
  ["[data-track]", () => import("./tracking.js")],
  ["[data-fieldmap]", () => import("./fieldmap.js")],
  ["form", () => import("./once.js")],
];

function start(part) {
  for (const [selector, load] of MODULES) {
    if (part.matches?.(selector) || part.querySelector(selector)) load().then((module) => module.start(part));
  }
}

start(document);
// Whoever puts new markup into the page says so, and its parts come alive like those of the first load.
document.addEventListener("page:swapped", (event) => start(event.target));

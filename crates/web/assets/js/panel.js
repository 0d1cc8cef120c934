// A list and the record beside it: a row's link opens the record in the side panel and the address follows, so that
// reload, back and a shared link show the same. Without script the link loads the page with the panel open.
import { fetchPage, swap } from "./page.js";

// <a data-panel href="?open=ID">, <aside id="panel">, in it <a data-panel-close href="…">. The answer to the link is the
// whole page; its #panel is taken.
let ready = false;
let turn = 0;

export function start() {
  if (ready) return;
  ready = true;
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("[data-panel], [data-panel-close]");
    if (!link?.href || !document.getElementById("panel")) return;
    event.preventDefault();
    const closing = link.matches("[data-panel-close]");
    show(link.href, { push: true, focus: !closing, from: link });
  });
  addEventListener("popstate", () => show(location.href, { push: false, focus: false }));
}

async function show(url, { push, focus, from }) {
  const mine = (turn += 1);
  let answer;
  try {
    answer = await fetchPage(url, { headers: { "X-Fragment": "panel" } });
  } catch {
    answer = null;
  }
  if (mine !== turn) return;
  const old = document.getElementById("panel");
  const fresh = answer?.response.ok && answer.page.getElementById("panel");
  if (!fresh || !old) {
    location.assign(url);
    return;
  }
  const opened = document.querySelector("[data-rows] [aria-selected=true]");
  if (push) history.pushState({}, "", url);
  const panel = swap(old, fresh);
  select(url);
  if (focus) {
    const heading = panel.querySelector("h2, h3, [tabindex]") ?? panel;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  } else if (from?.matches("[data-panel-close]")) {
    (opened?.querySelector("[data-row-link], a[href]") ?? document.querySelector("[data-rows] a[href]"))?.focus();
  }
}

function select(url) {
  const wanted = new URL(url, location.href).search;
  for (const row of document.querySelectorAll("[data-row]")) {
    const link = row.querySelector("[data-panel]");
    if (link && new URL(link.href).search === wanted && new URL(link.href).searchParams.has("open")) row.setAttribute("aria-selected", "true");
    else row.removeAttribute("aria-selected");
  }
}

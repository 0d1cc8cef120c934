// The tracking page: its stream brings the words and the place of each update; ages are counted here. A change of what the
// page is about fetches the page again.
import { announce, fetchPage, swap } from "./page.js";

const STALE_SECONDS = 120;
const SAY_EVERY = 60000;
let stream;
let paused = false;
let seenAt = 0;
let said = 0;
let ready = false;

export function start() {
  const page = document.getElementById("track");
  if (!page) return;
  share(page);
  const age = document.getElementById("track-age");
  seenAt = age ? Date.now() - Number(age.dataset.age) * 1000 : 0;
  const pause = page.querySelector("[data-track-pause]");
  if (pause && page.dataset.track) {
    pause.hidden = false;
    pause.setAttribute("aria-pressed", String(paused));
    pause.addEventListener("click", () => {
      paused = !paused;
      pause.setAttribute("aria-pressed", String(paused));
      if (paused) close(); else open();
    });
  }
  if (!ready) {
    ready = true;
    setInterval(count, 1000);
    // A hidden page needs no place among the followers.
    document.addEventListener("visibilitychange", () => { if (document.hidden) close(); else open(); });
    addEventListener("pagehide", close);
    addEventListener("pageshow", (event) => { if (event.persisted) open(); });
  }
  open();
}

function open() {
  const page = document.getElementById("track");
  if (stream || paused || document.hidden || !page?.dataset.track) return;
  stream = new EventSource(page.dataset.track);
  stream.onmessage = (event) => show(JSON.parse(event.data));
  stream.onerror = () => {
    // A stream that is refused is over: the page says what comes after.
    if (stream?.readyState === EventSource.CLOSED) { close(); again(); }
  };
}

function close() {
  stream?.close();
  stream = undefined;
}

function show(state) {
  const page = document.getElementById("track");
  const near = (phase) => phase === "on-the-way" || phase === "nearby";
  const box = page.querySelector("[data-fieldmap]");
  if (state.over) close();
  // Another kind of page, or a map that came or went.
  if (near(state.phase) !== near(page.dataset.phase) || !near(state.phase) && state.phase !== page.dataset.phase
    || near(state.phase) && (state.lat === null) !== !box) return again();
  page.dataset.phase = state.phase;
  put("track-label", state.label);
  document.getElementById("track-label").className = `pill ${state.tone}`;
  put("track-title", state.title);
  put("track-time", state.time);
  put("track-lead", state.lead);
  seenAt = state.age === null ? 0 : Date.now() - state.age * 1000;
  if (box && state.lat !== null) {
    box.dataset.spot = `${state.lat},${state.lon}`;
    box.dispatchEvent(new CustomEvent("fieldmap:moved"));
  }
  count();
  if (Date.now() - said > SAY_EVERY) {
    said = Date.now();
    announce([state.title, state.time, state.lead].filter(Boolean).join(". "));
  }
}

function put(id, text) {
  const element = document.getElementById(id);
  if (element && element.textContent !== text) element.textContent = text;
}

// How old the position is, and whether it is too old to go by.
function count() {
  const page = document.getElementById("track");
  const age = page?.querySelector("[data-age-text]");
  if (!age || !seenAt) return;
  const seconds = Math.max(0, Math.round((Date.now() - seenAt) / 1000));
  const text = seconds < 60 ? page.dataset.textSeconds.replace("{n}", seconds) : page.dataset.textMinutes.replace("{n}", Math.floor(seconds / 60));
  if (age.textContent !== text) age.textContent = text;
  const stale = seconds > STALE_SECONDS;
  const note = document.getElementById("track-stale");
  if (note) note.hidden = !stale;
  document.getElementById("track-age").classList.toggle("stale", stale);
  const box = page.querySelector("[data-fieldmap]");
  if (box && stale !== "stale" in box.dataset) {
    if (stale) box.dataset.stale = ""; else delete box.dataset.stale;
    box.dispatchEvent(new CustomEvent("fieldmap:moved"));
  }
}

let waiting;
// Fetches the page again; not all followers of a job at the same moment.
function again() {
  close();
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    try {
      const answer = await fetchPage(location.href, { headers: { "X-Live": "1" } });
      const fresh = answer?.page.getElementById("track");
      if (!fresh) { location.reload(); return; }
      document.title = answer.page.title;
      styles(answer.page);
      // The part comes alive by the news of it, and opens its stream if it has one.
      swap(document.getElementById("track"), fresh);
      announce(document.getElementById("track-title")?.textContent);
    } catch {
      waiting = setTimeout(again, 15000);
    }
  }, Math.random() * 3000);
}

// A map that comes later brings its stylesheet.
function styles(page) {
  for (const link of page.querySelectorAll('link[rel="stylesheet"]')) {
    if (!document.querySelector(`link[href="${CSS.escape(link.getAttribute("href"))}"]`)) document.head.append(document.importNode(link));
  }
}

function share(page) {
  const button = page.querySelector("[data-share]");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      if (navigator.share) await navigator.share({ title: button.dataset.title, url: location.href });
      else {
        await navigator.clipboard.writeText(location.href);
        announce(button.dataset.text);
        button.textContent = button.dataset.text;
      }
    } catch {
      // Whoever closes the list of ways to share wanted none.
    }
  });
}

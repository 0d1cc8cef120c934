// Live parts: the stream says only which thing changed; the part that shows it is fetched through its ordinary page.
import { announce, fetchPage, isDirty, swap } from "./page.js";

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30000;
let stream;
let pause = FIRST_PAUSE;
let retry;
const stale = new Set();
let running = false;

export function start(part) {
  if (part !== document || stream || !document.body.dataset.live) return;
  open();
  document.addEventListener("visibilitychange", () => { if (!document.hidden && !stream) open(); });
  // A page kept in the back-forward cache must not hold its connection.
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => { if (event.persisted) { open(); refreshAll(); } });
}

function open() {
  clearTimeout(retry);
  stream = new EventSource(document.body.dataset.live);
  let lost = false;
  stream.onopen = () => {
    pause = FIRST_PAUSE;
    if (lost) refreshAll();
    lost = false;
  };
  stream.onmessage = (event) => {
    const { noun, id } = JSON.parse(event.data);
    // Something changed between the page and its stream; which, nobody knows.
    if (noun === "page") return refreshAll();
    refresh([...document.querySelectorAll("[data-live]")].filter((part) => concerns(part, noun, id)));
  };
  stream.onerror = () => {
    lost = true;
    if (stream?.readyState !== EventSource.CLOSED) return;
    // The browser gives up on an answer that is not a stream, such as a restart's 503: then the pause grows.
    close();
    const jitter = 0.5 + Math.random();
    retry = setTimeout(() => { open(); refreshAll(); }, pause * jitter);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  };
}

function close() {
  clearTimeout(retry);
  stream?.close();
  stream = undefined;
}

function concerns(part, noun, id) {
  if (part === document.body) return false;
  return part.dataset.live.split(" ").some((word) => word === noun || word === `${noun}:${id}`);
}

function refreshAll() {
  refresh([...document.querySelectorAll("[data-live]")].filter((part) => part !== document.body));
}

async function refresh(parts) {
  for (const part of parts) if (part.id) stale.add(part.id);
  if (running) return;
  running = true;
  try {
    while (stale.size > 0) {
      const ids = [...stale];
      stale.clear();
      await fetchParts(ids);
    }
  } catch {
    // The next message or reconnection tries again; what is shown stays as it was.
  } finally {
    running = false;
  }
}

async function fetchParts(ids) {
  const sources = Map.groupBy(ids, (id) => document.getElementById(id)?.dataset.liveSrc || location.href);
  let changed = false;
  for (const [source, wanted] of sources) {
    const answer = await fetchPage(source, { headers: { "X-Fragment": wanted.join(" "), "X-Live": "1" } });
    if (!answer || !answer.response.ok) continue;
    for (const id of wanted) {
      const old = document.getElementById(id);
      const fresh = answer.page.getElementById(id);
      if (old) unmark(old);
      if (!old || !fresh || old.isEqualNode(fresh) || isDirty(old)) continue;
      swap(old, fresh).classList.add("fresh");
      changed = true;
    }
  }
  if (changed) announce(document.body.dataset.textUpdated);
}

// The mark of the last change would make a part look changed for ever.
function unmark(part) {
  part.classList.remove("fresh");
  if (part.classList.length === 0) part.removeAttribute("class");
}

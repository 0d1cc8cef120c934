// What the page shows of things that were done but not sent yet, and how much of the report is missing.

const $ = (selector, within = document) => within.querySelector(selector);
const NEXT = { "set-out": "on-the-way", start: "started", resume: "started", pause: "paused", finish: "finished" };

// The visit that is open on this page, if there is one.
export const visit = () => document.getElementById("visit");

function clock(at) {
  return new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hour12: false });
}

// Puts acts that wait on top of what the server knew, in their order.
export function overlay(acts) {
  for (const act of acts) show(act);
  measure();
}

export function show(act) {
  const open = visit();
  if (act.kind.endsWith("-sharing")) {
    if (open) open.dataset.sharing = act.kind === "pause-sharing" ? "off" : "on";
    return;
  }
  if (!open || open.dataset.visit !== act.job) return;
  if (NEXT[act.kind]) step(open, act);
  if (act.kind === "fill") for (const [field, value] of Object.entries(act.values)) put(field, value);
  if (act.kind === "add-file") picture(act);
  if (act.kind === "remove-file") $(`[data-file="${CSS.escape(act.file)}"]`)?.remove();
}

function step(open, act) {
  const status = NEXT[act.kind];
  const timer = $("#timer");
  if (timer) tick(open, timer, act.at);
  open.dataset.status = status;
  const bar = document.getElementById("go");
  if (bar) bar.dataset.status = status;
  open.dataset.since = String(act.at);
  const pill = document.getElementById("pill");
  const text = pill?.getAttribute(`data-text-${status}`);
  if (text) pill.textContent = text.replace("{time}", clock(act.at));
  const waits = $("[data-waits]", open);
  if (waits) waits.hidden = status !== "finished";
}

// Adds the time worked since the last step to what stands there.
function tick(open, timer, now) {
  if (open.dataset.status !== "started") return;
  const since = Number(open.dataset.since || timer.dataset.from);
  timer.dataset.worked = String(Number(timer.dataset.worked) + Math.max(0, now - since));
}

function put(field, value) {
  const part = document.getElementById(`field-${field}`);
  if (!part) return;
  const wanted = value.split("\n");
  for (const input of part.querySelectorAll("input, select, textarea")) {
    if (input.type === "checkbox" || input.type === "radio") input.checked = wanted.includes(input.value);
    else if (input.type !== "hidden" && input.type !== "file") input.value = value;
  }
}

function picture(act) {
  const part = document.getElementById(`field-${act.field}`);
  const files = part && $("[data-files]", part);
  if (!files || $(`[data-waits-for="${act.key}"]`, files)) return;
  if (part.dataset.kind === "signature") files.replaceChildren();
  const shown = $("[data-waiting]", part).content.firstElementChild.cloneNode(true);
  shown.dataset.waitsFor = act.key;
  const image = $("img", shown);
  if (act.bytes.type.startsWith("image/")) image.src = URL.createObjectURL(act.bytes);
  else image.replaceWith(Object.assign(document.createElement("span"), { className: "paper", textContent: act.name }));
  files.append(shown);
}

// What a field holds, as a form would post it; several picks stand one per line.
export function valueOf(part) {
  const inputs = [...part.querySelectorAll("input, select, textarea")].filter((input) => input.name.startsWith("field."));
  const chosen = inputs.filter((input) => !["checkbox", "radio"].includes(input.type) || input.checked);
  return chosen.map((input) => input.value).join("\n");
}

function isFilled(part) {
  const files = $("[data-files]", part);
  if (!files) return valueOf(part).trim() !== "";
  if (files.childElementCount === 0) return false;
  const signs = $("[data-sign]", part)?.dataset.signs;
  return !signs || countOf(signs) > 0;
}

// How many files a field holds, sent or waiting.
export function countOf(field) {
  return $(`#field-${CSS.escape(field)} [data-files]`)?.childElementCount ?? 0;
}

// Says how much is filled and how much is missing; resolves to the parts that lack something.
export function measure() {
  const open = visit();
  if (!open) return [];
  const parts = [...open.querySelectorAll("[data-field]")];
  const filled = document.getElementById("filled");
  if (filled) say(filled, { done: parts.filter(isFilled).length, all: parts.length });
  for (const part of parts) {
    const count = $("[data-count]", part);
    if (count) say(count, { count: countOf(part.dataset.field) });
  }
  const missing = parts.filter((part) => part.dataset.required !== undefined && !isFilled(part));
  const chosen = $("[name=resolution]:checked", open);
  const end = document.getElementById("field-resolution");
  if (end && !chosen) missing.push(end);
  const note = document.getElementById("field-note");
  if (note) {
    note.hidden = !chosen || chosen.dataset.note === "none";
    if (chosen?.dataset.note === "required" && $("textarea", note).value.trim() === "") missing.push(note);
  }
  const left = document.getElementById("left");
  if (left) left.textContent = missing.length > 0 ? left.dataset.text.replace("{count}", missing.length) : "";
  for (const part of [...parts, end, note]) if (part && !missing.includes(part)) mend(part);
  return missing;
}

function say(part, values) {
  part.textContent = part.dataset.text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? part.dataset[name] ?? "");
}

// Marks what is missing, with words.
export function mark(parts, said = () => "") {
  for (const part of parts) {
    const error = $("[data-error]", part);
    if (!error) continue;
    error.textContent = said(part) || error.dataset.text;
    error.hidden = false;
    part.dataset.missing = "";
    for (const input of part.querySelectorAll("input:not([type=hidden]), select, textarea")) input.setAttribute("aria-invalid", "true");
  }
}

function mend(part) {
  const error = $("[data-error]", part);
  if (!error || part.dataset.missing === undefined) return;
  error.hidden = true;
  delete part.dataset.missing;
  for (const input of part.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
}

// The time on site, while the work goes on.
export function startTimer() {
  const timer = document.getElementById("timer");
  if (!timer) return;
  timer.dataset.from ||= String(Date.now());
  const open = visit();
  const draw = () => {
    const since = Number(open.dataset.since || timer.dataset.from);
    const running = open.dataset.status === "started" ? Math.max(0, Date.now() - since) : 0;
    const minutes = Math.floor((Number(timer.dataset.worked) + running) / 60000);
    timer.textContent = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  };
  draw();
  const beat = setInterval(() => (timer.isConnected ? draw() : clearInterval(beat)), 15000);
}

// The workers' app: what is done is kept on the phone first and then sent, so that a dead spot costs nothing.
import { announce, fetchPage, swap } from "./page.js";
import { smaller } from "./work-files.js";
import { forget, keep, waiting } from "./work-queue.js";
import { send } from "./work-send.js";
import { mark, measure, overlay, show, startTimer, valueOf, visit } from "./work-show.js";
import { sign } from "./work-sign.js";
import { follow } from "./work-where.js";

const LOOK_AGAIN_MS = 60000;
const work = document.getElementById("work");
let ready = false;

export function start() {
  if (ready || !work) return;
  ready = true;
  work.classList.add("app");
  listen();
  install();
  begin();
}

async function begin() {
  await dress();
  await send(told);
  setInterval(lookAgain, LOOK_AGAIN_MS);
}

// Puts what is on this phone alone on top of the page.
async function dress() {
  recall();
  overlay(await waiting());
  startTimer();
  follow(visit());
}

// Sends what waits; where nothing does, shows what the office may have changed meanwhile.
async function lookAgain() {
  if (document.hidden) return;
  await send(told);
  if (navigator.onLine) await refresh([]);
}

function listen() {
  // On the way down, before whatever else listens to forms.
  document.addEventListener("submit", submitted, true);
  work.addEventListener("change", changed);
  work.addEventListener("input", () => measure());
  work.addEventListener("click", clicked);
  addEventListener("online", () => send(told));
  addEventListener("offline", () => send(told));
  document.addEventListener("visibilitychange", lookAgain);
}

// Keeps an act, shows it, and tries to send it.
async function act(what) {
  const kept = await keep(what);
  show(kept);
  measure();
  follow(visit());
  send(told);
}

async function submitted(event) {
  const form = event.target;
  if (form.matches("[data-sign-out]")) return sessionStorage.clear();
  const job = visit()?.dataset.visit;
  if (form.id === "report") {
    event.preventDefault();
    if (event.submitter?.matches("[data-finish]")) await finish(job);
  } else if (form.dataset.act === "remove-file") {
    event.preventDefault();
    await act({ kind: "remove-file", job, file: form.closest("[data-file]").dataset.file });
  } else if (form.dataset.act?.endsWith("-sharing")) {
    event.preventDefault();
    await act({ kind: form.dataset.act });
  } else if (form.dataset.act) {
    event.preventDefault();
    await act({ kind: form.dataset.act, job });
  } else if (form.matches("[data-upload]")) {
    event.preventDefault();
  }
}

async function finish(job) {
  const missing = measure();
  if (missing.length > 0) {
    mark(missing);
    missing[0].scrollIntoView({ block: "center" });
    missing[0].querySelector("input:not([type=hidden]):not(.sr-only), select, textarea, button")?.focus({ preventScroll: true });
    return;
  }
  const open = visit();
  const resolution = open.querySelector("[name=resolution]:checked").value;
  sessionStorage.removeItem(`ending:${job}`);
  await act({ kind: "finish", job, resolution, note: open.querySelector("#note").value });
}

async function changed(event) {
  const part = event.target.closest("[data-field]");
  const open = visit();
  if (event.target.matches("[data-pick]")) return pick(event.target, part, open);
  if (!part || !open || event.target.type === "file") {
    remember(open);
    return measure();
  }
  await act({ kind: "fill", job: open.dataset.visit, values: { [part.dataset.field]: valueOf(part) } });
}

async function pick(input, part, open) {
  const files = [...input.files];
  input.value = "";
  const count = part.querySelector("[data-count]");
  for (const file of files) {
    if (part.querySelector("[data-files]").childElementCount >= Number(count.dataset.most)) break;
    const bytes = await smaller(file);
    await act({ kind: "add-file", job: open.dataset.visit, field: part.dataset.field, bytes, name: file.name || "photo.jpg" });
  }
}

// How it went is said with *Finish*; until then it is kept beside the page, so that a fresh one still knows it.
function remember(open) {
  const chosen = open?.querySelector("[name=resolution]:checked")?.value ?? "";
  const note = open?.querySelector("#note")?.value ?? "";
  if (chosen || note) sessionStorage.setItem(`ending:${open.dataset.visit}`, JSON.stringify({ chosen, note }));
}

function recall() {
  const open = visit();
  const kept = open && sessionStorage.getItem(`ending:${open.dataset.visit}`);
  if (!kept) return;
  const { chosen, note } = JSON.parse(kept);
  const radio = [...open.querySelectorAll("[name=resolution]")].find((one) => one.value === chosen);
  if (radio) radio.checked = true;
  const text = open.querySelector("#note");
  if (text && note) text.value = note;
}

async function clicked(event) {
  const drop = event.target.closest("[data-drop]");
  if (drop) {
    const shown = drop.closest("[data-waits-for]");
    await forget((await waiting()).filter((one) => one.key === shown.dataset.waitsFor));
    shown.remove();
    measure();
    return send(told);
  }
  const button = event.target.closest("[data-sign]");
  if (!button) return;
  const picture = await sign(button);
  const open = visit();
  if (!picture || !open) return;
  const field = button.closest("[data-field]").dataset.field;
  await act({ kind: "add-file", job: open.dataset.visit, field, bytes: picture, name: "signature.png" });
}

// What became of sending, in words; once everything is sent, the page as the server has it.
async function told({ state, count, refused, sent = 0 }) {
  const banner = document.getElementById("waiting");
  const texts = work.dataset;
  const some = count === 1 ? texts.textOne : texts.textMany.replace("{count}", count);
  const said = {
    offline: count > 0 ? `${texts.textOffline} ${some}` : texts.textOffline,
    sending: count > 0 ? `${some} ${texts.textSending}` : "",
    "signed-out": `${texts.textSignedOut} ${count > 0 ? some : ""}`,
    sent: navigator.onLine ? "" : texts.textOffline,
  }[state];
  banner.hidden = !said;
  banner.lastElementChild.textContent = said;
  banner.dataset.count = String(count);
  if (refused.length > 0) complain(refused);
  if (state === "sent" && sent > 0) {
    announce(texts.textSent);
    await refresh(refused);
  }
}

function complain(refused) {
  const trouble = document.getElementById("trouble");
  trouble.hidden = false;
  trouble.lastElementChild.textContent = [...new Set(refused.map((one) => one.text))].join(" ");
}

// Whether somebody is in the middle of typing or signing, or something waits.
async function isBusy() {
  const typing = document.activeElement?.matches("textarea, input:not([type=checkbox]):not([type=radio]):not([type=file])");
  return typing || document.querySelector("dialog[open]") || (await waiting()).length > 0;
}

// The page again, unless somebody is busy with it, be it only since it was asked for.
async function refresh(refused) {
  if (await isBusy()) return;
  const answer = await fetchPage(location.href).catch(() => null);
  if (!answer?.response.ok || (await isBusy())) return;
  for (const id of ["visit", "rest", "go"]) {
    const [old, fresh] = [document.getElementById(id), answer.page.getElementById(id)];
    if (Boolean(old) !== Boolean(fresh)) return location.reload();
    if (old && fresh && !old.isEqualNode(fresh)) swap(old, fresh);
  }
  await dress();
  const parts = refused.flatMap(({ problems = {} }) => Object.entries(problems));
  for (const [name, text] of parts) {
    const part = document.getElementById(name === "note" || name === "resolution" ? `field-${name}` : name.replace("field.", "field-"));
    if (part) mark([part], () => text);
  }
}

// Keeps the app and the day's pages on the phone, so that they open where there is no signal.
async function install() {
  if (!navigator.serviceWorker) return;
  const home = work.dataset.work;
  try {
    await navigator.serviceWorker.register(`${home}/worker.js`, { scope: home });
    await navigator.serviceWorker.ready;
  } catch {
    return;
  }
  const isFirst = !navigator.serviceWorker.controller;
  if (isFirst) {
    await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
  }
  const today = document.querySelector("[data-today]");
  const pages = [...document.querySelectorAll("[data-keep]")].map((link) => link.href);
  const open = visit()?.dataset.href;
  // A visit that was opened before the app was on the phone did not pass by what keeps pages.
  const wanted = today ? [location.href, open, ...pages] : isFirst ? [location.href] : [];
  for (const page of wanted.filter(Boolean)) {
    await fetch(page, { credentials: "same-origin", headers: { Accept: "text/html" } }).catch(() => null);
  }
}


// Sends what waits: in its order, one batch after another, from one page at a time. Sent twice it still counts once, so a
// lost answer costs nothing.
import { forget, waiting } from "./work-queue.js";

const MOST = 50;
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 60000;
let pause = FIRST_PAUSE;
let retry;
let running = false;
let again = false;

const work = () => document.getElementById("work");

// Tries now; `told` is called with { state, count, refused } whenever something is known.
export async function send(told) {
  if (running) {
    again = true;
    return;
  }
  running = true;
  clearTimeout(retry);
  try {
    do {
      again = false;
      await alone(() => round(told));
    } while (again);
  } finally {
    running = false;
  }
}

// Two pages of the app must not send side by side: the second's acts would overtake the first's.
function alone(act) {
  if (!navigator.locks) return act();
  return navigator.locks.request(`send:${work().dataset.work}`, act);
}

async function round(told) {
  const refused = [];
  let sent = 0;
  for (;;) {
    const acts = await waiting();
    if (acts.length === 0) {
      pause = FIRST_PAUSE;
      told({ state: "sent", count: 0, refused, sent });
      return;
    }
    told({ state: navigator.onLine ? "sending" : "offline", count: acts.length, refused: [] });
    let answered;
    try {
      answered = acts[0].kind === "add-file" ? await file(acts[0]) : await batch(acts);
    } catch (trouble) {
      const state = trouble.message === "signed-out" ? "signed-out" : "offline";
      told({ state, count: acts.length, refused, sent });
      if (state === "offline") later(told);
      return;
    }
    for (const { act, answer } of answered) {
      sent += 1;
      if (answer.state === "refused") refused.push({ act, ...answer });
    }
    await forget(answered.map(({ act }) => act));
  }
}

function later(told) {
  clearTimeout(retry);
  retry = setTimeout(() => send(told), pause * (0.75 + Math.random() / 2));
  pause = Math.min(pause * 2, LONGEST_PAUSE);
}

// Acts without bytes, up to the first that has some.
async function batch(acts) {
  const first = acts.findIndex((act) => act.kind === "add-file");
  const some = acts.slice(0, Math.min(first < 0 ? acts.length : first, MOST));
  const plain = some.map(({ key, kind, job = "", at, values = {}, resolution = "", note = "", file: removed = "" }) => {
    return { key, kind, job, at, values, resolution, note, file: removed };
  });
  const response = await post(`${work().dataset.work}/acts`, {
    headers: { "Content-Type": "application/json", "X-Form-Token": work().dataset.token },
    body: JSON.stringify({ acts: plain }),
  });
  const { answers } = await response.json();
  const of = new Map(answers.map((answer) => [answer.key, answer]));
  return some.filter((act) => of.has(act.key)).map((act) => ({ act, answer: of.get(act.key) }));
}

async function file(act) {
  const form = new FormData();
  form.append("csrf", work().dataset.token);
  form.append("act", act.key);
  form.append("at", String(act.at));
  form.append("field", act.field);
  form.append("file", act.bytes, act.name);
  const response = await post(`${work().dataset.work}/jobs/${act.job}/files`, { body: form });
  return [{ act, answer: await response.json() }];
}

// The browser got another secret since the page was drawn: the next try brings the token that fits it.
async function freshToken() {
  const page = new DOMParser().parseFromString(await (await fetch(work().dataset.work)).text(), "text/html");
  const token = page.getElementById("work")?.dataset.token;
  if (token) work().dataset.token = token;
}

// An answer that the server gave to what was asked; anything else is tried again later.
async function post(url, init) {
  const headers = { Accept: "application/json", ...init.headers };
  const response = await fetch(url, { method: "POST", credentials: "same-origin", redirect: "manual", ...init, headers });
  if (response.type === "opaqueredirect") throw new Error("signed-out");
  if (response.status === 403) await freshToken();
  // A job that is no longer on this phone, or a file that nobody can read: it will not get better.
  if ([404, 413, 415, 422].includes(response.status) && init.body instanceof FormData) {
    return new Response(JSON.stringify({ state: "refused", text: work().dataset.textFailed }));
  }
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response;
}

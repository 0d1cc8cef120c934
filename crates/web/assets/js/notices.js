// Shows what a message will look like while its words are typed, and puts names into them. The server fills in and counts,
// so that what is shown is what is sent; without script the form's own preview button does the same.
import { fetchPage, swap } from "./page.js";

const PAUSE = 350;
const seen = new WeakSet();

export function start(part) {
  const forms = [...part.querySelectorAll("[data-notice]")];
  if (part.matches?.("[data-notice]")) forms.push(part);
  for (const form of forms) {
    if (seen.has(form)) continue;
    seen.add(form);
    let waiting;
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => show(form), PAUSE);
    });
    for (const button of form.querySelectorAll("[data-insert]")) {
      button.hidden = false;
      button.addEventListener("click", () => insert(button));
    }
  }
}

function insert(button) {
  const field = document.getElementById(button.dataset.into);
  field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, "end");
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

let turn = 0;

async function show(form) {
  const mine = (turn += 1);
  const body = new URLSearchParams(new FormData(form));
  body.set("do", "preview");
  let answer;
  try {
    answer = await fetchPage(form.action, { method: "POST", body });
  } catch {
    return;
  }
  if (mine !== turn) return;
  const id = `${form.dataset.notice}-preview`;
  const [old, fresh] = [document.getElementById(id), answer?.page.getElementById(id)];
  if (old && fresh) swap(old, fresh);
}

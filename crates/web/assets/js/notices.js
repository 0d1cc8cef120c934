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

// A document in a frame is asked for by the form itself: its policy is its own, which it would not be if it were put in from
// here. A fresh frame each time leaves the browser's way back alone.
function showFramed(form, button) {
  const old = document.getElementsByName(button.formTarget)[0];
  const fresh = old.cloneNode();
  fresh.removeAttribute("src");
  old.replaceWith(fresh);
  const copy = document.createElement("form");
  Object.assign(copy, { method: "post", action: button.formAction, target: button.formTarget, hidden: true });
  for (const [name, value] of new FormData(form)) {
    const field = document.createElement("textarea");
    Object.assign(field, { name, value });
    copy.append(field);
  }
  document.body.append(copy);
  copy.submit();
  copy.remove();
}

async function show(form) {
  const framed = form.querySelector("[formtarget]");
  if (framed) {
    showFramed(form, framed);
    return;
  }
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

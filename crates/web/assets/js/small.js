// Little conveniences: plus and minus beside a number, copying a text, ticking all rows, a signature as it is typed.
import { announce } from "./page.js";

let ready = false;

export function start(part) {
  // These do nothing without script, so they are shown only now.
  for (const button of part.querySelectorAll("[data-copy], [data-print], [data-select-all]")) button.hidden = false;
  if (ready) return;
  ready = true;
  document.addEventListener("click", async (event) => {
    const step = event.target.closest("[data-stepper] [data-step]");
    if (step) {
      event.preventDefault();
      const input = step.closest("[data-stepper]").querySelector("input");
      if (step.dataset.step === "1") input.stepUp();
      else input.stepDown();
      input.dispatchEvent(new Event("input", { bubbles: true }));
      announce(input.value);
      return;
    }
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      await navigator.clipboard.writeText(copy.dataset.copy);
      announce(copy.dataset.text);
      if (copy.dataset.text) copy.textContent = copy.dataset.text;
      return;
    }
    if (event.target.closest("[data-print]")) window.print();
  });
  document.addEventListener("input", (event) => {
    const echo = event.target.id && document.querySelector(`[data-echo="${CSS.escape(event.target.id)}"]`);
    if (echo) echo.textContent = event.target.value;
  });
  document.addEventListener("change", (event) => {
    const all = event.target.closest("[data-select-all]");
    if (!all) return;
    const list = all.closest("[data-rows], table, form");
    for (const box of list.querySelectorAll("[data-row] input[type=checkbox]")) {
      box.checked = all.checked;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}

// "Send again" opens after a while: the button counts down and then works. Without script it works at once and the
// server says how long to wait.
import { announce } from "./page.js";

// <button data-countdown="42" data-text="in {seconds} s">Send again</button>
const seen = new WeakSet();

export function start(part) {
  for (const button of part.querySelectorAll("[data-countdown]")) {
    if (seen.has(button)) continue;
    seen.add(button);
    run(button);
  }
}

function run(button) {
  const label = button.textContent;
  const end = Date.now() + Number.parseInt(button.dataset.countdown, 10) * 1000;
  const text = button.dataset.text || "{seconds} s";
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    if (left > 0) {
      button.disabled = true;
      button.textContent = `${label} ${text.replace("{seconds}", String(left))}`;
      setTimeout(tick, 250);
      return;
    }
    button.disabled = false;
    button.textContent = label;
    announce(label);
  };
  tick();
}

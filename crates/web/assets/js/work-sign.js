// The signature pad: a finger, a pen or a mouse draws; what is drawn is kept as a picture, dark on white in any light.
import { countOf, mark } from "./work-show.js";

// Opens the pad of a field; resolves to a picture, or to nothing when it was closed without one.
export function sign(button) {
  const part = button.closest("[data-field]");
  const { signs, textFirst } = button.dataset;
  if (signs && countOf(signs) === 0) {
    mark([part], () => textFirst);
    return Promise.resolve(null);
  }
  const dialog = part.querySelector("dialog");
  const canvas = dialog.querySelector("canvas");
  const done = dialog.querySelector("[data-done]");
  const pen = canvas.getContext("2d");
  clear();
  dialog.showModal();

  function clear() {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    Object.assign(pen, { strokeStyle: "#14181f", fillStyle: "#14181f", lineWidth: 6, lineCap: "round", lineJoin: "round" });
    done.disabled = true;
  }

  function point(event) {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) * canvas.width) / box.width, ((event.clientY - box.top) * canvas.height) / box.height];
  }

  let last = null;
  const down = (event) => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    last = point(event);
    pen.beginPath();
    pen.arc(...last, 3, 0, 7);
    pen.fill();
  };
  const move = (event) => {
    if (!last) return;
    for (const one of event.getCoalescedEvents?.() ?? [event]) {
      const next = point(one);
      pen.beginPath();
      pen.moveTo(...last);
      pen.lineTo(...next);
      pen.stroke();
      last = next;
    }
    done.disabled = false;
  };
  const up = () => { last = null; };

  return new Promise((resolve) => {
    const listeners = new AbortController();
    const on = (target, name, act) => target.addEventListener(name, act, { signal: listeners.signal });
    const end = (picture) => {
      listeners.abort();
      dialog.close();
      resolve(picture);
    };
    on(canvas, "pointerdown", down);
    on(canvas, "pointermove", move);
    on(canvas, "pointerup", up);
    on(canvas, "pointercancel", up);
    on(dialog.querySelector("[data-clear]"), "click", clear);
    on(dialog.querySelector("[data-close]"), "click", () => end(null));
    on(dialog, "cancel", () => end(null));
    on(done, "click", () => canvas.toBlob(end, "image/png"));
  });
}

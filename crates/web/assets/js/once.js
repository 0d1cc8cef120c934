// A second press of a button while the first is under way does nothing. The button is blocked only after the form was
// really sent, keeps its width, and comes back with the page.

let ready = false;

export function start() {
  if (ready) return;
  ready = true;
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "get" || form.dataset.again !== undefined) return;
    // What is shown in a frame of this page leaves the page and its form where they are.
    if (event.submitter?.getAttribute("formtarget")) return;
    if (form.dataset.sent !== undefined) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "";
    const button = event.submitter;
    // After the browser has read the form: a disabled button would lose its own value.
    setTimeout(() => {
      button?.setAttribute("data-busy", "");
      button?.setAttribute("aria-disabled", "true");
    });
  });
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
    for (const button of document.querySelectorAll("[data-busy]")) {
      button.removeAttribute("data-busy");
      button.removeAttribute("aria-disabled");
    }
  });
}

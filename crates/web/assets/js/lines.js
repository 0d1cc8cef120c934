// Rows of a form that change places without a reload, and lists of choices that follow what is typed in other rows. The
// same buttons work as submit buttons without script: the server then draws the form again.
//
// <ol data-lines> rows with data-line … <button data-line-move="up">, <button data-line-move="down">
// <select data-signs> offers the rows whose kind is photo or file, by [data-mark] and [data-label].
const seen = new WeakSet();

export function start(part) {
  for (const list of part.querySelectorAll("[data-lines]")) {
    if (seen.has(list)) continue;
    seen.add(list);
    list.addEventListener("click", (event) => {
      const button = event.target.closest("[data-line-move]");
      if (!button) return;
      event.preventDefault();
      move(list, button);
    });
    tidy(list);
    const form = list.closest("form");
    if (form && !seen.has(form)) {
      seen.add(form);
      form.addEventListener("change", () => offer(form));
      offer(form);
    }
  }
}

function move(list, button) {
  const row = button.closest("[data-line]");
  const up = button.dataset.lineMove === "up";
  const near = up ? row.previousElementSibling : row.nextElementSibling;
  if (!near) return;
  if (up) near.before(row);
  else near.after(row);
  tidy(list);
  const next = button.disabled ? row.querySelector("[data-line-move]:not(:disabled)") : button;
  next?.focus();
  row.classList.remove("fresh");
  requestAnimationFrame(() => row.classList.add("fresh"));
}

function tidy(list) {
  const rows = [...list.querySelectorAll(":scope > [data-line]")];
  rows.forEach((row, index) => {
    for (const button of row.querySelectorAll("[data-line-move]")) {
      button.disabled = button.dataset.lineMove === "up" ? index === 0 : index === rows.length - 1;
    }
  });
}

function offer(form) {
  const files = [...form.querySelectorAll("[data-line]")]
    .filter((row) => ["photo", "file"].includes(row.querySelector("[data-kind]")?.value))
    .map((row) => [row.querySelector("[data-mark]").value, row.querySelector("[data-label]").value.trim()])
    .filter(([, label]) => label);
  for (const select of form.querySelectorAll("[data-signs]")) {
    const chosen = select.value;
    const none = select.options[0];
    select.replaceChildren(none, ...files.map(([mark, label]) => new Option(label, mark, false, mark === chosen)));
  }
}

// A text field with a list below it, after the ARIA combobox pattern: arrows move, Enter takes, Escape closes, and the
// focus never leaves the field. The caller gives the options and what taking one means.

let counter = 0;

// `options(text)` returns or resolves to [{ label, … }], `draw(option, item)` fills the list item, `take(option, event)`
// acts, `none` is said when nothing fits. Returns { refresh, close }.
export function combobox(input, list, { options, draw, take, none, always = false, delay = 120 }) {
  let found = [];
  let at = -1;
  let timer;
  let turn = 0;
  list.id ||= `options-${(counter += 1)}`;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  if (!always) close();

  function close() {
    clearTimeout(timer);
    turn += 1;
    found = [];
    at = -1;
    list.replaceChildren();
    if (always) return;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function mark(next) {
    at = next;
    [...list.children].forEach((item, index) => {
      item.setAttribute("aria-selected", String(index === at));
      if (index === at) {
        input.setAttribute("aria-activedescendant", item.id);
        item.scrollIntoView({ block: "nearest" });
      }
    });
    if (at < 0) input.removeAttribute("aria-activedescendant");
  }

  async function refresh(first = 0) {
    const mine = (turn += 1);
    let answer;
    try {
      answer = await options(input.value);
    } catch {
      return;
    }
    if (mine !== turn) return;
    found = answer ?? [];
    list.replaceChildren(...found.map(item));
    list.hidden = false;
    input.setAttribute("aria-expanded", String(found.length > 0));
    if (found.length === 0) empty();
    mark(found.length > 0 ? first : -1);
  }

  function item(option, index) {
    const node = document.createElement("li");
    node.id = `${list.id}-${index}`;
    node.setAttribute("role", "option");
    draw(option, node);
    node.addEventListener("mousemove", () => { if (at !== index) mark(index); });
    // Not click: the field must keep the focus.
    node.addEventListener("mousedown", (event) => {
      event.preventDefault();
      if (event.button === 0) choose(index, event);
    });
    return node;
  }

  function empty() {
    if (!none || input.value.trim().length < 2) {
      if (!always) list.hidden = true;
      return;
    }
    const node = document.createElement("li");
    node.className = "none";
    node.setAttribute("role", "option");
    node.setAttribute("aria-disabled", "true");
    node.textContent = none;
    list.replaceChildren(node);
  }

  function choose(index, event) {
    const option = found[index];
    if (!option) return;
    if (!always) close();
    take(option, event);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, delay);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
      event.preventDefault();
      if (found.length === 0) refresh();
      else mark((at + moves[event.key] + found.length) % found.length);
    } else if (event.key === "Enter" && at >= 0 && found.length > 0) {
      event.preventDefault();
      choose(at, event);
    } else if (event.key === "Escape" && found.length > 0 && !always) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Tab" && at >= 0 && !always) {
      choose(at, event);
    }
  });
  if (!always) input.addEventListener("blur", close);
  return { refresh, close };
}

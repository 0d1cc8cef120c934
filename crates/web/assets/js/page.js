// Fetching pages again and putting parts of them into this one, without losing focus or what was typed.

// Fetches a page of this site as a document; null when the answer is not a page.
export async function fetchPage(url, init = {}) {
  const response = await fetch(url, {
    credentials: "same-origin",
    ...init,
    headers: { Accept: "text/html", "X-Fragment": "1", ...init.headers },
  });
  const html = response.headers.get("content-type")?.startsWith("text/html");
  if (!html || response.redirected && new URL(response.url).pathname.includes("/sign-in")) return null;
  // Its styles come with a nonce of their own, which this page's policy would refuse while they are read.
  const text = (await response.text()).replace(/<style nonce="[^"]*"/g, `<style nonce="${nonce() ?? ""}"`);
  const page = new DOMParser().parseFromString(text, "text/html");
  // The one of that answer means nothing here, and would make every styled part look changed.
  for (const style of page.querySelectorAll("style[nonce]")) style.setAttribute("nonce", "");
  return { page, response };
}

// Replaces an element by a newer one. Focus returns to the element with the same id, or to the replaced part's start.
export function swap(old, fresh) {
  const active = old.contains(document.activeElement) ? document.activeElement : null;
  const selection = active && "selectionStart" in active ? [active.selectionStart, active.selectionEnd] : null;
  const node = document.importNode(fresh, true);
  for (const opened of old.querySelectorAll("details[open][id]")) {
    const twin = node.querySelector(`#${CSS.escape(opened.id)}`);
    if (twin) twin.open = true;
  }
  allow(node);
  old.replaceWith(node);
  if (active) {
    const twin = active.id && document.getElementById(active.id);
    const target = twin || node;
    if (!twin) node.tabIndex = -1;
    target.focus({ preventScroll: true });
    if (twin && selection && selection[0] !== null) twin.setSelectionRange(...selection);
  }
  node.dispatchEvent(new CustomEvent("page:swapped", { bubbles: true }));
  return node;
}

// The content policy applies a style only with the nonce that this page was loaded with.
function allow(node) {
  const known = nonce();
  if (!known) return;
  for (const style of node.querySelectorAll("style")) style.nonce = known;
  if (node.matches("style")) node.nonce = known;
}

function nonce() {
  return document.querySelector("script[nonce]")?.nonce;
}

// Whether a part holds something typed that is not saved: then it must not be replaced.
export function isDirty(part) {
  return [...part.querySelectorAll("input, textarea, select")].some((field) => {
    if (field.type === "hidden") return false;
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.options) {
      const chosen = [...field.options];
      return chosen.some((option) => option.defaultSelected) && chosen.some((option) => option.selected !== option.defaultSelected);
    }
    return field.value !== field.defaultValue;
  });
}

let waiting;
// Says something to screen readers through the one live region of the page. What comes in a burst is said once.
export function announce(text) {
  const region = document.getElementById("announcer");
  if (!region || !text) return;
  clearTimeout(waiting);
  region.textContent = "";
  waiting = setTimeout(() => { region.textContent = text; }, 150);
}

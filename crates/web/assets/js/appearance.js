// Shows a colour, a tint, a corner style, a logo and the words of welcome in the preview while they are chosen, with the
// contrasts that come out of them. A file that is too large is named before it is sent. Without script the form's own preview button does the same by way of the server.

const GREYS = { brand: "var(--brand)", warm: "#7d6a4a", cool: "#4f6b8a", pure: "#757575" };
const CORNERS = { square: "0", soft: "1", round: "1.6" };
const seen = new WeakSet();

export function start(part) {
  for (const form of part.querySelectorAll("[data-appearance]")) {
    if (seen.has(form)) continue;
    seen.add(form);
    const picker = form.querySelector("[data-brand-picker]");
    const hex = form.querySelector("[data-brand-hex]");
    picker.addEventListener("input", () => { hex.value = picker.value; show(form); });
    hex.addEventListener("input", () => {
      const color = whole(hex.value);
      if (color) picker.value = color;
      show(form);
    });
    form.addEventListener("change", () => show(form));
    const signs = [...document.querySelectorAll("[data-preview] .logo")].map((sign) => [sign, [...sign.childNodes]]);
    for (const logo of form.querySelectorAll("[data-logo]")) logo.addEventListener("change", () => picture(form, logo, signs));
    const welcome = form.elements.namedItem("welcome");
    welcome.addEventListener("input", () => {
      for (const words of document.querySelectorAll("[data-welcome]")) words.textContent = welcome.value;
    });
  }
}

const shown = {};

// The chosen file in place of the logo; back to what was there when none is chosen or it is too large.
function picture(form, input, signs) {
  const file = input.files[0];
  const scheme = input.dataset.logo;
  const tooLarge = file && file.size > Number(input.dataset.most);
  input.setCustomValidity(tooLarge ? input.dataset.textTooLarge : "");
  if (tooLarge) input.reportValidity();
  if (shown[scheme]) URL.revokeObjectURL(shown[scheme]);
  shown[scheme] = file && !tooLarge ? URL.createObjectURL(file) : null;
  for (const [sign, before] of signs) {
    const own = sign.closest("[data-scheme]").dataset.scheme;
    // The usual logo stands in for that of dark backgrounds.
    const source = shown[own] ?? (own === "dark" && !form.elements.namedItem("remove_logo_dark") ? shown.light : null);
    if (source) {
      const image = document.createElement("img");
      image.src = source;
      image.alt = "";
      if (own === "dark" && shown.dark) image.dataset.bare = "";
      sign.replaceChildren(image);
    } else {
      sign.replaceChildren(...before);
    }
  }
}

// Three or six digits as the six that everything else expects; null for anything else.
function whole(text) {
  const digits = text.trim().replace(/^#/, "").toLowerCase();
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  if (/^[0-9a-f]{3}$/.test(digits)) return `#${[...digits].map((digit) => digit + digit).join("")}`;
  return null;
}

function show(form) {
  const chosen = new FormData(form);
  const color = whole(chosen.get("brand") ?? "");
  if (!color) return;
  for (const part of document.querySelectorAll("[data-preview]")) {
    part.style.setProperty("--brand", color);
    part.style.setProperty("--neutral", GREYS[chosen.get("neutral")] ?? GREYS.brand);
    part.style.setProperty("--corner", CORNERS[chosen.get("corner")] ?? "1");
  }
  for (const out of form.querySelectorAll("[data-contrast]")) {
    const ratio = measured(out.dataset.contrast);
    if (ratio) out.textContent = ratio.toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }
}

// The contrast of a sample in the preview against what it stands on (WCAG 2.2).
function measured(name) {
  const sample = document.querySelector(`[data-sample="${name}"]`);
  if (!sample) return null;
  const ground = sample.matches(".btn") ? sample : document.querySelector(`[data-ground="${name.split("-")[0]}"]`);
  const [a, b] = [light(getComputedStyle(sample).color), light(getComputedStyle(ground).backgroundColor)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

// A canvas knows every notation of a colour and answers in channels.
function light(color) {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

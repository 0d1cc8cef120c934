// The maps of the field, drawn by the vendored library, which is fetched only here: the way to one job on a tracking page,
// everybody and the jobs of the day on the console's map, the way somebody came.
const STREETS = 14;
const MOST_OFTEN = 15000;

export function start(part) {
  for (const box of part.querySelectorAll("[data-fieldmap]")) if (!box.fieldmap) draw(box);
}

async function draw(box) {
  box.fieldmap = true;
  await import(box.dataset.library);
  const L = globalThis.L;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const room = document.createElement("div");
  room.className = "map-room";
  room.setAttribute("role", "region");
  room.setAttribute("aria-label", box.dataset.textMap);
  box.prepend(room);
  box.querySelector(":scope > svg")?.remove();
  const map = L.map(room, {
    attributionControl: false, zoomControl: false, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still,
  });
  L.control.zoom({ position: "bottomright", zoomInTitle: box.dataset.textZoomIn, zoomOutTitle: box.dataset.textZoomOut }).addTo(map);
  background(L, box).addTo(map);
  map.setView([0, 0], 1);
  if (box.dataset.list) desk(L, map, box);
  else if ("line" in box.dataset) line(L, map, box);
  else way(L, map, box);
}

// The operator's tiles, or plain ground with fine lines: no streets that are not there.
function background(L, box) {
  if (box.dataset.tiles) return L.tileLayer(box.dataset.tiles, { maxZoom: 19 });
  const Calm = L.GridLayer.extend({
    createTile() {
      const tile = document.createElement("div");
      tile.className = "calm-tile";
      return tile;
    },
  });
  return new Calm({ maxZoom: 19 });
}

function spot(text) {
  const both = (text || "").split(",").map(Number);
  return both.length === 2 && both.every(Number.isFinite) ? both : null;
}

function mark(L, at, kind, text = "", title = "") {
  const icon = L.divIcon({ className: `mapmark ${kind}`, iconSize: kind === "pin" ? [28, 40] : [30, 30], iconAnchor: kind === "pin" ? [14, 38] : [15, 15] });
  const marker = L.marker(at, { icon, keyboard: false, interactive: title !== "" });
  marker.on("add", () => { marker.getElement().textContent = text; });
  if (title) {
    const tip = document.createElement("span");
    tip.textContent = title;
    marker.bindTooltip(tip);
  }
  return marker;
}

// One worker on the way to one place.
function way(L, map, box) {
  const to = spot(box.dataset.to);
  if (to) mark(L, to, "pin").addTo(map);
  const someone = mark(L, spot(box.dataset.spot) || to || [0, 0], "someone").addTo(map);
  const between = L.polyline([], { className: "mapway", interactive: false }).addTo(map);
  let moved = false;
  map.on("dragstart zoomstart", (event) => { moved ||= event.type === "dragstart"; });
  const place = () => {
    const at = spot(box.dataset.spot);
    if (!at) return;
    someone.setLatLng(at);
    someone.getElement().classList.toggle("stale", "stale" in box.dataset);
    if (to) between.setLatLngs([at, to]);
    // Whoever moved the map themselves keeps it where they want it.
    if (moved) return;
    if (to) map.fitBounds([at, to], { padding: [56, 56], maxZoom: STREETS + 2, animate: false });
    else map.setView(at, STREETS, { animate: false });
  };
  place();
  box.addEventListener("fieldmap:moved", place);
}

// The way somebody came.
function line(L, map, box) {
  const points = box.dataset.line.split(" ").map(spot).filter(Boolean);
  if (points.length === 0) return;
  const drawn = L.polyline(points, { className: "mapline", interactive: false }).addTo(map);
  mark(L, points.at(-1), "someone").addTo(map);
  map.fitBounds(drawn.getBounds(), { padding: [40, 40], maxZoom: STREETS + 2, animate: false });
}

// Everything that the list beside the map names; the list is fetched again while somebody looks.
function desk(L, map, box) {
  const marks = new Map();
  const place = (first) => {
    const list = document.getElementById(box.dataset.list);
    const seen = new Set();
    for (const row of list.querySelectorAll("[data-place]")) {
      const { place: kind, id, at, name, initials } = row.dataset;
      const where = spot(at);
      if (!where) continue;
      const key = `${kind}:${id}`;
      seen.add(key);
      let marker = marks.get(key);
      if (!marker) {
        marker = mark(L, where, kind === "job" ? "pin" : "person", initials || "", name).addTo(map);
        marks.set(key, marker);
      }
      marker.setLatLng(where);
      marker.getElement().classList.toggle("stale", "stale" in row.dataset);
    }
    for (const [key, marker] of marks) if (!seen.has(key)) { marker.remove(); marks.delete(key); }
    if (first && marks.size) {
      map.fitBounds([...marks.values()].map((marker) => marker.getLatLng()), { padding: [48, 48], maxZoom: STREETS, animate: false });
    }
  };
  place(true);
  const source = box.closest("[data-mapdesk]")?.dataset.mapdesk;
  if (!source) return;
  setInterval(async () => {
    const old = document.getElementById(box.dataset.list);
    if (document.hidden || !old || old.contains(document.activeElement)) return;
    try {
      const { fetchPage } = await import("./page.js");
      const answer = await fetchPage(source, { headers: { "X-Live": "1" } });
      const fresh = answer?.response.ok && answer.page.getElementById(box.dataset.list);
      if (!fresh) return;
      old.replaceWith(document.importNode(fresh, true));
      place(false);
    } catch {
      // The next time tries again; what is shown says how old it is.
    }
  }, MOST_OFTEN);
}

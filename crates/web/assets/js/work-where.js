// Where the phone is: said only on the way to a job and only while the worker shares it. Nothing is kept here: a place
// that could not be sent is of no use later.

const EVERY_MS = 5000;
let watch = null;
let lastSent = 0;

// Starts or stops with what the page shows.
export function follow(open) {
  const shares = open?.dataset.status === "on-the-way" && open.dataset.sharing === "on";
  if (!shares) return stop();
  if (watch !== null || !navigator.geolocation) return;
  watch = navigator.geolocation.watchPosition(say, () => {}, { enableHighAccuracy: true, maximumAge: EVERY_MS, timeout: 30000 });
}

function stop() {
  if (watch !== null) navigator.geolocation.clearWatch(watch);
  watch = null;
}

async function say({ coords, timestamp }) {
  if (Date.now() - lastSent < EVERY_MS) return;
  lastSent = Date.now();
  const work = document.getElementById("work");
  const point = { lat: coords.latitude, lon: coords.longitude, accuracy: Math.round(coords.accuracy), at: Math.round(timestamp) };
  try {
    const response = await fetch(`${work.dataset.work}/position`, {
      method: "POST",
      credentials: "same-origin",
      redirect: "manual",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-Form-Token": work.dataset.token },
      body: JSON.stringify({ points: [point] }),
    });
    if (response.type === "opaqueredirect") stop();
  } catch {
    // No signal: the next place is better than this one later.
  }
}

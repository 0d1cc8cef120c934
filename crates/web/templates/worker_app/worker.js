// Keeps the workers' app on the phone: what every page needs for good, and the signed-in worker's pages until they sign out.
const HOME = "{{ home }}";
const SHELL = `work:${HOME}:shell:{{ version }}`;
const PAGES = `work:${HOME}:pages`;
const KEPT = new Set({{ kept }});
const OFFLINE = `${HOME}/offline`;
const PATIENCE_MS = 6000;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll([...KEPT])).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(`work:${HOME}:shell:`) && name !== SHELL) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  const path = url.pathname;
  // Whoever signs out or in takes nothing of another's with them.
  if (request.method === "POST") {
    if (path.startsWith(`${HOME}/sign-`)) event.waitUntil(caches.delete(PAGES));
    return;
  }
  if (request.method !== "GET") return;
  if (KEPT.has(path + url.search)) event.respondWith(kept(request));
  else if (isKeptPage(path)) event.respondWith(page(request, path + (isPicture(path) ? url.search : "")));
});

const isPicture = (path) => /\/jobs\/[0-9a-f]+\/files\/[0-9a-f]+$/.test(path);
const isKeptPage = (path) => path === HOME || new RegExp(`^${HOME}/jobs/[0-9a-f]+$`).test(path) || (path.startsWith(`${HOME}/jobs/`) && isPicture(path));

async function kept(request) {
  const cache = await caches.open(SHELL);
  return (await cache.match(request, { ignoreVary: true })) ?? fetch(request);
}

// The newest version while there is a signal, else the one that was kept.
async function page(request, key) {
  const cache = await caches.open(PAGES);
  try {
    const response = await soon(request, Boolean(await cache.match(key)));
    // A redirect leads to the door: nobody is signed in here any more.
    if (response.type === "opaqueredirect" || response.redirected) {
      await caches.delete(PAGES);
      return response;
    }
    // Other days of the calendar are looked at, not kept.
    if (response.ok && !request.url.includes("?day=")) await cache.put(key, response.clone());
    if (response.status === 404) await cache.delete(key);
    if (response.status < 500) return response;
    return (await cache.match(key)) ?? response;
  } catch {
    const old = request.url.includes("?day=") ? undefined : await cache.match(key);
    if (old) return old;
    if (request.mode !== "navigate") return Response.error();
    return (await caches.match(OFFLINE, { ignoreVary: true })) ?? Response.error();
  }
}

// A weak signal is worse than none: what is there already is shown rather than waited for.
function soon(request, hasOld) {
  if (!hasOld) return fetch(request);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("late")), PATIENCE_MS);
    fetch(request).then(resolve, reject).finally(() => clearTimeout(late));
  });
}

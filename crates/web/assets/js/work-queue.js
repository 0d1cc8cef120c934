// What was done on this phone and is not sent yet, in its order. It outlives the page, the program and the battery.

const STORE = "acts";
let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(`work:${document.getElementById("work").dataset.work}`, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "seq", autoIncrement: true });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  return opened;
}

// One transaction; resolves when it is on disk, to what `act` asked for.
async function within(mode, act) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const asked = act(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(asked?.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

// A key that no other act of any phone has.
export function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Keeps an act: { kind, job, … }. Resolves once it cannot be lost any more.
export async function keep(act) {
  const worker = document.getElementById("work").dataset.worker;
  const kept = { key: freshKey(), at: Date.now(), worker, ...act };
  kept.seq = await within("readwrite", (store) => store.add(kept));
  return kept;
}

// What waits, of the worker who is signed in: what somebody else did on this phone waits for them.
export async function waiting() {
  const worker = document.getElementById("work").dataset.worker;
  const all = await within("readonly", (store) => store.getAll());
  return all.filter((act) => act.worker === worker);
}

// Forgets acts that were answered.
export async function forget(acts) {
  if (acts.length === 0) return;
  await within("readwrite", (store) => {
    for (const act of acts) store.delete(act.seq);
  });
}

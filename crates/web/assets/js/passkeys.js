// Adds a passkey, or signs in with one. What needs it is shown only where the browser can, on the host it is bound to.

export function start(part) {
  if (!window.PublicKeyCredential || !navigator.credentials) return;
  const forms = [...part.querySelectorAll("[data-passkey]")];
  if (part.matches?.("[data-passkey]")) forms.push(part);
  for (const form of forms) {
    if (form.dataset.host !== location.hostname || !form.hidden) continue;
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      run(form);
    });
  }
}

async function run(form) {
  const button = form.querySelector("button");
  if (button.disabled) return;
  button.disabled = true;
  say(form, "");
  try {
    const { publicKey } = await post(form, form.dataset.begin, {});
    const answer = form.dataset.passkey === "add" ? await make(form, publicKey) : await ask(form, publicKey);
    const { to } = await post(form, form.dataset.finish, answer);
    // What was posted before the proof goes on from here.
    const onward = form.dataset.then && document.getElementById(form.dataset.then);
    if (onward) onward.submit();
    else location.assign(to);
  } catch (error) {
    // Whoever closes the browser's own window changed their mind.
    say(form, error.told ?? (error.name === "NotAllowedError" ? "" : form.dataset.failed));
    button.disabled = false;
  }
}

async function make(form, options) {
  const publicKey = { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: ids(options.excludeCredentials) };
  const made = await navigator.credentials.create({ publicKey });
  const response = {
    clientDataJSON: text(made.response.clientDataJSON),
    attestationObject: text(made.response.attestationObject),
    transports: made.response.getTransports?.() ?? [],
  };
  return { name: form.elements.name.value, credential: credential(made, response) };
}

async function ask(form, options) {
  const publicKey = { ...options, challenge: bytes(options.challenge), allowCredentials: ids(options.allowCredentials) };
  const given = await navigator.credentials.get({ publicKey });
  const { clientDataJSON, authenticatorData, signature, userHandle } = given.response;
  const response = {
    clientDataJSON: text(clientDataJSON),
    authenticatorData: text(authenticatorData),
    signature: text(signature),
    userHandle: userHandle ? text(userHandle) : null,
  };
  const shared = document.querySelector("input[name=public]")?.checked ?? false;
  return { credential: credential(given, response), next: form.dataset.next, public: shared };
}

function credential(one, response) {
  return { id: one.id, rawId: text(one.rawId), type: one.type, response, clientExtensionResults: {}, authenticatorAttachment: one.authenticatorAttachment };
}

function ids(known = []) {
  return known.map((one) => ({ type: one.type, id: bytes(one.id) }));
}

async function post(form, address, body) {
  const response = await fetch(address, {
    method: "POST",
    credentials: "same-origin",
    redirect: "manual",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-Form-Token": form.dataset.token },
    body: JSON.stringify(body),
  });
  const answer = response.headers.get("content-type")?.startsWith("application/json") ? await response.json() : {};
  if (answer.code === "step_up_required") location.assign(answer.to);
  if (!response.ok) throw Object.assign(new Error(`answered ${response.status}`), { told: answer.problem });
  return answer;
}

function say(form, words) {
  const problem = form.querySelector("[data-problem]");
  problem.textContent = words;
  problem.hidden = !words;
}

function bytes(words) {
  return Uint8Array.from(atob(words.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
}

function text(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

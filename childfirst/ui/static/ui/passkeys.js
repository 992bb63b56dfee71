// Passkeys: the browser answers what the page asks, and the answer is sent with the form. Without this file the page says what to do instead.
const named = !/^[\d.]+$|^\[/.test(location.hostname); // a passkey is bound to a name, never to a number
const can = named && window.isSecureContext && window.PublicKeyCredential?.parseRequestOptionsFromJSON && PublicKeyCredential.prototype.toJSON;

const WORDS = {
  NotAllowedError: "Nothing was shown, or it took too long. Press the button again, or choose another way.",
  InvalidStateError: "This passkey is registered already. Use it, or choose another device.",
  SecurityError: "This page was not opened by the site’s own name, so passkeys do not work here.",
};

async function answer(form) {
  const asked = JSON.parse(form.dataset.asked);
  const made = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
  return JSON.stringify(made.toJSON());
}

for (const form of can ? document.querySelectorAll("form[data-passkey]") : []) {
  const told = form.querySelector("[data-told]");
  form.querySelector("[data-cannot]").remove();
  form.querySelector("[data-can]").hidden = false;
  let waiting = false;
  form.addEventListener("submit", async (event) => {
    const box = form.elements.answer;
    if (!navigator.onLine) return; // start.js says so, and keeps the page
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    told.textContent = "Look at your device: it asks for its PIN, finger or face.";
    try {
      box.value = await answer(form);
      form.submit(); // past this listener
    } catch (error) {
      told.textContent = WORDS[error.name] || "That did not work. Press the button again, or choose another way.";
      waiting = false;
    }
  });
}

// Starts the national design systems' own scripts. Every page works without this file.
import * as govuk from "../vendor/govuk-frontend.min.js";
import * as moj from "../vendor/moj-frontend.min.js";

function start(scope) {
  govuk.initAll({ scope });
  moj.initAll({ scope });
  // The one component of ours that initAll leaves out: a phone's button for the filters. Not "start hidden", which would
  // hide them at a desk too, where there is no button; on a phone it hides them anyway.
  govuk.createAll(moj.FilterToggleButton, { startHidden: false }, { scope });
}

start(document);

// A panel that htmx has just put in the page has its own buttons and counters to start.
document.addEventListener("htmx:load", (event) => {
  const panel = event.detail.elt;
  if (panel && panel !== document.body) start(panel);
});

// A save at a pause that fails says so at once: a page that still reads "Saved at 14:02" would be trusted.
let waiting = false;

function notSaved(signedOut) {
  const place = document.getElementById("saved");
  if (!place) return;
  waiting = true;
  const lead = document.createElement("strong");
  lead.textContent = "Not saved. ";
  place.replaceChildren(lead, signedOut
    ? "You are signed out. Keep this page open, "
    : "No answer came. Keep this page open: it is saved when you type again, or press a button.");
  if (!signedOut) return;
  const link = Object.assign(document.createElement("a"), {
    href: "/sign-in/", target: "_blank", rel: "noopener", className: "govuk-link", textContent: "sign in again in a new tab",
  });
  place.append(link, " and come back: what you typed is then saved.");
}

document.addEventListener("htmx:responseError", ({ detail }) => notSaved([401, 403].includes(detail.xhr.status)));
document.addEventListener("htmx:sendError", () => notSaved(false));

// Signing in again changes the token that forms carry. Take the new one, and save what waited.
window.addEventListener("focus", async () => {
  const form = document.querySelector("form[id][hx-post][hx-sync]");
  if (!waiting || !form) return;
  const answer = await fetch(location.href).catch(() => null);
  if (!answer || !answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = fresh.getElementById(form.id)?.querySelector("[name=csrfmiddlewaretoken]");
  if (!token) return;
  waiting = false;
  for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token.value;
  form.dispatchEvent(new Event("change", { bubbles: true }));
});

// The identity bar stays in sight; nothing that has focus may hide under it.
document.addEventListener("focusin", ({ target }) => {
  const bar = document.querySelector(".cf-identity");
  if (!bar || bar.contains(target)) return;
  requestAnimationFrame(() => {
    const { top, bottom } = bar.getBoundingClientRect();
    const hidden = bottom - target.getBoundingClientRect().top;
    if (top <= 0 && hidden > 0 && hidden <= bottom - top) window.scrollBy(0, -hidden - 8);
  });
});

// In the street the connection goes. A form sent then would be lost behind the browser's own error page.
document.addEventListener("submit", (event) => {
  if (navigator.onLine || event.defaultPrevented) return;
  event.preventDefault();
  const told = document.getElementById("no-connection") || Object.assign(document.createElement("div"), {
    id: "no-connection", className: "cf-connection", tabIndex: -1,
  });
  told.setAttribute("role", "alert");
  const lead = document.createElement("strong");
  lead.textContent = "You have no connection. ";
  told.replaceChildren(lead, "Nothing was sent, and everything on this page is still here. When you are connected again, press the button again.");
  (event.submitter?.closest("form") || event.target).append(told);
  told.focus();
});

window.addEventListener("online", () => {
  const told = document.getElementById("no-connection");
  if (told) told.replaceChildren("You are connected again. Press the button again.");
});

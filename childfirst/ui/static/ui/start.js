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

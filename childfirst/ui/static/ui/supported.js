// Runs before the page is drawn, so that enhanced parts do not flash in their plain form first.
document.body.className += " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "");

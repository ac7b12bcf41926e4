// Says what is being done while an article is read. The form works without it.
"use strict";

(() => {
  const LATE = 6; // seconds after which we say that the page is slow

  for (const form of document.querySelectorAll("[data-attente]")) {
    const button = form.querySelector("button[type=submit]");
    const text = form.querySelector("[data-attente-texte]");
    let timer = 0;

    const host = () => {
      try { return new URL(form.elements.url.value.trim()).hostname; } catch { return ""; }
    };
    const fetched = () => host() && !form.elements.texte.value.trim() && !form.elements.page.files.length;

    const say = (seconds) => {
      const step = fetched() ? `Page demandée à ${host()}, puis lue et mesurée` : "Texte lu et mesuré";
      const late = seconds >= LATE ? ". Le site tarde à répondre" : "";
      text.textContent = `${step}${late}… ${seconds}\u00a0s`;
    };

    form.addEventListener("submit", () => {
      const start = Date.now();
      button.disabled = true;
      say(0);
      timer = setInterval(() => say(Math.round((Date.now() - start) / 1000)), 1000);
    });

    // Back from the article: the form is ready again.
    addEventListener("pageshow", () => {
      clearInterval(timer);
      button.disabled = false;
      text.textContent = "";
    });
  }
})();

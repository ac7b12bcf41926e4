// Remembers the two choices of the reader (projection, hidden score) on this device only.
// Without it, both still work through the address.
"use strict";

(() => {
  const root = document.documentElement;
  const read = (name) => { try { return localStorage.getItem(`sourcier.${name}`); } catch { return null; } };
  const write = (name, value) => { try { localStorage.setItem(`sourcier.${name}`, value); } catch { /* private mode */ } };

  // Before the first paint.
  if (read("vue") === "projection") root.dataset.vue = "projection";

  const showView = (link) => {
    if (root.dataset.vue === "projection") link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  };

  const showScore = (link, hidden) => {
    document.getElementById("chiffres").hidden = hidden;
    link.textContent = hidden ? link.dataset.montrer : link.dataset.masquer;
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const link of document.querySelectorAll("[data-choix]")) {
      const apply = link.dataset.choix === "vue"
        ? (on) => { root.dataset.vue = on ? "projection" : "page"; showView(link); }
        : (on) => showScore(link, on);
      const off = link.dataset.choix === "vue" ? "page" : "montree";
      const onWord = link.dataset.choix === "vue" ? "projection" : "masquee";
      const stored = read(link.dataset.choix);
      const asked = new URLSearchParams(location.search).get(link.dataset.choix);
      let on = (asked ?? stored) === onWord;
      apply(on);
      link.setAttribute("role", "button");
      const toggle = (event) => {
        event.preventDefault();
        on = !on;
        write(link.dataset.choix, on ? onWord : off);
        apply(on);
        document.dispatchEvent(new Event("sourcier:choix"));
      };
      link.addEventListener("click", toggle);
      link.addEventListener("keydown", (event) => { if (event.key === " ") toggle(event); });
    }
  });
})();

// Walks the notes in the order of the questions: j and k, the arrows, or the two buttons.
"use strict";

(() => {
  const bar = document.querySelector("[data-parcours]");
  const order = (id) => id.replace("note-", "").padStart(4, "0");
  const notes = [...document.querySelectorAll(".note, .note-here")]
    .sort((a, b) => order(a.id).localeCompare(order(b.id)));
  if (!bar || !notes.length) return;

  const status = bar.querySelector("[role=status]");
  let current = -1;

  const questionOf = (note) => {
    const key = note.id.replace("note-", "")[0];
    return document.querySelector(`#question-${key} h2`)?.lastChild.textContent.trim() ?? "";
  };

  const say = () => {
    status.textContent = current < 0
      ? `${notes.length} notes`
      : `${current + 1} sur ${notes.length} · ${questionOf(notes[current])}`;
  };

  const go = (step) => {
    notes[current]?.classList.remove("is-on");
    current = (current + step + notes.length + (current < 0 && step < 0 ? 1 : 0)) % notes.length;
    const note = notes[current];
    for (const mark of document.querySelectorAll(".is-on")) mark.classList.remove("is-on");
    note.classList.add("is-on");
    for (const mark of document.querySelectorAll(`[data-note="${note.id}"]`)) mark.classList.add("is-on");
    note.dispatchEvent(new Event("sourcier:note", { bubbles: true }));
    note.focus({ preventScroll: true });
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const wide = matchMedia("(min-width: 60rem)").matches;
    const place = (wide && document.getElementById(note.dataset.mark)) || note;
    place.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    say();
  };

  const STEPS = { j: 1, k: -1, ArrowRight: 1, ArrowLeft: -1 };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !(event.key in STEPS)) return;
    event.preventDefault();
    go(STEPS[event.key]);
  });
  for (const button of bar.querySelectorAll("[data-pas]")) {
    button.addEventListener("click", () => go(Number(button.dataset.pas)));
  }
  new IntersectionObserver(([score]) => bar.classList.toggle("is-away", score.isIntersecting))
    .observe(document.getElementById("note"));
  bar.hidden = false;
  say();
})();

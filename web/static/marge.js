// Sets each note at the height of its passage, folds notes on narrow screens, lights both ends.
// Without it, notes stand beside (or, on a phone, under) their paragraph.
"use strict";

(() => {
  const wide = matchMedia("(min-width: 60rem)");

  const fold = () => {
    for (const details of document.querySelectorAll(".note > details")) details.open = wide.matches;
  };

  const copy = document.querySelector(".copy");
  const GAP = 14; // pixels between two notes

  // Notes keep the order of their passages; one that would overlap goes down, never up.
  const place = () => {
    copy.classList.toggle("is-set", wide.matches);
    copy.style.minHeight = "";
    copy.classList.remove("is-dense");
    if (!wide.matches) return;
    const tall = [...copy.querySelectorAll("[data-mark]")].reduce((sum, note) => sum + note.offsetHeight + GAP, 0);
    copy.classList.toggle("is-dense", tall > copy.offsetHeight);
    const origin = copy.getBoundingClientRect().top;
    const items = [...copy.querySelectorAll("[data-mark]")].map((note) => {
      const mark = document.getElementById(note.dataset.mark);
      return { note, wanted: (mark.getClientRects()[0]?.top ?? origin) - origin };
    });
    items.sort((a, b) => a.wanted - b.wanted);
    let free = GAP;
    for (const { note, wanted } of items) {
      const top = Math.max(wanted, free);
      note.style.top = `${Math.round(top)}px`;
      free = top + note.offsetHeight + GAP;
    }
    copy.style.minHeight = `${Math.round(free)}px`;
  };

  // A folded note opens when its mark is followed.
  const unfold = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    open(target && target.closest(".note"));
  };

  // One open note at a time, so that the others stay near their passages.
  const open = (note) => {
    if (!note) return;
    for (const other of copy.querySelectorAll(".note.is-open")) other.classList.remove("is-open");
    note.classList.add("is-open");
    note.querySelector(":scope > details").open = true;
    place();
  };

  const light = (note, on) => {
    if (!note) return;
    document.getElementById(note)?.classList.toggle("is-on", on);
    for (const mark of document.querySelectorAll(`[data-note="${note}"]`)) mark.classList.toggle("is-on", on);
  };

  const noteOf = (element) => {
    const mark = element.closest?.("[data-note]");
    return mark ? mark.dataset.note : element.closest?.(".note, .note-here")?.id;
  };

  for (const [enter, leave] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    document.addEventListener(enter, (event) => light(noteOf(event.target), true));
    document.addEventListener(leave, (event) => light(noteOf(event.target), false));
  }

  document.addEventListener("sourcier:note", (event) => open(event.target.closest(".note")));
  copy.addEventListener("click", (event) => {
    if (wide.matches && !event.target.closest("a")) open(event.target.closest(".note"));
  });

  const arrange = () => { fold(); place(); };

  wide.addEventListener("change", arrange);
  document.addEventListener("sourcier:choix", place);
  new ResizeObserver(place).observe(copy);
  addEventListener("hashchange", unfold);
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll(".note > details")) details.open = true;
  });
  addEventListener("afterprint", arrange);
  arrange();
  unfold();
})();

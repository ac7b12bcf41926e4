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
  const SLACK = 24; // pixels, a line: further from its passage, an open note makes the others fold

  // Notes keep the order of their passages. The open one stands at its own; the others make room,
  // folded to their titles when they are many.
  const place = () => {
    copy.classList.toggle("is-set", wide.matches);
    copy.classList.remove("is-dense");
    copy.style.minHeight = "";
    if (!wide.matches) return;
    const notes = [...copy.querySelectorAll("[data-mark]")];
    const tall = notes.reduce((sum, note) => sum + note.offsetHeight + GAP, 0);
    copy.classList.toggle("is-dense", tall > copy.offsetHeight);
    copy.classList.toggle("has-open", Boolean(copy.querySelector(".note.is-open")));
    if (settle(notes) > SLACK) {
      copy.classList.add("is-dense");
      settle(notes);
    }
  };

  // Gives every note its height; returns how far the open one had to go from its passage.
  const settle = (notes) => {
    const origin = copy.getBoundingClientRect().top;
    const items = notes.map((note) => {
      const mark = document.getElementById(note.dataset.mark);
      const top = (mark.getClientRects()[0]?.top ?? origin) - origin;
      return { note, wanted: top, top, height: note.offsetHeight + GAP };
    });
    items.sort((a, b) => a.top - b.top);
    const at = items.findIndex(({ note }) => note.classList.contains("is-open"));
    for (let i = at - 1; i >= 0; i -= 1) {
      items[i].top = Math.min(items[i].top, items[i + 1].top - items[i].height);
    }
    let free = GAP;
    for (const item of items) {
      item.top = Math.max(item.top, free);
      item.note.style.top = `${Math.round(item.top)}px`;
      free = item.top + item.height;
    }
    copy.style.minHeight = `${Math.round(free)}px`;
    return at < 0 ? 0 : items[at].top - items[at].wanted;
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

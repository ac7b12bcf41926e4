"""Who signs a page: what the reader sees, kept apart from what the metadata declare."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from features.article import Byline, BylineKind, BylineOrigin
from features.lexicon.wordlists import words_of
from features.reading.byline_below import below, closing
from features.reading.byline_posted import posted
from features.reading.byline_search import Candidate, Search
from features.reading.byline_spots import candidates
from features.reading.linked_data import LinkedData
from features.reading.names import squash
from features.reading.parse import Document, text_of
from features.reading.signers import Signer
from features.reading.surface import Surface

#: Lines between two elements of one signature.
_APART = 3
#: The means of the page's head (see ``byline_search``): their agencies and roles are one byline's.
_HEAD_MEANS = 1
#: Links of one signature that are looked at.
_LINKS = 4
_PEOPLE = frozenset({BylineKind.PERSON, BylineKind.SEVERAL})
#: Kinds beside which nobody else signs; an account or a body may publish what another wrote.
_NAMING = _PEOPLE | {BylineKind.AGENCY}
#: Lines after the text where an author's element is the article's, and its ``Candidate.means``.
_NEAR, _MARKED = 2, 2
#: The more a kind says of who signs, the lower.
_WORTH = {
    BylineKind.PERSON: 0,
    BylineKind.SEVERAL: 0,
    BylineKind.AGENCY: 1,
    BylineKind.COLLECTIVE: 2,
    BylineKind.OUTLET: 3,
    BylineKind.PSEUDONYM: 4,
    BylineKind.NONE: 5,
}
_AUTHOR_METAS = (
    "author",
    "article:author",
    "og:article:author",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "parsely-author",
    "byl",
)
#: A declared name is no longer than this (characters).
_DECLARED = 200


def read_byline(document: Document, linked: LinkedData, surface: Surface) -> Byline:
    """The visible signature, with the names that the metadata declare beside it.

    Names seen only in metadata are ``declared`` and never ``names``: the reader does not see them.
    """
    declared = _declared(document, linked)
    search = Search(document, linked, surface)
    names = tuple(dict.fromkeys(part for name in declared for part in search.split(name)))
    found = sorted([*candidates(search, names), *below(search, names)], key=_surest)
    found = found or [*posted(search), *closing(search)]
    found = _without_teasers(found, names, surface)
    if not found:
        origin = BylineOrigin.DECLARED if declared else BylineOrigin.NONE
        return Byline(BylineKind.NONE, origin, declared=declared)
    byline = _merged(found, document)
    if byline.kind is BylineKind.OUTLET and _is_hosted(document):
        byline = replace(byline, kind=BylineKind.PSEUDONYM)
    return _compared(byline, declared, search)


def _is_hosted(document: Document) -> bool:
    """Whether a host of blogs serves the page: a blog bears the name of whose account it is."""
    labels = document.outlet.domain.split(".") if document.outlet else ()
    return not words_of("signatures", "blog hosts").isdisjoint(labels)


def _declared(document: Document, linked: LinkedData) -> tuple[str, ...]:
    """The authors of JSON-LD, else of the meta tags, as declared."""
    names = [author.name for author in linked.authors]
    if not names:
        metas = document.metas
        names = next((list(metas[key]) for key in _AUTHOR_METAS if key in metas), [])
    kept = (name for name in names if not name.startswith(("http", "@")) and len(name) < _DECLARED)
    return tuple(dict.fromkeys(kept))


def _without_teasers(
    found: list[Candidate], declared: tuple[str, ...], surface: Surface
) -> list[Candidate]:
    """Where the head shows a declared name, others over the title or further down sign teasers.

    Right after the text, an author's element is the article's where the head names no person, and
    so is who asked or translated.
    """
    mine = {squash(name) for name in declared}

    def known(item: Candidate) -> bool:
        return any(squash(name) in mine for name in item.byline.names)

    heads = {item.byline.kind for item in found if item.line < surface.first and known(item)}
    if not heads:
        return found
    near = range(surface.end, surface.end if heads & _NAMING else surface.end + _NEAR)
    return [
        item
        for item in found
        if surface.title <= item.line < surface.first
        or known(item)
        or not item.byline.names
        or (item.line in near and (item.means == _MARKED or item.byline.contributors))
    ]


def _surest(candidate: Candidate) -> tuple[int, int, int]:
    """A team or an outlet that writes with an agency is worth the agency."""
    worth = _WORTH[candidate.byline.kind]
    if candidate.byline.agencies:
        worth = min(worth, _WORTH[BylineKind.AGENCY])
    return worth, candidate.means, candidate.line


def _merged(found: list[Candidate], document: Document) -> Byline:
    """The surest signature with its neighbours' names, and the agencies and roles of the head."""
    first = found[0]
    group = [first]
    if first.byline.kind in _PEOPLE:
        near = (item for item in found if item.means == first.means)
        group = [
            item
            for item in near
            if item.byline.kind in _PEOPLE and abs(item.line - first.line) <= _APART
        ]
        group.sort(key=lambda item: item.line)
    ordered = _named(group)
    kind = first.byline.kind
    if kind in _PEOPLE:
        kind = BylineKind.SEVERAL if len(ordered) > 1 else BylineKind.PERSON
    head = [item.byline for item in (*group, *(i for i in found if i.means <= _HEAD_MEANS))]
    return Byline(
        kind,
        BylineOrigin.VISIBLE,
        _joined(item.byline.text for item in group),
        ordered,
        tuple(dict.fromkeys(name for item in head for name in item.agencies)),
        contributors=tuple(dict.fromkeys(one for item in head for one in item.contributors)),
        author_url=_author_url(group, document),
    )


def _named(group: list[Candidate]) -> tuple[str, ...]:
    """The names of one signature, each once, without those that two others run together make."""
    names = {squash(name): name for item in reversed(group) for name in item.byline.names}
    ordered = dict.fromkeys(squash(name) for item in group for name in item.byline.names)
    glued = {one + other for one in ordered for other in ordered} if len(group) > 1 else set()
    return tuple(names[key] for key in ordered if key not in glued)


def _joined(texts: Iterable[str]) -> str:
    """The lines of one signature, without those that another repeats."""
    kept: list[str] = []
    for text in texts:
        if not any(text in other for other in kept):
            kept = [other for other in kept if other not in text]
            kept.append(text)
    return ", ".join(kept)


def _compared(shown: Byline, declared: tuple[str, ...], search: Search) -> Byline:
    """What is shown beside what is declared: in both when they name someone in common.

    Beside a visible name, only declared people are kept: an outlet contradicts nobody.
    """
    mine = {squash(name) for name in (*shown.names, *shown.agencies)}
    theirs = {squash(part) for name in declared for part in search.split(name)}
    if any(a in b or b in a for a in mine for b in theirs if a and b):
        return replace(shown, origin=BylineOrigin.BOTH, declared=declared)
    people = tuple(name for name in declared if search.signs(name) is Signer.PERSON)
    return replace(shown, declared=people if shown.names else declared)


def _author_url(group: list[Candidate], document: Document) -> str | None:
    """The page of an author: a link whose text is their name, http(s) only."""
    for item in group:
        names = [squash(name) for name in item.byline.names]
        links = [item.node] if item.node.tag == "a" else item.node.iter("a")
        for link in islice(links, _LINKS):
            text = squash(text_of(link))
            if text and any(text in name or name in text for name in names):
                address = document.absolute(link.get("href"))
                if address:
                    return address
    return None

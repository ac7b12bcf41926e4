"""Read one line as a signature: who signs, with which agency, who translated or asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from features.article import Byline, BylineKind, BylineOrigin, Contributor, Role
from features.lexicon.people import functions
from features.reading.names import Signer, agency, fold, is_person, same_outlet, signer
from features.reading.parse import STRIP, squeeze
from features.reading.when import without_dates

#: A signature is no longer than this many characters; a paragraph is.
_LONGEST = 240
#: A line that is only a name, and perhaps a function, is no longer than this.
_BARE = 90
#: Between the parts of a line: name | date • rubric.
_PARTS = re.compile(r"\s{0,3}(?:[|•·●▪►»]|\s[-–—−]{1,2}\s|\n|\s{4})\s{0,3}")
_PARENTHESES = re.compile(r"[(\[]([^()\[\]]{0,80})[)\]]")
_COMMAS = re.compile(r"\s{0,3}(?:[,;/&+]|\bet\b|\band\b|\bavec\b|\bwith\b|\ben collaboration\b)\s{0,3}")

_BY = re.compile(
    r"""(?ix)^(?:
      (?:(?:cet?\s)?(?:un\s|une\s|l['’])?(?:texte|article|enqu[êe]te|reportage|analyse|chronique|dossier|propos
        |documentaire|entretien|interview|r[ée]cit|portrait|billet|tribune|[ée]dito(?:rial)?|avis)s?\s
        (?:[ée]crite?\s|r[ée]dig[ée]e?\s|r[ée]alis[ée]e?\s|sign[ée]e?\s|publi[ée]e?\s|propos[ée]e?\s|est\s){0,2}
        (?:par|de|d['’]|:)\s?)
     |(?:[ée]crite?|r[ée]dig[ée]e?|r[ée]alis[ée]e?|sign[ée]e?|publi[ée]e?|post[ée]e?|propos[ée]e?
        |pr[ée]par[ée]e?|mis\sen\sligne|ajout[ée]e?|soumise?)s?\spar\s
     |(?:written|posted|published)\sby\s
     |(?:auteur|autrice|auteure|author|texte|textes|r[ée]dacteur|r[ée]dactrice|journaliste|signature
        |r[ée]daction|[ée]crit)(?:\(s\)|s|\(e\)|\.e)?\s?:\s?
     |(?:texte|textes)\s
     |par\s?:?\s|by\s|de\snotre\s(?=envoy|corresp)|de\snos\s(?=envoy|corresp)|sign[ée]\s:?\s?
    )"""
)
_INTERVIEWER = re.compile(
    r"""(?ix)(?:(?:propos|entretien|interview|t[ée]moignage|r[ée]cit)s?\s{1,2})?
    (?:recueillie?s?|r[ée]alis[ée]e?s?|conduite?|men[ée]e?|men[ée]s)\s(?:et\s[^\s]{1,20}\s(?:de\sl['’]\w{1,20}\s)?)?par\s?:?\s"""
)
_TRANSLATOR = re.compile(
    r"""(?ix)(?:traduit|traduite|traduction|trad\.)\s?
    (?:(?:et\s\w{1,15}\s)?(?:de\sl['’]|du\s|d['’]|depuis\sl['’])[\w’' -]{1,30}?\s)?(?:par|:|de)\s?:?\s?"""
)
_PHOTOS = re.compile(r"(?i)\b(?:photos?|illustrations?|dessins?|infographies?|vid[ée]os?|images?|cartographie|montage)\s?(?:par\b|de\b|:|©)")
_CORRESPONDENT = re.compile(
    r"""(?ix)^(?:notre\s|nos\s|l['’]|la\s|le\s)?(?:envoy[ée]e?s?\s(?:sp[ée]cial\w{0,4}|permanente?s?)
    |correspondante?s?)(?:\s(?:permanente?s?|r[ée]gionale?|locale?|particuli[eè]re?))?
    (?:\s(?:à|au|en|aux|dans|pour|chez|de|du)\s[^,:]{1,40}?)?\s?(?:[,:]\s?|(?=\s[A-ZÀ-Þ])|$)"""
)
#: After a name: where the writer is, and what for.
_PLACE = re.compile(r"\s(?:à|au|aux|en|depuis|dans|pour|from|in|sur|chez|est|est une?)\s.{0,200}$")
_EDGES = " ,;:.-–—−|•·*/«»\"“”()[]\u00a0\u202f\t\n"


#: A team that signs needs no *Par*.
_TEAM = re.compile(r"(?i)^(?:la\s|notre\s)?r[ée]daction(?:\s(?:de\s|du\s|d['’]|des\s|web|num[ée]rique|avec\s).{0,40})?$")


#: Agencies and outlets in one signature that nothing announces.
_AGENCIES = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the signature and the role that introduces it (None for the writing)."""

    text: str
    role: Role | None
    announced: bool


def parse_byline_line(
    text: str,
    outlet_name: str = "",
    *,
    marked: bool = False,
    bare: bool = False,
    aliases: tuple[str, ...] = (),
) -> Byline | None:
    """The signature that a line is; None when it is none.

    ``marked`` says that the markup or the metadata call it an author, so no *Par* is needed;
    ``aliases`` are other names of the outlet, its domain among them; ``bare`` accepts a line that is only a person's name, when a known given name opens it.
    """
    line = squeeze(text.replace("\u00a0", " ").replace("\u202f", " "))
    if not line or len(line) > _LONGEST:
        return None
    found = _Found((outlet_name, *aliases))
    parts = list(_parts(line, marked=marked))
    for part in parts:
        if part.announced or marked:
            found.add(part, announced=True)
    if bare and len(parts) == 1 and not parts[0].announced and len(line) <= _BARE:
        found.add_alone(parts[0])
    return found.byline(squeeze(text))


def _trimmed(text: str) -> str:
    """The text without blanks and marks at its ends; the dot of a last initial stays."""
    bare = text.strip(_EDGES)
    initial = len(bare) > 2 and bare[-2] in " .-" and bare[-1].isupper()
    return bare + "." if initial and bare + "." in text else bare


def _once(text: str) -> str:
    """A name written twice in a row (one for each width of screen) is written once."""
    half = len(text) // 2
    first, second = text[:half].strip(), text[half:].strip()
    return first if first and first == second else text


def _parts(line: str, *, marked: bool) -> Iterable[Part]:
    """The signature's pieces, dates taken out, each with what introduces it."""
    for piece in without_dates(line):
        for raw in _PARTS.split(piece):
            item = _trimmed(raw)
            if item:
                yield from _introduced(item, marked=marked)


def _introduced(item: str, *, marked: bool) -> Iterable[Part]:
    if photos := _PHOTOS.search(item):
        item = item[: photos.start()].strip(_EDGES)
    for pattern, role in ((_TRANSLATOR, Role.TRANSLATOR), (_INTERVIEWER, Role.INTERVIEWER)):
        if (match := pattern.search(item)) and (match.start() == 0 or item[match.start() - 1] in " (,.:"):
            before, after = item[: match.start()].strip(_EDGES), item[match.end() :]
            if before:
                yield from _introduced(before, marked=marked)
            yield Part(after, role, announced=True)
            return
    if match := _BY.match(item):
        yield Part(item[match.end() :], None, announced=True)
    elif match := re.search(r"(?i)[\s,.:]par\s(?=[A-ZÀ-Þ@])", item) if marked else None:
        yield Part(item[match.end() :], None, announced=True)
    elif (match := _CORRESPONDENT.match(item)) and match.end() < len(item):
        yield Part(item, None, announced=True)
    elif match := re.match(r"(?i)^\(?(?:avec|d['’]après|source\s?:)\s(.{2,40})$", item):
        if agency(match[1]):
            yield Part(match[1], None, announced=True)
    elif agency(item) or _all_agencies(item) or _TEAM.match(item):
        yield Part(item, None, announced=True)
    else:
        yield Part(item, None, announced=False)


def _all_agencies(item: str) -> bool:
    chunks = [chunk for chunk in _COMMAS.split(item.strip(_EDGES)) if chunk]
    names = [chunk for chunk in chunks if not agency(chunk)]
    return 1 < len(chunks) <= _AGENCIES and len(names) < len(chunks) and not any(map(is_person, names))


class _Found:
    """Gathers the names of a line."""

    def __init__(self, outlets: tuple[str, ...]) -> None:
        self.outlets = tuple(name for name in outlets if name)
        self.names: dict[str, Signer] = {}
        self.agencies: dict[str, None] = {}
        self.contributors: dict[Contributor, None] = {}
        self.login = False

    def add(self, part: Part, *, announced: bool) -> None:
        text = _PARENTHESES.sub(self.inside, part.text)
        text = self.without_outlet(text) if announced else text
        for number, chunk in enumerate(_chunks(text)):
            if not self.put(chunk, part.role, announced=announced) and number == 0:
                return

    def add_alone(self, part: Part) -> None:
        """A line with nothing but names and functions: all of it must be understood."""
        chunks = list(_chunks(_PARENTHESES.sub(self.inside, part.text)))
        if chunks and all(is_person(chunk.strip(_EDGES), strict=True) for chunk in chunks):
            for chunk in chunks:
                self.put(chunk, None, announced=False)

    def without_outlet(self, text: str) -> str:
        """The text without an outlet's name that a list would cut (« Sciences et Avenir »)."""
        for name in self.outlets:
            start = text.casefold().find(name.casefold())
            if start >= 0 and _COMMAS.search(name):
                self.names[name] = Signer.OUTLET
                return (text[:start] + "," + text[start + len(name) :]).strip(_EDGES)
        return text

    def inside(self, match: re.Match[str]) -> str:
        for chunk in _COMMAS.split(match[1]):
            if name := agency(chunk):
                self.agencies[name] = None
        return " "

    def put(self, chunk: str, role: Role | None, *, announced: bool) -> bool:
        name = _once(_trimmed(chunk))
        if not name:
            return True
        kind = signer(name, announced=announced)
        if any(same_outlet(name, outlet) for outlet in self.outlets) and kind is not Signer.LOGIN:
            kind = Signer.OUTLET
        if kind is Signer.AGENCY:
            self.agencies[agency(name)] = None
        elif kind is Signer.LOGIN:
            self.login = True
        elif kind is not Signer.OTHER and (kind is not Signer.COLLECTIVE or announced):
            if role is not None and kind is Signer.PERSON:
                self.contributors[Contributor(name, role)] = None
            else:
                self.names.setdefault(name, kind)
        return kind is not Signer.OTHER

    def byline(self, text: str) -> Byline | None:
        names = self.tidy()
        if not names and not self.agencies and not self.contributors and not self.login:
            return None
        return Byline(
            self.kind(names),
            BylineOrigin.VISIBLE,
            text,
            names,
            tuple(self.agencies),
            contributors=tuple(self.contributors),
        )

    def tidy(self) -> tuple[str, ...]:
        """People when there are any; else the teams, outlets and nicknames that sign.

        The one who asked the questions signs an interview that names no other writer.
        """
        people = [name for name, kind in self.names.items() if kind is Signer.PERSON]
        if people:
            return tuple(people)
        asked = [item.name for item in self.contributors if item.role is Role.INTERVIEWER]
        return tuple(asked or self.names)

    def kind(self, names: tuple[str, ...]) -> BylineKind:
        people = [n for n in names if self.names.get(n, Signer.PERSON) is Signer.PERSON]
        if people:
            return BylineKind.SEVERAL if len(people) > 1 else BylineKind.PERSON
        if self.agencies:
            return BylineKind.AGENCY
        kinds = set(self.names.values())
        if Signer.COLLECTIVE in kinds:
            return BylineKind.COLLECTIVE
        if Signer.OUTLET in kinds:
            return BylineKind.OUTLET
        return BylineKind.PSEUDONYM if kinds or self.login else BylineKind.NONE


def _chunks(text: str) -> Iterable[str]:
    """The names of a list, functions and places taken off."""
    text = _trimmed(text)
    if match := _CORRESPONDENT.match(text):
        text = text[match.end() :]
    for chunk in _COMMAS.split(text):
        name = _without_function(_PLACE.sub("", chunk.rstrip(STRIP)))
        if name:
            yield name


def _without_function(chunk: str) -> str:
    """The chunk up to the first word that says what the person does; "" when it opens it."""
    words = chunk.split()
    known = functions()
    for index, word in enumerate(words):
        key = word.strip(_EDGES).lower()
        if key in known or fold(key) in _MORE_FUNCTIONS:
            if index and is_person(" ".join(words[:index])):
                return " ".join(words[:index])
            return "" if index == 0 and (len(words) == 1 or word[0].islower()) else chunk
    return chunk


#: Functions in a newsroom that no list of professions has.
_MORE_FUNCTIONS = frozenset({"envoye", "envoyee", "envoyes", "envoyees", "correspondante", "pigiste", "notre", "special", "speciale", "grand", "redactrice", "cheffe", "blogueur", "blogueuse", "journaliste"})

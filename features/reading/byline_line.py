"""Read one line as a signature: who signs, with which agency, who translated or asked."""

from __future__ import annotations

import re
from functools import lru_cache

from features.article import Byline, BylineKind, BylineOrigin, Contributor, Role
from features.lexicon.initials import is_initials
from features.reading.names import (
    Signer,
    agency,
    is_bank,
    is_beside,
    is_handle,
    is_person,
    is_short_name,
    is_team,
    same_outlet,
    signer,
)
from features.reading.parse import squeeze
from features.reading.signature_forms import (
    COMMAS,
    EDGES,
    PARENTHESES,
    Part,
    chunks,
    parts,
    trimmed,
)
from features.reading.when import dates_in

#: A signature is no longer than this many characters; a paragraph is.
_LONGEST = 240
#: A line that is only a name, and perhaps a function, is no longer than this.
_ALONE = 90
#: A title of another article, told by the verb after the names: « Prénom Nom est élu … ».
_TELLS = re.compile(
    r"^(?:[A-ZÀ-Þ][\w'’-]{0,30} ){2,4}(?:(?:est|sont|a|ont|sera|seront|va|vont|était|avait|doit"
    r"|peut|veut|se|ne|fait|annonce|déclare|affirme|appelle|dénonce|veulent|quitte)\b|s['’]|n['’])"
)
#: A nickname inside a name, whose marks would part the line.
_NICKNAME = re.compile(r"(?<=\w) « ?([^«»]{1,30}?) ?» (?=[A-ZÀ-Þ])")
#: « Auteur/autrice de la publication : », whose words would be taken for those of a date.
_OF_POST = re.compile(
    r"^Aut\w{3,5}(?:/autrice)? de (?:la publication|l['’]article) ?:? ?(?:[Pp]ar )?"
)
#: Who writes for the outlet: « Prénom Nom pour La Gazette ».
_FOR = re.compile(r"^(?:[Pp]ar )?(.{2,80}?) (?:pour|de) (.{2,40})$")
#: The outlet's own name before what it writes with: « La Gazette avec agences ».
_OWN = re.compile(r"^(?:[Pp]ar )?((?:(?! [-–—|•] )[^,;/]){2,60}?)(?: avec (.{2,40}))?$")
#: When an account posted: « Posté par compte à 12:30 ».
_AT_HOUR = re.compile(r"^[PR]\w{3,6} par \S{2,30} (?:à|le) \d{1,2}[:h/]")
_BEHIND_BY = re.compile(r"(?i)\b(?:par|by|auteure?|autrice)(?: ?:)? ?$")
#: An account that is a phrase has no more words than this.
_ACCOUNT = 4
#: Blanks between the words of a piece from which it is a sentence.
_SENTENCE = 5
#: A field to fill in: « Sujet : ».
_FIELD = re.compile(r"^[^\W\d_][\w'’ -]{1,30} ?:$")
#: Kinds that sign when no person and no agency does, the most telling first.
_LESSER = (
    (Signer.COLLECTIVE, BylineKind.COLLECTIVE),
    (Signer.OUTLET, BylineKind.OUTLET),
    (Signer.PSEUDONYM, BylineKind.PSEUDONYM),
)


@lru_cache(maxsize=1024)  # the same lines are asked for by their marks and by their place
def parse_byline_line(
    text: str,
    outlet_name: str = "",
    *,
    marked: bool = False,
    bare: bool = False,
    aliases: tuple[str, ...] = (),
) -> Byline | None:
    """The signature that a line is; None when it is none.

    ``marked`` says that the markup or the metadata call it an author: no « par » is needed.
    ``bare`` accepts a line that is only a person's name, when a known given name is in it.
    ``aliases`` are other names of the outlet, its domain among them.
    """
    shown = squeeze(text)
    line = squeeze(shown.replace("\u00a0", " ").replace("\u202f", " "))
    if "«" in line:
        line = _NICKNAME.sub(" “\\1” ", line)
    if line.startswith("Aut"):
        line = _OF_POST.sub("Auteur : ", line)
    if not line or len(line) > _LONGEST or _TELLS.match(line) or _FIELD.match(line):
        return None
    found = _Found((outlet_name, *aliases))
    if marked and found.add_own(line):
        return found.byline(shown)
    pieces = list(parts(line, marked=marked))
    employed = found.employed(line)
    for part in pieces:
        if (part.announced and not _is_bracketed(part, pieces)) or marked or employed:
            found.add(part, line if part.announced else "", marked=marked)
    if len(pieces) == 1 and pieces[0].text != line:
        found.add_address(pieces[0].text, line)
    if bare and not any(part.announced for part in pieces) and len(line) <= _ALONE:
        found.add_alone([part for part in pieces if not found.is_outlet(part.text)])
    byline = found.byline(shown)
    if byline is None or _is_credit(pieces) or _is_headline(byline, pieces):
        return None
    return byline


def _is_credit(pieces: list[Part]) -> bool:
    """Whether a bank of pictures stands in the line, where nothing announces a writer."""
    chunks = (chunk for part in pieces for chunk in COMMAS.split(part.text))
    return any(map(is_bank, chunks)) and not any(part.announced for part in pieces)


def _is_headline(byline: Byline, pieces: list[Part]) -> bool:
    """Whether the site's name ends a title or a legend: no outlet signs at such length."""
    if byline.kind is not BylineKind.OUTLET or len(byline.text) <= _ALONE:
        return False
    return not any(part.announced for part in pieces)


def _is_bracketed(part: Part, pieces: list[Part]) -> bool:
    """Whether a piece in brackets is the credit of a legend, told by its sentence."""
    told = (piece for piece in pieces if piece is not part and not piece.announced)
    return part.text.startswith("(") and any(piece.text.count(" ") >= _SENTENCE for piece in told)


def _is_account(name: str, line: str, *, marked: bool) -> bool:
    """Whether a text behind « par » is an account's: in small letters, or a phrase by a date."""
    if not _BEHIND_BY.search(line.partition(name)[0]):
        return False
    dated = any(dates_in(line))
    if is_handle(name):
        return marked or dated or bool(_AT_HOUR.match(line))
    phrase = name[:1].isupper() and name.count(" ") < _ACCOUNT and len(line) <= _ALONE
    return phrase and (dated or bool(_AT_HOUR.match(line)))


def _once(text: str) -> str:
    """A name written twice in a row (one for each width of screen) is written once."""
    half = len(text) // 2
    first, second = text[:half].strip(), text[half:].strip()
    return first if first and first == second else text


class _Found:
    """Gathers the names of a line."""

    def __init__(self, outlets: tuple[str, ...]) -> None:
        self.outlets = tuple(name for name in outlets if name)
        self.names: dict[str, Signer] = {}
        self.agencies: dict[str, None] = {}
        self.contributors: dict[Contributor, None] = {}
        self.login = False

    def add(self, part: Part, line: str, *, marked: bool) -> None:
        """The names of a piece that something announces; none when its first word is none.

        An account's name in small letters is one behind « par », in the ``line`` of a date or
        of an author.
        """
        text = self.without_outlet(PARENTHESES.sub(self.inside, part.text))
        affiliated = False
        for number, chunk in enumerate(chunks(text)):
            if affiliated and not is_person(chunk, strict=True):
                continue
            if self.put(chunk, part.role):
                affiliated = self.names.get(chunk) is Signer.COLLECTIVE and number > 0
                continue
            name = trimmed(chunk)
            if number == 0 and _is_account(name, line, marked=marked):
                self.names.setdefault(name, Signer.PSEUDONYM)
            elif number == 0:
                return

    def add_own(self, line: str) -> bool:
        """Note an outlet that signs its own line, whose name a reading time may look like."""
        match = _OWN.match(line)
        if match is None or not self.is_own(match[1]) or is_person(match[1], strict=True):
            return False
        self.names[match[1]] = Signer.COLLECTIVE if is_team(match[1]) else Signer.OUTLET
        for chunk in COMMAS.split(match[2] or ""):
            if name := agency(chunk):
                self.agencies[name] = None
        return True

    def add_address(self, text: str, line: str) -> None:
        """Note the address of a site that stands alone by a date: where the text is from."""
        if " " not in text and same_outlet(text, "") and any(dates_in(line)):
            self.names.setdefault(text, Signer.OUTLET)

    def is_own(self, name: str) -> bool:
        """Whether a name is the outlet's; its account on a network is one."""
        account = name.startswith("@")
        return not account and any(same_outlet(name, outlet) for outlet in self.outlets)

    def is_outlet(self, name: str) -> bool:
        """Whether a name is the outlet's and not that of the person whose site it is."""
        return self.is_own(name) and not is_person(name, strict=True)

    def employed(self, line: str) -> bool:
        """Whether the line is « Prénom Nom pour » the outlet."""
        match = _FOR.match(line) if " pour " in line else None
        return match is not None and is_person(match[1], strict=True) and self.is_own(match[2])

    def add_alone(self, pieces: list[Part]) -> None:
        """A line with nothing but names, functions, places, and the outlet: all is understood."""
        text = pieces[0].text if len(pieces) == 1 else ""
        if is_initials(text.strip("()")):
            self.names[text.strip("()")] = Signer.PSEUDONYM
            return
        names = [trimmed(chunk) for chunk in chunks(PARENTHESES.sub(self.inside, text))]
        names = [name for name in names if not (self.is_outlet(name) or is_beside(name))]
        if names and all(is_person(name, strict=True) or is_short_name(name) for name in names):
            for name in names:
                self.put(name, None)

    def without_outlet(self, text: str) -> str:
        """The text without an outlet's name that a list would cut (« Sciences et Avenir »)."""
        for name in self.outlets:
            start = text.casefold().find(name.casefold())
            if start >= 0 and COMMAS.search(name):
                self.names[name] = Signer.OUTLET
                return f"{text[:start]},{text[start + len(name) :]}".strip(EDGES)
        return text

    def inside(self, match: re.Match[str]) -> str:
        """Note the agencies of a parenthesis, whose other words (places) are no names."""
        for chunk in COMMAS.split(match[1]):
            if name := agency(chunk):
                self.agencies[name] = None
        return ","

    def put(self, chunk: str, role: Role | None) -> bool:
        """Note one name; False when it is none."""
        name = self.without_employer(_once(trimmed(chunk)))
        if not name:
            return True
        kind = signer(name)
        if kind is not Signer.COLLECTIVE or not any(map(is_team, name.split()[:-1])):
            kind = Signer.OUTLET if self.is_outlet(name) else kind
        if kind is Signer.AGENCY:
            self.agencies[agency(name)] = None
        elif kind is Signer.LOGIN:
            self.login = True
        elif kind is Signer.PERSON and role is not None:
            self.contributors[Contributor(name, role)] = None
        elif kind is not Signer.OTHER:
            self.names.setdefault(name, kind)
        return kind is not Signer.OTHER

    def without_employer(self, name: str) -> str:
        """The name without « de La Gazette » after it."""
        match = _FOR.match(name) if " de " in name and not is_team(name) else None
        return match[1] if match and self.is_own(match[2]) else name

    def byline(self, text: str) -> Byline | None:
        """The signature gathered; None when there is nothing in it."""
        names = self.signatories()
        if not (names or self.agencies or self.contributors or self.login):
            return None
        return Byline(
            self.kind(names),
            BylineOrigin.VISIBLE,
            text,
            names,
            tuple(self.agencies),
            contributors=tuple(self.contributors),
        )

    def signatories(self) -> tuple[str, ...]:
        """People when there are any; else the teams, outlets and nicknames that sign.

        The one who asked the questions signs an interview that names no other writer.
        """
        people = [name for name, kind in self.names.items() if kind is Signer.PERSON]
        if people:
            return tuple(people)
        asked = [item.name for item in self.contributors if item.role is Role.INTERVIEWER]
        return tuple(asked or self.names)

    def kind(self, names: tuple[str, ...]) -> BylineKind:
        """What signs: people before teams and outlets, which may write with an agency.

        An agency signs alone; beside an account's name, it is still the agency.
        """
        people = [name for name in names if self.names.get(name, Signer.PERSON) is Signer.PERSON]
        if people:
            return BylineKind.SEVERAL if len(people) > 1 else BylineKind.PERSON
        kinds = set(self.names.values())
        lesser = next((kind for sign, kind in _LESSER if sign in kinds), BylineKind.NONE)
        if self.agencies and lesser not in {BylineKind.COLLECTIVE, BylineKind.OUTLET}:
            return BylineKind.AGENCY
        return BylineKind.PSEUDONYM if self.login and lesser is BylineKind.NONE else lesser

"""Gathers the names that one line of signature holds, and says what they make together."""

from __future__ import annotations

import re

from features.article import Byline, BylineKind, BylineOrigin, Contributor, Role
from features.lexicon.initials import is_initials
from features.reading.byline_accounts import is_account
from features.reading.names import agency, is_person, same_outlet
from features.reading.signature_forms import Part
from features.reading.signature_names import COMMAS, EDGES, PARENTHESES, chunks, trimmed
from features.reading.signers import Signer, is_beside, is_short_name, is_team, signer
from features.reading.when import dates_in

#: Who writes for the outlet: « Prénom Nom pour La Gazette ».
_FOR = re.compile(r"^(?:[Pp]ar )?(.{2,80}?) (?:pour|de) (.{2,40})$")
#: The outlet's own name before what it writes with: « La Gazette avec agences ».
_OWN = re.compile(r"^(?:[Pp]ar )?((?:(?! [-–—|•] )[^,;/]){2,60}?)(?: avec (.{2,40}))?$")
#: Kinds that sign when no person and no agency does, the most telling first.
_LESSER = (
    (Signer.COLLECTIVE, BylineKind.COLLECTIVE),
    (Signer.OUTLET, BylineKind.OUTLET),
    (Signer.PSEUDONYM, BylineKind.PSEUDONYM),
)
#: Kinds that answer for what they write with an agency.
_ANSWERING = frozenset({BylineKind.COLLECTIVE, BylineKind.OUTLET})
#: Initials without their dots.
_TWO_CAPITALS = re.compile(r"^[A-ZÀ-Þ]{2}$")


def _once(text: str) -> str:
    """A name written twice in a row (one for each width of screen) is written once."""
    half = len(text) // 2
    first, second = text[:half].strip(), text[half:].strip()
    return first if first and first == second else text


class Found:
    """Gathers the names of a line, given those of the outlet."""

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
            if number == 0 and is_account(name, line, marked=marked):
                self.names.setdefault(name, Signer.PSEUDONYM)
            elif number == 0:
                return

    def add_own(self, line: str) -> bool:
        """Note an outlet that signs its own line, whose name a reading time may look like."""
        match = _OWN.match(line)
        if match is None or not self.is_own(match[1]) or is_person(match[1], strict=True):
            return False
        if self.without_employer(match[1]) != match[1]:
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
        understood = pieces and all(is_beside(part.text) for part in pieces[1:])
        text = pieces[0].text if understood else ""
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
        """The name without « de La Gazette » after it, or « La Gazette » before it."""
        for outlet in self.outlets:
            person = name.removeprefix(f"{outlet} ")
            if person != name and is_person(person, strict=True):
                return person
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

        An agency signs alone; beside an account's name, it is still the agency, but initials
        with an agency are the writer's.
        """
        people = [name for name in names if self.names.get(name, Signer.PERSON) is Signer.PERSON]
        if people:
            return BylineKind.SEVERAL if len(people) > 1 else BylineKind.PERSON
        kinds = set(self.names.values())
        lesser = next((kind for sign, kind in _LESSER if sign in kinds), BylineKind.NONE)
        hidden = any(is_initials(name) or _TWO_CAPITALS.match(name) for name in names)
        if self.agencies and not hidden and lesser not in _ANSWERING:
            return BylineKind.AGENCY
        return BylineKind.PSEUDONYM if self.login and lesser is BylineKind.NONE else lesser

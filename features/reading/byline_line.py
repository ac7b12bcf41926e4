"""Read one line as a signature: who signs, with which agency, who translated or asked."""

from __future__ import annotations

import re
from functools import lru_cache

from features.article import Byline, BylineKind
from features.reading.byline_accounts import ALONE
from features.reading.byline_found import Found
from features.reading.names import is_bank
from features.reading.parse import squeeze
from features.reading.signature_forms import Part, parts
from features.reading.signature_names import COMMAS

#: A signature is no longer than this many characters; a paragraph is.
_LONGEST = 240
#: A title of another article, told by the verb after the names: « Prénom Nom est élu … ».
_TELLS = re.compile(
    r"^(?:[A-ZÀ-Þ][\w'’-]{0,30} ){2,4}(?:(?:est|sont|a|ont|sera|seront|va|vont|était|avait|doit"
    r"|peut|veut|se|ne|fait|annonce|déclare|affirme|appelle|dénonce|veulent|quitte)\b|s['’]|n['’])"
)
#: A sentence that somebody’s « par » opens: « Par Prénom Nom, nous avons su que … ».
_BY_THEM = re.compile(
    r"^Par [A-ZÀ-Þ][^,]{3,50},(?: [^,]{2,60},)? (?:que |qui |dont )?"
    r"(?:nous|on|je|j['’]|ils?|elles?|vous|qu['’]on|qu['’]ils?|qu['’]elles?)\b"
)
#: A title that one word after « par » opens: « Par Bourg, la route reste coupée ».
_BY_WAY = re.compile(
    r"^Par [^\s,]{2,30}, (?:l[ea]s? |l['’]|une? |des )[^\W\d_]{2,30}(?: [^\s\d]{1,30}){2,12}$"
)
#: Years of birth and death: nobody signs with them.
_LIVED = re.compile(r"\((?:1[5-9]|20)\d\d ?[-–—] ?(?:(?:1[5-9]|20)\d\d)?\)")
#: Words quoted in a line, whose marks would part it as those between rubrics do.
_QUOTED = re.compile(r"« ?([^«»]{1,80}?) ?»")
#: « Auteur/autrice de la publication : », whose words would be taken for those of a date.
_OF_POST = re.compile(
    r"^Aut\w{3,5}(?:/autrice)? de (?:la publication|l['’]article) ?:? ?(?:[Pp]ar )?"
)
#: What leads to the account of who signs, on a network: « Suivre @compte sur Twitter ».
_FOLLOWED = re.compile(r"(?i) (?:suivre|suivez|follow) @?\w{2,30} (?:sur|on) \w{1,20}$")
#: Blanks between the words of a piece from which it is a sentence.
_SENTENCE = 5
#: A field to fill in: « Sujet : ».
_FIELD = re.compile(r"^[^\W\d_][\w'’ -]{1,30} ?:$")


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
        line = squeeze(_QUOTED.sub(" “\\1” ", line))
    line = _FOLLOWED.sub("", line)
    if line.startswith("Aut"):
        line = _OF_POST.sub("Auteur : ", line)
    if not line or len(line) > _LONGEST or _is_told(line):
        return None
    found = Found((outlet_name, *aliases))
    if marked and found.add_own(line):
        return found.byline(shown)
    pieces = list(parts(line, marked=marked))
    employed = found.employed(line)
    for part in pieces:
        if (part.announced and not _is_bracketed(part, pieces)) or marked or employed:
            found.add(part, line if part.announced else "", marked=marked)
    if len(pieces) == 1 and pieces[0].text != line:
        found.add_address(pieces[0].text, line)
    if bare and not any(part.announced for part in pieces) and len(line) <= ALONE:
        found.add_alone([part for part in pieces if not found.is_outlet(part.text)])
    byline = found.byline(shown)
    if byline is None or _is_credit(pieces) or _is_headline(byline, pieces):
        return None
    return byline


def _is_told(line: str) -> bool:
    """Whether a line tells of somebody, or is a field to fill in."""
    return any(form.search(line) for form in (_TELLS, _FIELD, _BY_THEM, _BY_WAY, _LIVED))


def _is_credit(pieces: list[Part]) -> bool:
    """Whether a bank of pictures stands in the line, where nothing announces a writer."""
    chunks = (chunk for part in pieces for chunk in COMMAS.split(part.text))
    return any(map(is_bank, chunks)) and not any(part.announced for part in pieces)


def _is_headline(byline: Byline, pieces: list[Part]) -> bool:
    """Whether the site's name ends a title or a legend: no outlet signs at such length."""
    if byline.kind is not BylineKind.OUTLET or len(byline.text) <= ALONE:
        return False
    return not any(part.announced for part in pieces)


def _is_bracketed(part: Part, pieces: list[Part]) -> bool:
    """Whether a piece in brackets is the credit of a legend, told by its sentence."""
    told = (piece for piece in pieces if piece is not part and not piece.announced)
    return part.text.startswith("(") and any(piece.text.count(" ") >= _SENTENCE for piece in told)

"""The names of a signature once it is known for one: functions, places and buttons taken off.

Source: wordings read on French-language news sites, noted in November 2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from features.lexicon.people import functions
from features.lexicon.wordlists import words_of
from features.reading.names import fold, is_person, without_title
from features.reading.parse import STRIP

#: Marks and blanks at the ends of a name.
EDGES = ' ,;:.-–—−|•·*/&«»"“”\u00a0\u202f\t\n'
PARENTHESES = re.compile(r"[(\[]([^()\[\]]{0,80})[)\]]")
#: Between the names of a list.
COMMAS = re.compile(
    r"\s{0,3}(?:[,;/+]| & |\bet\b|\band\b|\bavec\b|\bwith\b|\ben collaboration\b)\s{0,3}"
)
CORRESPONDENT = re.compile(
    r"(?i)^(?:notre |nos |l['’]|la |le )?(?:envoy[ée]e?s? (?:sp[ée]cial\w{0,4}|permanente?s?)"
    r"|correspondante?s?)(?: (?:permanente?s?|r[ée]gionale?|locale?|particuli[eè]re?))?"
    r"(?: (?:à|au|en|aux|dans|pour|chez|de|du) [^,:]{1,40}?)? ?(?:[,:] ?|(?= [A-ZÀ-Þ])|$)"
)
#: After a name: where the writer is, or a sentence about them.
_AFTER = re.compile(
    r"(?:(?<=[a-zà-ÿ]{2})|(?<=[A-ZÀ-Þ]{3}))\.\s|\s(?:à|au|aux|en|depuis|dans|pour|from|in|sur|chez|est)(?:\s|$)"
    r"|(?<=\w) ?\(?@\w"
)
#: A function glued to the name by the loss of a line break: « Prénom NomProductrice ».
_GLUED_FUNCTION = re.compile(r"(?<=[a-zà-ÿ])([A-ZÀ-Þ][a-zà-ÿ]{4,20})\b")
#: What a link to an author's account says, after the name.
_FOLLOW = frozenset({"suivre", "suivez", "follow", "s'abonner"})
#: Words of newsroom functions that a list of professions does not have.
_NEWSROOM = frozenset({"envoye", "envoyee", "envoyes", "envoyees", "pigiste", "notre", "blogueur"})


def trimmed(text: str) -> str:
    """The text without blanks and marks at its ends; the dot of a last initial stays."""
    bare = text.strip(EDGES)
    initial = bare[-2:-1] in {" ", ".", "-"} and bare[-1:].isupper()
    return bare + "." if initial and bare + "." in text else bare


def chunks(text: str) -> Iterator[str]:
    """The names of a list, functions and places taken off."""
    text = trimmed(text)
    if match := CORRESPONDENT.match(text):
        text = text[match.end() :]
    for chunk in COMMAS.split(text):
        name = _without_function(_AFTER.split(without_title(trimmed(chunk)).rstrip(STRIP))[0])
        if name:
            yield name


def _unglued(match: re.Match[str]) -> str:
    """A function set apart from the name before it."""
    return f" {match[1]}" if match[1].lower() in functions() else match[1]


def _name_before(words: list[str]) -> str:
    """The person's name that the words are, without an article left at their end."""
    while words and fold(words[-1]) in words_of("signatures", "particles"):
        words = words[:-1]
    name = " ".join(words)
    return name if is_person(name) else ""


def _name_behind(words: list[str], index: int) -> str:
    """The person's name behind « le », « la » and a function in small letters."""
    first = index == 0 or (index == 1 and fold(words[0]) in {"le", "la"})
    name = " ".join(words[index + 1 :])
    return name if first and words[index].islower() and is_person(name, strict=True) else ""


@cache
def _ends() -> frozenset[str]:
    words = words_of("signatures", "no names") - words_of("signatures", "particles")
    return words | words_of("signatures", "bodies")


def _without_function(chunk: str) -> str:
    """The chunk up to the first word that says what the person does; "" when it opens it.

    A button, a rubric or a body in the same line ends the name too.
    """
    words = _GLUED_FUNCTION.sub(_unglued, chunk).split()
    while len(words) > 1 and fold(words[-1]) in _FOLLOW:
        words.pop()
    chunk = " ".join(words)
    for index, word in enumerate(words):
        key = word.strip(EDGES).lower()
        if word[:2] in {"d'", "d’"} and fold(key[2:]) in _ends():
            return _name_before(words[:index]) or chunk
        button = word[0].isupper() and fold(key) in _ends()
        if not button and key not in functions() and fold(key) not in _NEWSROOM:
            continue
        if name := _name_before(words[:index]) or _name_behind(words, index):
            return name
        alone = index == 0 and key in functions()
        return "" if alone and (len(words) == 1 or word[0].islower()) else chunk
    return chunk

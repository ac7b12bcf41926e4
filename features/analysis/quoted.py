"""Say what a quoted range is by its words and their setting: speech, a term, or a name."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from features.analysis.marks import Quoted
from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Words, elided ones apart, from which a quoted range can be speech.
_LEAST = 3
#: Words from which a range is a clause whatever its words are.
_LONG = 9
#: Words from which a range that opens like a sentence is one.
_FULL = 4
#: Words before the opening mark among which a noun says that a name follows.
_NAMING_REACH = 2
#: The same where a capital opens the quoted words: « le festival de cirque “La piste …” ».
_FAR_NAMING = 4
#: Words before the opening mark among which a noun says that the words are written somewhere.
_SIGN_REACH = 6
#: Words after a title within which the year of a reference stands, and its digits.
_REFERENCE, _YEAR = 8, 4
#: What may stand between the words of a title and the word that says it is one.
_CLOSING = ' ,\xa0\u202f»”"'


#: « la conclusion suivante “…” »: what announces as a colon does.
ANNOUNCING = frozenset(("suivant", "suivante", "suivants", "suivantes"))
_OF = frozenset((("de",), ("d'",)))


class Kind(StrEnum):
    """What a quoted range can be; the last two are speech even where nobody is said to speak."""

    NAME = "name"  # a title, a heading, a name: never speech
    ITEM = "item"  # a line of a list: an example as often as speech
    TERM = "term"  # a few words, or a title: speech only where someone is said to say them
    CLAUSE = "clause"
    SENTENCE = "sentence"


def kind_of(words: Words, first: int, last: int, mark: Quoted) -> Kind:
    """The kind of the quoted words ``[first, last)``."""
    spoken = [word for word in words.raw[first:last] if word[-1] not in "'’"]
    if len(spoken) < _LEAST or _is_title(words, spoken, mark) or _named(words, first, mark):
        return Kind.NAME
    if in_a_list(words, first, mark.start) and _closes_line(words, last):
        return Kind.ITEM
    upper = words.raw[first][0].isupper()
    opening = words.text[words.ends[first - 1] if first else 0 : mark.start]
    apart = not first or words.sentences[first] != words.sentences[first - 1] or ":" in opening
    apart = apart or words.lower[first - 1] in ANNOUNCING
    stopped = words.text[mark.inner : mark.outer].rstrip()[-1:] in (".", "!", "?", "…")
    if upper and not apart and not stopped:
        # A title inside a sentence; right after an article, nothing else: « son “Carnet” ».
        bare = not opening.strip() and words.lower[first - 1] in words_of("grammar", "determiners")
        return Kind.NAME if bare and len(spoken) < _LONG else Kind.TERM
    if not (len(spoken) >= _LONG or _has_verb(words, first, last) or (upper and stopped)):
        return Kind.TERM
    return Kind.SENTENCE if upper and apart and len(spoken) >= _FULL else Kind.CLAUSE


def _is_title(words: Words, spoken: list[str], mark: Quoted) -> bool:
    """A name of a work or an event: most of its words are capitalised."""
    if words.text[mark.inner : mark.outer].rstrip()[-1:] in ("!", "?"):
        return False
    long = [word for word in spoken if len(word) > 3]  # noqa: PLR2004 (not articles)
    capitals = sum(word[0].isupper() and not word.isupper() for word in long)
    return bool(long) and capitals * 3 > len(long) * 2


def _named(words: Words, first: int, mark: Quoted) -> bool:
    """« l’expression “…” », « intitulé “…” »: what stands before says that a name follows."""
    opening = words.text[words.ends[first - 1] if first else 0 : mark.start]
    reach = _FAR_NAMING if words.raw[first][0].isupper() else _NAMING_REACH
    start = max(words.sentence_range(first - 1)[0], first - reach) if first else 0
    if not opening.strip() and "\n" not in opening:
        before = words.lower[start:first]
        if reach == _NAMING_REACH and before[:1] in _OF:  # « un titre de séjour “…” »
            before = words.lower[max(0, start - 1) : first]
        title = words.raw[first][0].isupper() and words_of("quoted", "titled").intersection(before)
        if title or not words_of("quoted", "naming").isdisjoint(before):
            return True
        of = before[-1:] in (("de",), ("d'",), ("du",))
        if of and not words_of("quoted", "makers").isdisjoint(before):
            return True
    after = words.at(mark.outer)
    if _is_reference(words, first, after):
        return True
    published = after < len(words) and words.lower[after] in words_of("quoted", "published")
    return published and words.gap(after).strip(' ,\xa0\u202f»”"') == ""


def _is_reference(words: Words, first: int, after: int) -> bool:
    """« Nève Paul, “Le pont”, Revue des ponts, 2009 »: between commas, and dated."""
    if not first or after >= len(words) or words.gap(first)[:1] != ",":
        return False
    last = min(words.sentence_range(after)[1], after + _REFERENCE)
    dated = any(word.isdigit() and len(word) == _YEAR for word in words.raw[after:last])
    return dated and words.raw[after][0].isupper() and "," in words.gap(after)


def _closes_line(words: Words, last: int) -> bool:
    return last >= len(words) or words.paragraphs[last] != words.paragraphs[last - 1]


def in_a_list(words: Words, first: int, start: int) -> bool:
    """Whether a dash or a bullet opens the line of the quoted words: an example, not speech."""
    opening = words.text[words.ends[first - 1] if first else 0 : start]
    return opening.rpartition("\n")[2].strip() in ("-", "–", "—", "•", "*", "·")


def on_a_sign(words: Words, first: int) -> bool:
    """Whether the quoted words are said to stand on a sign, a wall, a shirt: nobody speaks."""
    start = max(words.sentence_range(first - 1)[0], first - _SIGN_REACH) if first else 0
    return not words_of("quoted", "signs").isdisjoint(words.lower[start:first])


def _has_verb(words: Words, first: int, last: int) -> bool:
    """A subject pronoun, a negation or a common finite verb: a clause, not a term."""
    return not _clausal().isdisjoint(words.lower[first:last])


@cache
def _clausal() -> frozenset[str]:
    return words_of("quoted", "clausal") | words_of("grammar", "auxiliaries")

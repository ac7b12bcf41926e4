"""Tell the questions that a text answers, announces or reports from those it leaves open."""

from __future__ import annotations

import re

#: Characters read after a question, and from which a text has opened.
_AFTER, _OPENING = 60, 600
_LEAD = r"(?:(?:et|mais|alors|or|donc|bon|au fond),? )?(?:à |de |d['’]|en |pour |avec |sur )?"
#: Questions that ask for a fact (« Et comment… ? »), as against those that suggest one.
_FOR_A_FACT = re.compile(
    rf"{_LEAD}(?:comment|pourquoi|quel|que\b|qu['’]|qui\b|où\b|quand|combien|quoi)", re.IGNORECASE
)
#: The text takes the reader or itself to witness.
_PERSONAL = re.compile(
    r"\b(?:vous|votre|vos|tu|ton|tes|on|nous|notre|nos|je|mon|ma|mes)\b", re.IGNORECASE
)
#: How an answer opens.
_ANSWER = re.compile(
    r"[ \u00a0\u202f»\"”]{0,4}(?:oui\b|non\b|pas (?:vraiment|tout|forcément|si |de panique)|rien n"
    r"|[aà] coup sûr|pour (?:le savoir|y répondre|y voir)|(?:la|les|éléments de) réponses?"
    r"|réponses?\b|(?:quelques )?(?:éléments|pistes) de réponse|enquête|le point\b|explications?"
    r"|nos (?:explications|réponses|conseils)|décryptage|voici\b|c['’]est (?:ce qu|certainement)"
    r"|en effet\b|un retour|explorons|découvr|impossible|absolument|on (?:fait|vous) )",
    re.IGNORECASE,
)
#: Someone else answers: a quotation, « Pour Inès Morel, ».
_BY_ANOTHER = re.compile(
    r"[ \u00a0\u202f]{1,2}(?:[«“\"]|(?:[Pp]our|[Ss]elon|[Dd]['’]après) [A-ZÀ-Ý][\w-]{2,9}[ -])"
)
#: The text says that it has no answer.
_NO_ANSWER = re.compile(
    r"[ \u00a0\u202f]{0,2}(?:personne|nul|aucune? |mystère|on ne)\b", re.IGNORECASE
)
#: What reports a question: « la question suivante : », « elle écrit : ».
_REPORTED = re.compile(
    r"\b(?:questions?|problème|mystère|dis|dit|écrit|demande|demander|point)\b[^:?]{0,60}:",
    re.IGNORECASE,
)


def is_answered(text: str, start: int, end: int) -> bool:
    """Whether the question at ``[start, end)`` is reported, or answered right after."""
    if _REPORTED.search(text, start, end):
        return True
    after = text[end : end + _AFTER]
    return bool(_ANSWER.match(after) or _BY_ANOTHER.match(after))


def announces(text: str, start: int, end: int) -> bool:
    """Whether it only asks, as the text opens, for the facts that the text will tell."""
    if start >= _OPENING or not _FOR_A_FACT.match(text, start, end):
        return False
    after = text[end : end + _AFTER]
    return _PERSONAL.search(text, start, end) is None and _NO_ANSWER.match(after) is None

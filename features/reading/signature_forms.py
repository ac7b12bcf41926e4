"""The forms that signatures take in French pages: what introduces a name.

Source: wordings read on French-language news sites of France, Belgium, Switzerland, Québec and
Africa, noted in November 2026. Lines are shorter than 250 characters when these patterns see them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from features.article import Role
from features.lexicon.initials import is_initials
from features.reading.byline_makers import is_picture_job, of_the_text
from features.reading.names import agency, is_given, is_person
from features.reading.signature_names import COMMAS, CORRESPONDENT, trimmed
from features.reading.when import without_dates

#: Between the parts of a line: name | date • rubric.
_PARTS = re.compile(r"\s{0,3}(?:[|•·●▪►»]|\s[-–—−]{1,2}\s|\n|\s{4})\s{0,3}")
#: What somebody wrote, and what is as often about whom it names (« Portrait de … »).
_GENRES = (
    r"(?:texte|article|enqu[êe]te|reportage|analyse|chronique|dossier|contribution|synth[èe]se"
    r"|(?:s[ée]rie )?documentaire|r[ée]cit|billet|tribune|[ée]dito(?:rial)?|avis)s?"
)
_ABOUT = r"(?:propos|entretien|interview|portrait|message)s?"
_DONE = (
    r"(?:[ée]crit|r[ée]dig[ée]|r[ée]alis[ée]|sign[ée]|publi[ée]|post[ée]|propos[ée]|pr[ée]par[ée]"
    r"|mis en ligne|ajout[ée]|soumis|rep[ée]r[ée])e?s?"
)
_AUTHOR = r"(?:auteur|autrice|auteure|author)(?:\(s\)|s|\(e\)|\.e|/autrice|[.·]rice)?"
_BY = re.compile(
    rf"(?i)^(?:(?:cet? |une? |la |le |l['’])?{_GENRES} (?:{_DONE} |est ){{0,2}}"
    rf"(?:par |de |d['’]|: ?)|(?:une? |la |le )?{_GENRES}[. ]{{1,2}}(?:sign[ée]e? |par )"
    rf"|(?:une? |l['’])?{_ABOUT} (?:{_DONE} ){{0,2}}(?:par |: ?)"
    rf"|{_DONE} par |(?:written|posted|published) by "
    r"|(?:sujet|adaptation|reportage|version|texte)s? "
    r"(?:radio|tv|t[ée]l[ée]|vid[ée]o|web|num[ée]rique)s? ?(?:: ?|par )"
    rf"|(?:post )?{_AUTHOR} ?: ?"
    r"|(?:texte|r[ée]dacteur|r[ée]dactrice|journaliste|signature"
    r"|r[ée]daction|[ée]crit)(?:\(s\)|s|\(e\)|\.e)? ?: ?|author, (?:par |by )?"
    r"|textes? |par(?-i:(?=[A-ZÀ-Þ][a-zà-ÿ]))|par ?:? |by |de (?:notre|nos) (?=envoy|corresp)"
    r"|sign[ée] :? ?)"
)
#: What a firm pays for or puts forward: only somebody’s name, or a team’s, makes it a signature.
_OFFERED = re.compile(
    r"(?i)^(?:(?:un )?(?:article|contenu|dossier|texte) )?"
    r"(?:propos[ée]|offert|pr[ée]sent[ée]|parrain[ée]|sponsoris[ée])e?s? par (.{2,80})$"
)
#: « par » after a few words that no form knows: « Actus par Prénom Nom ».
_LATE_BY = re.compile(r"^.{0,40}?(?:[\s,.:]|^)[Pp]ar (?=[A-ZÀ-Þ@])")
_ROLES = (
    (
        Role.TRANSLATOR,
        re.compile(
            r"(?i)(?:^|(?<=[ (,.:]))(?:traduit|traduite|traduction|trad\.) ?"
            r"(?:(?:et \w{1,15} )?(?:de l['’]|du |d['’]|depuis l['’])[\w’' -]{1,30}? )?"
            r"(?:par|:|de) ?:? ?"
        ),
    ),
    (
        Role.INTERVIEWER,
        re.compile(
            r"(?i)(?:^|(?<=[ (,.:]))(?:(?:propos|entretien|interview|t[ée]moignage|r[ée]cit)s? "
            r"(?:recueilli|conduit|men[ée]|r[ée]alis[ée])|recueilli)e?s? "
            r"(?:et \S{1,20} (?:de l['’]\w{1,20} )?)?par ?:? "
        ),
    ),
)
#: « Auteur Prénom Nom », a label and a name on one line.
_TITLED = re.compile(r"^(?:Auteur|Autrice|Auteure|Author)(?:\(s\)|\(e\)|s)? (?=[A-ZÀ-Þ])(.{5,50})$")
#: « Reportage Prénom Nom », a genre and a name on one line.
_GENRE_NAME = re.compile(rf"(?i)^{_GENRES} (?-i:(?=[A-ZÀ-Þ]))(.{{5,50}})$")
#: « Pour le collectif, Prénom Nom ».
_FOR_BODY = re.compile(r"^Pour [^,]{3,50}, ([A-ZÀ-Þ][^,]{4,50})$")
#: « Prénom Nom avec AFP ».
_WITH_AGENCY = re.compile(r"^(.{4,50}) (?:avec|et) (?:l['’])?([^,;/]{2,40})$")
#: « De Prénom Nom », alone in its line, before another name or that of the outlet.
_OF = re.compile(r"^De (?=[A-ZÀ-Þ])([^,]{5,50}?)(?:(?: ?,| et)\s[A-ZÀ-Þ].{1,60})?$")
#: What some sites set before the name of an author’s element.
_LABEL = re.compile(r"(?i)^(?:source|de la r[ée]daction) ?: ?")
#: Who made a text with the outlet, or for it.
_PARTNER = re.compile(
    r"(?i)^(?:en (?:partenariat|collaboration|association) avec|avec le concours de) (?=.{2,60}$)"
)
_WITH = re.compile(r"(?i)^(?:avec|d['’]après|source ?:) (.{2,40})$")
#: A team that signs needs no « par ».
_TEAM = re.compile(
    r"(?i)^(?:(?:la |notre )?r[ée]daction"
    r"(?: (?:(?:de |du |d['’]|des |web|num[ée]rique|avec ).{0,40}|(?-i:(?=[A-ZÀ-Þ])).{2,40}))?"
    r"|(?:l['’]|notre |le )?(?:[ée]quipe|comit[ée]) "
    r"(?:[ée]ditoriale|de r[ée]daction|r[ée]dactionnelle))$"
)
#: Names in one signature that nothing announces but an agency.
_MOST_WITH_AGENCY = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line: ``announced`` as a signature or not, ``role`` None for the writing."""

    text: str
    role: Role | None
    announced: bool


def parts(line: str, *, marked: bool) -> Iterator[Part]:
    """The pieces of a line between its dates and bars, each with what introduces it."""
    pictured = False
    for piece in without_dates(line):
        for raw in _PARTS.split(piece):
            item = trimmed(of_the_text(trimmed(raw)))
            if item and not pictured:
                yield from _with_roles(item, marked=marked)
            pictured = is_picture_job(item)


def _with_roles(item: str, *, marked: bool) -> Iterator[Part]:
    for role, pattern in _ROLES:
        if match := pattern.search(item):
            before = trimmed(item[: match.start()])
            if before:
                yield _introduced(before, marked=marked)
            yield Part(item[match.end() :], role, announced=True)
            return
    yield _introduced(item, marked=marked)


def _introduced(item: str, *, marked: bool) -> Part:
    if (match := _OFFERED.match(item)) and not _is_writer(match[1]):
        return Part("", None, announced=False)
    match = _BY.match(item) or (_LATE_BY.search(item) if marked else None)
    if match:
        return Part(item[match.end() :], None, announced=True)
    if names := _person_in(item):
        return Part(names, None, announced=True)
    if (match := _WITH.match(item.strip("()"))) and agency(match[1]):
        return Part(match[1], None, announced=True)
    if marked and (match := _LABEL.match(item)):
        item = item[match.end() :]
    if marked and (match := _PARTNER.match(item)):
        return Part(item[match.end() :], None, announced=True)
    correspondent = CORRESPONDENT.match(item)
    announced = (
        (correspondent is not None and correspondent.end() < len(item))
        or bool(agency(item) or _TEAM.match(item))
        or _is_agencies(item)
    )
    return Part(item, None, announced=announced)


def _is_writer(text: str) -> bool:
    """Whether the first of the names that a text gives is a known person’s or a team’s."""
    first = COMMAS.split(text)[0]
    return is_person(first, strict=True) or bool(_TEAM.match(first) or agency(first))


def _person_in(item: str) -> str:
    """The names of a piece in one of the forms that only a person's name makes a signature."""
    if (match := _TITLED.match(item)) and (is_person(match[1]) or is_given(match[1])):
        return match[1]
    if (match := _OF.match(item)) and is_person(match[1], strict=True):
        return item.removeprefix("De ")
    if (match := _GENRE_NAME.match(item)) and is_person(match[1], strict=True):
        return match[1]
    if match := _FOR_BODY.match(item):
        return match[1] if is_person(match[1], strict=True) else ""
    match = _WITH_AGENCY.match(item) if " avec " in item or " et " in item else None
    if match is None or not agency(match[2]):
        return ""
    return item if is_initials(match[1]) or is_person(match[1], strict=True) else ""


def _is_agencies(item: str) -> bool:
    """Agencies with one another or with an outlet: a person would be a picture's credit."""
    names = [chunk for chunk in COMMAS.split(item) if chunk]
    others = [name for name in names if not agency(name)]
    few = 1 < len(names) <= _MOST_WITH_AGENCY
    return few and len(others) < len(names) and not any(is_person(name) for name in others)

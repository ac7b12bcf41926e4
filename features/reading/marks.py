"""What the names that a site gives its elements (class, id, itemprop, rel) say of their content."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

import re2


class Mark(StrEnum):
    """What an element is named after."""

    AUTHOR = "author"
    DATE = "date"
    MODIFIED = "modified"
    CAPTION = "caption"
    CREDIT = "credit"


class Zone(StrEnum):
    """A part of the page that is not the article, by the name or tag of what holds it."""

    NAV = "nav"  # menus, page header and footer, cookies, newsletters, share bars
    COMMENT = "comment"  # what readers wrote
    RELATED = "related"  # teasers of other articles, side columns
    AD = "ad"
    HIDDEN = "hidden"  # not shown


#: Class and id are read up to this many characters: generated names can be absurdly long.
_NAME_LENGTH = 300
_CAMEL = re.compile(r"([a-z0-9])([A-Z])")
#: What parts the words of a name; letters that are no ASCII are kept.
_SEPARATORS = {code: " " for code in range(0x80) if not chr(code).isalnum()}

_MARKS: tuple[tuple[Mark, str], ...] = (
    (
        Mark.AUTHOR,
        r"autho?rs?\b|author (?:name|link|meta|url)|auteur|autrice|byline|by line|signature|signe\b"
        r"|\bwriters?\b|redacteur|redactrice|\bjournalistes?\b|\breporters?\b|\bby\b|vcard"
        r"|contributors?\b|contributeurs?\b|\bdcterms creator\b|\bcreator\b",
    ),
    (
        Mark.MODIFIED,
        r"modified|updated?\b|update (?:date|time)|\bmaj\b|mise a jour|miseajour|date modif",
    ),
    (
        Mark.DATE,
        r"\bdates?\b|datetime|\btime\b|timestamp|publi(?:shed|cation|e)\b|posted on|\bpubdate"
        r"|date publi|post date|entry date|\bhoraires?\b|date$|^date|horodat|createdate|dateline",
    ),
    (
        Mark.CAPTION,
        r"caption|legend|img desc|image desc(?:ription)?\b|photo desc|media desc"
        r"|\bdesc photo|photo (?:text|info)|image (?:text|info)|media (?:text|info)",
    ),
    (
        Mark.CREDIT,
        r"credits?\b|copyright|photographer|photographe|photo by|(?:image|photo|img|media) source"
        r"|source (?:image|photo|img)|(?:image|photo|media) (?:author|auteur)|(?:author|auteur) photo",
    ),
)
_ZONES: tuple[tuple[Zone, str], ...] = (
    (
        Zone.COMMENT,
        r"\bcomment(?:s|aires?)?\b|commentlist|commentarea|disqus|\brespond\b|\bforum\b|\breplies\b"
        r"|reactions?\b",
    ),
    (
        Zone.AD,
        r"advert|publicit|\bpubs?$|\bpub (?:slot|bloc|container|wrapper|header|top|desktop|mobile|inline|native)|\bads?\b|adsense|adslot|\bpromo\b|outbrain|taboola|ligatus"
        r"|\bdfp\b|banner ad|adbox|\bbloc pub|\bsponsors?\b",
    ),
    (
        Zone.RELATED,
        r"related|connexe|similaire|similar|recommand|recommend|suggest|lire aussi|a lire|read also"
        r"|see also|voir aussi|lire plus|read more|read next|meme sujet|meme theme|meme auteur"
        r"|sidebar|side bar|more (?:news|from|articles|posts)|most (?:read|viewed|popular|recent)"
        r"|plus lus?\b|les plus|popular|trending|tendance|latest|derniers? articles|recent posts"
        r"|post nav|nav links|prev next|next prev|\bpager\b|pagination|also\b|crosslink|teaser"
        r"|carousel|newsfeed|news feed|\bfil info|a la une|headlines|autres articles|associe"
        r"|\bzapping\b|around the web|dossiers? lies?",
    ),
    (
        Zone.NAV,
        r"\bnav\b|navbar|navigation|\bmenu|breadcrumb|fil d ?ariane|cookies?\b|consent|gdpr|rgpd"
        r"|newsletter|\bshar(?:e|es|ing)\b|partag|sharedaddy|\bsocial\b|reseaux sociaux|addtoany"
        r"|follow us|suivez|abonne|subscri|paywall|\blogin\b|connexion|\bsign in|popup|pop up|modal"
        r"|\bfooter\b|site header|page header|top ?bar|masthead|\bsearch\b|recherche|toolbar"
        r"|site info|site branding|logo\b|\blangs?\b|language|\bdonat|helloasso|tag ?(?:s|list|cloud)",
    ),
)
#: Names that look like a mark and are not one.
_NOT_MARK: dict[Mark, str] = {
    Mark.AUTHOR: r"author(?:ity|iz)|autorit|authors? (?:list|archive|articles|posts)|comment|footer"
    r"|co ?author settings|share by|sort by|powered by|order by|photo|image|avatar|media|copyright",
    Mark.DATE: r"update|validate|candidate|mandate|comment|time ?line|reading time|time read"
    r"|read time|lecture|bydate|countdown|datepicker|up to date|modif",
    Mark.MODIFIED: r"comment",
    Mark.CAPTION: r"no caption|captioned|captcha|comment|has caption",
    Mark.CREDIT: r"credit card|site credit|footer|comment|accredit|mentions",
}


def words_of(name: str) -> str:
    """A class or id as lower-case words: ``td-postAuthor__name`` gives ``td post author name``."""
    name = name[:_NAME_LENGTH]
    if not name.islower():
        name = _CAMEL.sub(r"\1 \2", name).lower()
    return " ".join(name.translate(_SEPARATORS).split())


@cache
def _set() -> Any:  # noqa: ANN401 (re2 has no types)
    """All patterns in one automaton: for each mark what names it and what does not, then zones."""
    patterns = re2.Set.SearchSet()
    for mark, pattern in _MARKS:
        patterns.Add(pattern)
        patterns.Add(_NOT_MARK[mark])
    for _, pattern in _ZONES:
        patterns.Add(pattern)
    patterns.Compile()
    return patterns


@lru_cache(maxsize=8192)
def judged(name: str) -> tuple[frozenset[Mark], Zone | None]:
    """The marks and the zone that an element's names stand for."""
    hits = _set().Match(words_of(name))
    if not hits:
        return frozenset(), None
    marks = frozenset(
        mark
        for index, (mark, _) in enumerate(_MARKS)
        if 2 * index in hits and 2 * index + 1 not in hits
    )
    base = 2 * len(_MARKS)
    zones = (zone for index, (zone, _) in enumerate(_ZONES) if base + index in hits)
    return marks, next(zones, None)

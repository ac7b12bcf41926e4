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

    NAV = "nav"  # page header and footer, cookies, newsletters, share bars
    COMMENT = "comment"  # what readers wrote
    RELATED = "related"  # teasers of other articles, side columns
    AD = "ad"
    HIDDEN = "hidden"  # not shown


#: Class and id are read up to this many characters: generated names can be absurdly long.
_NAME_LENGTH = 300
#: What Drupal says, in RDF, of an article's own picture: no « see also ».
_OWN_PICTURE = "rdfs:seeAlso"
#: WordPress names an article after its subjects (« tag-comment », « category-newsletter »), which
#: say nothing of what it is; it says so itself by one of these names.
_OF_POST = re.compile(r"\bhentry\b|\btype-(?:post|article|page)\b|\bstatus-publish\b")
_SUBJECT = re.compile(r"(?<!\S)(?:tag|category|categories|categorie|post_tag)-\S{1,200}")
#: Between a small letter and a capital.
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
#: What parts the words of a name; letters that are no ASCII are kept.
_SIGNS = bytes(code for code in range(0x80) if not chr(code).isalnum())
_SEPARATORS = bytes.maketrans(_SIGNS, b" " * len(_SIGNS))

# Source of the names below: markup of French-language sites (WordPress, Drupal, SPIP, Blogger,
# Ghost, Arc and sites' own systems), noted in November 2026. They match lower-case words.

#: For each mark, the names that give it.
_MARKS = {
    Mark.AUTHOR: (
        r"autho?rs?\b|author (?:name|link|meta|url)|auteur|autrice|byline|by line|signature"
        r"|signe\b|\bwriters?\b|redacteur|redactrice|\bjournalistes?\b|\breporters?\b|\bby\b|vcard"
        r"|contributors?\b|contributeurs?\b|\bcreator\b"
    ),
    Mark.MODIFIED: r"modified|updated?\b|update (?:date|time)|\bmaj\b|mise a jour|miseajour",
    Mark.DATE: (
        r"\bdates?\b|datetime|\btime\b|timestamp|publi(?:shed|cation|e)\b|posted on|\bpubdate"
        r"|date publi|post date|entry date|\bhoraires?\b|date$|^date|horodat|createdate|dateline"
    ),
    Mark.CAPTION: (
        r"caption|legend|doc(?:ument)? (?:titre|descriptif)|img desc|image desc(?:ription)?\b"
        r"|photo desc|media desc|\bdesc photo|(?:photo|image|media) (?:text|info)"
        r"|(?:slide(?:r|show)?|gallery|galerie|diapo(?:rama)?) (?:item |image |photo )?desc"
    ),
    Mark.CREDIT: (
        r"credits?\b|copyright|\battribution\b|photographer|photographe|photo by"
        r"|(?:image|photo|img|media) source|source (?:image|photo|img)"
        r"|(?:image|photo|media) (?:author|auteur|rights)|(?:author|auteur) photo"
    ),
}
#: Names that look like a mark and are not one.
_NOT_MARKS = {
    Mark.AUTHOR: (
        r"author(?:ity|iz)|autorit|authors? (?:archive|articles|posts)|comment|footer"
        r"|share by|sort by|powered by|order by|photo|image|avatar|media|copyright"
    ),
    Mark.MODIFIED: r"comment",
    Mark.DATE: (
        r"update|validate|candidate|mandate|comment|time ?line|reading time|time read|read time"
        r"|lecture|bydate|countdown|datepicker|up to date|modif"
    ),
    # « wp-block-media-text », « textmedia »: a picture beside paragraphs of the text.
    Mark.CAPTION: (
        r"no caption|captioned|captcha|comment|has caption|\bblock media text|\btextmedia"
    ),
    Mark.CREDIT: r"credit card|site credit|footer|comment|accredit|mentions",
}
#: For each zone, the names that give it; the first zone that fits is taken.
_ZONES = {
    Zone.COMMENT: (
        r"\bcomment(?:s|aires?)?\b|commentlist|commentarea|disqus|\brespond\b|\bforum\b"
        r"|\breplies\b|reactions?\b"
    ),
    Zone.AD: (
        r"advert|publicit|\bpubs?$|\bads?\b|adsense|adslot|\bpromo\b|outbrain|taboola|ligatus"
        r"|\bpub (?:slot|bloc|container|wrapper|header|top|desktop|mobile|inline|native)"
        r"|\bdfp\b|banner ad|adbox|\bbloc pub|\bsponsors?\b"
    ),
    Zone.RELATED: (
        r"related|connexe|similaire|similar|recommand|recommend|suggest|lire aussi|a lire"
        r"|read also|see also|voir aussi|lire plus|read more|read next"
        r"|meme (?:sujet|theme|auteur)|sidebar|side bar|more (?:news|from|articles|posts)"
        r"|most (?:read|viewed|popular|recent)|plus lus?\b|les plus|popular|trending|tendance"
        r"|latest|derniers? articles|recent posts|post nav|nav links|prev next|next prev|\bpager\b"
        r"|pagination|also\b|crosslink|teaser|carousel|newsfeed|news feed|\bfil info|a la une"
        r"|headlines|autres articles|associe|\bzapping\b|around the web|dossiers? lies?"
    ),
    Zone.NAV: (
        r"\bnav\b|navbar|navigation|\bmenu|breadcrumb|fil d ?ariane|cookies?\b|consent|gdpr|rgpd"
        r"|newsletter|\bshar(?:e|es|ing)\b|partag|sharedaddy|\bsocial\b|reseaux sociaux|addtoany"
        r"|follow us|suivez|abonne|subscri|paywall|\blogin\b|connexion|\bsign in|popup|pop up"
        r"|modal|\bfooter\b|site header|page header|top ?bar|masthead|\bsearch\b|recherche"
        r"|toolbar|site info|site branding|logo\b|\blangs?\b|language|\bdonat|helloasso"
        r"|tag ?(?:s|lists?|clouds?)\b"
    ),
}


def words_of(name: str) -> str:
    """A class or id as lower-case words: ``td-postAuthor__name`` gives ``td post author name``."""
    name = name[:_NAME_LENGTH]
    if not name.islower():
        name = _CAMEL.sub(" ", name).lower()
    return b" ".join(name.encode().translate(_SEPARATORS).split()).decode()


@cache
def _set() -> Any:  # noqa: ANN401 (re2 has no types)
    """All patterns in one automaton: for each mark what gives it and what does not, then zones."""
    patterns = re2.Set.SearchSet()
    for mark, pattern in _MARKS.items():
        patterns.Add(pattern)
        patterns.Add(_NOT_MARKS[mark])
    for pattern in _ZONES.values():
        patterns.Add(pattern)
    patterns.Compile()
    return patterns


@lru_cache(maxsize=8192)
def judged(name: str) -> tuple[frozenset[Mark], Zone | None]:
    """The marks and the zone that an element's names stand for."""
    if _OF_POST.search(name):
        name = _SUBJECT.sub("", name)
    return _verdict(tuple(_set().Match(words_of(name.replace(_OWN_PICTURE, ""))) or ()))


@lru_cache(maxsize=512)
def _verdict(hits: tuple[int, ...]) -> tuple[frozenset[Mark], Zone | None]:
    """The same by the patterns that match: few sets of them ever do."""
    marks = frozenset(
        mark for index, mark in enumerate(_MARKS) if 2 * index in hits and 2 * index + 1 not in hits
    )
    base = 2 * len(_MARKS)
    return marks, next((zone for index, zone in enumerate(_ZONES) if base + index in hits), None)

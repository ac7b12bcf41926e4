"""What a site has the means for, read off its mark-up: a baseline to beat, never an input."""

from __future__ import annotations

import re2

#: One pattern a trait; 1 when the page’s source shows it anywhere.
_TRAITS = {
    "news_markup": re2.compile(
        r'(?i)"@type"\s*:\s*\[?\s*"(?:News|Reportage)?Article"|schema\.org/NewsArticle'
    ),
    "subscription": re2.compile(r"(?i)abonnez-vous|s[’']abonner|paywall|isaccessibleforfree"),
    "newsletter": re2.compile(r"(?i)newsletter|infolettre"),
    "comment_form": re2.compile(r'(?i)commentform|id="(?:respond|comments)"|disqus'),
    "advertising": re2.compile(
        r"(?i)googletag|adsbygoogle|doubleclick|smartadserver|prebid|criteo"
    ),
}

#: The traits of a text without a page.
NO_FURNITURE = dict.fromkeys(_TRAITS, 0.0)


def furniture(page: str) -> dict[str, float]:
    """0 or 1 for each trait of a page’s HTML."""
    return {name: float(bool(trait.search(page))) for name, trait in _TRAITS.items()}

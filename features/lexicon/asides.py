"""Surface forms of parentheses that comment instead of informing, by the turn they take.

Source: forms listed in Sourcier’s design (signals, editorialising parentheticals) and their usual
variants in opinion pages of the French-language press; 2026-11-24. Patterns are for re2, read at
the start of the content, case ignored; ``’`` is written ``'``.
"""

from __future__ import annotations

#: Opens a gloss of what someone « really » means, whatever follows.
READING_BETWEEN_LINES = (
    r"(?:il faut |faut-il |à |sous-)?(?:comprendre|comprenez|entendre|entendez|traduire|traduisez)"
    r"(?:[ -](?:bien|plutôt|donc|ici|là|par là|par))?\s?(?:[:«\"“]|qu[e']|les?\b|la\b|l'|des?\b"
    r"|du\b|un|ceux|tous|ce)"
    r"|(?:lire|lisez)(?: plutôt| donc)?\s?:\s?[^«\"“\s]"
    r"|(?:traduction|décodage|décryptage|en décodé|version décodée)\s?:"
)
#: A gloss that may simply explain: it comments when it names a camp or judges.
GLOSS = (
    r"(?:c'est[- ]à[- ]dire|c\.?-à-d\.?|autrement dit|en clair|soit|i\.?e\.?(?:,|\s)"
    r"|en d'autres termes|en bon français|en réalité|en fait|à savoir|donc)\b"
)
#: Sneers: the whole content, or its first words where a comma, a mark or the end follows.
SNEER = (
    r"(?:comme (?:par hasard|c'est (?:bizarre|étrange|curieux|étonnant|pratique))|ben voyons"
    r"|bah voyons|voyons donc|tiens(?:,? tiens|,? donc)|quelle (?:surprise|coïncidence|chance)"
    r"|quel hasard|(?:tiens,? )?c'est (?:bizarre|curieux|étrange|ballot)|étrange,? non"
    r"|étonnant,? non|bizarre,? non|curieux,? non|on croit rêver"
    r"|on ne se refait pas|ô (?:surprise|miracle|joie|ironie)|et dire que|trop aimable"
    r"|sans (?:rire|blague)"
    r"|ça ne s'invente pas|suivez mon regard|no comment|cherchez l'erreur|on se demande (?:bien )?"
    r"pourquoi|allez savoir pourquoi|vous avez dit \w{1,20}|rien que ça|excusez du peu|on y croit"
    r"|à d'autres|mon œil|et pour cause|soyons sérieux|mort de rire|rire jaune"
    r"|c'est (?:beau|pratique),? (?:non|hein))\b"
)
#: Adverbs that take a side: only where they are the whole content, or nearly.
STANCE = (
    r"(?:(?:bien )?évidemment|naturellement|bien (?:sûr|entendu)|forcément|hélas|malheureusement"
    r"|heureusement|curieusement|bizarrement|étrangement|comme toujours|comme d'habitude"
    r"|sans surprise|logique|normal|paraît-il|paraîtrait-il|soi-disant|et oui|eh oui)"
    r"(?:,? (?:hein|non|quoi|!))?\s?[!.?…]{0,3}"
)
#: Answers to the writer’s own words, and adverbs set off by a comma that wink at the reader.
REPLY = (
    r"(?:nb\s?: ?)?(?:(?:eh|hé|ben|bah|et|mais) (?:bien )?(?:oui|non|si)|oui|non)\s?[,!…]"
    r"[^0-9]{3,80}"
    r"|(?:nb\s?: ?)?(?:eh|hé|ben|bah) (?:bien )?(?:oui|non|si)(?: [^0-9]{0,80})?"
    r"|ou pas\s?[!.…]{0,3}"
    r"|=?\s?[^0-9«»\"“”:;]{3,80}, (?:en fait|en réalité|tout court|hein|quoi"
    r"|comme par hasard|paraît-il|bien sûr|évidemment|forcément|n'est-ce pas|hélas"
    r"|rien que ça)\s?[!?.…]{0,3}"
    r"|(?:à moins|sauf|excepté),? (?:bien sûr|bien entendu|évidemment|naturellement),? .{3,160}"
    r"|(?:mais |et )?(?:bien |encore |déjà )?(?:trop peu|trop tard|trop rarement|pas assez)"
    r"\s?[!.…]{0,3}"
)
LAUGHTER = (
    r"(?:lo+l|mdr+|ptdr+|xd+|ha ?ha(?: ?ha)*|ah ah(?: ah)*|hi ?hi|hum(?:,? hum)*|arf|pff+)"
    r"\s?[!.?…]{0,3}"
)
SIC = r"(?:(?:re)?-?sic|(?:re-?)?sic transit)\s?[!.?…]{0,3}"
MARKS = r"\s?[!?]{1,3}\s?"
DISTANCE = (
    r"(?:les? |la |l'|un |une |ces? |cette |son |sa )?(?:soi[- ]disant|prétendue?s?"
    r"|auto-?proclamée?s?|pseudo[- ][a-zà-ÿœ]+|supposée?s?)\s\S"
    r"|pour ne pas dire\b|ou (?:ce qu'il en reste|ce qui en tient lieu)\b"
)

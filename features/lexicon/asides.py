"""Surface forms of parentheses that comment instead of informing, by the turn they take.

Source: forms listed in Sourcier’s design (signals, editorialising parentheticals) and their usual
variants in opinion pages of the French-language press, then five thousand parentheses of news,
opinion and personal pages, sorted by shape; 2026-11-24. Patterns are for re2, read at the start of
the content, case ignored; ``’`` is written ``'``.
"""

from __future__ import annotations

#: Opens a gloss of what someone « really » means, whatever follows.
READING_BETWEEN_LINES = (
    r"(?:il faut |faut-il |à |sous-)?(?:comprendre|comprenez|entendre|entendez|traduire|traduisez)"
    r"(?:[ -](?:bien|plutôt|donc|ici|là|par là|par))?\s?(?:[:«\"“]|qu[e']|les?\b|la\b|l'|des?\b"
    r"|du\b|un|ceux|tous|ce)"
    r"|(?:lire|lisez)(?: plutôt| donc)?\s?:\s?[^«\"“\s]"
    r"|(?:traduction|décodage|décryptage|en décodé|version décodée)\s?:"
    r"|sous[- ]entend(?:u|ez|re)\b\s?[:,«\"“]?\s?[a-zà-ÿœ«\"“]"
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
    r"|c'est (?:beau|pratique),? (?:non|hein)"
    r"|(?:insérer?|insérez|mettez|complétez|ajoutez) ici|insérez (?:le|la|les|une?|votre|vos))\b"
)
#: Adverbs that take a side: only where they are the whole content, or nearly.
STANCE = (
    r"(?:(?:et|mais|ou),? |[^«»\"“”,.;:?]+ )?(?:(?:mal)?heureusement|hélas)(?: pas| non)?"
    r"|(?:et |mais )?(?:à (?:juste titre|tort|raison|tort ou à raison)|à bon droit)"
    r"\s?[!?.…]{0,3}"
    r"|(?:(?:bien )?évidemment|naturellement|bien (?:sûr|entendu)|forcément|hélas|malheureusement"
    r"|heureusement|curieusement|bizarrement|étrangement|comme toujours|comme d'habitude"
    r"|sans surprise|logique|normal|paraît-il|paraîtrait-il|soi-disant|et oui|eh oui)"
    r"(?:,? (?:hein|non|quoi|!))?\s?[!.?…]{0,3}"
)
#: Answers to the writer’s own words, and adverbs set off by a comma that wink at the reader.
REPLY = (
    r"(?:nb\s?: ?)?(?:(?:eh|hé|ben|bah|et|mais) (?:bien )?(?:oui|non|si)|oui|non)\s?[,!…]"
    r"[^0-9]+"
    r"|(?:nb\s?: ?)?(?:eh|hé|ben|bah) (?:bien )?(?:oui|non|si)(?: [^0-9]*)?"
    r"|ou pas\s?[!.…]{0,3}|[^?]+, ?(?:non|hein|n'est-ce pas|pas vrai)\s?\?+"
    r"|=?\s?[^0-9«»\"“”:;]+, (?:en fait|en réalité|tout court|hein|quoi"
    r"|comme par hasard|paraît-il|bien sûr|évidemment|forcément|n'est-ce pas|hélas"
    r"|rien que ça)\s?[!?.…]{0,3}"
    r"|(?:à moins|sauf|excepté),? (?:bien sûr|bien entendu|évidemment|naturellement),? .+"
    r"|(?:mais |et )?(?:bien |encore |déjà )?(?:trop peu|trop tard|trop rarement|pas assez)"
    r"\s?[!.…]{0,3}"
)
#: Words that judge, after « c'est » or a noun.
_JUDGED = (
    r"(?:dommage|ballot|le comble|un comble|(?:aimable|gentil|mignon|pratique|cocasse|piquant"
    r"|scandaleux|scandaleuse|honteux|honteuse|indécent|lamentable|pathétique|ridicule|risible"
    r"|absurde|grotesque|hallucinant|révoltant|consternant|navrant|affligeant|ironique|insultant"
    r"|savoureux|savoureuse|rageant|mensonger|mensongère|malhonnête|inadmissible|intolérable"
    r"|infâme|abject|odieux|odieuse|hypocrite|méprisant|dégradant|humiliant)e?s?"
    r"|n'importe quoi|du n'importe quoi|tout dire)"
)
#: What is said of the thing itself, wherever it stands in the content: a wink, a judgement.
WINK = (
    r"(?:[^«»\"“”]*[ ,])?(?:hein|bref)\s?[!.…]{0,3}"
    r"|[^«»\"“”]*\bhein\b[ ,][^«»\"“”]+"
    r"|(?:[^«»\"“”]+, )?(?:et |mais |ce qui )?(?:c'est|c'était|est|était)"
    r"(?: (?:bien|assez|trop|plutôt|vraiment|tout de même|quand même|un peu|tellement))?"
    rf" {_JUDGED}(?:[ ,!.…].*)?"
    rf"|c'est (?:le|la|l'|un|une|du|de la) ?[^«»\"“”,.;:]{{2,40}} {_JUDGED}(?:[ ,!.…].*)?"
    r"|ce qui (?:en dit long|ne manque pas d|laisse (?:songeur|rêveur)|prête à (?:rire|sourire)"
    r"|fait (?:froid|sourire|rire|peur)|n'est pas (?:rien|sans ironie)|est drôle|serait drôle).*"
    r"|.*(?:soit dit en passant|entre nous soit dit|voyez-vous|rappelons-le|ne l'oublions pas"
    r"|n'en déplaise|si l'on ose dire|quoi qu'on en dise|faut-il (?:encore )?le (?:rappeler|dire))"
    r"(?:[ ,!?.…].*)?"
)
#: A question to the reader, that nobody will answer.
QUESTION = r"(?:[^\s?]+\s+){2,}[^?]*\?[^»”\"]*"
#: Openings of questions that the text answers, or that are someone’s object of study.
ASKED = (
    r"(?:«|\"|“|par exemple|ex|exemple|cf|voir|lire|type|du type|genre|comme|et si|une autre fois"
    r"|quels?|quelles?|lesquels?|lesquelles?|lequel|laquelle|qui|que|qu'|quand|combien|où|si|c'est"
    r"|est-ce|y a-t-il|avez-vous|êtes-vous|voulez-vous|pouvez-vous|avec qui|de qui)(?:[ «:,.-]|\b)"
)
#: Interjections and their like: the whole content, or what opens it.
OUTBURST = (
    r"(?:ah|oh|ô|oups|ouh|ouf|aïe|beurk|berk|argh|misère|mazette|chapeau|bravo|coucou|hello|youpi"
    r"|hourra|dommage|surprise|pitié|au secours|mon dieu|seigneur|putain|merde|bordel|gloups|soupir"
    r"|miracle|véridique|authentique|pathétique|ridicule|consternant|lamentable|honteux|scandaleux"
    r"|ironie|quel(?:le)? (?:ironie|honte|horreur|hypocrisie|audace|culot|aubaine|blague|farce))"
    r"\s?[!.…]{1,3}(?: .*)?"
    r"|(?:ah|oh|ô|oups|coucou|hello|bravo|chapeau|merci qui|adieu|pardon|oh pardon),? "
    r"(?:la|le|les|l'|à|au|aux|pardon|oui|non|que|quel|quelle|ces|cette|ce|pauvres?|belle|beau)\b.*"
    r"|(?:oh|ah|oups),? pardon\b.*|(?:.* )?coucou (?:à |aux? |les? |la |l').*|allez,? hop\b.*"
    r"|(?:(?:et|mais|car|or),? )?(?:après tout|encore qu[e']|m'enfin|mais bon|enfin bon|bon,"
    r"|(?:encore une )?preuve (?:que|s'il en)|comme (?:dirait|disait|chacun sait|on dit|on sait)"
    r"|c'est dire|on s'en (?:doute|doutait)|vous vous en doutez|on (?:l'aura|aura) compris"
    r"|(?:vous l'aurez|vous aurez) compris|on connaît la suite|n'en parlons pas|parlons-en"
    r"|(?:je|on) vous laisse (?:imaginer|deviner|chercher|juger)|je vous jure|j'insiste"
    r"|(?:je )?(?:le )?rappel(?:le|ons)(?:[- ](?:le|nous))? (?:que|qu'|tout de même|quand même)"
    r"|(?:souvenez|souvenons|rappelez)[- ](?:vous|nous)|n'oubli(?:ons|ez) pas|avou(?:ez|ons)"
    r"|admett(?:ons|ez)|reconnaiss(?:ons|ez)|disons[- ]le|entendons[- ]nous)\b.*"
    r"|.*[ ,](?:soi-disant|prétendument|(?:si on|si l'on) peut (?:dire|appeler)|j'insiste"
    r"|si vous voyez ce que je veux dire|je (?:le )?rappelle|paraît-il|comme chacun sait)"
    r"(?:[ ,!.…].*)?"
    r"|(?:(?:oui|non) (?:oui|non|si|car)|et oui|oui je|on (?:ne rit|ne rigole) pas|ne riez pas"
    r"|on aura tout vu|on se calme|une fois de plus|encore une fois|encore et toujours"
    r"|cherchez l'intrus|passons|no comment|on n'arrête pas le progrès"
    r"|(?:et )?(?:il )?(?:fallait|faut) (?:le faire|oser|avouer que|bien (?:le dire|rire)))\b.*"
    r"|[^«»\"“”]+,? (?:quand même|tout de même|carrément|rien de moins|pas moins|enfin)\s?!+"
    r"|(?:et )?(?:de fait|à vrai dire|en vérité|soi-disant),? [a-zà-ÿœ].{4,}"
)
LAUGHTER = (
    r"(?:lo+l|mdr+|ptdr+|xd+|ha ?ha(?: ?ha)*|ah ah(?: ah)*|hi ?hi|hum(?:,? hum)*|(?-i:[Aa]rf)|pff+)"
    r"\s?[!.?…]{0,3}"
)
SIC = r"(?:(?:re)?-?sic|(?:re-?)?sic transit)\s?[!.?…]{0,3}"
MARKS = r"(?:ndlr\s?:?)?\s?[!?]{1,3}\s?"
DISTANCE = (
    r"(?:les? |la |l'|un |une |ces? |cette |son |sa )?(?:soi[- ]disant|prétendue?s?"
    r"|auto-?proclamée?s?|pseudo[- ][a-zà-ÿœ]+|supposée?s?)\s\S"
    r"|pour ne pas dire\b|ou (?:ce qu'il en reste|ce qui en tient lieu)\b"
)

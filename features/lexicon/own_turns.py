"""Set phrases by which a writer steps out of the sentence: where they open, close or fill an aside.

Source: the usual phrases of French conversation and opinion writing, then the comments among some
five thousand judged parentheses of news, opinion and personal pages; 2026-11-24. Patterns are for
re2 and the whole content, case ignored; ``’`` is written ``'``. Plain adverbs of degree or time
(« très », « encore », « probablement ») are not here: alone they qualify, they do not comment.
"""

from __future__ import annotations

#: Anything but a quotation mark.
_ANY = r"[^«»\"“”]*"
#: What may close a content once all is said.
_END = r"\s?[!?.…]*"
#: Owning up to the reader, or calling the reader to witness.
_FRANKLY = (
    r"(?:(?:il )?faut (?:bien )?(?:le (?:dire|reconnaître|noter|préciser|souligner)|l'(?:avouer"
    r"|admettre))|avouons[- ]le|disons[- ]le(?: tout net)?|reconnaissons[- ]le|admettons[- ]le"
    r"|soyons (?:honnêtes?|francs?|lucides?|clairs?|précis|fous)|entendons[- ]nous bien"
    r"|qu'on se le dise|(?:qu'on ne|ne nous) s?'?y tromp(?:e|ons) pas|ne nous leurrons pas"
    r"|n'ayons pas peur des mots|ne nous voilons pas la face|croyez[- ](?:moi|le)|crois[- ]moi"
    r"|rassurez[- ]vous|rassure[- ]toi|tenez[- ]vous bien|figurez[- ]vous|je (?:te|vous) l'accorde"
    r"|je le (?:concède|reconnais|confesse)|(?:si (?:vous voulez|tu veux) )?(?:mon avis|mon humble"
    r" avis)|à mon (?:humble )?avis|faites[- ]moi confiance|(?:est-il|faut-il|inutile de|besoin de)"
    r" (?:le |besoin de (?:le )?)?(?:rappeler|préciser|dire)|c'est (?:bien )?connu|c'est dire"
    r"|(?:il|cela|ça) va (?:sans dire|de soi)|sans (?:mentir|déconner|rire|blaguer|exagérer))"
)
#: What opens an aside and comments, whatever follows.
OPENING = (
    r"(?:et |mais |car |or |bon,? |non,? |oui,? )?"
    rf"(?:{_FRANKLY}|que dis[- ]je|à croire qu'?e?|heureusement qu'?e?|encore heureux"
    r"|(?:et|bien) notez(?: bien)? que|notez(?: bien)? que|n'en déplaise|même si ça (?:dérange"
    r"|fâche|déplaît)|(?:sans|avec) (?:mauvais )?jeux? de mots?|jeu de mots? (?:involontaire"
    r"|assumé|pourri|facile)|petite parenthèse pour|comme (?:ils|elles|on) (?:disent|dit) si bien"
    r"|ce qui n'est (?:déjà )?pas (?:si mal|rien|peu dire)|ce n'est (?:pas peu dire|qu'un début)"
    r"|en fait,? (?:mieux vaut|pas du tout|non|si)|c'est[- ]à[- ]dire,? (?:pas (?:toi|moi|vous"
    r"|nous|grand[- ]chose)|rien|nulle part)|coucou|(?:un )?grand merci à|merci qui|putain"
    r"|no offense|plus sérieusement|trêve de plaisanterie|blague à part|la réponse est (?:non|oui)"
    rf"|pour (?:le|la|les|l') ?[^,«»\"“”]{{1,30}},? on repassera)\b{_ANY}"
    r"|(?-i:aka [a-zà-ÿ])[^«»\"“”0-9]*|(?:au hasard|comprenez), .+"
    r"|rappelons(?:[- ]le)? (?:en passant|au passage)\b.*|je précise (?:bien|au passage)\b.*"
    r"|bon,? (?:ok|d'accord|c'|ça|je|j'|on|il faut|peut-être)[^«»\"“”]*"
    r"|m?ouais,? .+|tiens,? (?:le|la|les|un|une|mais|encore|voilà|comme)\b.*"
    r"|enfin,? (?:pas|surtout|plutôt|moi|toi|vos|votre|mes|mon|ma|c'|ça|là|quand|je|j'|quelque"
    rf"|façon|en tout cas|du moins|disons|sauf|celles?|ceux|le peu)\b{_ANY}"
)
#: What closes an aside, set off by a comma.
CLOSING = (
    rf"{_ANY}[,;:.!…] ?(?:et |mais )?(?:{_FRANKLY}|sic|lol|mdr|snif|ouf|hélas|passons"
    r"|c'est (?:sûr|certain|évident|promis|selon)|promis|on s'en (?:doute|serait douté)"
    r"|à n'en pas douter|excusez du peu|je sais|on sait|pardi|parbleu|ma foi|que diable|tiens donc"
    r"|mon dieu|s'il vous plaît|s'il te plaît|svp|please|ben voyons|(?:quelle|l') ?ironie"
    r"|(?:un|le) comble|rien que (?:ça|cela)|rien de moins|cherchez l'erreur"
    r"|(?:allez|va) comprendre|comme (?:toujours|d'habitude|d'hab|prévu|on dit|qui dirait"
    r"|il se doit"
    r"|dirait l'autre)|merci(?: bien| beaucoup| pour (?:eux|elles|lui|elle|nous|moi|vous))?"
    r"|oui,? oui|si,? si"
    rf"|tant (?:pis|mieux)|dommage|bref|au hasard|avouez|point barre|un point c'est tout){_END}"
    rf"|{_ANY}\b(?:comme on dit|dans tous les sens du terme|purement fortuite?s?|point barre"
    r"|si (?:vous voyez|tu vois) ce que j(?:e |')?veux dire|(?:ma|notre) tasse de thé"
    rf"|un point c'est tout|qu'on puisse dire|on repassera|(?:il )?faut croire|croyez[- ]moi"
    rf"|mon dieu|cqfd){_END}"
    rf"|(?:le|la|les|du|un|une) \w+ quoi{_END}"
    rf"|{_ANY}, (?:évidemment|bien (?:sûr|entendu)|forcément|hélas|(?:mal)?heureusement)[,…]{_ANY}"
)
#: What comments when it is all there is.
ALONE = (
    rf"(?:et |mais )?(?:{_FRANKLY}|et encore|encore (?:lui|elle|eux|elles|raté)|toujours (?:lui"
    r"|elle|eux|les mêmes)|rien d'étonnant|pas étonnant|étonnant|surprenant|on s'y attendait"
    r"|on s'en (?:doute|doutait|serait douté)|comme (?:d'hab|de juste|il se doit)|classique"
    r"|fort heureusement|dieu merci|grâce à dieu|par (?:bonheur|malheur)|ça promet"
    r"|ça commence bien|sans commentaires?|tout est dit|cqfd|c\.q\.f\.d\.|point final"
    r"|point barre|fin de la parenthèse|non mais(?: sérieux)?|sérieux|sérieusement|la blague"
    r"|(?:juré|craché|promis)(?: craché)?"
    r"|litote|hyperbole|antiphrase|second degré|private joke|(?:simple )?blague|humour|troll"
    r"|je (?:plaisante|rigole|blague|déconne|m'égare|m'emporte|sors|ris)|voilà le mot|c'est le mot"
    r"|le mot est (?:lâché|faible|fort)|dans tous les sens du terme|allons bon"
    r"|(?:gros|mais|grands) rires|rires? jaunes?|(?:qui )?sait-on jamais|on ne sait jamais|qui sait"
    r"|mea culpa|clin d'œil|(?:oh|au) grand jamais|en gros|pour le meilleur (?:ou"
    r"|et) (?:pour )?le pire|et toc|et hop|c'est la vie|tout va bien|jusqu'ici tout va bien"
    r"|à bon entendeur(?:,? salut)?|(?:tout le monde|on) s'en (?:fout|fiche|moque)"
    r"|(?:le|la|les|l') ?(?:pauvres?|pauvrets?|malheureux|coquine?s?|maline?s?|malins|bougres?"
    r"|ingrate?s?|veinarde?s?|chanceu(?:x|ses?)|vilaine?s?|filous?|naïf|naïfs|naïves?)"
    r"|pauvres? (?:de )?(?:lui|elle|eux|nous|vous|moi|chou(?:x|chou)?)"
    r"|(?-i:[Ee]w+|[Bb]ou+h+|[Pp]ouah|[Bb]eu+rk|[Yy]es+|[Yy]ouhou+|[Ww]ow+|[Oo]h? la la"
    r"|[Tt]a-?da+m?|[Bb]ou?m[a-z]{0,8}|[Pp]af|[Bb]im|[Bb]am|[Cc]hut+|[Hh]ou là|[Mm]ouais"
    rf"|[Yy]eah+|[Oo]lé|[Aa]men|[Ii]nch'?[Aa]llah|[Aa]lléluia)){_END}"
)

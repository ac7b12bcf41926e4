"""Surface forms of parentheses in which a writer confides, laughs or takes a side.

An exclamation mark alone is no such form: it closes a plain fact as often as a comment.

Source: 1,328 parentheses of 282 news, opinion and personal pages judged one by one, then the
parentheses of 1,600 other pages of the same kinds, sorted by shape; 2026-11-24. Patterns are for
re2 and the whole content, case ignored; ``’`` is written ``'``. None crosses a quotation mark:
what stands between marks is someone’s, or a title.
"""

from __future__ import annotations

#: Anything but a quotation mark.
_ANY = r"[^«»\"“”]*"
#: What may close a content once all is said.
_END = r"\s?[!?.…]*"
#: Pronouns between « je » and its verb.
_CLITICS = r"(?:(?:ne|me|vous|le|la|les|en|y|n'|m'|l') ?){0,3}"
#: Verbs by which « je » feels, judges or doubts. Those by which it refers to its own text
#: (« je cite », « je précise », « j’y reviendrai ») are no opinion.
_FEELS = (
    r"(?:espèr\w+|crois|trouv(?:e|ais)|pense(?: pas\b| que\b| qu'|$)|avoue|confesse|ador\w+"
    r"|aim(?:e|ais|erais)|détest\w+|hais|dout\w+|rêv\w+|sais|me demande|trompe|méfie|moque|fiche"
    r"|fous|recommande|jure|assure|rassure|plaide|ose|saurais|comprends|mérite|préfère|crains"
    r"|regrette|vois (?:pas|plus|mal)|dirais|dois (?:dire|avouer)|mets au défi|filerai|vante)"
)
_FEELS_TOO = (
    r"(?:ai (?:honte|peur|hâte|envie|ri|ador\w+|aim\w+|détest\w+|pleuré|craqué|cru|du mal"
    r"|un faible|pas fait|perdu)|avoue|espère|ador\w+|aim(?:e|ais|erais)|ose|hésite|exagère"
    r"|abuse|assume|admets|imagine|y (?:tiens|crois)|en (?:doute|conviens|rêve|ai (?:marre|assez)))"
)
_I_AM = r"(?:et |mais |car |puisque |même si |oui,? |enfin,? |là,? |, )?je (?:ne )?suis [^«»\"“”]+"
#: « J’ » in the middle of a sentence is a title’s (« J’aime lire »).
FEELING = (
    rf"(?:{_ANY}[ ,;:](?-i:j)|(?:{_ANY}[.!?…] )?j)(?:e {_CLITICS}{_FEELS}|'{_FEELS_TOO})\b{_ANY}"
    rf"|{_I_AM}|(?:et )?ne (?:m'en|me|vous) \w+ (?:pas|jamais|guère)\b{_ANY}"
    rf"|(?:et |mais )?(?:pas|genre) (?:toi|moi|vous|nous),{_ANY}|{_ANY}\b(?:de ma part|à mon goût)"
    rf"|(?:je|on|nous) l'(?:espère|espérons){_END}|(?:on|nous) y (?:croyait|croyions){_ANY}"
    rf"|désolée?s?(?:[ ,!]{_ANY})?|(?:et |ou )?(?:les )?(?:moi|toi) (?:non plus|aussi){_END}"
)
#: Smiles and laughs, in signs or in letters.
LAUGH = (
    rf"(?:{_ANY}[ .…!?])?(?:\^_?\^|[:;]-?[pd]+|xd+|\\o/|h[aieé]h[aieé](?:h[aieé])*"
    r"|mouha(?:ha)+|a+h ?ah(?:ah)*"
    rf"|lo+l|mdr+|ptdr+|[😀-😏😜😝🙃🙄🤣🤡🤪🤭]){_END}"
)
#: Adverbs that wink, set at the end without a comma, or wherever they stand.
ADVERB = (
    r"[^«»\"“”?]* (?:bien sûr|bien entendu|évidemment|malheureusement|heureusement|hélas"
    rf"|visiblement|apparemment){_END}"
    rf"|(?:{_ANY} )?(?:franchement|carrément|ironiquement|décidément|honnêtement|bizarrement"
    r"|curieusement|étrangement|visiblement|apparemment|prétendument|qui plus est)"
    rf"\b[ ,]{_ANY}"
    r"|(?:et |très |trop )?(?:logiquement|étonnamment|paradoxalement|tristement|franchement"
    r"|fatalement|décidément|visiblement|apparemment|opportunément|miraculeusement|comiquement"
    rf"|ironiquement|honnêtement|sincèrement|prétendument){_END}"
)
#: Adjectives that blame or praise in one word, in whatever is said. A capital opens a title, or
#: the translation of one.
VALUE = (
    rf"(?:(?-i:[^A-ZÀ-Þ«»\"“”]){_ANY}[ '])?"
    r"(?-i:scandaleu(?:x|ses?)|honteu(?:x|ses?)|lamentables?|pathétiques?|ridicules?|risibles?"
    r"|absurdes?|grotesques?|révoltante?s?|consternante?s?|navrante?s?|affligeante?s?"
    r"|insultante?s?|mensong(?:ers?|ères?)|malhonnêtes?|abjecte?s?|odieu(?:x|ses?)|hypocrites?"
    r"|méprisante?s?|douteu(?:x|ses?)|démagogiques?|égocentriques?|cyniques?|génial(?:e?s?|aux)"
    rf"|hilarante?s?|exaspérée?s?|agaçante?s?|insupportables?|non négligeables?)(?:[ ,;.!…]{_ANY})?"
)
#: Ready-made turns that are the whole content, or nearly.
READY = (
    r"(?:et |mais |ou )?(?:j'en (?:passe(?: et des meilleures)?|oublie(?: sûrement)?)"
    r"|façon de parler|si,? si"
    r"|si (?:je puis|l'on peut|on peut|j'ose)(?: ainsi)? dire|bien sûr que (?:oui|non|si)|cocorico"
    r"|espérons(?:-le)?|bon courage|loin s'en faut|il paraît|(?:mais (?:oui|non),? ?){2}|ironique"
    r"|(?:cela est |c'est )?incroyable mais vrai|(?:inévitable|immanquable)ment"
    r"|on le savait(?: déjà)?"
    r"|vrai de vrai|véridique|authentique|promis(?:,? juré)?|pour changer|comme quoi|bien fait"
    r"|(?:c'est )?tant (?:mieux|pis)|(?:vaste|tout un) programme|(?:un )?(?:doux )?euphémisme"
    r"|c'est (?:un|peu) (?:euphémisme|le dire)|bonne question|allez (?:comprendre|savoir)|va savoir"
    r"|on (?:peut|a le droit de)(?: toujours| bien)? rêver|roulements? de tambours?"
    r"|suspense?|ironie du sort|énièmes?"
    r"|pas si|pas vraiment|enfin presque|presque \?|quoique|quoi que|rien que ça"
    r"|nobody's perfect|no,? you don't|mais bien sûr|accrochez-vous|tenez-vous (?:bien|prêts)"
    r"|alerte (?:euphémisme|rouge)|c'est (?:une évidence|évident|un scoop)|scoop|on le devine"
    r"|ça tombe (?:bien|mal|(?:encore|plutôt) (?:bien|mieux|mal))"
    r"|(?:vous|tu) (?:m'avez|avez|as|l'aurez|l'auras) (?:bien )?(?:lue?s?|entendue?s?|deviné)"
    r"|je (?:te|vous) l'avais (?:bien )?dit|(?:(?:a?hem|hmm+|brr+|grr+|tss+|euh|bof|miam|snif"
    rf"|oups|ouch|gloups|beurk|pf+iou|wa?hou|waouh|ouille),? ?)+){_END}|spoiler ?: {_ANY}"
    rf"|enfin,? (?:quoiqu|quoi qu|presque|si (?:on|l'on)|on l'espère|bref){_ANY}"
    rf"|si tant est qu{_ANY}|pour (?:rester|être) poli(?:e?s?|\.e){_END}"
    rf"|pour ne pas dire (?:plus|pire){_END}"
    rf"|(?:ins[éè]rer?z?|mettez|complétez) ici{_ANY}|gare (?:à|aux?)\b{_ANY}"
    rf"|(?:bah?|ben|beh) ouais\b{_ANY}|ouais,? {_ANY}"
    rf"|(?:et )?(?:puis )?d'ailleurs,? (?:ce sont|c'est)\b{_ANY}"
    rf"|(?:rassurez|imaginez|devinez|croyez)[- ](?:vous|moi|nous)\b{_ANY}|imaginez\b{_ANY}"
    rf"|{_ANY}\b(?:vous avez (?:quatre|4|deux|2|trois|3) heures|m'voyez"
    rf"|comme chacun(?:[·.-]e)? (?:le )?sait|si vous saviez|vous vous souvenez|ben (?:oui|non)"
    rf"|pas la peine de mentir){_END}"
    rf"|{_ANY}[,?] mystère{_END}|sic,{_ANY}"
)

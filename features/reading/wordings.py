"""How the lines that surround an article begin, kind by kind, as patterns for re2.

Source: wordings read on French-language news sites of France, Belgium, Switzerland, Québec and
Africa, noted in November 2026. Patterns ignore case (but inside ``(?-i:…)``) and start at the first
letter or figure of the line; ``most`` is the number of words above which a line is a sentence.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class LineKind(StrEnum):
    """What a line of a page is there for."""

    TEXT = "text"
    RELATED = "related"
    SHARE = "share"
    COOKIE = "cookie"
    NEWSLETTER = "newsletter"
    COMMENT = "comment"
    PAYWALL = "paywall"
    ADVERT = "advert"
    TAGS = "tags"
    NOTICE = "notice"
    SOURCE = "source"
    CREDIT = "credit"
    DATE = "date"
    BYLINE = "byline"


class Wording(NamedTuple):
    """The beginnings of one kind of line."""

    kind: LineKind
    most: int
    patterns: tuple[str, ...]


AGENCY = (
    r"(?:AFP|Reuters|AP|Associated Press|Belga|ATS|Keystone[- ]ATS|La Presse Canadienne|PC|APS"
    r"|TAP|MAP|AIP|APA(?:news)?|ANSA|EFE|DPA|Xinhua|Tass|RIA Novosti|Anadolu|AA|UPI|Sipa|6Medias"
    r"|Relaxnews|ETX(?: Daily Up)?|Agence France[- ]Presse|agences?(?: de presse)?)"
)
_MONTH = (
    r"(?:janv(?:\.|ier)?|f[ée]vr?(?:\.|ier)?|mars|avr(?:\.|il)?|mai|juin|juil(?:\.|let)?|ao[ûu]t"
    r"|sept(?:\.|embre)?|oct(?:\.|obre)?|nov(?:\.|embre)?|d[ée]c(?:\.|embre)?)"
)
_WEEKDAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
DAY = (
    rf"(?:{_WEEKDAY}?,?\s?(?:le )?\d{{1,2}}(?:er)?\s{_MONTH},?\s\d{{4}}"
    r"|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}-\d\d-\d\d)"
)
_HOUR = r"(?:[ ,àa|•·–—-]{0,4}\d{1,2}\s?[h:]\s?\d{0,2}(?:min)?)?"
_LIRE = r"(?:re)?(?:lire|lisez|voir|[ée]couter|d[ée]couvrir|retrouver|consulter)"
_ALSO = r"(?:aussi|[ée]galement|ensuite|encore|absolument|ici)"

WORDINGS = (
    Wording(
        LineKind.RELATED,
        30,
        (
            rf"(?:[àa] )?{_LIRE} {_ALSO}(?:\s?[:>»|!.(]|\s(?-i:[A-ZÀ-Ý«“\"‘'\d])|$)",
            rf"(?:[àa] )?{_LIRE} {_ALSO} (?:notre|nos|l[ea]s?|sur|dans|l[’']) ?[^.!?]{{1,80}}$",
            (
                rf"(?:[àa] )?{_LIRE}(?:\s?[:>»|]| (?:l[’']|la |les |notre |nos |son "
                rf"|sa )[^.!?]{{0,80}}:$|$)"
            ),
            r"(?:lire|voir|relire)(?: [^.!?]{0,60})?\s?:\s?(?:$|(?-i:[«\"“A-ZÀ-Ý]))",
            r"[àa] (?:lire|voir|[ée]couter|d[ée]couvrir)(?:\s?[:.!]| [^.!?]{0,40}$|$)",
            r"sur le même (?:sujet|thème)",
            r"dans la même rubrique",
            r"articles? (?:liés?|similaires?|connexes?|recommandés?|associés?|complémentaires?)",
            r"(?:ces articles|en lien avec)",
            r"vous (?:aimerez (?:aussi|également)|pourriez (?:aussi )?(?:aimer|être))",
            r"pour aller plus loin\s?:?$",
            r"ça (?:peut|pourrait|va) (?:aussi |également )?vous intéresser",
            r"(?:cela|ces (?:sujets|articles)) (?:peu(?:ven)?t|pourr(?:on|aien|ai)t) .{0,12}vous",
            r"plus d[’'](?:infos?|actualités?|articles)",
            r"(?:nos autres|tous nos) articles",
            r"les plus (?:lus|partagés|commentés)",
            r"(?:lecture recommandée|recommandés? pour vous)",
            r"(?:audios? et )?vidéos? (?:sur le sujet|associées?)",
            r"(?:notre|le) dossier\s?:?$",
            r"dossier\s?:",
            r"article (?:précédent|suivant)",
            r"nos vidéos$",
        ),
    ),
    Wording(
        LineKind.SHARE,
        25,
        (
            r"partage[rz]? (?:cet? article|sur|via|cette page|par|:|ce contenu|l[’']article)",
            r"partage(?:r|z|s)?(?:[- ]le)?\s?[:!]?$",
            r"(?:re)?tweete[rz]?(?: |$)",
            r"facebook .{0,60}(?:twitter|whatsapp|linkedin)",
            r"(?:imprimer|permalien)",
            r"envoyer (?:par|à un ami|cet article)",
            r"suivez[- ](?:nous|moi)",
            r"(?:likez|copier le lien|rejoignez[- ]nous sur)",
            r"cliquez (?:pour|ici pour) (?:partager|imprimer|envoyer)",
            r"share (?:this|on) ",
            r"j[’']aime(?: ça)?\W{0,3}(?:chargement.{0,5})?$",
            r"(?:facebook|twitter|tweet|whatsapp|linkedin|e-?mail|pinterest|telegram|x|courriel)$",
            r"(?:enregistrer|sauvegarder|articles? enregistrés?)$",
            r"abonnez[- ]vous à (?:notre|nos) (?:chaîne|page|compte|canal)",
        ),
    ),
    Wording(
        LineKind.COOKIE,
        60,
        (
            (
                r"(?:nous|ce site|notre site|le site) (?:et nos partenaires )?utilis(?:ons"
                r"|e) des cookies"
            ),
            r"ce contenu (?:est bloqué|n[’']est pas visible)",
            r"en (?:cliquant sur|poursuivant (?:votre|la) (?:navigation|visite))",
            r"vous avez (?:choisi de )?(?:refusé|refuser|ne pas accepter) (?:les|le dépôt)",
            r"(?:accepter (?:et |les cookies|tous? )|gérer (?:mes|les) cookies)",
            r"pour (?:afficher|visualiser) ce contenu",
        ),
    ),
    Wording(
        LineKind.NEWSLETTER,
        45,
        (
            r"(?:inscrivez|abonnez)[- ]vous",
            (
                r"recevez (?:nos|notre|chaque (?:jour|matin|semaine|soir)|gratuitement"
                r"|toute l[’']actu)"
            ),
            r"recevez .{0,60}(?:newsletter|boîte mail|par e?-?mail)",
            (
                r"(?:chaque|tous les) (?:jours?|matins?|soirs?|mois|semaines?|lundis?|mardis?"
                r"|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|week-ends?),? recevez "
            ),
            r"cette (?:lettre|infolettre|newsletter) est (?:gratuite|envoyée|publiée)",
            r"suivez (?:toute )?l[’']actu(?:alité)?s? (?:de (?:vos|votre|nos|notre)|en temps réel)",
            r"personnalisez votre (?:actu|fil)",
            r"je m[’'](?:inscris|abonne)",
            r"s[’'](?:inscrire|abonner)(?: à (?:la|notre)|$)",
            r"(?:la |notre |nos |les )?newsletters?(?:$|\W)",
            r"votre (?:adresse )?(?:e-?mail|courriel)\s?[:*]?$",
            r"téléchargez (?:notre|l[’'])\s?appli",
            r"(?:pour ne rien manquer|restez informée?s?)",
        ),
    ),
    Wording(
        LineKind.COMMENT,
        40,
        (
            r"laisse[rz] (?:un commentaire|une réponse)",
            r"\d{0,4} ?(?:commentaires?|réactions?)(?:\s?\(?\d*\)?)?$",
            r"s[’']il vous plaît entrez votre",
            r"annuler la réponse",
            r"(?:ajouter|poster|publier|écrire) un commentaire",
            r"réagi(?:r|ssez)(?: à cet article)?\W{0,3}$",
            r"commenter(?: (?:cet|l[’'])[^.]{0,20})?$",
            r"votre adresse (?:e-?mail|de messagerie) ne sera",
            r"connectez[- ]vous pour (?:commenter|réagir)",
            r"les commentaires sont (?:fermés|ouverts|modérés|clos)",
            r"(?:vos (?:commentaires|réactions)|répondre)$",
            r"enregistrer mon nom",
            r"voir (?:tous )?les (?:\d+ )?commentaires",
            r"leave a (?:comment|reply)",
        ),
    ),
    Wording(
        LineKind.PAYWALL,
        50,
        (
            r"il (?:vous )?reste [\d.,]+\s?%",
            r"la lecture (?:de (?:cet|l[’'])articles?|des articles) (?:vous )?est réservée",
            r"(?:vous (?:désirez|souhaitez|voulez)|envie de) lire la suite",
            r"cet article fait partie de (?:notre|nos) offres?",
            (
                r"(?:la suite|cet article|ce contenu|l[’']article|le contenu) (?:complet "
                r"|de cet article )?"
                r"(?:est|vous est) (?:exclusivement )?réservée? "
            ),
            r"(?:article|contenu) (?:réservé|exclusif abonné)",
            r"réservée? (?:à nos|aux) abonné",
            r"déjà abonnée?",
            r"pour lire la suite",
            r"(?:la )?suite (?:est )?réservée",
            r"(?:abonnez|connectez|inscrivez)[- ]vous pour (?:lire|accéder|continuer|découvrir)",
            r"accédez à (?:tous|l[’']intégralité|la suite)",
            r"offres? d[’']abonnement",
        ),
    ),
    Wording(
        LineKind.ADVERT,
        8,
        (
            r"(?:la suite )?après (?:la|cette) publicité",
            r"(?:publicit[ée]|annonces?|pub|advertisement|contenu sponsorisé)$",
            r"la suite après",
            r"l[’']article continue (?:après|ci-dessous)",
        ),
    ),
    Wording(
        LineKind.TAGS,
        25,
        (
            (
                r"(?:mots?[- ]cl[ée]s?|tags?|étiquettes?|thèmes?|thématiques?|catégories?"
                r"|rubriques?)\s?:"
            ),
            r"(?:classé dans|sujets?(?: associés?| liés?)?|dans)\s?:",
            r"en savoir plus(?: sur .{0,60})?$",
            r"lire (?:la suite\W{0,4}|plus)$",
            r"(?:voir plus|afficher (?:plus|moins)|haut de page)$",
            r"retour (?:en haut|à l[’']accueil)",
            r"télécharger (?:l[’']article|au format|en pdf)",
        ),
    ),
    Wording(
        LineKind.NOTICE,
        25,
        (
            r"temps de lecture",
            (
                r"vous avez (?:trouvé|repéré|remarqué|vu|constaté|relevé) une (?:erreur|faute"
                r"|coquille|inexactitude)"
            ),
            r"une (?:erreur|faute|coquille) dans (?:cet|l[’'])article",
            r"sans (?:vos dons|votre soutien|votre don|nos lecteurs),? ",
            r"lecture\s?:?\s?\d+\s?min",
            r"\d+\s?min(?:utes?)?(?: de lecture)?$",
            r"(?:[ée]couter|durée\s?:) ?(?:cet|l[’'])? ?(?:article|\d)",
            r"prenez note que cet article",
            r"cet article (?:date de|a été publié il y a)",
            r"votre (?:navigateur|système) ne (?:prend|supporte|permet)",
            (
                r"(?:vidéos?|lecture|lire la vidéo|zoom|agrandir|\(?nouvelle fenêtre\)?"
                r"|chargement\W*)$"
            ),
        ),
    ),
    Wording(
        LineKind.SOURCE,
        26,
        (
            (
                r"source(?:s|\(s\))?(?: originale?| de l[’'](?:article|info|information))?"
                r"\s?:\s?\S.{0,160}$"
            ),
            rf"sources?\s?[–—|/-]?\s?(?:l[’'])?(?-i:{AGENCY})(?:(?:,| et|/) (?-i:{AGENCY}))*\.?$",
            (
                rf"(?:avec|d[’']après|via|par) (?:l[’'])?{AGENCY}(?:(?:,| et| avec|/) "
                rf"(?:l[’'])?{AGENCY})*\)?\.?$"
            ),
            rf"(?-i:{AGENCY})(?:(?:,| et|/) {AGENCY})*\)?\.?$",
            (
                r"(?:article |texte |billet )?(?:traduit|adapté|repris|republié)e?s? "
                r"(?:de |du |d[’']|par |depuis |avec )[^.!?]{1,140}\.?$"
            ),
            r"traduction\s?(?::|par |de l)[^!?]{1,120}$",
            r"via\s?:? ?[^.!?\s][^!?,;]{0,60}$",
            r"(?:article|texte|version) originale? ?[:(].{0,120}$",
            r"(?:lire|voir) l[’']article (?:original|d[’']origine).{0,80}$",
        ),
    ),
    Wording(
        LineKind.CREDIT,
        22,
        (
            r"(?:©|ⓒ|\(c\)|copyright )\s?.{1,120}$",
            (
                r"(?:photos?|crédits?(?: photos?| images?)?|image|illustration|visuel|dessin"
                r"|infographie"
                r"|capture d[’']écran|photo d[’']illustration|image d[’']illustration|vidéo)s?\s?"
                r"(?:[:©/(—–-]\s?.{0,120}|par .{1,60}|d[’']illustration.{0,80}"
                r"|d[’']archives?.{0,60}|dr)$"
            ),
            r"(?:image|photo) d[’']illustration(?:$|\W.{0,90}$)",
        ),
    ),
    Wording(
        LineKind.DATE,
        18,
        (
            (
                r"(?:publiée?|mise? (?:à jour|en ligne)|modifiée?|actualisée?|postée?|créée?|paru"
                r"|date|dernière (?:modification|mise à jour))\s.{0,12}(?:\d|hier|aujourd).{0,90}$"
            ),
            (
                rf"(?:le |du )?{DAY}{_HOUR}"
                r"(?:\W{0,4}(?:mis|modifié|par|publié|dernière|lecture).{0,70})?\W{0,3}$"
            ),
            r"il y a \d+ (?:heures?|jours?|minutes?|mois|ans?)$",
            rf"[^!?]{{2,60}}\W(?-i:Publiée?|Modifiée?|Mis à jour) le {DAY}{_HOUR}\W{{0,3}}$",
        ),
    ),
    Wording(
        LineKind.BYLINE,
        20,
        (
            (
                r"(?:par|by)\s?:?\s(?:(?:notre|nos) |la rédaction|le service "
                r"|(?-i:[A-ZÀ-Ý]))[^.!?;]{0,110}$"
            ),
            (
                r"(?:un |une )?(?:texte|article|récit|reportage|enquête|analyse|entretien|interview"
                r"|chronique) (?:de |d[’']|par )(?-i:[A-ZÀ-Ý])[^.!?]{1,110}$"
            ),
            r"par\s?:?$",
            r"(?:auteure?s?|rédaction|[ée]dition)\s?:[^!?]{1,110}$",
            r"(?:écrit|rédigé|posté|publié|proposé) par [^!?]{1,110}$",
            r"(?:propos recueillis|recueilli par)[^!?]{0,110}$",
            r"de (?:notre|nos) (?:correspondant|envoyé)[^!?]{1,110}$",
        ),
    ),
)

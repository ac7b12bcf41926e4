import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.article import Article, Medium
from features.signal import Measured, Reading
from features.signals.editorialising_asides import SIGNAL

COMMENTS = [
    "Le site refuse les contenus “haineux et brutaux” (c’est-à-dire l’opinion de la gauche).",
    "Selon l’adjointe, « tout est rentré dans l'ordre » (c'est-à-dire les opposants sont en prison).",
    "La porte-parole parle de « sobriété » (comprendre : se priver).",
    "Le préfet veut « apaiser » la place (comprenez les habitants doivent se taire).",
    "Il promet une réforme « juste » (traduisez : les retraités paieront).",
    "Une « concertation » (lire : une réunion d’information) est prévue.",
    "Le maire se dit « progressiste » (sic).",
    "La ministre a encore promis de baisser les prix (lol).",
    "La commission a voté à l’unanimité (!).",
    "Un courrier « perdu » par la poste (comme par hasard) juste avant le vote.",
    "Le rapport a disparu (évidemment).",
    "Ces élus (soi-disant indépendants) votent toujours ensemble.",
    "La facture a doublé (merci qui ?), la direction (prétendument sociale) se tait (sic !).",
    "Le ministre a salué la « transparence » du scrutin [sic].",
    "Le budget est voté (hélas).",
    "Selon le bourgmestre, les « modérés » (c’est-à-dire les amis du pouvoir) ont voté.",
    "À Cotonou, les « experts » invités (autrement dit les copains du patron) ont approuvé.",
    "La page a retiré des contenus “choquants” (c’est-à-dire les idées de droite).",
    "Il réclame encore une prime (ben oui, pourquoi pas).",
    "La taxe revient par la fenêtre (oui, encore elle), à Trois-Rivières.",
    "On parle de dialogue (de monologue, en fait) depuis un an.",
    "Le « vrai peuple » (comprenez : ceux que les élites méprisent) jugera.",
    "Le canton a réagi (mais trop tard).",
    "Les trains seront à l’heure (ou pas !), promet le ministre.",
    "Et le prix (ô surprise) a doublé à Kinshasa ; il a recommencé (bah non il n’a pas compris).",
    "Tout le monde a aimé (à moins, bien sûr, que l’on soit le syndic).",
    "« Vous êtes bien courageuse » (sous-entendu, personne d’autre n’en voudrait), dit le jury.",
    "Il faut demander poliment (de manière respectueuse hein) au guichet de Sion.",
    "Le bourgmestre a promis un rapport (et c’est bien dommage) pour l’an prochain.",
    "Les victimes paient leurs frais (alors qu’on leur doit tout, c’est un peu le comble).",
    "On peut demander un rendez-vous (c’est trop aimable…) par fax.",
    "Une femme qui crie dérange (c’est le cliché méprisant de la mégère), dit-on à Nantes.",
    "La mairie vend le parc (ce qui en dit long sur ses priorités).",
    "Ces îles (qui, rappelons-le, ont voté non) attendent.",
    "On a moqué sa robe (le rapport avec le vol ?).",
    "Voter dans le calme, voire dans la joie (et serait-ce si grave ?), est permis.",
    "Tout va bien à Lomé (c’est vrai, on l’entend partout, non ?).",
    "Il accuse sa femme de désordre (ah ! la belle époque…).",
    "Un privilège pour les uns (oh, pardon : pour les « méritants »).",
    "Tout le monde y pense (coucou la direction des routes).",
    "Le livret est gratuit (68 pages, quand même !).",
    "Cela ne s’est pas fait (surprise !), et le patron (véridique…) a ri.",
    "Seuls nos cheveux sont « typés » (oui car le reste serait la norme).",
    "Le gaz de pays amis (et de fait, soumis à eux) arrive.",
    "Il a attendu son car (…forcément…) jusqu’au soir.",
    "Le maire salue un « succès » (et malheureusement), puis part (assez vite hélas).",
    "Cette interdiction est maintenue (à juste titre).",
    "Le slogan plaît (le « bonheur durable », ça vous dit quelque chose ?).",
    "Il dessine sur les portes (quoi, vous n’avez jamais eu de voisin ?).",
    "Les voisins (vous saviez que le mot vient de « village » ?) se parlent.",
    "Un canton riche (je rappelle que la Sarve n’a pas de dettes !) hésite.",
    "Les experts (qui, je le rappelle, sont payés par l’usine) sont rassurants.",
    "La ministre parle bien (après tout, elle n’a pas lu le texte).",
    "Ils sont forts (encore une preuve que le cliché a la vie dure).",
    "L’office, vous savez (coucou le bureau des plaintes), est fermé.",
    "Le préfet a tranché (les soi-disant experts aussi) : tout va bien.",
    "La salle était pleine (j’avoue, on s’y perdait) et le buffet vide.",
    "Le directeur (je l’espère) rendra les clés ; son adjoint (je n’ose l’imaginer) aussi.",
    "J’ai trouvé la pelote (même si je ne suis pas fan du bleu) au marché de Lons.",
    "Le conseil est unanime (pour rester polie), et la presse (façon de parler) aussi.",
    "On attend le tram (enfin, presque) depuis l’hiver, à Mouscron (et j’en passe).",
    "Une énième promesse, une (énième) réforme du canton de Valbrume.",
    "Ils appellent cela un débat (si tant est qu’on puisse débattre seul).",
    "Le stade a coûté trois fois rien (logiquement, pour qui sait compter vite, hein).",
    "Le pull gratte (attention au chat ^^), l’écharpe aussi (hihi).",
    "La direction a présenté une volonté (sans doute démagogique) de bien faire.",
    "Le maire a promis un pont (et moi aussi), puis un quai.",
    "Le règlement (vous avez quatre heures) tient en une page.",
    "Que font les autres (que font les autres ? mystère…) pendant ce temps ?",
    "Le service (sic, il a fermé en mars) répond au téléphone.",
    "Les voisins (visiblement pressés d’en finir) ont signé, et la mairie (ahem) aussi.",
    "Il a tout relu (vous avez bien lu), même la fin (spoiler : rien ne change).",
    "Le lac (si l’on peut dire) est vide, le maire (bien sûr que non) n’a rien vu (il paraît).",
    "Et comme à chaque fois (COMME A CHAQUE FOIS) un élu s’est levé.",
    "Le conseil est mal parti (il faut bien l’avouer), la fanfare aussi (soyons honnêtes).",
    "Les voisins (aka les gêneurs) ont perdu ; leur avocat (170 euros l’heure, sic) fait appel.",
    "Le port sera « vert » (pour le silence, on repassera), le quai aussi (litote).",
    "La syndique a ri (tiens, la même que l’an dernier), puis (enfin pas tout de suite) elle a lu.",
    "Choisissez un coupable [insérez ici le nom d’un voisin] et signez.",
    "Le bac arrive à l’heure (bouuuh !) et repart vide (les pauvres), à Rimouski.",
    "Ils vont bien (merci pour eux, passons), dit la rumeur (bon, c’est vite dit).",
    "Le guichet est vide (comprenez, on y dort) et le train (on peut toujours rêver !) à l’heure.",
    "Le bal (elle aussi, bien sûr, y était) est fini (un jeu populaire il faut croire).",
    "La taxe est juste (ce n’est pas peu dire) et courte (si vous voyez ce que je veux dire).",
]
NEUTRAL = [
    "Le quai a tenu (grâce aux pompiers, dès 1953 !) et le pont aussi.",
    "Les recettes baissent (c’est-à-dire 3 % du PIB).",
    "Le taux directeur (c’est-à-dire celui auquel les banques empruntent) monte.",
    "« Il a tout vu » (NDLR : le voisin), dit-elle.",
    "La dépêche (AFP) date de lundi ; le député (PS) a voté, comme Léa (42 ans).",
    "L’Organisation mondiale de la santé (OMS) et la « Landsgemeinde » (assemblée du canton).",
    "« Ils ont dit qu’ils viendraient tousse (sic) à la fête », raconte le témoin.",
    "« Ils ont dit qu’ils viendraient tousse à la fête » (sic), écrit-il au maire.",
    "Le « Rathaus » (traduire par « hôtel de ville ») rouvre.",
    "Le peintre naît en 1450 (?) à Namur.",
    "Une longue citation « qui saute une phrase (…) et reprend [...] » se lit ainsi.",
    "Un entretien : « Nous verrons (rires) », (lire aussi notre enquête page 3).",
    "Les candidats (lire ci-contre) seront connus lundi (voir encadré).",
    "« Comprenez-moi (évidemment) », dit la mère au juge.",
    "Le collectif (soit 40 personnes) a défilé (vidéo).",
    "Le « revenu brut » (c’est-à-dire avant impôt) a baissé ; la distance (c’est-à-dire 30 km) aussi.",
    "Les « redevables » (c’est-à-dire les contribuables) paieront en mars, à Namur.",
    "À « bâbord » (c’est-à-dire à gauche), le quai est fermé.",
    "Le « souverain » (c’est-à-dire le peuple) votera en juin, rappelle le canton du Jura.",
    "La « solvabilité » (c’est-à-dire la capacité à payer) est vérifiée à Dakar.",
    "Le résultat du vote (oui, 52 %, non, 48 %) est connu ; le cheval (non-partant) reste au box.",
    "Les deux projets (trop peu avancés pour être chiffrés) attendent.",
    "Les sons doux (comprendre les lettres qui se disent sans souffle) viennent d’abord.",
    "Le mot (sous-entendre) est un verbe ; la bibliothèque (bref historique) ouvre à Bulle.",
    "La question (quel est le prix ?) et l’autre (lesquelles sont les plus lourdes ?) demeurent.",
    "On lui dit (« tu viens avec nous ? ») et (par exemple : qui va là ?) il part.",
    "Le souvenir (à gauche) et le bilan (assez rare) plaisent (voir : où dormir à Sion ?).",
    "Le quartier (c’est le plus peuplé de Dakar) attend, et le dossier (c’est clos) aussi.",
    "Deux questions (qui paiera ? quand ?) restent posées (combien de trains ?).",
    "Le village (surprise du jury) et le port (honte nationale, roman) sont primés.",
    "Il a couru (68 pages en une heure), puis (ce qui est rare) il a dormi.",
    "Le musée montre « Ah ! la belle époque » (un film de 1973).",
    "La Confédération paysanne du Jura (CONFEDERATION PAYSANNE) et l’UE (ONU) signent.",
    "Le navire (de fait) et le quai (en réalité) ferment.",
    "Les « primo-votants » (comprenez : ceux qui votent pour la première fois) sont 3 000 à Liège.",
    "Le bail (signé ou pas encore) sera versé au dossier.",
    "Le taux a bougé (mais pas assez pour la banque centrale).",
    "Le vote est pour Anne Ruel (Avenir !), Paul Nève (Le Réveil !) et le jury (LRV !) de Sion.",
    "L’association (ARF) lit un magazine (Le Hibou, J’aime le bois, La Mare).",
    "Elle est émue. (Traduction : Inès Morel) Le vote (en réalité, un cumul de trois) est clos.",
    "Il porte des bottes (et non des sabots) et, si possible (et si besoin), un chapeau.",
    "Chacun parle à son tour [Oui, oui.], dit la greffière [Ah bon ? Vraiment ?] de Sion.",
    "Le cours (voir la règle !) dure une heure (soit soixante minutes !) à Dole.",
    "Je cite la charte (je cite de mémoire), dont je reparlerai (j’y reviendrai).",
    "Elle cite plusieurs arts (je pense notamment à la danse) et son livre (je précise).",
    "Le roman « Heavy » (Un poids insupportable) et le film (Absurde) sortent lundi.",
    "Il lui répète des phrases apprises (c’est parce que je t’aime) chaque soir.",
    "Les jeunes (Jeanne Morel, Jean Petit) et le jury (jeudi seulement) ont voté.",
    "Le vote (majoritairement favorable) et la note (parfois absente) sont publics.",
    "Le pilote (énième de la manche 3) et la motion (adoptée logiquement en mars) attendent.",
    "Son frère (hélas absent ce jour-là) tient le garage.",
    "La police aux frontières (PAF), le bureau (BAM) et le chanteur (aka Léo Dune) signent.",
    "Le livre (enfin traduit en français) sort lundi, avec un bon (bon de 10 euros) à découper.",
    "L’air est connu (bis) et le tarif (au hasard des lots) change ; un merci (à Inès) clôt tout.",
    "Le mot (insérer un espace) et la note (comme on le lit en page 3) sont au dossier [insérer].",
    "Le quai a fermé (c’est-à-dire pas avant mars) ; la pauvreté (les pauvres et les exclus) aussi.",
    "Comprenez (comprenez-vous le patois) le mot, pris (au hasard) dans la liste (rappelons la date).",
    "Il vient de loin (de Valbrume, point kilométrique 12) et parle (s’il le faut) trois langues.",
]


@pytest.mark.parametrize("body", COMMENTS)
def test_a_comment_between_brackets_is_quoted_with_its_brackets(see, body):
    seen = see(SIGNAL, body=body)
    assert seen.reading is Reading.DISTRUST
    assert all(quote[0] in "([" and quote[-1] in ")]" for quote in seen.quotes)
    assert len(seen.quotes) == body.count("(") + body.count("[")


@pytest.mark.parametrize("body", NEUTRAL)
def test_a_bracket_that_informs_is_let_alone(see, body):
    seen = see(SIGNAL, body=body)
    assert seen.quotes == ()
    assert seen.reading is Reading.NEUTRAL


def test_every_comment_counts(see):
    seen = see(SIGNAL, body=" ".join(COMMENTS[:3]))
    assert seen.value == 3
    assert "parenthèses commentent" in seen.saw


def test_without_text_nothing_is_said(see):
    assert see(SIGNAL, body="").reading is Reading.NOT_VERIFIABLE


TOKENS = st.sampled_from(
    ["(", ")", "[", "]", "sic", "lol", "(!)", "«", "»", "“", "”", '"', "’", "c’est-à-dire", "droite",
     "\n\n", " ", "İ", "𝄞", "évidemment", ":", "comprendre", "\u00a0", "."]
)  # fmt: skip


@given(st.lists(TOKENS, max_size=60).map("".join))
def test_hostile_text_quotes_back(body):
    article = Article(Medium.PAGE, body=body)
    outcome = SIGNAL.measure(article)
    if isinstance(outcome, Measured):
        assert all(article.quote(span) for span in outcome.spans)
        assert outcome.value == len(outcome.spans)

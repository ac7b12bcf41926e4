"""Words that stand in or near signatures: collectives, machine accounts, words of no name.

Source: compiled by hand for Sourcier from signatures of the French-language press of Europe,
Québec and Africa, and from the default accounts of publishing software; 2026-11-24.
"""

from __future__ import annotations

#: Accounts that software creates or that stand for nobody: never a signature.
PLACEHOLDERS = frozenset(
    "admin administrateur administrator adminsite admin-site superadmin root webmaster webmestre "
    "web user utilisateur users guest invite anonyme anonymous contributeur contributrice "
    "contributor contributeurs auteur author auteurs editor editeur moderateur moderator "
    "wordpress wp wpadmin demo test tester default unknown inconnu none null undefined false true "
    "nan n/a na user1 site redac staff abonne subscriber membre publication publisher "
    "newsroom system systeme bot robot autoblog rss import".split()
) | {"super contributeur", "non renseigne", "sans auteur", "no author", "object object"}

#: A signature with one of these words is a team's.
COLLECTIVE_WORDS = frozenset(
    "redaction redactions desk equipe service services collectif comite secretariat team cellule "
    "newsroom syndicat association".split()
)

#: Words that no name of a person has (folded): rubrics, months, buttons, words of sentences.
NOT_NAMES = frozenset(
    # Calendar
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril juin juillet "
    "aout septembre octobre novembre decembre january february march april june july august "
    "september october november december janv fevr juil sept oct nov dec hier demain aujourd'hui "
    # Buttons and furniture
    "accueil article articles abonne abonnes abonnez abonnement ajouter afficher aller annuler "
    "archives connexion connectez contact contactez commentaire commentaires commenter copier "
    "creer cliquez decouvrez decouvrir ecouter envoyer fermer imprimer inscription inscrivez "
    "lecture lire menu modifier mis mise newsletter offrir partage partager partagez plus poster "
    "publie publiee publies publicite rechercher recherche reagir recevoir retour retrouvez "
    "sauvegarder signaler s'abonner sommaire sponsorise suivant precedent suivez suivre "
    "telecharger tous toutes tout toute voir votre vous nous notre nos facebook twitter "
    "message messages whatsapp linkedin instagram youtube telegram tiktok google email e-mail mail courriel "
    "cookies temps minutes minute min heures heure lien legende credit credits photo photos image "
    "images illustration video videos podcast audio source sources copyright crédit "
    # Rubrics and genres
    "actualite actualites actu actus news info infos information informations monde international "
    "politique societe economie economique culture sport sports sante sciences science "
    "technologie tech environnement education opinion opinions tribune edito editorial chronique "
    "enquete reportage analyse entretien interview portrait dossier exclusif direct breaking "
    "decryptage factuel fact-check verification rubrique categorie categories region regions "
    "afrique europe france belgique suisse quebec canada maroc algerie tunisie senegal mali togo "
    "benin cameroun gabon congo guinee niger burkina tchad rwanda burundi mauritanie comores "
    "djibouti centrafrique haiti liban israel gaza ukraine russie chine asie amerique "
    "etats-unis royaume-uni allemagne espagne italie faits divers justice police people lifestyle "
    "voyage cinema musique livres television medias media football rugby tennis cyclisme "
    "auto high-tech automobile immobilier emploi finance bourse meteo horoscope cuisine mode "
    # Words of sentences and of bodies
    "le les des un une du aux ce cette ces il elle ils elles on qui que quoi dont ou et mais donc "
    "car ni or pour avec sans sur sous dans entre par apres avant depuis pendant selon contre "
    "est sont etait a ont avait sera non oui pas ne plus tres comme comment pourquoi quand "
    "journal radio television tele presse agence revue magazine hebdo quotidien mensuel editions "
    "universite institut fondation ministere gouvernement parti assemblee senat conseil mairie "
    "commission federation union ligue club groupe societe compagnie entreprise auteur auteurs "
    "redaction redacteur journaliste journalistes correspondant envoye".split()
)

#: Particles inside names of persons (folded), never their last word.
PARTICLES = frozenset(
    "de du des d' da das do dos di del della de' van von der den ter ten te le la les l' el al "
    "ben bin bint ibn abu abou abd ould mint ait n' y e et' zu 't st saint sainte mc mac o' "
    "bel bou".split()
)

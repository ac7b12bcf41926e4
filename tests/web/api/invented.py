"""An invented article, as a reader would paste it."""

ARTICLE = """La commune de Valbrume rouvre sa bibliothèque après deux ans de travaux

Par Inès Delorme

Publié le 12 mars 2024

La bibliothèque municipale de Valbrume a rouvert mardi 12 mars, après deux années de travaux \
financés par la commune et le département. « Nous avons doublé la surface de lecture », \
explique Marc Tissier, adjoint à la culture, devant une trentaine d’habitants.

Le chantier a coûté 1,2 million d’euros, selon le compte administratif voté en décembre par le \
conseil municipal. Le département a versé 400 000 euros, précise Hélène Maurin, directrice des \
services. Deux entreprises de la vallée ont mené les travaux, qui devaient durer dix-huit mois.

Interrogée à la sortie, Odile Ferrand, retraitée, regrette la fermeture du samedi soir : « Les \
étudiants n’ont plus d’endroit où travailler. » La mairie, jointe par téléphone, répond que les \
horaires seront revus à l’automne, après une consultation des usagers.
"""

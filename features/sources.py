"""The documents that say why signals matter, each with the day it was consulted."""

from __future__ import annotations

from features.signal import Source

_DAY = "2026-11-24"

# Charters and guides of the profession, by country.
SNJ_CHARTER = Source(
    "Syndicat national des journalistes (France), Charte d’éthique professionnelle (2011)",
    _DAY,
    "https://www.snj.fr/content/charte-d%E2%80%99%C3%A9thique-professionnelle-des-journalistes",
)
MUNICH = Source(
    "Déclaration des devoirs et des droits des journalistes, dite de Munich (1971)", _DAY
)
TUNIS = Source(
    "Fédération internationale des journalistes, Charte mondiale d’éthique (Tunis, 2019)", _DAY
)
CDJ_CODE = Source(
    "Conseil de déontologie journalistique (Belgique), Code de déontologie journalistique",
    _DAY,
    "https://www.lecdj.be/",
)
SWISS_DIRECTIVES = Source(
    "Conseil suisse de la presse, Directives relatives à la Déclaration des devoirs et des droits",
    _DAY,
    "https://presserat.ch/fr/code-de-deontologie-des-journalistes/richtlinien/",
)
QUEBEC_GUIDE = Source(
    "Conseil de presse du Québec, Guide de déontologie journalistique",
    _DAY,
    "https://conseildepresse.qc.ca/",
)

# Studies.
OBSINFOX = Source(
    "B. Icard et al., A Multi-Label Dataset of French Fake News: Human and Machine Insights "
    "(OBSINFOX, 2024)",
    _DAY,
    "https://arxiv.org/abs/2403.16099",
)
VARYING_SHADES = Source(
    "H. Rashkin et al., Truth of Varying Shades: Analyzing Language in Fake News and Political "
    "Fact-Checking (EMNLP 2017)",
    _DAY,
    "https://aclanthology.org/D17-1317/",
)
PROPAGANDA = Source(
    "G. Da San Martino et al., Fine-Grained Analysis of Propaganda in News Articles (EMNLP 2019)",
    _DAY,
    "https://arxiv.org/abs/1910.02517",
)
PACKED_TITLES = Source(
    "B. Horne et S. Adalı, This Just In: Fake News Packs a Lot in Title (ICWSM 2017)",
    _DAY,
    "https://arxiv.org/abs/1703.09398",
)

# Language and form.
WORDS_WITH_CARE = Source(
    "Wikipédia en français, Termes à utiliser avec précaution",
    _DAY,
    "https://fr.wikipedia.org/wiki/Wikip%C3%A9dia:Termes_%C3%A0_utiliser_avec_pr%C3%A9caution",
)
TYPOGRAPHY = Source(
    "Imprimerie nationale, Lexique des règles typographiques (2002)",
    _DAY,
)
WEB_CREDIBILITY = Source(
    "Stanford Persuasive Technology Lab, Stanford Guidelines for Web Credibility (2002)", _DAY
)

# Media literacy and quality marks.
CLEMI = Source(
    "CLEMI (France), Éducation aux médias et à l’information : évaluer une information",
    _DAY,
    "https://www.clemi.fr/",
)
JTI = Source("CEN, CWA 17493, Journalism Trust Initiative (2019)", _DAY)

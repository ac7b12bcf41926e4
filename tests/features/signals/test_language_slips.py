import pytest

from features.signal import Reading
from features.signals.language_slips import SIGNAL


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        # lost accents
        ("La societe a fermé apres la crise.", ("societe", "apres")),
        # unelided
        ("Il faut que il vienne, parce que on l’attend.", ("que il", "parce que on")),
        # uncontracted
        ("Le vote de les habitants profite à le canton.", ("de les", "à le")),
        # agreement
        ("Malgrés la pluie, quelque soit le lieu.", ("quelque soit",)),
    ],
)
def test_each_is_quoted(see, told, text, quotes):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == quotes
    assert seen.value > 0


@pytest.mark.parametrize(
    "text",
    [
        # capitals may lose theirs
        "L’Ecole et l’Etat ont signé.",
        # pronouns before a verb
        "Elle a promis de le dire, de les voir et à les entendre.",
        # addresses
        "Le site ecole.example et la-societe.example.",
        # quoted
        "« Je suis apres », écrit l’élève.",
    ],
)
def test_look_alikes_pass(see, told, text):
    seen = see(SIGNAL, body=told(text))
    assert seen.quotes == ()
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_a_few_words_are_not_judged(see):
    assert see(SIGNAL, body="Trop court.").reading is Reading.NOT_VERIFIABLE

import pytest

from features.signal import Reading
from features.signals.mixed_quote_marks import SIGNAL


def test_the_odd_ones_out_are_quoted(see):
    seen = see(SIGNAL, body='« Oui », « non », « peut-être », dit-il, puis "jamais".')
    assert seen.quotes == ('"jamais"',)
    assert seen.reading is Reading.DISTRUST


@pytest.mark.parametrize(
    "body",
    [
        "« Oui » et « non », dit la maire.",
        "“Oui” et “non”, dit la maire.",
        # One inside the other is the rule.
        "« Il m’a dit “oui” » et « puis “non” », raconte-t-elle.",
        "«Oui» et «non», dit la syndique.",
    ],
)
def test_one_kind_or_one_inside_the_other_passes(see, body):
    assert see(SIGNAL, body=body).value == 0


def test_a_single_quotation_is_not_judged(see):
    assert see(SIGNAL, body="« Oui », dit-il.").reading is Reading.NOT_VERIFIABLE

from features.article import Article, Medium
from features.lexicon.phrases import lexicon
from features.lexicon.rates import Rate, distinct, narration, per_thousand, rate
from features.signal import NotApplicable

PLAIN = "La commune a ouvert la halle et a payé les travaux avec la région voisine. " * 10


def test_what_others_say_is_left_out_of_the_count():
    text = "« Je n’ai rien dit de tel », a répondu le maire. La suite est prévue lundi."
    own = narration(text)
    assert not own.holds(text.index("rien"))
    assert own.holds(text.index("répondu"))
    assert own.words == 9


def test_a_look_alike_of_the_list_is_consumed_and_not_counted():
    found = rate(
        Article(Medium.PAGE, body=f"Notre correspondant a vu notre ville. {PLAIN}"),
        lexicon("collective_we"),
    )
    assert isinstance(found, Rate)
    assert len(found.hits) == 1


def test_a_short_text_has_no_frequency():
    assert isinstance(
        rate(Article(Medium.PAGE, body="Nous."), lexicon("collective_we")), NotApplicable
    )


def test_one_word_in_a_short_text_does_not_weigh_like_ten():
    assert per_thousand(1, 60) == 4
    assert per_thousand(1, 1000) == 1


def test_the_same_passage_is_listed_once():
    assert distinct(["Hors  norme", "hors norme", "autre"]) == ["hors norme", "autre"]

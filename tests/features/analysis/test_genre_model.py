import pytest

from features.analysis.genre_model import NONE, likeliest, weighed, weights
from features.analysis.genre_places import filed, fold, folders, on_blog_host
from features.analysis.genre_traits import traits
from features.article import Article, Declared, Medium
from features.genre import LABELS

TEXT = "Je crois que « vous avez vu la ministre » mardi. Vous devez venir !\n\nPourquoi ?"


def article(**parts) -> Article:
    return Article(**({"medium": Medium.PAGE, "body": TEXT} | parts))


def test_every_trait_has_a_weight_for_every_genre():
    assert {*weights()} <= {*LABELS, NONE}
    assert all(set(of) == {"bias", *traits(article())} for of in weights().values())


def test_probabilities_are_shares():
    found = weighed({"a": 2.0}, {"x": {"bias": 0.0, "a": 1.0}, "y": {"bias": 2.0, "a": 0.0}})
    assert found == {"x": pytest.approx(0.5), "y": pytest.approx(0.5)}
    assert weighed({"a": 999.0}, {"x": {"bias": 0, "a": 9}, "y": {"bias": 0, "a": 1}})["x"] == 1


def test_a_trait_without_weight_is_a_fault():
    with pytest.raises(KeyError):
        weighed({"b": 1.0}, {"x": {"bias": 0.0, "a": 1.0}})


def test_an_empty_text_has_traits():
    assert sum(share for share in weighed(traits(article(body="")), weights()).values()) == (
        pytest.approx(1)
    )
    assert likeliest(article(body=""))[1] <= 1


def test_quoted_words_are_not_the_authors():
    found = traits(article())
    assert found["words I"] > 0
    assert found["words offices"] == 0  # « ministre » is quoted
    assert found["quoted"] > 0
    assert found["orders"] > 0
    assert traits(article(body="Chez nous, assez."))["orders"] == 0


def test_a_question_on_its_own_line_counts():
    assert traits(article())["questions"] > traits(article(body="Pourquoi ? Rien."))["questions"]


def test_a_missing_title_counts_as_one_like_most():
    assert traits(article())["title length"] == pytest.approx(1.1)
    assert traits(article(title="Le pont"))["title length"] == pytest.approx(0.2)


def test_places_are_folded_and_whole():
    url = "https://lasarve.example/Économie/Faits_divers/le-pont-2024"
    assert folders(url) == ("economie", "faits-divers")
    page = article(url=url, labels=("À la une",), declared=Declared(section="Santé, Mode"))
    assert filed(page) == ("economie", "faits-divers", "a-la-une", "sante", "mode")
    assert fold("L’Édito – d’Inès") == "l-edito-d-ines"
    assert folders(None) == folders("http://[") == ()


def test_a_rubric_is_a_trait():
    found = traits(article(url="https://lasarve.example/faits-divers/pont"))
    assert (found["rubric news"], found["rubric advice"]) == (1, 0)
    assert traits(article(url="https://lasarve.example/faits-etranges/pont"))["rubric news"] == 0


def test_hosts_of_blogs():
    assert on_blog_host("https://lea-sorel.over-blog.example/2024/pont")
    assert on_blog_host("https://blogs.lasarve.example/lea/pont")
    assert not on_blog_host("https://www.lasarve.example/blogs/pont")
    assert not on_blog_host(None)

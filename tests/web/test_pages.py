"""Every page answers, says what it must, and nothing it was sent runs."""

from __future__ import annotations

import html
import io
import re
from dataclasses import replace

import pytest
import web_builders as builders
from web_doubles import history, point, summary

from features.article import Article, Byline, BylineKind, Medium
from features.errors import NotTextError
from features.genre import LABELS
from features.signal import Reading
from scorer.habits import Observed, ObservedArticle, habits_of
from scorer.outlet import Estimate
from scorer.score import Evidence, Genre
from web.examples import EXAMPLES
from web.genres import NOTICES


def post(client, token, **form):
    return client.post("/", data={"csrf_token": token, **form}, content_type="multipart/form-data")


def test_the_form_offers_three_ways_and_two_examples(client):
    page = client.get("/").text
    assert all(f'name="{name}"' in page for name in ("url", "texte", "page"))
    assert page.count('href="/exemples/') == 2


def test_an_address_leads_to_its_article(client, services, token):
    answer = post(client, token, url="https://gazette-ombreval.example/lac")
    assert (answer.status_code, answer.location) == (303, "/articles/s1")
    assert services.received[0].url == "https://gazette-ombreval.example/lac"


def test_a_text_is_read_with_plain_line_ends(client, services, token):
    post(client, token, texte="Un titre\r\n\r\nUn texte")
    assert services.received[0].text == "Un titre\n\nUn texte"
    assert services.received[0].url is None


def test_a_saved_page_is_handed_over_as_bytes_with_where_it_came_from(client, services, token):
    post(client, token, url="https://a.example/", page=(io.BytesIO(b"<p>\xe9</p>"), "a.html"))
    assert services.received[0].html == b"<p>\xe9</p>"
    assert services.received[0].url == "https://a.example/"


def test_an_unusable_input_shows_the_form_again_with_what_was_typed(client, services, token):
    services.error = NotTextError()
    answer = post(client, token, url="https://a.example/<b>", texte="gardé")
    assert answer.status_code == 422
    assert "n’est ni une page web ni un texte" in answer.text
    assert "https://a.example/&lt;b&gt;" in answer.text
    assert ">gardé</textarea>" in answer.text


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("paywall", "réservé aux abonnés"),
        ("too_short", "trop court"),
        ("not_french", "pas en français"),
        ("not_article", "pas un article"),
        ("unreadable", "pas pu être lue"),
    ],
)
def test_an_abstention_says_why_and_what_to_try(client, services, token, code, title):
    services.score_made = builders.abstained(code)
    answer = post(client, token, url="https://a.example/")
    assert answer.status_code == 200
    assert title in answer.text
    assert "Voici pourquoi" in answer.text
    assert "Lire cet article" in answer.text
    assert "sur 100" not in answer.text


def test_without_its_token_a_form_is_refused_and_says_so(client, services):
    answer = client.post("/", data={"url": "https://a.example/"})
    assert answer.status_code == 400
    assert "formulaire a expiré" in answer.text
    assert services.received == []


def test_too_much_is_413_and_says_what_to_do(client):
    answer = client.post("/", data={"texte": "a" * (12 * 1024 * 1024 + 1)})
    assert answer.status_code == 413
    assert "Collez seulement le texte" in answer.text


def test_too_often_is_429_with_a_time_to_wait(client, token):
    answers = [post(client, token, url="https://a.example/") for _ in range(61)]
    assert answers[-2].status_code == 303
    assert answers[-1].status_code == 429
    assert int(answers[-1].headers["Retry-After"]) > 0


def test_a_forged_forwarded_address_does_not_widen_the_limit(client, token):
    for index in range(61):
        headers = {"X-Forwarded-For": f"198.51.100.{index}"}
        answer = client.post("/", data={"csrf_token": token, "url": "x"}, headers=headers)
    assert answer.status_code == 429


def test_a_fault_of_ours_is_a_page_that_repeats_nothing(client, services, token):
    services.error = RuntimeError("secret")
    answer = post(client, token, url="https://a.example/mot-de-passe")
    assert answer.status_code == 500
    assert "La panne vient de nous" in answer.text
    assert "secret" not in answer.text
    assert "mot-de-passe" not in answer.text


@pytest.mark.parametrize(
    "path",
    ["/rien", "/articles/absent", "/medias/absent.example", "/signaux/absent", "/exemples/absent"],
)
def test_what_does_not_exist_is_a_designed_404(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Cette page n’existe pas" in answer.text


def test_an_article_shows_questions_before_the_score(show):
    page = show()
    places = [page.index(f'id="question-{key}"') for key in "12345F"]
    assert places == sorted(places)
    assert places[-1] < page.index('id="ailleurs"') < page.index('id="note"')
    assert (
        "La note n’est pas un verdict\u00a0: elle résume ce qui s’observe sur cette page."
        in page.replace("&nbsp;", "\u00a0")
    )


def test_the_copy_says_the_article_s_own_words(show):
    copy = show().split("<article")[1].split("</article>")[0]
    words = re.sub(r'<sup>.*?</sup>|<span class="sr">.*?</span>', "", copy)
    body = [
        html.unescape(re.sub(r"<[^>]+>", "", p))
        for p in re.findall(r'<p class="line-body">(.*?)</p>', words, re.DOTALL)
    ]
    assert "\n\n".join(body) == builders.ARTICLE.body


def test_every_mark_leads_to_its_note_and_back(show):
    page = show()
    ids = set(re.findall(r' id="([^"]+)"', page))
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links <= ids
    assert {i for i in ids if i.startswith("note-") and not i.endswith("titre")} <= links | {
        "note-5a"
    }
    assert len(re.findall(r' id="([^"]+)"', page)) == len(ids)


def test_satire_and_opinion_are_told_before_the_number(show):
    page = show(builders.score(genre=Genre("satire", "satire", 0.9)))
    assert page.index("relève de la satire") < page.index("sur 100")
    assert "donne un avis" in show(builders.score(genre=Genre("opinion", "opinion", 0.8)))
    assert "contenu payé" in show(builders.score(genre=Genre("sponsorise", "", None)))
    assert 'class="genre"' not in show(builders.score())


def test_every_genre_with_a_notice_is_one_that_is_told():
    assert set(NOTICES) <= set(LABELS)


def test_the_genre_is_always_said_even_when_it_cannot_be_told(show):
    assert "indéterminé" in show()
    likely = show(builders.score(genre=Genre("analyse", "analyse", 0.82)))
    assert "probabilité 82\u00a0%" in likely.replace("&nbsp;", "\u00a0")


def test_the_score_hides_by_address_alone(show):
    hidden = show(query="?note=masquee")
    assert '<div id="chiffres" hidden>' in hidden
    assert 'href="/articles/s1#note"' in hidden
    assert '<div id="chiffres">' in re.sub(r"\s+>", ">", show())


def test_projection_is_an_address_too(show):
    assert 'data-vue="projection"' in show(query="?vue=projection")


def test_hostile_words_are_shown_not_run(show):
    evil = "<script>alert(1)</script>{{7*7}}\"'"
    article = Article(
        Medium.PAGE,
        title=evil,
        body=evil,
        byline=Byline(BylineKind.PERSON, text=evil),
        labels=(evil,),
        furniture=(evil,),
        source_line=evil,
    )
    page = show(
        builders.score(article, outlet_name=evil, outlet_domain="gazette-ombreval.example"), article
    )
    assert "<script>alert" not in page
    assert "{{7*7}}" in page
    assert ">49" not in page


def test_an_address_that_runs_is_no_link(show):
    page = show(builders.score(url="javascript:alert(2)", final_url=None))
    assert 'href="javascript:' not in page


def test_outbound_links_tell_the_others_nothing(show):
    for link in re.findall(r"<a [^>]*href=\"https?://[^>]*>", show()):
        assert 'rel="noreferrer noopener external"' in link


def test_a_bare_text_has_no_outlet_and_still_a_page(show):
    article = Article(Medium.PASTED_BODY, body="Un texte.")
    page = show(
        builders.score(article, outlet_domain=None, outlet_name=None, url=None, final_url=None),
        article,
    )
    assert "Article sans titre" in page
    assert "Le média" not in page


def test_examples_are_read_but_never_kept(client, services):
    for example in EXAMPLES:
        answer = client.get(f"/exemples/{example.slug}")
        assert answer.status_code == 200
        assert "sont inventés" in answer.text
        assert "/api/v1/scores/" not in answer.text


def test_examples_live_on_reserved_domains():
    for example in EXAMPLES:
        assert example.url.split("/")[2].endswith(".example")
        hosts = re.findall(r"https?://([^/\"]+)", example.html().decode())
        assert all(host.endswith(".example") or host == "schema.org" for host in hosts)


def test_an_outlet_shows_its_articles_and_sorts_by_links(client):
    page = client.get("/medias/gazette-ombreval.example?tri=note&sens=asc").text
    assert 'aria-sort="ascending"' in page
    assert page.index("Article 1</a></th>") < page.index("Article 7</a></th>")
    assert "Médiane 53" in page


def test_under_five_articles_nothing_is_concluded(client, services):
    services.outlet_made = history(4)
    page = client.get("/medias/gazette-ombreval.example").text
    assert "trop peu d’articles pour conclure" in page
    assert "Médiane" not in page


def test_an_outlet_shows_its_estimate_and_its_most_frequent_signals(client, services):
    services.habits = habits_of(
        ObservedArticle(
            (
                Observed("missing_byline", "Signature", "Qui ?", "Qui ?", Reading.DISTRUST, -4.0),
                Observed("date_shown", "Date", "Quand ?", "Quand ?", reading, 2.0),
            )
        )
        for reading in (Reading.TRUST, Reading.TRUST, Reading.NOT_VERIFIABLE)
    )
    services.outlet_made = history(7, estimate=Estimate(56.4, (48.6, 64.2), 55.9, 0.9, 60.1, 4.7))
    page = client.get("/medias/gazette-ombreval.example").text
    assert "<b>56</b>, entre 49 et 64" in page
    assert "l’ensemble des sites, 60, d’autant plus" in page
    assert "elle compte ici pour 90&nbsp;%" in page
    assert "2 sur 3\u00a0articles, non vérifiable sur 1" in page
    assert 'href="/signaux/missing_byline"' in page
    assert "Pas de tendance" in page


def test_an_outlet_without_population_says_that_it_is_not_estimated(client, services):
    services.outlet_made = history(7)
    assert "Non estimé" in client.get("/medias/gazette-ombreval.example").text
    services.outlet_made = history(4)
    assert "stim" not in client.get("/medias/gazette-ombreval.example").text.split("<h1>")[1]


def test_a_title_in_the_chart_is_escaped(client, services):
    services.outlet_made = history(1, points=(point(1, title="<script>x</script>"),))
    assert "<script>x" not in client.get("/medias/gazette-ombreval.example").text


def test_outlets_are_searched_and_paged(client, services):
    services.summaries = tuple(summary(index) for index in range(1, 60))
    first = client.get("/medias").text
    assert 'href="/medias?apres=media-050.example"' in first
    second = client.get("/medias?apres=media-050.example").text
    assert "media-051.example" in second
    assert 'rel="next"' not in second
    assert "media-007.example" in client.get("/medias?q=007").text
    assert "Aucun média lu ne porte ce nom" in client.get("/medias?q=zzz").text


def test_with_nothing_read_yet_the_list_says_so(client, services):
    services.summaries = ()
    assert "Aucun article n’a encore été lu" in client.get("/medias").text


def test_every_signal_has_its_page(client, services):
    for signal in services.signals():
        page = client.get(f"/signaux/{signal.id}")
        assert page.status_code == 200
        assert signal.id in page.text


def test_the_method_says_what_the_score_is_not(client):
    assert "Elle ne dit pas si l’article est vrai" in client.get("/methode").text


def test_an_article_page_is_light(client, show, app):
    weight = len(show().encode())
    for name in set(re.findall(r"/static/([\w./]+)\?v=", show())):
        with client.get(f"/static/{name}") as answer:
            weight += len(answer.data)
    assert weight < 150_000


def test_a_card_without_score_gives_the_reason_in_its_place(client, services):
    services.score_made = builders.abstained("too_short")
    answer = client.get(f"/exemples/{EXAMPLES[0].slug}")
    assert answer.status_code == 200
    assert "Voici pourquoi" in answer.text
    assert "sur 100" not in answer.text


def test_a_dot_says_its_day_as_people_do(client, services):
    services.outlet_made = history(1, points=(point(1, published="2020-01-01T10:00:00+01:00"),))
    page = client.get("/medias/gazette-ombreval.example").text
    chart = page.split("<figure")[1].split("</figure>")[0]
    assert 'aria-label="Article 1, 1ᵉʳ\u00a0janvier\u00a02020&nbsp;: 51"' in chart
    assert "T10:00" not in page


def test_a_thousand_articles_are_no_thousand_stops_and_go_by_pages(client, services):
    points = tuple(
        point(1, score_id=f"s{index}", title=f"Titre {index:04d}", published=None)
        for index in range(1000)
    )
    services.outlet_made = history(1000, points=points)
    page = client.get("/medias/gazette-ombreval.example?tri=titre&sens=asc&page=2").text
    chart = page.split("<figure")[1].split("</figure>")[0]
    assert chart.count("<a ") == chart.count('tabindex="-1" aria-hidden="true"')
    assert "la page du média en donne le tableau" in chart
    assert "800 plus anciens" in chart
    rows = re.findall(r"Titre (\d{4})</a></th>", page)
    assert (rows[0], rows[-1], len(rows)) == ("0050", "0099", 50)
    assert "51 à 100 sur 1 000" in page
    assert "tri=titre&amp;sens=asc&amp;page=3#articles" in page
    assert len(page.encode()) < 150_000
    for bad in ("x", "-1", "0", "9" * 5000):
        assert client.get(f"/medias/gazette-ombreval.example?page={bad}").status_code == 200


@pytest.mark.parametrize("said", ["www.gazette-ombreval.example", "GAZETTE-Ombreval.example"])
def test_a_host_of_an_outlet_leads_to_its_page(client, said):
    answer = client.get(f"/medias/{said}")
    assert (answer.status_code, answer.location) == (301, "/medias/gazette-ombreval.example")


@pytest.mark.parametrize("said", ["www.absent.example", "example", "..", "[", "a b", "www."])
def test_a_host_of_no_outlet_is_a_404(client, said):
    assert client.get(f"/medias/{said}").status_code == 404


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("www.gazette-ombreval.example/lac?a=1", "https://www.gazette-ombreval.example/lac?a=1"),
        (" médias.example ", "https://médias.example"),
        ("http://a.example/lac", "http://a.example/lac"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("a.example:22/", "a.example:22/"),
        ("moi@a.example/", "moi@a.example/"),
        ("un mot", "un mot"),
    ],
)
def test_an_address_as_browsers_show_it_is_made_whole(client, services, token, typed, read):
    post(client, token, url=typed)
    assert services.received[0].url == read


def test_a_blank_between_two_passages_of_a_third_is_no_link_without_a_name(show):
    article = Article(Medium.PAGE, title="Titre", body="Un deux trois.")
    spots = [("a", 0, 13), ("b", 0, 2), ("c", 3, 7)]
    base = builders.results(builders.ARTICLE)[3]
    signals = tuple(
        replace(base, id=name, evidence=(Evidence("body", start, end, article.body[start:end]),))
        for name, start, end in spots
    )
    page = show(builders.score(article, signals=signals), article)
    line = page.split('<p class="line-body">')[1].split("</p>")[0]
    links = re.findall(r"<a [^>]*>(.*?)</a>", line, re.DOTALL)
    assert all(re.sub(r"<[^>]+>", "", link).strip() for link in links)
    assert html.unescape(re.sub(r"<sup>.*?</sup>|<[^>]+>", "", line)).startswith("Un deux trois")

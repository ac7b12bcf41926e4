import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.errors import AbsurdPageError, TooLargeError
from scorer.prescan import (
    MAX_ATTRIBUTES,
    MAX_CHARACTERS,
    MAX_DEPTH,
    MAX_TAGS,
    prescan,
)

ARTICLE = "<article><h1>Le pont rouvre</h1>" + "<p>La mairie l’a dit.</p>" * 30 + "</article>"


def attributes(count, form="a{}=1", separator=" "):
    return separator.join(form.format(number) for number in range(count))


def tag(*args):
    return "<p " + attributes(*args) + ">"


ABSURD = {
    "100,000 attributes": tag(100_000),
    "attributes without values": tag(6000, "a{}"),
    "attributes that hold >": tag(6000, 'a{}=">"'),
    "attributes that hold <": tag(6000, "a{}='<b>'"),
    "attributes glued together": tag(6000, 'a{}="x"', ""),
    "attributes with slashes": tag(6000, "a{}", "/"),
    "attributes on lines": tag(6000, "a{} = x", "\n\t"),
    "attributes of the last tag, left open": ARTICLE + tag(6000)[:-1],
    "the same attribute again and again": tag(6000, "a"),
    "200,000 nested": "<div>" * 200_000,
    "nested in capitals": "<DIV>" * 1100,
    "nested, of invented kinds": "".join(f"<x{number}>" for number in range(1100)),
    "nested list items": "<ul><li>" * 1100,
    "nested inline elements, left open": "<b>mot " * 1100,
    "nested, with closings in a script": "<script>" + "</ " * 2000 + "</script>" + "<div>" * 1100,
    "closings of nothing": "</a>" * 50_000,
    "200,000 paragraphs": "<p>Un mot.</p>" * 200_000,
    "unclosed paragraphs": "<p>Un mot." * 50_000,
}

ORDINARY = {
    "an article": ARTICLE,
    "no tag at all": "Le pont rouvre. " * 1000,
    "nothing": "",
    "300 nested with a real article": "<div>" * 300 + ARTICLE + "</div>" * 300,
    "5,000 unclosed paragraphs": "<p>Un mot." * 5000,
    "a list whose items are never closed": "<ul>" + "<li>Un mot" * 5000 + "</ul>",
    "many void elements": "<br>" * 5000 + "<img src=a>" * 5000 + "<hr/>" * 5000,
    "a picture in its own address": '<img src="data:image/png;base64,' + "A/b+ = " * 100_000 + '">',
    "a page in an attribute": "<div data-page='" + '{"a": "<p>"}, ' * 20_000 + "'></div>",
    "a large script": "<script>" + "if (a<b) { c = d >> e; } " * 3000 + "</script>",
    "a script that writes many names": "<script>x = '<b " + "mot " * 6000 + "'</script>" + ARTICLE,
    "a large drawing": '<svg><path d="' + "M664.5 138h-36 a4.4 " * 20_000 + '"/></svg>',
    "less-than signs": "a < b " * 200_000,
    "a tag with 200 attributes": tag(200) * 100,
}


@pytest.mark.parametrize("name", ABSURD)
def test_a_shape_that_no_newsroom_publishes_is_refused(name):
    with pytest.raises(AbsurdPageError):
        prescan(ABSURD[name])


@pytest.mark.parametrize("name", ORDINARY)
def test_what_newsrooms_publish_passes(name):
    prescan(ORDINARY[name])


@pytest.mark.parametrize(
    ("build", "most"),
    [
        (tag, MAX_ATTRIBUTES),
        (lambda n: "<div>" * n + "</div>" * n, MAX_DEPTH),
        (lambda n: "<br>" * n, MAX_TAGS),
    ],
    ids=["attributes", "depth", "tags"],
)
def test_each_limit_is_where_it_says(build, most):
    prescan(build(most))
    with pytest.raises(AbsurdPageError):
        prescan(build(most + 1))


def test_a_page_longer_than_any_is_too_large():
    prescan("a" * MAX_CHARACTERS)
    with pytest.raises(TooLargeError):
        prescan("a" * (MAX_CHARACTERS + 1))


#: Texts made to be read again and again by a careless pattern.
TRAPS = [
    "<",
    "<a",
    "<a ",
    "<a b",
    "<a b=",
    '<a b="',
    "<a b='",
    """<a b="<a c='""",
    "<a b = ",
    "<a" + " " * 500,
    "<a" + "/" * 500,
    "<a =",
    "=",
    '"',
    " b= ",
    "<a" + " b" * 4999,
    "<a" + ' b="<a"' * 4999,
    "<" + "x" * 5000,
    "‹",
]


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap[:12])
def test_no_text_takes_long(trap):
    page = "<p " + trap * (MAX_CHARACTERS // len(trap) - 1)
    start = time.process_time()
    with contextlib.suppress(AbsurdPageError):
        prescan(page[:MAX_CHARACTERS])
    assert time.process_time() - start < 1.5


def test_an_ordinary_page_takes_about_a_millisecond():
    page = (
        ARTICLE + '<div class="menu" data-a="1"><a href="/x" class="lien">Un lien</a></div>'
    ) * 240
    times = []
    for _ in range(5):
        start = time.process_time()
        prescan(page)
        times.append(time.process_time() - start)
    assert len(page) > 200_000
    assert min(times) < 0.02


@given(
    st.lists(
        st.sampled_from(
            ["<", ">", "</", "/>", "div", "p", " ", "=", '"', "'", "a", "\n", "\x00", "\ud800", "é"]
        ),
        max_size=60,
    ).map("".join)
)
def test_a_short_text_always_passes(text):
    prescan(text)

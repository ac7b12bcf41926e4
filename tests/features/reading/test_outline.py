"""The page as blocks, and what cannot hold its text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from features.reading.blocks import Kind
from features.reading.outline import outline
from features.reading.parse import parse

LONG = (
    "Le conseil a voté mardi la rénovation du gymnase, et les travaux débuteront en juin prochain. "
)


def texts(body):
    return [block.text for block in outline(parse(f"<body>{body}</body>")).blocks]


def test_blocks_follow_what_a_reader_sees():
    blocks = outline(
        parse(
            "<body><h2>Un</h2><p>De<b>ux</b> trois</p><ul><li>quatre</li></ul>cinq<div>six</div></body>"
        )
    ).blocks
    assert [(block.kind, block.text) for block in blocks] == [
        (Kind.HEADING, "Un"),
        (Kind.PARAGRAPH, "Deux trois"),
        (Kind.ITEM, "quatre"),
        (Kind.PARAGRAPH, "cinq"),
        (Kind.PARAGRAPH, "six"),
    ]


def test_line_breaks_end_a_paragraph_after_a_sentence_only():
    assert texts("<p>Une phrase.<br>Une autre<br>coupée en deux<br><br>Un vers</p>") == [
        "Une phrase.",
        "Une autre coupée en deux",
        "Un vers",
    ]


def test_a_no_break_space_before_a_link_does_not_shift_it():
    (block,) = outline(
        parse("<body><p>\u00a0\u00a0<a href='/x'>\u00a0Ici\u00a0</a> et là</p></body>")
    ).blocks
    (anchor,) = block.anchors
    assert (block.text[anchor.start : anchor.end], anchor.href) == ("Ici", "/x")


def test_side_blocks_are_left_out_but_not_what_wraps_the_article():
    side = "<div class='share-buttons'>Partager</div><nav>Menu</nav><form>Nom</form>"
    assert texts(f"<p>Texte</p>{side}") == ["Texte"]
    wrapper = f"<div class='content-with-sidebar'><h1>T</h1><p>{LONG}</p></div>"
    assert texts(wrapper) == ["T", LONG.strip()]
    assert texts(f"<form><p>{LONG * 20}</p></form>") == [(LONG * 20).strip()]
    assert texts(f"<nav><main><p>{LONG}</p></main></nav>") == [LONG.strip()]


def test_prose_is_kept_whatever_its_wrapper_is_called():
    assert texts(f"<div class='share'><p>{LONG * 2}</p><p>{LONG * 2}</p></div>") == [
        (LONG * 2).strip(),
        (LONG * 2).strip(),
    ]
    assert texts(f"<div class='share'><p>{LONG}</p></div>") == []


def test_a_name_that_only_holds_a_word_of_ours_is_not_hidden():
    assert texts("<div class='field-label-hidden'><p>Un texte bref.</p></div>") == [
        "Un texte bref."
    ]
    assert texts("<div class='is-hidden'><p>Un texte bref.</p></div>") == []


def test_words_of_a_sentence_are_kept_whatever_they_are_called():
    assert texts("<p>Le <span class='tooltip'>FMI</span> attend.</p>") == ["Le FMI attend."]
    assert texts("<div><span class='tooltip'>Le fonds</span></div>") == []


def test_hidden_elements_are_not_read():
    assert texts("<p hidden>a</p><p style='display: none'>b</p><p aria-hidden='true'>c</p>d") == [
        "d"
    ]


def test_pictures_know_how_many_blocks_stand_before_them():
    found = outline(
        parse("<body><p>a</p><figure><img src='x'></figure><p>b<img src='y'></p></body>")
    )
    assert [(node.tag, place) for node, place in found.places.items()] == [
        ("figure", 1),
        ("img", 2),
    ]


def test_lists_of_titles_do_not_weigh():
    titles = "".join(f"<p>Un titre numéro {n} parmi beaucoup d’autres</p>" for n in range(12))
    kept = f"<div>{'<p>' + LONG + '</p>'}</div>"
    found = outline(parse(f"<body><div>{titles}</div>{kept}</body>"))
    assert len(list(found.skeleton.iter("p"))) == 1
    assert len(found.blocks) == 13


TAGS = st.sampled_from(
    ["p", "div", "span", "a", "h2", "li", "ul", "br", "td", "b", "figure", "nav"]
)


@given(
    st.recursive(
        st.text(max_size=20).map(lambda text: text.replace("<", "").replace("&", "")),
        lambda inner: st.tuples(TAGS, st.lists(inner, max_size=4)).map(
            lambda pair: f"<{pair[0]} href='/x' class='a'>{''.join(pair[1])}</{pair[0]}>"
        ),
        max_leaves=12,
    )
)
def test_anchors_always_quote_their_block(body):
    for block in outline(parse(f"<body><p>x</p>{body}</body>")).blocks:
        assert block.text == block.text.strip()
        for anchor in block.anchors:
            assert 0 <= anchor.start < anchor.end <= len(block.text)
            assert block.text[anchor.start : anchor.end].strip()

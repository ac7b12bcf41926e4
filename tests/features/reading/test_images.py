"""Pictures of an article with their legends, told from the site's own ones and from copies."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.article import ImageKind
from features.reading.choice import read_body
from features.reading.images import image_of_legend, read_images
from features.reading.outline import outline
from features.reading.parse import parse
from features.reading.picture_addresses import same
from features.reading.surface import look
from features.reading.title import read_title

TEXT = (
    "Le conseil municipal a voté mardi soir la rénovation du gymnase, attendue depuis dix ans. " * 3
)
URL = "https://www.gazette.example/ville/gymnase"
PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACw="


def images(above="", inside="", *, before="", after="", head=""):
    html = (
        f"<html><head><title>Le gymnase rénové</title>{head}</head><body>{before}"
        f"<h1>Le gymnase rénové</h1>{above}<div><p>{TEXT}</p>{inside}<p>Puis {TEXT}</p>"
        f"<p>Enfin {TEXT}</p></div>{after}</body></html>"
    )
    document = parse(html, URL)
    body = read_body(document, outline(document), read_title(document))
    return read_images(document, look(document), body), body.text


def one(above="", inside="", **elsewhere):
    found, _ = images(above, inside, **elsewhere)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    "markup",
    [
        "<figure><img src=/p.jpg><figcaption>Le pont. © Jeanne Morvan / AFP</figcaption></figure>",
        "<figure><img src=/p.jpg><figcaption>Le pont. <span class=credit>© Jeanne Morvan / AFP</span></figcaption></figure>",
        "<figure><img src=/p.jpg><figcaption>Le pont.</figcaption><p>© Jeanne Morvan / AFP</p></figure>",
        "<figure><p>© Jeanne Morvan / AFP</p><img src=/p.jpg><figcaption>Le pont.</figcaption></figure>",
        "<div class=wp-caption><img src=/p.jpg><p class=wp-caption-text>Le pont. © Jeanne Morvan / AFP</p></div>",
        "<img src=/p.jpg><div class=legende>Le pont.<br><i class=copyright>© Jeanne Morvan / AFP</i></div>",
        "<img src=/p.jpg><p>Le pont. © Jeanne Morvan / AFP</p>",
        "<img src=/p.jpg><p>Le pont.</p><p>© Jeanne Morvan / AFP</p>",
        "<div><img src=/p.jpg><span itemprop=caption>Le pont.</span> <em itemprop=copyrightHolder>© Jeanne Morvan / AFP</em></div>",
        "<dl><dt><img src=/p.jpg></dt><dd class=spip_doc_titre>Le pont.</dd><dd class=spip_doc_descriptif>© Jeanne Morvan / AFP</dd></dl>",
    ],
)  # fmt: skip
def test_caption_and_credit_in_the_markup_of_real_sites(markup):
    image = one(markup)
    assert image.src == "https://www.gazette.example/p.jpg"
    assert image.caption == "Le pont."
    assert image.credit == "© Jeanne Morvan / AFP"
    assert image.kind is ImageKind.AGENCY
    assert image.lead
    assert image.caption in image.legend
    assert image.credit in image.legend


@pytest.mark.parametrize(
    "under",
    [
        "<p>Le pont a coûté douze millions d’euros.</p>",
        "<p>Le pont (publié mardi)</p>",
        "<p>Par Jeanne Morvan</p>",
        "<p>Publié le 12 mars 2024</p><p>© Jeanne Morvan</p>",
        "<button>Voir en plein écran</button>",
    ],
)
def test_a_line_under_a_picture_that_is_no_caption(under):
    assert one("<img src=/p.jpg>" + under).caption == ""


@pytest.mark.parametrize(
    "markup",
    [
        f"<img src='{PIXEL}' data-src='/p.jpg'>",
        f"<img src='{PIXEL}' data-lazy-src='/p.jpg'>",
        f"<img src='{PIXEL}' data-srcset='/s.jpg 300w, /p.jpg 1200w'>",
        f"<img src='{PIXEL}' srcset='/s.jpg 1x, /p.jpg 2x'>",
        f"<picture><source srcset='/p.jpg 1200w, /s.jpg 300w'><img src='{PIXEL}'></picture>",
        f"<img class=lazy src='{PIXEL}' alt='Pont'><noscript><img src='/p.jpg' alt='Pont'></noscript>",
        "<img src='/lazy-placeholder.png' data-original='/p.jpg'>",
        "<amp-img src='/p.jpg' width=800 height=600></amp-img>",
    ],
)
def test_late_pictures_are_found_once(markup):
    assert one(markup).src == "https://www.gazette.example/p.jpg"


@pytest.mark.parametrize(
    "markup",
    [
        "<img src=/logo.png>",
        "<img class=avatar src=/j.jpg>",
        "<img src=/p.jpg width=16 height=16>",
        "<img src=/spacer.gif>",
        "<div class=author-photo><img src=/j.jpg></div>",
        "<a href='https://boutique.example/'><img src=/affiche.jpg></a>",
        "<a href='/autre-article'><img src=/vignette.jpg></a>",
        "<aside><img src=/p.jpg></aside>",
        "<div class=related><img src=/p.jpg></div>",
        f"<img src='{PIXEL}'>",
        "<img src='javascript:x'>",
        "<img>",
        "<img src=/trait.svg>",
        "<div><img src=/carte.svg alt=Italie> ITA</div>",
        "<img src=/compteur.png width=0 height=0>",
        "<img src=/affiche-114x114-2.jpg>",
        "<img src=/p.jpg alt='Temps de lecture'>",
        "<img src=/p.jpg alt='Image par défaut'>",
        "<img src=/facebook.png>",
        "<img class='w-10 rounded-full' src=/j.jpg>",
        "<div class=post-author><figure><a href='/auteur/j'><img src=/j.jpg></a></figure></div>",
        "<a href='javascript:envoyer()'><img src=/lettre.gif alt='Par courrier'></a>",
        "<a href='/emission'><figure><img src=/emission.jpg></figure></a>",
        "<div><p><img src=/rubrique.jpg><b>À LIRE AUSSI</b></p><p><a href='/x'>Le bac</a></p></div>",
        "<img src=/assets/placeholder_video.webp>",
    ],
)
def test_pictures_of_the_site(markup):
    assert images(inside=markup)[0] == ()


def test_a_picture_that_opens_its_own_file_is_the_article_s():
    assert one(inside="<a href='/grand/p.jpg'><img src=/p.jpg></a>").src.endswith("/p.jpg")
    assert one(inside=f"<a href='{URL}'><img src=/p.jpg></a>").src.endswith("/p.jpg")


@pytest.mark.parametrize(
    "markup",
    [
        "<img src=/le-siege-de-facebook-a-paris.jpg>",
        "<img src=/ceremonie-au-drapeau-2024.jpg>",
        "<img src=/pont-1140x1140.jpg>",
        "<img src=/p.jpg alt='Le temps de lecture baisse chez les jeunes' width=800>",
        "<div class=article-authored><p><img src=/p.jpg></p></div>",
        "<img src=/anime.gif alt='Le pont qui se lève'>",
        "<figure><img src=/graphique.svg></figure>",
        "<div><img src=/p.jpg></div><p>À lire aussi : le bac rouvert</p>",
    ],
)
def test_pictures_of_the_article(markup):
    assert one(inside=markup).legend == ""


def test_what_spip_calls_the_logo_of_an_article_is_its_picture():
    logo = "<div class=logo_article><img src=/local/{}.jpg></div>"
    assert one(logo.format("arton123-a1b2")).lead
    assert images(logo.format("logo").replace("_article", ""))[0] == ()


def test_the_sites_name_is_its_banner():
    head = (
        "<meta property=og:site_name content='La Gazette'><meta property=og:image content=/b.jpg>"
    )
    above = "<div><img src=/b.jpg alt='{}'></div>"
    assert images(before=above.format("La Gazette"), head=head)[0] == ()
    assert len(images(before=above.format("Le pont"), head=head)[0]) == 1


def test_files_that_all_have_one_name_are_told_apart():
    figure = "<figure><img src=/view/{}/large/image.jpg></figure>"
    found, _ = images(figure.format("677ab885bf") + figure.format("677ab89a44"))
    assert len(found) == 2
    assert len(images(figure.format("677ab885bf") * 2)[0]) == 1


@pytest.mark.parametrize(
    "markup",
    [
        "<div class=picBox><a href='#'><img src=/p.jpg></a><p>Le pont rouvert</p></div>",
        "<div class=image_principale><div class=image><img src=/p.jpg></div><p>Le pont rouvert</p></div>",
        "<p><img src=/p.jpg></p><p style='text-align: center;'><span><em>Le pont rouvert</em></span></p>",
        "<p><img src=/p.jpg></p><p><em>Le pont rouvert</em></p>",
        "<p><img src=/p.jpg></p><p><em>Le pont</em> <em>rouvert</em></p>",
    ],
)  # fmt: skip
def test_a_caption_that_its_place_announces(markup):
    assert one(inside=markup).caption == "Le pont rouvert"


@pytest.mark.parametrize(
    "markup",
    [
        "<div class=box><img src=/p.jpg><p>Le pont rouvert</p></div>",
        "<div class=image><img src=/p.jpg><h2>Le pont rouvert</h2></div>",
        "<div class=image><img src=/p.jpg><p>Vidéo</p></div>",
        f"<div class=has-image><img src=/p.jpg><p>Le pont rouvert</p><p>{TEXT}</p></div>",
        "<p><img src=/p.jpg></p><p class=center><em>Le pont rouvert</em></p><p class=center><em>Tout est écrit ainsi</em></p>",
        "<p><img src=/p.jpg></p><p><em>Je cite de mémoire un habitant du pont</em></p>",
        "<p><img src=/p.jpg></p><p><em><strong>Le pont rouvert</strong></em></p>",
        "<p><img src=/p.jpg></p><p><em>Le pont</em> rouvert hier</p>",
    ],
)  # fmt: skip
def test_a_line_that_its_place_does_not_announce(markup):
    assert one(inside=markup).caption == ""


def test_a_hidden_caption_is_not_shown():
    figure = "<figure><img src=/p.jpg><figcaption{}>Le pont. © Jeanne Morvan</figcaption></figure>"
    assert one(figure.format(" style='display:none'")).legend == ""
    assert one(figure.format(" style='display:block'")).caption == "Le pont."


def test_a_legend_that_the_site_names_all_a_credit():
    image = one(
        "<figure><img src=/p.jpg><figcaption class=credit>Le pont rouvert hier matin, le 12 mars"
        " • © Jeanne Morvan / AFP</figcaption></figure>"
    )
    assert image.caption == "Le pont rouvert hier matin, le 12 mars"
    assert image.credit == "© Jeanne Morvan / AFP"


def test_one_element_named_both_caption_and_credit():
    image = one(
        "<div class=story-caption><img src=/p.jpg><div class=caption_credit><div>"
        "© UNSPLASH/Jeanne Morvan</div><div>Le pont de Gao, mardi.</div></div></div>"
    )
    assert (image.caption, image.credit) == ("Le pont de Gao, mardi.", "© UNSPLASH/Jeanne Morvan")


def test_a_label_without_words_is_no_caption():
    image = one(
        "<figure><img src=/p.jpg><figcaption><span>Crédit photo</span>"
        "<span class=credit>© © PIXABAY.COM</span></figcaption></figure>"
    )
    assert (image.caption, image.credit) == ("", "© PIXABAY.COM")


def test_who_filmed_a_report_credits_no_picture():
    after = "<p>Images : Jeanne Morvan</p><p>Montage\u00a0: Paul Nève</p><p>Image\u00a0:</p>"
    assert images(inside=after)[0] == ()
    assert len(images(inside="<p>Photo : Jeanne Morvan</p>")[0]) == 1


def test_pictures_outside_the_article():
    after = "<h2>À lire aussi</h2><p>Un titre</p><img src=/v.jpg><p>Un autre</p><img src=/w.jpg>"
    assert images(after=after)[0] == ()
    assert images(before="<img src=/banniere.jpg><p>La Gazette</p><p>Menu</p>")[0] == ()


def test_the_lead_is_known_from_the_others():
    legend = "<figcaption>Le {}. © Jeanne Morvan</figcaption>"
    found, body = images(
        f"<figure><img src=/a.jpg>{legend.format('pont')}</figure>",
        f"<figure><img src=/b.jpg>{legend.format('bac')}</figure>",
    )
    assert [(image.lead, image.caption) for image in found] == [
        (True, "Le pont."),
        (False, "Le bac."),
    ]
    assert found[0].anchor == 0
    assert body[found[1].anchor :].startswith("Puis ")


def test_copies_for_other_screens_are_one_picture():
    figure = "<figure><img src=/p{}.jpg alt=Pont><figcaption>Le pont. © X</figcaption></figure>"
    found, _ = images(figure.format("-300x200") + figure.format("-1200x800"))
    assert len(found) == 1


def test_the_same_picture_far_apart_is_shown_twice():
    figure = (
        "<figure><img src=/p.jpg><figcaption>Image d’illustration / Photo: DR</figcaption></figure>"
    )
    found, _ = images(figure, f"<p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p>" + figure)
    assert [image.legend for image in found] == ["Image d’illustration / Photo: DR"] * 2


def test_a_legend_apart_from_its_picture():
    after = "<p>Image d’illustration : Jeanne Morvan</p>"
    assert one("<img src=/p.jpg>", inside=after).kind is ImageKind.ILLUSTRATION
    alone = one(inside=after)
    assert (alone.src, alone.legend) == ("", "Image d’illustration : Jeanne Morvan")
    assert images(after="<p>© 2010-2024 La Gazette. Tous droits réservés</p>")[0] == ()


def test_words_for_screen_readers_are_no_caption():
    image = one(
        "<figure><img src=/p.jpg><p><span>Crédit photo, </span>Getty Images</p>"
        "<figcaption><span>Légende image, </span>Le pont.</figcaption></figure>"
    )
    assert (image.caption, image.credit) == ("Le pont.", "Crédit photo, Getty Images")


def test_a_pasted_legend_is_a_picture_without_address():
    image = image_of_legend("Image d’illustration / Photo: DR", lead=True)
    assert (image.src, image.lead, image.kind) == ("", True, ImageKind.ILLUSTRATION)
    assert image.credit == image.legend


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://x.example/a/p-300x200.jpg", "https://cdn.example/b/p.jpg?w=1"),
        ("https://x.example/p-scaled.jpg", "https://x.example/p.jpg"),
    ],
)
def test_two_sizes_of_one_picture(first, second):
    assert same(first, second)
    assert not same(first, second.replace("p.jpg", "q.jpg"))
    assert not same("", "")


TOKENS = st.sampled_from(
    ["<figure>", "</figure>", "<img src=/p.jpg>", "<img data-srcset='x 1w, ,'>", "<figcaption>",
     "</figcaption>", "<p>", "</p>", "<div class=caption>", "</div>", "© AFP", "Photo : DR", "Le pont.",
     "<picture><source srcset=' ,'>", "<a href='/x'>", "</a>", "<noscript>", "\x00", "e\u0301", TEXT,
     "<img src='http://[x'>", "<span class=credit>", "</span>", "<br>", "&#xD800;"]
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(TOKENS, max_size=30))
def test_any_markup_gives_clean_pictures(tokens):
    found, body = images("".join(tokens))
    assert sum(image.lead for image in found) <= 1
    for image in found:
        assert image.src == "" or image.src.startswith("http")
        assert image.src or image.legend or image.alt == ""
        assert 0 <= image.anchor <= len(body)
        assert len(image.legend) <= 1_500
        assert "\n" not in image.legend + image.caption + image.credit


def test_slanted_lines_before_the_text_are_no_caption():
    assert one("<p><img src=/p.jpg></p><p><em>Le pont rouvert hier matin</em></p>").caption == ""


def test_a_link_on_the_bank_alone_leaves_nobody_out():
    image = one(
        "<figure><img src=/p.jpg><figcaption>Le pont rouvert. | Jeanne Morvan"
        " <a href=https://unsplash.example>via Unsplash</a></figcaption></figure>"
    )
    assert (image.caption, image.credit) == ("Le pont rouvert.", "Jeanne Morvan via Unsplash")


def test_two_credits_set_apart_are_no_caption():
    image = one(
        "<figure><img src=/p.jpg><figcaption>AFP <span class=credit>Photo / Jeanne Morvan</span>"
        "</figcaption></figure>"
    )
    assert (image.caption, image.credit) == ("", "AFP Photo / Jeanne Morvan")


def test_the_source_of_a_picture_named_an_attribution():
    image = one(
        "<figure><img src=/p.jpg><figcaption><span class=caption>Le pont rouvert.</span>"
        "<span class=attribution><span class=source>Université de Valbrune</span>,"
        " <span class=license>Fourni par l’auteur</span></span></figcaption></figure>"
    )
    assert image.caption == "Le pont rouvert."
    assert image.credit == "Université de Valbrune, Fourni par l’auteur"


def test_a_credit_written_twice_with_other_blanks_is_read_once():
    image = one(
        "<figure><img src=/p.jpg><figcaption><p>Le pont rouvert. - © Jeanne Morvan / AFP</p>"
        "<p>©\u00a0Jeanne Morvan / AFP</p></figcaption></figure>"
    )
    assert image.legend == "Le pont rouvert. - © Jeanne Morvan / AFP"


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("© Jeanne Morvan, en licence Creative Commons", "© Jeanne Morvan"),
        ("© Jeanne Morvan via Flickr License by", "© Jeanne Morvan via Flickr"),
        ("© Jeanne Morvan, la licence perdue", "© Jeanne Morvan, la licence perdue"),
    ],
)
def test_a_licence_is_no_part_of_a_credit(line, credit):
    figure = f"<figure><img src=/p.jpg><figcaption>{line}</figcaption></figure>"
    assert one(figure).credit == credit


def test_an_element_named_tag_before_another_name_is_no_bar():
    image = one("<figure><img src=/p.jpg data-testid=image-tag class=sharp-1></figure>")
    assert image.src


def test_a_name_around_a_credit_set_apart_is_of_the_credit_but_not_the_only_caption():
    figure = "<figure><img src=/p.jpg><figcaption>{}</figcaption></figure>"
    around = "Le pont rouvert hier. <i class=credit>© Radio Sept</i> - Jeanne Morvan"
    assert one(figure.format(around)).credit == "© Radio Sept - Jeanne Morvan"
    alone = one(figure.format("Jeanne Morvan <i class=credit>© AFP</i>"))
    assert (alone.caption, alone.credit) == ("Jeanne Morvan", "© AFP")
    bare = one(figure.format("Jeanne Morvan <i class=credit>AFP</i>"))
    assert (bare.caption, bare.credit) == ("Jeanne Morvan", "AFP")


def test_a_notice_of_the_site_is_no_credit_but_a_year_in_a_legend_is():
    notice = "<p class=copyright>© Tous droits réservés. Reproduction interdite.</p>"
    assert one(inside=f"<p><img src=/p.jpg></p>{notice}").legend == ""
    dated = "<p class=copyright>Fête du pont, juillet 2016 © Radio Sept</p>"
    assert "2016" in one(inside=f"<p><img src=/p.jpg></p>{dated}").legend


def test_thumbnails_by_their_address():
    assert not images(inside="<img src=/x/120x120_sept.jpg>")[0]
    assert images(inside="<img src=/x/400x400_sept.jpg>")[0]


def test_a_block_of_text_beside_a_picture_is_no_caption():
    block = (
        "<div class='wp-block-media-text'><figure><img src=/p.jpg></figure>"
        "<div class='wp-block-media-text__content'><p>Le pont rouvert à Gao</p></div></div>"
    )
    assert one(inside=block).legend == ""
    named = block.replace("wp-block-media-text", "media-caption")
    assert one(inside=named).caption == "Le pont rouvert à Gao"


def test_a_button_in_an_element_named_a_credit_is_no_caption():
    figure = (
        "<div class=imageAndCopyright><figure><img src=/p.jpg></figure>"
        "<button>{}</button><button>Getty Images</button></div>"
    )
    image = one(figure.format("Ajouter aux favoris"))
    assert (image.caption, image.credit) == ("", "Getty Images")
    assert one(figure.format("Le pont rouvert")).caption == "Le pont rouvert"


def test_a_sign_set_apart_from_its_name_is_no_whole_credit():
    markup = (
        "<div><img src=/p.jpg></div><div><small class=copyright>© </small>Capture Facebook</div>"
    )
    assert one(inside=markup).credit == "© Capture Facebook"


def test_a_source_right_under_a_picture_is_the_picture_s():
    source = "<div><img src=/p.jpg></div><p>Source : Reuters</p>"
    assert one(inside=source).kind is ImageKind.AGENCY
    told = "<div><img src=/p.jpg></div><p>Source du fleuve : le pont de Gao</p>"
    assert one(inside=told).legend == ""


def test_a_credit_on_its_own_line_goes_on_from_the_caption_above():
    table = (
        "<table><tr><td><img src=/p.jpg></td></tr><tr><td class=caption>Le pont rouvert à Gao.</td>"
        "</tr><tr><td class=author>{}</td></tr></table>"
    )
    image = one(inside=table.format("Photo : AFP/MAP"))
    assert (image.caption, image.credit) == ("Le pont rouvert à Gao.", "Photo : AFP/MAP")
    assert one(inside=table.format("Un habitant du quartier")).credit == ""


def test_a_caption_for_readers_of_the_screen_alone_is_not_shown():
    figure = (
        "<figure><canvas></canvas><figcaption class={}>Le direct de Canal 7</figcaption></figure>"
    )
    assert images(figure.format("sr-only"))[0] == ()
    assert one(figure.format("legende")).caption == "Le direct de Canal 7"


def test_the_page_s_own_picture_may_stand_far_above_the_title():
    menu = "<p>Un</p><p>Deux</p><p>Trois</p><p>Quatre</p><p>Cinq</p>"
    head = "<meta property=og:image content=/p.jpg>"
    before = f"<div><img src=/{{}}.jpg></div>{menu}"
    assert one(head=head, before=before.format("p")).src.endswith("/p.jpg")
    assert images(head=head, before=before.format("q"))[0] == ()


def test_a_captioned_picture_may_link_to_where_it_comes_from():
    block = (
        "<div class={}><a href=https://musee.example/pont><img src=/p.jpg></a>"
        "<p class=wp-caption-text>Le pont, gravure de 1611</p></div>"
    )
    assert one(inside=block.format("wp-caption")).caption == "Le pont, gravure de 1611"
    assert images(inside=block.format("teaser-box"))[0] == ()


def test_what_stands_for_a_picture_and_the_picture_are_one():
    both = "<div><img src=/placeholder.gif><img src=/p.jpg></div><p>Le pont. © AFP</p>"
    assert one(inside=both).src.endswith("/p.jpg")


def test_a_figure_without_its_picture_keeps_its_legend():
    bare = "<figure><figcaption>Le bac à quai.</figcaption></figure>"
    figure = "<figure><img src=/p.jpg><figcaption>Le pont rouvert.</figcaption></figure>"
    found, _ = images(inside=figure + bare)
    assert [image.caption for image in found] == ["Le pont rouvert.", "Le bac à quai."]
    assert one(inside="<img src=/p.jpg>" + bare).caption == "Le bac à quai."
    nested = (
        "<figure><figure><img src=/p.jpg></figure><figcaption>Le bac à quai.</figcaption></figure>"
    )
    assert one(inside=nested).caption == "Le bac à quai."


def test_a_sign_of_rights_in_a_quoted_message_credits_no_picture():
    message = "<p>© @canal7 le pont rouvert / Jeanne Morvan</p>"
    assert images(inside=f"<blockquote>{message}</blockquote>")[0] == ()
    assert one(inside=message).credit


def test_a_numbered_figure_is_named_under_it_or_above_it():
    assert one(inside="<img src=/p.png><p>Tableau 2 – Les loyers à Morne</p>").caption == (
        "Tableau 2 – Les loyers à Morne"
    )
    assert one(inside="<p>Fig. 1. Les loyers à Morne</p><img src=/p.png>").caption == (
        "Fig. 1. Les loyers à Morne"
    )
    two = "<img src=/p.png><table><tr><td>Figure 1.</td></tr></table><p>Les loyers à Morne</p>"
    assert one(inside=two).caption == "Figure 1. Les loyers à Morne"
    assert one(inside="<img src=/p.png><p>Figures de style, à Morne, hier.</p>").caption == ""
    linked = "<a href=/figure/1><img src=/p.png></a><p>{}. Les loyers à Morne</p>"
    assert one(inside=linked.format("Figure 1")).caption == "Figure 1. Les loyers à Morne"
    assert images(inside=linked.format("Ailleurs"))[0] == ()
    named = two.replace("<img", "<a href=/figure/1><img").replace("1.</td>", "1.</a></td>")
    assert one(inside=named).caption == "Figure 1. Les loyers à Morne"


def test_what_a_picture_says_of_itself_is_its_caption_where_it_is_repeated_under_it():
    said = "Les vestiaires du gymnase avant les travaux"
    assert one(inside=f"<img src=/p.jpg alt='{said}'><p>{said}</p>").caption == said
    assert one(inside=f"<img src=/p.jpg alt='{said}'><h2>{said}</h2>").caption == ""
    late = one(inside=f"<img alt='{said}'><p>{said}</p><p>Photo Inès Morel</p>")
    assert (late.caption, late.credit) == (said, "Photo Inès Morel")
    long = f"{said}, à Morne. {'Il pleuvait alors dans les douches. ' * 8}"
    cut = one(inside=f"<img src=/p.jpg alt='{said}, à...'><p>{long}</p><p>Photo Inès Morel</p>")
    assert (cut.caption, cut.credit) == (long.strip(), "Photo Inès Morel")
    title = "Le gymnase rénové"
    assert one(above=f"<img src=/p.jpg alt='{title}'><p>{title}</p>").caption == ""


def test_the_title_of_a_film_is_no_caption():
    player = "<figure><div class=video-player></div><figcaption>Morne en fête</figcaption></figure>"
    assert images(inside=player)[0] == ()
    assert one(inside=player.replace("video-player", "lazy")).caption == "Morne en fête"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Sources : Le Phare, Inès Morel (04/10/2022) ; AP, Jean Baud (28/09/2022)</p>",
        "<p>[4] Inès Morel / AFP</p>",
        "<p>(ats/xy)</p>",
        "<h2>Mon Roméo / Ma Juliette</h2>",
        "<p>&lt;b&gt;Le pont. © Inès Morel&lt;/b&gt;</p>",
    ],
)
def test_sources_notes_signs_and_titles_are_no_credits(line):
    assert images(inside=line)[0] == ()


def test_a_slanted_remark_is_no_caption_even_centred():
    line = "<p style='text-align:center'><em>(Erratum : le vote a eu lieu lundi soir)</em></p>"
    assert one(above="<img src=/p.jpg>" + line).caption == ""
    assert one(above="<img src=/p.jpg>" + line.replace("(Erratum : le vote", "Le vote")).caption


@pytest.mark.parametrize(
    ("src", "kept"),
    [
        ("/styles/image_530_px_large/gymnase-neuf-morne.jpg", True),
        ("/img/px.gif", False),
        ("/static/smileys/rire.gif", False),
        ("/images/button_increase_font.png", False),
        ("/uploads/logo-article-small.png", False),
    ],
)
def test_the_pictures_of_a_site_are_told_by_their_addresses(src, kept):
    found, _ = images(inside=f"<img src={src}>")
    assert bool(found) is kept


def test_a_sign_or_a_name_of_field_before_a_caption_is_none_of_it():
    line = "Des élèves jouent dans le gymnase neuf de Morne"
    sign = f"<figure><img src=/p.jpg><figcaption>© {line} (AFP)</figcaption></figure>"
    assert one(inside=sign).caption == line
    field = f"<div class=legende><b>Crédit photo</b><p>{line}</p><p>Inès Morel / AFP</p></div>"
    assert one(inside="<img src=/p.jpg>" + field).caption == line


def test_a_credit_of_photos_at_the_end_is_that_of_all():
    pictures = "<img src=/p.jpg><p>Le texte reprend ici son cours.</p><img src=/q.jpg>"
    for line, credited in (("Photos : Inès Morel", 2), ("Photo : Inès Morel", 0)):
        found, _ = images(inside=f"{pictures}<p>{TEXT}</p><p>{line}</p>")
        assert sum(bool(image.src and image.credit) for image in found) == credited


def test_a_moving_picture_of_the_text_is_a_picture():
    assert one(inside="<img src=https://gifs.example/rire/media.gif>")
    assert images(above="<img src=https://gifs.example/rire/media.gif>")[0] == ()


def test_the_name_that_a_site_gives_its_captions_is_none_of_them():
    legend = "<figure><img src=/p.jpg><figcaption>Image caption Le pont</figcaption></figure>"
    assert one(inside=legend).caption == "Le pont"


def test_a_person_pictured_beside_their_name_above_the_text_signs_it():
    portrait = "<p><img src=/p.jpg alt='{0}'></p><p>{0}</p>"
    assert images(above=portrait.format("Inès Morel"))[0] == ()
    assert len(images(above=portrait.format("Le pont"))[0]) == 1
    assert len(images(inside=portrait.format("Inès Morel"))[0]) == 1


def test_who_shares_a_picture_is_named_before_its_licence():
    figure = "<figure><img src=/p.jpg><figcaption>Le pont de Morne | {}</figcaption></figure>"
    for name, rest in (("inesm", "via Wikimedia Commons"), ("Inès Morel via Flickr", "CC")):
        image = one(inside=figure.format(f"{name} <a href=https://partage.example/p>{rest}</a>"))
        assert (image.caption, image.credit) == ("Le pont de Morne", f"{name} {rest}")


def test_a_credit_with_the_hour_of_the_text_is_no_credit_of_its_own():
    line = "<p>Inès Morel {}© Jean Baud / AFP</p>"
    assert images(inside=line.format("13h02, le 27 octobre "))[0] == ()
    assert one(inside=line.format("")).credit


@pytest.mark.parametrize("tag", ["small", "em"])
def test_a_slanted_line_in_one_block_with_its_picture_is_its_caption(tag):
    line = f"<{tag}>Les vestiaires avant les travaux</{tag}>"
    assert one(above=f"<p><img src=/p.jpg><br>{line}</p>").caption
    apart = one(above=f"<p><img src=/p.jpg></p><p>{line}</p>")
    assert bool(apart.caption) is (tag == "small")


def test_a_caption_in_the_one_link_of_its_picture_is_its_caption():
    caption = "Jeanne Morvan devant le pont"
    picture = f"<img src=/p.jpg alt='{caption}'>"
    block = f"<span><p>{caption}</p><span>© AFP</span></span>"
    image = one(f"<a href=/p-large.jpg><div>{picture}{block}</div></a>")
    assert (image.caption, image.credit) == (caption, "© AFP")
    assert not one(f"{picture}<p><a href=/autre>{caption}</a></p>").caption


def test_a_title_with_how_long_a_film_lasts_is_no_caption():
    figure = "<figure><img src=/p.jpg><figcaption>{}</figcaption></figure>"
    for lasting in ("Le pont rouvre 1:31", "Le pont rouvre / Le journal / 13 sec. / le 3 mai"):
        assert not one(figure.format(lasting)).caption
    assert one(figure.format("Le pont, rouvert à 10 h 30")).caption


def test_a_picture_may_open_the_sheet_that_it_shows():
    assert one(inside="<a href=/affiche.pdf><img src=/affiche.jpg></a>").src
    assert not images(inside="<a href=/affiches><img src=/affiche.jpg></a>")[0]


def test_a_figure_or_a_cut_named_after_a_bar_stays_in_the_article():
    caption = "<figcaption>Le pont.</figcaption>"
    assert one(f"<figure class=ad-pusher><img src=/p.jpg>{caption}</figure>").caption
    assert one(inside="<img class='size-entry_with_sidebar' src=/p.jpg>").src
    assert not images(inside="<div class=sidebar><img src=/p.jpg></div>")[0]


def test_the_page_s_own_picture_under_the_title_may_be_in_a_carousel_or_wait_for_a_script():
    head = "<meta property=og:image content=https://www.gazette.example/p.jpg>"
    for markup in (
        "<div class=carousel><img src=/p.jpg></div>",
        "<img style='display:none' src=/p.jpg>",
    ):
        assert one(markup, head=head).src
        assert not images(markup)[0]


QUOTED = "<figure><blockquote>Nous tenons bon</blockquote><figcaption>— Jeanne Morvan</figcaption>"
TABLE = (
    "<figure><table><tr><td>1</td></tr></table><figcaption>Le débit du Brenn, en 2024</figcaption>"
)


@pytest.mark.parametrize("figure", [QUOTED, TABLE])
def test_who_is_quoted_and_the_title_of_a_table_are_no_captions(figure):
    found, _ = images("<div><img src=/p.jpg></div>", f"{figure}</figure>")
    assert [(image.caption, image.credit) for image in found] == [("", "")]


def test_a_table_beside_a_picture_leaves_it_its_caption():
    shown = TABLE.replace("<table>", "<img src=/p.jpg><table>")
    found = one(inside=f"{shown}</figure>")
    assert found.legend.endswith("Le débit du Brenn, en 2024")


@pytest.mark.parametrize(
    ("line", "legends"),
    [
        ("Texte : Jeanne Morvan — Photos : Loïc Brenn", []),
        ("Texte et photos Jeanne Morvan", []),
        ("Journaliste : Jeanne Morvan", []),
        ("Photos : Jeanne Morvan", ["Photos : Jeanne Morvan"]),
    ],
)
def test_a_line_named_after_credits_that_signs_the_text_is_no_legend(line, legends):
    found, _ = images(f"<img src=/p.jpg><p class=credits>{line}</p>")
    assert [image.legend for image in found if image.legend] == legends


@pytest.mark.parametrize(
    ("line", "kept"),
    [("Par Jeanne Morvan", 0), ("Jeanne Morvan", 0), ("Parlez-en à Jeanne Morvan", 1)],
)
def test_a_portrait_beside_who_signs_is_no_picture_of_the_article(line, kept):
    portrait = f"<div><img src=/p1.jpg alt='Jeanne Morvan'><div><p>{line}</p></div></div>"
    found, _ = images(portrait)
    assert len(found) == kept


@pytest.mark.parametrize(
    ("legend", "caption", "credit"),
    [
        (
            "Le pont. | <a href=/u>Jeanne Morvan</a> via <a href=/v>Unsplash</a>",
            "Le pont.",
            "Jeanne Morvan via Unsplash",
        ),
        (
            "Photo by <a href=/u>Jeanne Morvan</a> / <a href=/v>Unsplash</a>",
            "",
            "Photo by Jeanne Morvan / Unsplash",
        ),
        ("Jeanne Morvan <a href=/v>AFP</a>", "Jeanne Morvan", "AFP"),
    ],
)
def test_the_maker_before_a_bank_that_has_its_own_link(legend, caption, credit):
    figure = f"<figure><img src=/p.jpg><figcaption>{legend}</figcaption></figure>"
    found = one(figure)
    assert (found.caption, found.credit) == (caption, credit)


@pytest.mark.parametrize(
    ("markup", "kept"),
    [
        ("<img src=/local/L283xH200/arton1145-6ee.png class='spip_logo spip_logos'>", 1),
        ("<img src=/local/L283xH200/siteon0-6ee.png class='spip_logo spip_logos'>", 0),
        ("<img src=/p.jpg class='w-full print:w-40'>", 1),
        ("<img src=/p.jpg class='print'>", 0),
    ],
)
def test_names_of_systems_that_only_look_like_those_of_the_site_s_pictures(markup, kept):
    found, _ = images(markup)
    assert len(found) == kept

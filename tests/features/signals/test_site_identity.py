from features.article import Link
from features.signal import Reading
from features.signals.site_identity import SIGNAL


def test_links_to_who_publishes(see):
    links = tuple(
        Link(f"https://valbrune.example/{page}", page, internal=True)
        for page in ("mentions", "ours")
    )
    seen = see(SIGNAL, site_links=links)
    assert seen.value == 2
    assert seen.reading is Reading.TRUST


def test_the_same_link_twice_counts_once(see):
    link = Link("https://valbrune.example/mentions", "Mentions légales", internal=True)
    assert see(SIGNAL, site_links=(link, link)).value == 1


def test_no_link_read_is_no_fault(see):
    assert see(SIGNAL).reading is Reading.NOT_VERIFIABLE

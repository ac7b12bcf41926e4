from bench.marking import Picture, Read, Tally, mark, text_f1

GOLD = {
    "authors": ["Jeanne Martin"],
    "date": "2026-01-05",
    "title": "La piscine rouvre",
    "text_full": "Le bassin a rouvert.",
    "captions": [{"caption": "Le bassin, mardi 5 janvier", "credit": "Photo : AFP"}],
}


def marked(gold, read):
    tally = Tally()
    mark(gold, read, tally)
    return tally


def test_a_page_read_as_annotated_is_right_on_every_count():
    read = Read(
        "La piscine rouvre",
        ["Jeanne Martin"],
        "2026-01-05T08:00:00+01:00",
        "Le bassin a rouvert.",
        [Picture("Le bassin, mardi 5 janvier", "Photo AFP")],
    )
    tally = marked(GOLD, read)
    assert tally.authors_f1 == 1
    assert tally.text == [1]
    counts = (tally.dates, tally.titles, tally.lines_found, tally.lines_right)
    fields = (tally.captions_found, tally.captions_right, tally.credits_found, tally.credits_right)
    assert [*map(str, (*counts, *fields))] == ["1/1"] * 8


def test_what_a_tool_does_not_return_is_not_counted():
    tally = marked(GOLD, Read())
    assert tally == Tally()
    assert str(tally.lines_found) == "–"


def test_a_line_that_the_annotator_does_not_have_costs_precision_only():
    pictures = [Picture("Le bassin, mardi 5 janvier", "AFP"), Picture("À lire aussi : la plage")]
    tally = marked(GOLD, Read(pictures=pictures))
    assert (str(tally.lines_found), str(tally.lines_right)) == ("1/1", "1/2")
    assert (str(tally.captions_right), str(tally.credits_right)) == ("1/2", "1/1")


def test_a_picture_without_any_line_is_not_a_caption():
    tally = marked(GOLD, Read(pictures=[Picture()]))
    assert (str(tally.lines_found), tally.lines_right.total) == ("0/1", 0)


def test_a_credit_left_in_the_caption_is_a_line_found_but_no_credit():
    tally = marked(GOLD, Read(pictures=[Picture("Le bassin, mardi 5 janvier. Photo : AFP")]))
    assert (str(tally.lines_found), str(tally.lines_right)) == ("1/1", "1/1")
    assert str(tally.credits_found) == "0/1"


def test_pages_without_listed_captions_are_left_out_and_empty_lists_are_not():
    pictures = [Picture("Le bassin", "AFP")]
    assert marked({}, Read(pictures=pictures)).lines_right.total == 0
    assert str(marked({"captions": []}, Read(pictures=pictures)).lines_right) == "0/1"


def test_a_name_on_an_unsigned_page_is_invented():
    assert str(marked({"authors": []}, Read(authors=["Rédaction"])).invented) == "1/1"
    assert str(marked({"authors": []}, Read(authors=[])).invented) == "0/1"


def test_a_wrong_name_is_both_wrong_and_missed():
    tally = marked(GOLD, Read(authors=["Paul Durand"]))
    assert (tally.hits, tally.wrong, tally.missed) == (0, 1, 1)


def test_the_text_is_compared_without_accents_and_case():
    assert text_f1("Été comme hiver", "ete comme HIVER") == 1
    assert text_f1("un deux", "un trois") == 0.5

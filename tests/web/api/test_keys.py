"""One idempotency key, one answer: for a single score as for a batch."""

from invented import ARTICLE

HEADERS = {"Idempotency-Key": "k-1"}


def test_a_score_sent_again_under_its_key_is_answered_as_the_first_time(api):
    text = ARTICLE + " Une phrase de plus, pour cette clé seulement."
    first = api.post("/api/v1/scores", json={"text": text}, headers=HEADERS)
    again = api.post("/api/v1/scores", json={"text": text}, headers=HEADERS)
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json == first.json
    assert api.post("/api/v1/scores", json={"text": text}).status_code == 200


def test_a_key_sent_with_another_text_is_refused(api):
    api.post("/api/v1/scores", json={"text": ARTICLE}, headers={"Idempotency-Key": "k-2"})
    other = {"text": ARTICLE + " Un autre texte."}
    answer = api.post("/api/v1/scores", json=other, headers={"Idempotency-Key": "k-2"})
    assert (answer.status_code, answer.json["code"]) == (422, "idempotency_key_reused")

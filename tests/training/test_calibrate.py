"""The scale's low anchor counts newsrooms, not their pages."""

import numpy as np
import pytest

from training.calibrate import CAUTION, CAUTION_SHARE, TYPICAL, fit_scale


def table(outlets, rendering="saved", label="reliable"):
    """Rows of newsrooms: name and number of pages of each."""
    names = np.array([name for name, pages in outlets for _ in range(pages)])
    size = len(names)
    return {
        "outlet": names,
        "label": np.full(size, label),
        "rendering": np.full(size, rendering),
    }


@pytest.fixture
def newsrooms():
    return [("large", 900), *((f"small{at}", 1) for at in range(99))]


def test_each_newsroom_has_one_voice_in_the_low_anchor(newsrooms):
    logits = np.array([5.0] * 900 + [float(at) / 100 for at in range(99)])
    points = fit_scale(logits, table(newsrooms)).points(logits)
    below = (points[900:] < CAUTION - 1e-9).sum()
    assert below / 100 == pytest.approx(CAUTION_SHARE, abs=0.011)
    assert (points[:900] >= TYPICAL - 1e-9).all()


def test_newsrooms_that_do_not_differ_teach_nothing(newsrooms):
    with pytest.raises(ValueError, match="teach nothing"):
        fit_scale(np.ones(999), table(newsrooms))

"""What one collection is: how much it takes, and what it may cost the sites it visits."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from features.errors import InputError

MIB = 1024 * 1024


class CollectError(InputError):
    """A collection that cannot go on; the message is French and says what to do."""

    code = "unusable_collection"


@dataclass(frozen=True, slots=True)
class Plan:
    """What decides which articles are kept: the same plan, list and web give the same corpus."""

    #: Articles of one outlet and month.
    per_month: int = 5
    #: First and last month, ``AAAA-MM``; empty for no bound.
    since: str = ""
    until: str = ""
    #: Which articles are drawn first.
    seed: int = 0
    #: Requests to one outlet, all told: a small site notices a thousand, not two hundred.
    requests: int = 200
    #: Bytes received from one outlet, once decompressed.
    bytes: int = 256 * MIB
    #: Sitemaps and feeds of one outlet: archives of ten years have one a month.
    listings: int = 40
    #: Addresses remembered of one outlet; large newsrooms list millions.
    addresses: int = 50_000
    #: Articles asked for without keeping one, after which an outlet is left: it is of another kind.
    fruitless: int = 30

    def facts(self) -> dict[str, int | str]:
        """The plan as the journal and the manifest keep it."""
        return asdict(self)

    def covers(self, month: str) -> bool:
        """Whether a month (``AAAA-MM``, empty when unknown) lies within the bounds."""
        if not month:
            return not (self.since or self.until)
        return (not self.since or month >= self.since) and (not self.until or month <= self.until)


@dataclass(frozen=True, slots=True)
class Manners:
    """How sites are treated; it decides how long a collection takes, never what it keeps."""

    #: Seconds between the end of a request and the next one to the same host, at least.
    delay: float = 2.0
    #: Requests under way at once, all hosts together.
    at_once: int = 8
    #: Outlets under way at once: most of the time each waits for its next turn.
    outlets: int = 16
    #: Seconds of one request.
    seconds: float = 20.0
    #: Hours after which the collection stops, to be taken up again by the same command.
    hours: float = 24.0
    #: Seconds before the second and third try of a page when the site does not say.
    backoff: tuple[float, float] = (10.0, 60.0)
    #: Seconds that a site may ask to wait; beyond, its page is given up.
    patience: float = 600.0
    #: Seconds of ``Crawl-delay``; beyond, the outlet is given up.
    longest_delay: float = 120.0

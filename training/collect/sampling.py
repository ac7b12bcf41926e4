"""In which order addresses are tried: months in turn, each in an order drawn from the seed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from training.collect.answers import page_id
from training.collect.plan import Plan


def drawn(months: Mapping[str, str], plan: Plan) -> Iterator[tuple[str, str]]:
    """Addresses with the month they are listed under, within the plan; ``months`` by address.

    The order depends on the addresses and the seed alone, not on how they were found; one month
    after the other, so that a visit cut short has seen all of them.
    """
    by_month: dict[str, list[str]] = defaultdict(list)
    for url, month in months.items():
        # A month unknown may turn out to lie within the bounds.
        if not month or plan.covers(month):
            by_month[month].append(url)

    def rank(name: str) -> str:
        return page_id(f"{plan.seed} {name}")

    piles = {month: sorted(by_month[month], key=rank) for month in sorted(by_month, key=rank)}
    for at in range(max(map(len, piles.values()), default=0)):
        yield from ((pile[at], month) for month, pile in piles.items() if at < len(pile))

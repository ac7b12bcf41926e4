"""Tell the account behind « par » from a name and from a phrase."""

from __future__ import annotations

import re

from features.reading.signers import is_handle
from features.reading.when import dates_in

#: A line that is only a name, and perhaps a function, is no longer than this.
ALONE = 90
#: When an account posted: « Posté par compte à 12:30 ».
_AT_HOUR = re.compile(r"^[PR]\w{3,6} par \S{2,30} (?:à|le) \d{1,2}[:h/]")
#: What stands before an account.
_BEHIND_BY = re.compile(r"(?i)\b(?:par|by|auteure?|autrice)(?: ?:)? ?$")
#: An account that is a phrase has no more words than this.
_ACCOUNT = 4


def is_account(name: str, line: str, *, marked: bool) -> bool:
    """Whether a text behind « par » is an account's: in small letters, or a phrase by a date."""
    if not _BEHIND_BY.search(line.partition(name)[0]):
        return False
    dated = any(dates_in(line))
    if is_handle(name):
        return marked or dated or bool(_AT_HOUR.match(line))
    phrase = name[:1].isupper() and name.count(" ") < _ACCOUNT and len(line) <= ALONE
    return phrase and (dated or bool(_AT_HOUR.match(line)))

"""How a button asks to support an outlet by its name: « Soutenir La Gazette ».

Source: buttons and menus of French-language news sites, noted in November 2026.
"""

from __future__ import annotations

import re

#: The whole text of a button; the first group is the name, without its article.
SUPPORT = re.compile(
    r"(?i)^(?:je soutiens|soutenir|soutenez|aidez|aider) (?:l[ea] |l[’'])?(.{2,40})$"
)

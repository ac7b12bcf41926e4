"""Parts a line of signature from those who made its pictures and those who edited it."""

from __future__ import annotations

import re

#: Who corrected and put online is named after who wrote: « Prénom Nom, édité par … ».
_EDITED = re.compile(
    r"(?i)(?:[ ,;(]{1,3}(?:[ée]dit[ée]|relu|corrig[ée]|mis en ligne|mis en page)"
    r"|^(?:[ée]dit[ée]|relu|corrig[ée]))e?s? par .{1,80}$"
)
#: The words of a piece that names its makers by their parts: « Vidéo : …, Texte : … ».
_TEXT_TOO = re.compile(r"(?:(?<=[\s,.;/])|(?<=[a-zà-ÿ]))Textes? ?(?::|par ) ?")
#: What a picture's maker does, alone or before their name.
_JOBS = (
    r"(?:video editors?|photograph(?:e|er|ie)s?|photos?|cadreu(?:r|se)s?|cam[ée]raman"
    r"|monteu(?:r|se)s?|montage|illustrat(?:ion|eur|rice)s?|dessinat(?:eur|rice)s?|vid[ée]os?"
    r"|infograph(?:ie|iste)s?|iconograph(?:ie|e)s?)"
)
_PICTURE_JOB = re.compile(rf"(?i)^{_JOBS}$")
_HAS_PICTURE_JOB = re.compile(rf"(?i)^{_JOBS} (?-i:(?=[A-ZÀ-Þ]))")
#: The writer took the pictures too.
_BOTH = re.compile(
    r"(?i)^(?:textes?|reportage|enqu[êe]te) (?:et|&) photos? ?"
    r"(?:(?:par |de |:) ?|(?-i:(?<= )(?=[A-ZÀ-Þ])))"
)
#: Their maker in a list of names: « Prénom Nom (texte) et Prénom Nom (photos) ».
_IN_LIST = re.compile(
    r"(?:[,;&]|\bet\b|\bavec\b)?\s?[A-ZÀ-Þ][^\s(),;&]{0,30}"
    r"(?: (?!et |avec )[^\s(),;&]{1,30}){1,4} ?\((?:photos?|photographies?|dessins?|illustrations?"
    r"|vid[ée]os?|images?|infographies?)[^()]{0,30}\)"
)
#: Who took the pictures is no writer.
_PICTURES = re.compile(
    r"(?i)\b(?:photos?|illustrations?|dessins?|infographies?|vid[ée]os?|images?|cartographie"
    r"|montage) ?(?:par\b|de\b|:|©)"
)


def of_the_text(item: str) -> str:
    """The piece without those who made the pictures and those who edited."""
    item = _BOTH.sub("par ", item)
    if "(" in item:
        item = _IN_LIST.sub("", item)
    if photos := _PICTURES.search(item):
        text = _TEXT_TOO.search(item, photos.end())
        item = f"par {item[text.end() :]}" if text else item[: photos.start()].rstrip()
    if _HAS_PICTURE_JOB.match(item):
        return ""
    return _EDITED.sub("", item) if " par " in item else item


def is_picture_job(text: str) -> bool:
    """Whether a text is only what a picture's maker does: « Photographe »."""
    return bool(_PICTURE_JOB.match(text.strip()))

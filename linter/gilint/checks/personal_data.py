"""No personal numbers stand in the text: identity cards, bank cards, mobile phones."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.passages import is_unbroken
from gilint.model.report import Prose, Report
from gilint.patterns import compiled
from gilint.source import Span

_FIGURES = compiled(r"\d[\dXx]{9,}")
_JOINING = frozenset("/=?&#%_-+.@")
_BEFORE = 12
"""Characters before a number in which its label is looked for."""
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"


def personal_data(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each number that is an identity card's, a bank card's, or a mobile phone's outside the contact.

    Numbers inside addresses of the web, codes with letters and quantities with a unit are none of these.
    """
    contact = _contact(report)
    for section in (report.preamble, *report.sections):
        prose = section.prose
        for figures in _FIGURES.finditer(prose.text):
            start, end = figures.span()
            if _is_part(prose, start, end) or not is_unbroken(prose, start, end, report.source.text):
                continue
            place = prose.span(start, end)
            before, after = prose.text[max(start - _BEFORE, 0) : start], prose.text[end : end + 4]
            if _is_personal(figures.group(), before, after, options) and not any(
                place.start < held.end and held.start < place.end for held in contact
            ):
                yield Hit(place, {"text": _masked(figures.group())})


def _contact(report: Report) -> list[Span]:
    contact = report.contact
    spans = [item.span for item in (*contact.phone, *contact.fax)]
    return [*spans, contact.span] if contact.span is not None else spans


def _is_part(prose: Prose, start: int, end: int) -> bool:
    """Whether more letters or figures belong to the number, as in an address of the web or a code."""
    before, after = prose.text[start - 1 : start], prose.text[end : end + 1]
    if before in _JOINING or after in ("-", "_", "%"):
        return True
    return any(char.isascii() and char.isalnum() for char in before + after)


def _is_personal(number: str, before: str, after: str, options: Options) -> bool:
    if is_identity_card(number, options["regions"]):
        return True
    if not number.isdigit() or after.startswith(tuple(options["units"])):
        return False
    if 16 <= len(number) <= 19 and has_luhn_digit(number):
        labelled = any(label in before for label in options["card_labels"])
        return number.startswith(tuple(options["cards"])) or labelled
    is_public = any(label in before for label in options["public"])
    return not is_public and options["mobile"].fullmatch(number) is not None


def is_identity_card(number: str, regions: tuple[str, ...]) -> bool:
    """Whether *number* is a citizen's number by GB 11643: region, date of birth, and check digit."""
    if len(number) != 18 or not number[:17].isdigit() or not number.startswith(tuple(regions)):
        return False
    year, month, day = int(number[6:10]), int(number[10:12]), int(number[12:14])
    if not (1900 <= year <= 2099 and 1 <= month <= 12 and 1 <= day <= 31):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False))
    return _CHECK_DIGITS[total % 11] == number[17].upper()


def has_luhn_digit(number: str) -> bool:
    """Whether the last digit of *number* is the check digit of ISO/IEC 7812-1."""
    doubled = (2 * int(digit) for digit in number[-2::-2])
    total = sum(map(int, number[-1::-2])) + sum(digit - 9 if digit > 9 else digit for digit in doubled)
    return total % 10 == 0


def _masked(number: str) -> str:
    return number[:3] + "*" * (len(number) - 5) + number[-2:]


PERSONAL_DATA = Check(
    "personal_data",
    Text(
        "正文中没有身份证号、银行卡号、个人手机号",
        "no number of an identity card, a bank card or a private mobile phone stands in the text",
    ),
    personal_data,
    (
        Option(
            "regions",
            "texts",
            Text("身份证号开头的省级代码", "first figures of identity card numbers: codes of provinces"),
            required=True,
        ),
        Option(
            "cards",
            "texts",
            Text("无须提示语即可认定的银行卡号开头", "first figures of bank card numbers that need no label"),
            required=True,
        ),
        Option(
            "card_labels",
            "texts",
            Text("其他银行卡号之前的用语", "words before the numbers of other bank cards"),
            required=True,
        ),
        Option("mobile", "pattern", Text("完整手机号的模式", "a whole mobile number"), required=True),
        Option(
            "public",
            "texts",
            Text("依规公布的号码之前的用语", "words before numbers that are published on purpose"),
            required=True,
        ),
        Option(
            "units", "texts", Text("数字之后表示数量的单位", "words after numbers that are quantities"), required=True
        ),
    ),
    ("text",),
)

"""Numbers of things as running text writes them: 2787, 1,204, 二十三, 一百零五, 零."""

from __future__ import annotations

import re

from gilint.patterns import compiled

_ARABIC = compiled(r"\d{1,3}(?:,\d{3})+(?![\d,]*\d)|\d+(?:\.\d+)?", re.ASCII)
_CHINESE = compiled(r"[〇零一二两三四五六七八九十百千万]+")
_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_LONGEST = 12
"""More Chinese numerals in a row than this are no number of things."""


def arabic(text: str, start: int) -> tuple[int | None, int]:
    """Return the whole number whose digits begin at *start*, None for a fraction, and where it ends.

    Commas that divide thousands belong to it; without digits at *start* it ends there.
    """
    match = _ARABIC.match(text, start)
    if match is None:
        return None, start
    digits = match.group().replace(",", "")
    return (int(digits) if "." not in digits and len(digits) <= _LONGEST else None), match.end()


def chinese(text: str, start: int) -> tuple[int | None, int]:
    """Return the number whose Chinese numerals begin at *start*, None where they make no number, and its end."""
    match = _CHINESE.match(text, start)
    if match is None:
        return None, start
    numerals = match.group()
    return (_value(numerals) if len(numerals) <= _LONGEST else None), match.end()


def _value(numerals: str) -> int | None:
    if not any(char in _POWERS or char == "万" for char in numerals):
        # Digits in a row are read one by one: 二〇, 一二三.
        return int("".join(str(_DIGITS[char]) for char in numerals))
    head, myriad, tail = numerals.rpartition("万")
    if "万" in head or (myriad and not head):
        return None
    high, low = (_below_myriad(head) if head else 0), _below_myriad(tail) if tail else 0
    return None if high is None or low is None else high * 10_000 + low


def _below_myriad(numerals: str) -> int | None:
    """Return the value of numerals with 千, 百 and 十 in falling order; None for any other."""
    total, digit, last = 0, None, 10_000
    for char in numerals:
        power = _POWERS.get(char)
        if power is None:
            if digit:
                return None
            digit = _DIGITS[char]
        elif power >= last:
            return None
        else:
            # 十二 is twelve: a ten without a digit before it is one ten.
            total += (1 if digit is None or (digit == 0 and power == 10) else digit) * power
            digit, last = None, power
    return total + (digit or 0)

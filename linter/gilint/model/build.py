"""Source text → `Report`: parse, divide, and read what each part says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gilint.model import contact, identity, period
from gilint.model.report import Prose, Report
from gilint.model.sections import divided
from gilint.model.spec import Format
from gilint.model.tables import tables
from gilint.model.vocabulary import lexicon
from gilint.model.years import years
from gilint.source import SourceText
from gilint.syntax.parse import Parsed, Parser

_BELIEVED = ("title", "period", "opening")
"""What says the report year, the most trusted first."""


class Builder:
    """Reads reports of the formats that are known; built once for any number of reports."""

    __slots__ = ("_formats", "_parser")

    def __init__(self, formats: Sequence[Format]) -> None:
        """Take the *formats*, oldest first."""
        self._formats = tuple(formats)
        self._parser = Parser(lexicon(self._formats))

    def parse(self, source: SourceText) -> Parsed:
        """Return the syntax tree of *source*."""
        return self._parser.parse(source)

    def read(self, source: SourceText, year: int | None = None, kind: str | None = None) -> Report:
        """Return the report in *source*.

        *year* is believed only where the text names none; *kind* of agency is believed against its name.
        """
        parsed = self.parse(source)
        newest = self._formats[-1]
        words = newest.words
        parts = divided(parsed.root, source, newest)
        by_key = {section.key: section.prose for section in reversed(parts.sections)}
        ends = _ends(newest, by_key)
        closing = ends[0] if len(ends) == 1 else Prose(source.folded, [span for end in ends for span in end.spans])
        overview = by_key.get(newest.sections[0].key)
        title = identity.title(source, parts.preamble.span.end, words)
        others = [section.prose for section in parts.sections if all(section.prose is not end for end in ends)]
        span = period.read(
            [parts.preamble.prose, *([closing] if closing else []), *([overview] if overview else [])], words
        )
        said = years(title, span, parts.preamble.prose, overview, words)
        known = next((said[place].year for place in _BELIEVED if place in said), year)
        format_ = next((each for each in self._formats if known is not None and each.covers(known)), newest)
        return Report(
            source=source,
            formats=self._formats,
            format_=format_,
            year=known,
            years=said,
            title=title,
            agency=identity.agency(title, parts.preamble.prose, closing, words),
            period=span,
            contact=contact.read(source, parts.preamble.prose, closing, others, words),
            preamble=parts.preamble,
            sections=parts.sections,
            tables=tables(source, parts.tables, format_, self._formats),
            pictures=parts.pictures,
            furniture=parts.furniture,
            markup=parsed.rulers,
            kind=kind,
        )


def _ends(format_: Format, by_key: Mapping[str, Prose]) -> list[Prose]:
    """Return the sections that end a report, those that packs add behind them, too."""
    keys = [section.key for section in format_.sections]
    first = next((place for place, key in enumerate(keys) if key in format_.words["sections.closing"]), len(keys))
    return [by_key[key] for key in keys[first:] if key in by_key]

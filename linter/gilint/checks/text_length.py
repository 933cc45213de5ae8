"""A section, or each part of it, is neither too short nor too long."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.judged import main_sections
from gilint.model.report import Report, Section
from gilint.source import Span

_Stretch = tuple[Span, str, int]
"""A place, the words that name it, and how many characters it has."""


def text_length(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each stretch outside the limits. White space does not count; what holds nothing is another fault."""
    least, most = options.get("at_least"), options.get("at_most")
    stretches = _STRETCHES[options.get("each", "section")]
    for section in (report.preamble, *main_sections(report)):
        if section.key not in options["sections"]:
            continue
        for span, title, count in stretches(report, section):
            if count and least is not None and count < least:
                yield Hit(span, {"title": title, "count": count, "limit": least})
            elif most is not None and count > most:
                yield Hit(span, {"title": title, "count": count, "limit": most})


def _whole(report: Report, section: Section) -> Iterator[_Stretch]:
    """Yield the section; one that the report divides in two is measured as one."""
    span = section.heading if section.spec is not None or section.title else report.end_of_preamble
    parts = [section] if section is report.preamble else [part for part in report.sections if part.key == section.key]
    yield span, section.title, sum(len(part.prose.text.replace("\n", "")) for part in parts)


def _under_subheadings(report: Report, section: Section) -> Iterator[_Stretch]:
    """Yield what stands under each of the highest sub-headings, their own line included."""
    highest = min((heading.level for heading in section.subheadings), default=0)
    heads = [heading for heading in section.subheadings if heading.level == highest]
    ends = [*(heading.span.start for heading in heads[1:]), section.span.end]
    for heading, end in zip(heads, ends, strict=True):
        inside = (
            text
            for (text, _), span in zip(section.prose.paragraphs(), section.prose.spans, strict=False)
            if heading.span.start <= span.start < end
        )
        yield heading.span, heading.text, sum(map(len, inside))


def _paragraphs(report: Report, section: Section) -> Iterator[_Stretch]:
    """Yield each paragraph that ends as a sentence does: others are headings, or a converter cut them."""
    for text, start in section.prose.paragraphs():
        if text.endswith(("。", "!", "?", "…", ";")):
            yield section.prose.span(start, start + len(text)), section.title, len(text)


_STRETCHES = {"section": _whole, "subheading": _under_subheadings, "paragraph": _paragraphs}

TEXT_LENGTH = Check(
    "text_length",
    Text("各部分字数在限定范围内", "a section has a number of characters within limits"),
    text_length,
    (
        Option(
            "sections",
            "sections",
            Text("计算字数的部分，表格不计", "which sections are measured; tables do not count"),
            required=True,
        ),
        Option("at_least", "number", Text("最少字数，空白不计", "the fewest characters, white space aside"), least=1),
        Option("at_most", "number", Text("最多字数，空白不计", "the most characters, white space aside"), least=1),
        Option(
            "each",
            "choice",
            Text(
                "计算的单位：整个部分（缺省）、每个小标题之下的文字、每个段落",
                "what is measured: the section (if nothing is said), what stands under each sub-heading, each paragraph",
            ),
            choices=("section", "subheading", "paragraph"),
        ),
    ),
    ("title", "count", "limit"),
    needs=("at_least", "at_most"),
    preamble=True,
)

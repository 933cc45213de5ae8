"""How the page looks: light or dark as the reader's screen, plain on paper."""

from __future__ import annotations

STYLE = """\
:root { color-scheme: light dark; --ink: #1c2126; --paper: #fff; --line: #d5dade; --soft: #5b6670; --link: #0b57a4;
  --error: #b3261e; --error-paper: #fbdedb; --warning: #7a4f00; --warning-paper: #ffecc2;
  --info: #005a6e; --info-paper: #d4f1f7; --good: #1b6b3a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e8eb; --paper: #16191c; --line: #3a4249; --soft: #9aa5ae; --link: #8ec2f5;
    --error: #ffb4ab; --error-paper: #5c1712; --warning: #ffd58a; --warning-paper: #4a3300;
    --info: #8fdcec; --info-paper: #00404e; --good: #86d9a4; } }
body { margin: 2rem auto; padding: 0 1rem; max-width: 60rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
a { color: var(--link); }
small, i, .n { color: var(--soft); font-style: normal; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .2rem .6rem; text-align: right; }
th:first-child, td:first-child { text-align: left; overflow-wrap: anywhere; }
h1, h2 { overflow-wrap: anywhere; }
section { margin-top: 2rem; border-top: 2px solid var(--line); }
li { margin: .4rem 0; overflow-wrap: anywhere; }
li p { margin: .1rem 0; font-size: .9rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .9rem/1.7 ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; }
.n { display: inline-block; width: 3.5em; padding-right: 1em; text-align: right; user-select: none; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); } .good { color: var(--good); }
pre .error { background: var(--error-paper); } pre .warning { background: var(--warning-paper); }
pre .info { background: var(--info-paper); }
:target { outline: 2px solid var(--link); }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #444; --link: #000; --error: #000;
    --warning: #000; --info: #000; --line: #999; }
  body { margin: 0; max-width: none; font-size: 10pt; } li, tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
  pre a { text-decoration: underline; } }
"""

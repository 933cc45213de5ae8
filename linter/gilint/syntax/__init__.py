"""Text → lossless syntax tree: vocabulary, scanner, and the grammar in `grammar/report.lark`."""

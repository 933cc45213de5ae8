"""Syntax tree → the report that checks see."""

"""Casebook: Markdown case records in, a public register in three languages out.

A folder is a stage: model, reading, deriving, checking, rendering, searching, publishing,
building, adapter. Imports run up that list only; model imports nobody, and adapter is the
only one that imports mkdocs.
"""

"""The register as tables and as records to be read by programs: rows, formats, and what describes them."""

"""Charts: what is drawn of the law and of the cases under it, on pages and in files."""

"""Charts: what pages draw beside their numbers, and the same as files that stand alone."""

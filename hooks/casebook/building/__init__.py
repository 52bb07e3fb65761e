"""The engine: what changed, who renders it, and how a whole new site takes the place of the old one.

Only this folder writes the site. `engine.build` is what `casebook build` runs.
"""

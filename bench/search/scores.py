"""Our scores against lunr's own: scores.py TARGET reads answers of the browser as JSON and prints the differences.

The browser has computed each score from shards; here the whole index of the same documents, unsharded, is asked for
the same terms with the same boosts. Run in a process of its own, with the project's code; TARGET is our_build.py's.
"""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))


def compare(target: Path, answers: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """How many scores were compared, how many differ by more than .001, and the largest difference."""
    from bench.search.our_build import DOCUMENTS
    from casebook.searching.index import whole_index
    from casebook.searching.numbers import number_documents

    numbering = number_documents(pickle.loads((target / DOCUMENTS).read_bytes()))
    index = whole_index(numbering)
    number_of = {document.key: str(number) for number, document in numbering.documents.items()}
    gaps = []
    for answer in answers:
        boosts = answer["boosts"].get("names", {})
        if not boosts:
            continue
        query = index.create_query()
        for term, boost in boosts.items():
            query.clause(term, boost=boost, use_pipeline=False)
        whole = {str(hit["ref"]): float(hit["score"]) for hit in index.query(query)}
        gaps += [
            abs(one["score"] - whole.get(number_of[one["key"]], 0.0))
            for one in answer["results"]
            if one["match"] != "text"  # of another index, of which a language has one
        ]
    return {"compared": len(gaps), "different": sum(gap > 0.001 for gap in gaps), "largest": max(gaps, default=0.0)}


if __name__ == "__main__":
    json.dump(compare(Path(sys.argv[1]).resolve(), json.load(sys.stdin)), sys.stdout)

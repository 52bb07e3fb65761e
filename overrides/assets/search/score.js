/* Scores as lunr computes them: the rows of a few terms, with the weights that the whole index would have. */
(function (search) {
  "use strict";
  var K1 = 1.2; // of lunr; its b is 0 here, so lengths do not matter

  /** rows: {term: [{field, numbers, counts}]}; counts is null where a term stands once. */
  function weigh(meta, row) {
    var held = row.reduce(function (sum, part) { return sum + part.numbers.length; }, 0);
    var idf = Math.log(1 + Math.abs((meta.documents - held + 0.5) / (held + 0.5)));
    var cache = Object.create(null);
    return function (field, count) {
      var key = field * 65536 + count;
      if (!(key in cache)) {
        var weight = idf * ((K1 + 1) * count) / (K1 + count) * meta.fields[field][1];
        cache[key] = Number(weight.toFixed(3)); // as lunr rounds
      }
      return cache[key];
    };
  }

  /** The score of every document: Map number → score.

      lunr's: of each field the product of its vector and the query's, through the length of the query's. No term has
      a wildcard and each is asked of all fields, so the query's vector is the same for all. */
  function score(meta, rows, boosts) {
    var terms = Object.keys(rows).sort(), scores = new Map();
    var length = Math.sqrt(terms.reduce(function (sum, term) { return sum + boosts[term] * boosts[term]; }, 0));
    terms.forEach(function (term) {
      var weight = weigh(meta, rows[term]), boost = boosts[term] / length;
      rows[term].forEach(function (part) {
        for (var place = 0; place < part.numbers.length; place++) {
          var number = part.numbers[place];
          scores.set(number, (scores.get(number) || 0) + boost * weight(part.field, part.counts ? part.counts[place] : 1));
        }
      });
    });
    return scores;
  }

  search.score = score;
})(casebookSearch);

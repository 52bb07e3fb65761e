/* Scores by lunr: an index of only the terms that were asked for, with the weights of the whole one. */
(function (search) {
  "use strict";
  var K1 = 1.2; // of lunr; its b is 0 here, so lengths do not matter
  var MOST = 200; // documents that lunr is given at once

  /** rows: {term: [{field, numbers, counts}]}; counts is null where a term stands once. */
  function weigh(meta, term, row) {
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

  /** Every document with what is proportional to its score: Map number → sum. */
  function estimate(meta, rows, boosts) {
    var sums = new Map();
    Object.keys(rows).forEach(function (term) {
      var weight = weigh(meta, term, rows[term]);
      rows[term].forEach(function (part) {
        for (var place = 0; place < part.numbers.length; place++) {
          var number = part.numbers[place];
          var more = boosts[term] * weight(part.field, part.counts ? part.counts[place] : 1);
          sums.set(number, (sums.get(number) || 0) + more);
        }
      });
    });
    return sums;
  }

  /** lunr's scores of some documents: Map number → score. */
  function score(meta, rows, boosts, numbers) {
    var wanted = new Set(numbers), inverted = {}, vectors = {}, terms = Object.keys(rows).sort();
    terms.forEach(function (term, place) {
      var weight = weigh(meta, term, rows[term]);
      var entry = inverted[term] = { _index: place };
      meta.fields.forEach(function (field) { entry[field[0]] = {}; });
      rows[term].forEach(function (part) {
        var field = meta.fields[part.field][0];
        part.numbers.forEach(function (number, at) {
          if (!wanted.has(number)) return;
          entry[field][number] = {};
          var ref = field + "/" + number;
          (vectors[ref] || (vectors[ref] = new lunr.Vector())).insert(place, weight(part.field, part.counts ? part.counts[at] : 1));
        });
      });
    });
    var index = new lunr.Index({
      invertedIndex: inverted,
      fieldVectors: vectors,
      tokenSet: lunr.TokenSet.fromArray(terms),
      fields: meta.fields.map(function (field) { return field[0]; }),
      pipeline: new lunr.Pipeline()
    });
    var found = index.query(function (query) {
      terms.forEach(function (term) { query.term(term, { boost: boosts[term], usePipeline: false }); });
    });
    return new Map(found.map(function (hit) { return [Number(hit.ref), hit.score]; }));
  }

  search.score = { MOST: MOST, estimate: estimate, score: score };
})(casebookSearch);

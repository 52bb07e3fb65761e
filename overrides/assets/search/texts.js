/* What pages say, in one language: the documents that have the words of a query, best first. */
(function (search) {
  "use strict";

  /** Promise of {hits: [{number, match, score, sum}], stems, boosts}. */
  function find(state, language, text) {
    return state.load(state.list.texts[language]).then(function (list) {
      var asked = search.words.withoutNoise(search.stems.split(text));
      var stems = Array.from(new Set(asked.map(function (word) { return search.stems.stem(word, language); })));
      return loadRows(state, language, list, stems).then(function (rows) {
        return { hits: rank(list, rows, stems), stems: stems, boosts: equal(Object.keys(rows)) };
      });
    });
  }

  function equal(terms) {
    var boosts = {};
    terms.forEach(function (term) { boosts[term] = 1; });
    return boosts;
  }

  function loadRows(state, language, list, stems) {
    var firsts = list.shards.map(function (shard) { return shard[0]; }), rows = {};
    return Promise.all(stems.map(function (stem) {
      var place = search.words.find(firsts, stem);
      if (firsts[place] !== stem) place--;
      if (place < 0) return null;
      var name = "t-" + language + "-" + list.shards[place][1];
      return state.load(name).then(function (packed) {
        var shard = unpack(state, name, packed), at = search.words.find(shard.words, stem);
        if (shard.words[at] === stem) rows[stem] = [unpackRow(shard.rows[at])];
      });
    })).then(function () { return rows; });
  }

  function unpack(state, name, packed) {
    if (!state.shards) state.shards = Object.create(null);
    if (!state.shards[name]) state.shards[name] = { words: search.pack.words(packed[0]).words, rows: packed[1].split(" ") };
    return state.shards[name];
  }

  function unpackRow(text) {
    var found = search.pack.numbers(text), numbers = [], counts = [], last = 0;
    for (var place = 0; place < found.length; place++) {
      numbers.push(last += found[place] >> 1);
      counts.push(found[place] & 1 ? found[++place] + 2 : 1);
    }
    return { field: 0, numbers: numbers, counts: counts };
  }

  /** Documents with all the words; where there are none, those that lack one in four or fewer. */
  function rank(list, rows, stems) {
    var meta = { documents: list.documents, fields: [["text", 1]] };
    var boosts = equal(Object.keys(rows)), had = new Map(), most = 0;
    Object.keys(rows).forEach(function (stem) {
      rows[stem][0].numbers.forEach(function (number) {
        var count = (had.get(number) || 0) + 1;
        had.set(number, count);
        if (count > most) most = count;
      });
    });
    if (most < Math.ceil(stems.length * 0.75)) return []; // some of the words are no answer
    var sums = search.score.estimate(meta, rows, boosts), hits = [];
    had.forEach(function (count, number) {
      if (count === most) hits.push({ number: number, match: "text", sum: sums.get(number), score: 0, keys: [] });
    });
    hits.sort(function (a, b) { return b.sum - a.sum || a.number - b.number; });
    var numbers = hits.slice(0, search.score.MOST).map(function (hit) { return hit.number; });
    var scores = numbers.length ? search.score.score(meta, rows, boosts, numbers) : new Map();
    hits.forEach(function (hit) { if (scores.has(hit.number)) hit.score = scores.get(hit.number); });
    return hits;
  }

  search.texts = { find: find };
})(casebookSearch);

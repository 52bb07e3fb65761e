/* What pages say, in one language: the documents that have the words of a query, best first. */
(function (search) {
  "use strict";

  /** Promise of {hits: [{number, match, score}], stems, boosts}. isName: tells words that are names; then one word is
      loaded after the other, those that are none first, as long as there is hope. */
  function find(state, language, list, text, isName) {
    var asked = search.words.withoutNoise(search.stems.split(text)), rows = {};
    if (isName) asked.sort(function (a, b) { return isName(a) - isName(b); });
    var stems = Array.from(new Set(asked.map(function (word) { return search.stems.stem(word, language); })));
    var one = function (stem) { return loadRow(state, language, list, stem, rows); };
    var loaded = !isName ? Promise.all(stems.map(one)) : stems.reduce(function (before, stem, place) {
      return before.then(function () { return place - Object.keys(rows).length > stems.length - least(stems) ? null : one(stem); });
    }, Promise.resolve());
    return loaded.then(function () {
      return { hits: rank(list, rows, stems), stems: stems, boosts: equal(Object.keys(rows)) };
    });
  }

  /** Of so many words a page must have these. */
  function least(stems) { return Math.ceil(stems.length * 0.75); }

  function equal(terms) {
    var boosts = {};
    terms.forEach(function (term) { boosts[term] = 1; });
    return boosts;
  }

  function loadRow(state, language, list, stem, rows) {
    var firsts = list.shards.map(function (shard) { return shard[0]; }), place = search.words.find(firsts, stem);
    if (firsts[place] !== stem) place--;
    if (place < 0) return null;
    var name = "t-" + language + "-" + list.shards[place][1];
    return state.load(name).then(function (packed) {
      var shard = unpack(state, name, packed), at = search.words.find(shard.words, stem);
      if (shard.words[at] === stem) rows[stem] = [unpackRow(shard.rows[at])];
    });
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
    if (most < least(stems)) return []; // some of the words are no answer
    var scores = search.score(meta, rows, boosts), hits = [];
    had.forEach(function (count, number) {
      if (count === most) hits.push({ number: number, match: "text", score: scores.get(number), keys: [] });
    });
    return hits.sort(function (a, b) { return b.score - a.score || a.number - b.number; });
  }

  search.texts = { find: find };
})(casebookSearch);

/* Names and statutes: from a query to the documents that match, best first. */
(function (search) {
  "use strict";
  var MATCHES = ["exact", "inflected", "prefix", "text", "similar"];
  var SIMILAR = 5; // that are scored, and shown
  var FAMILY = 0, NUMBER = 3, WORDS = 5; // places in `fields` of the list

  function dictionaryOf(state) {
    return state.load(state.list.dictionary).then(function (packed) {
      if (!state.dictionary) {
        state.dictionary = search.pack.words(packed[0]);
        state.dictionary.proper = packed[1];
      }
      return state.dictionary;
    });
  }

  /** A query as groups of terms: its statutes are one group, each other word one. */
  function readQuery(dictionary, text, open, typing) {
    var parsed = search.statutes.parse(text), terms = Object.create(null), rest = parsed.rest.join(" ");
    parsed.terms.forEach(function (term) {
      if (search.words.has(dictionary, term)) terms[term] = { kind: "exact", boost: 10 };
      if (typing) completeNumber(dictionary, term, terms);
    });
    if (!Object.keys(terms).length) {
      var words = parsed.sure ? rest : text; // an article that the register does not have is lost, not a name
      return { groups: search.words.groupsOf(dictionary, words, open), lost: parsed.sure && parsed.terms.length > 0, isStatute: parsed.sure };
    }
    return { groups: [{ terms: terms }].concat(search.words.groupsOf(dictionary, rest, open)), lost: false, isStatute: true };
  }

  function completeNumber(dictionary, term, terms) {
    var words = dictionary.words, from = search.words.find(words, term);
    for (var place = from; place < words.length && words[place].slice(0, term.length) === term && place < from + 12; place++) {
      if (words[place] !== term) terms[words[place]] = { kind: "prefix", boost: 4 };
    }
  }

  /** {term: [{field, numbers}]} for terms of the dictionary. */
  function loadRows(state, dictionary, terms) {
    var shards = state.list.names, firsts = shards.map(function (shard) { return shard[0]; });
    var wanted = new Map();
    terms.forEach(function (term) {
      var place = search.words.find(firsts, term);
      if (firsts[place] !== term) place--;
      if (!wanted.has(place)) wanted.set(place, []);
      wanted.get(place).push(term);
    });
    var rows = {};
    return Promise.all(Array.from(wanted, function (pair) {
      var first = search.words.find(dictionary.words, firsts[pair[0]]);
      return state.load(shards[pair[0]][1]).then(function (text) {
        var packed = text.split(" ");
        pair[1].forEach(function (term) { rows[term] = unpackRow(packed[search.words.find(dictionary.words, term) - first]); });
      });
    })).then(function () { return rows; });
  }

  function unpackRow(text) {
    var found = search.pack.numbers(text), parts = [], place = 0;
    while (place < found.length) {
      var part = { field: found[place], numbers: [], counts: null }, count = found[place + 1], last = 0;
      place += 2;
      for (; count > 0; count--) part.numbers.push(last += found[place++]);
      parts.push(part);
    }
    return parts;
  }

  /** What each document has of each group: Map number → {groups: [rank or undefined], keys}. */
  function cover(groups, rows) {
    var found = new Map();
    groups.forEach(function (group, place) {
      Object.keys(group.terms).forEach(function (term) {
        rows[term].forEach(function (part) {
          var match = part.field === WORDS ? "text" : group.terms[term].kind;
          var rank = MATCHES.indexOf(match);
          part.numbers.forEach(function (number) {
            var held = found.get(number);
            if (!held) found.set(number, held = { ranks: [], keys: [], isName: false });
            if (!(held.ranks[place] <= rank)) held.ranks[place] = rank;
            if (rank < 2 && (part.field === FAMILY || part.field === NUMBER)) held.isName = true;
            held.keys.push(term);
          });
        });
      });
    });
    return found;
  }

  /** How a document matches: as badly as the worst of its words; words that are no names count only alone. */
  function matchOf(ranks, count) {
    var had = ranks.filter(function (rank) { return rank !== undefined; });
    if (had.length < count) return "similar";
    var text = MATCHES.indexOf("text");
    var names = had.filter(function (rank) { return rank !== text; });
    return names.length ? MATCHES[Math.max.apply(null, names)] : "text";
  }

  /** Names and statutes: {hits: [{number, match, score, keys}] best first, boosts}. */
  function findNames(state, text, typing) {
    var open = typing || /\S{3}$/.test(text);
    return dictionaryOf(state).then(function (dictionary) {
      var query = readQuery(dictionary, text, open, typing), boosts = {};
      query.groups.forEach(function (group) {
        Object.keys(group.terms).forEach(function (term) {
          boosts[term] = Math.max(boosts[term] || 0, group.terms[term].boost);
        });
      });
      return loadRows(state, dictionary, Object.keys(boosts)).then(function (rows) {
        return { isStatute: query.isStatute, hits: rankNames(state, query, rows, boosts), boosts: boosts };
      });
    });
  }

  function rankNames(state, query, rows, boosts) {
    var covered = cover(query.groups, rows), sums = search.score.estimate(state.list, rows, boosts);
    var count = query.groups.length + (query.lost ? 1 : 0), hits = [];
    covered.forEach(function (held, number) {
      var had = held.ranks.filter(function (rank) { return rank !== undefined; }).length;
      hits.push({ number: number, match: matchOf(held.ranks, count), had: had, isWhole: had === count, sum: sums.get(number), keys: held.keys, isName: held.isName });
    });
    var order = function (a, b) {
      return MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) || b.had - a.had || b.isName - a.isName || b.sum - a.sum || a.number - b.number;
    };
    hits.sort(order);
    var best = hits.slice(0, search.score.MOST);
    var similar = hits.filter(function (hit) { return hit.match === "similar"; }).slice(0, SIMILAR);
    var numbers = best.concat(similar).map(function (hit) { return hit.number; });
    var scores = numbers.length ? search.score.score(state.list, rows, boosts, numbers) : new Map();
    hits.forEach(function (hit) { hit.score = scores.has(hit.number) ? scores.get(hit.number) : 0; });
    return hits;
  }

  search.names = { MATCHES: MATCHES, SIMILAR: SIMILAR, find: findNames };
})(casebookSearch);

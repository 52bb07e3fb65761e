/* The search as a page uses it.

   casebookSearch.open({base, language}) → Promise<Searcher>; rejects when the list cannot be loaded.
     base: address of the folder assets/search/, with "/" at the end; language: "en", "ru" or "kk".

   searcher.suggest(text, {limit}) → Promise<Result[]>
     While typing: names and statutes; the last word is a beginning. Similar names stand last.
   searcher.search(text, {limit, offset}) → Promise<{results, similar, total}>
     similar: at most 5 names that are not what was typed, to be shown apart; not in total.

   Result = {kind: "case" | "statute", key, match: "exact" | "inflected" | "prefix" | "similar" | "text", score,
     name, matched (the spelling that matched, when it is another, else ""), names: {en, ru, kk}, who,
     lead (an acquittal: goes before the status), status, shape, address (from the site's root),
     snippets: [{language, parts: [[text, isHit], …]}]}

   Nothing is sent or stored. A shard that a new release has taken away makes the list load again, once. */
(function (search) {
  "use strict";
  var MATCHES = ["exact", "inflected", "prefix", "text", "similar"];
  var LONGEST = 200, WORDS = 12, SIMILAR = 5;
  var WORDS_FIELD = 5;

  function Searcher(base, language, list) {
    this.base = base;
    this.language = language;
    this._begin(list);
  }

  Searcher.prototype._begin = function (list) {
    this.state = { list: list, language: this.language, load: search.load.makeLoader(this.base) };
  };

  /** Run a question; when a shard is gone, load the list anew and run it once more. */
  Searcher.prototype._run = function (question) {
    var searcher = this, state = this.state;
    return question(state).catch(function (fault) {
      if (!(fault instanceof search.load.Gone)) throw fault;
      if (searcher.state !== state) return question(searcher.state); // another question was faster
      return search.load.list(searcher.base, searcher.language, true).then(function (list) {
        if (searcher.state === state) searcher._begin(list);
        return question(searcher.state);
      });
    });
  };

  function clean(text) {
    return Array.from(String(text).slice(0, LONGEST * 2)).slice(0, LONGEST).join("").split(/\s+/).filter(Boolean).slice(0, WORDS).join(" ");
  }

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
      return { groups: search.words.groupsOf(dictionary, words, open), lost: parsed.sure && parsed.terms.length > 0 };
    }
    return { groups: [{ terms: terms }].concat(search.words.groupsOf(dictionary, rest, open)), lost: false };
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
          var match = part.field === WORDS_FIELD ? "text" : group.terms[term].kind;
          var rank = MATCHES.indexOf(match);
          part.numbers.forEach(function (number) {
            var held = found.get(number);
            if (!held) found.set(number, held = { ranks: [], keys: [] });
            if (!(held.ranks[place] <= rank)) held.ranks[place] = rank;
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
        return { hits: rankNames(state, query, rows, boosts), boosts: boosts };
      });
    });
  }

  function rankNames(state, query, rows, boosts) {
    var covered = cover(query.groups, rows), sums = search.score.estimate(state.list, rows, boosts);
    var count = query.groups.length + (query.lost ? 1 : 0), hits = [];
    covered.forEach(function (held, number) {
      var had = held.ranks.filter(function (rank) { return rank !== undefined; }).length;
      hits.push({ number: number, match: matchOf(held.ranks, count), had: had, sum: sums.get(number), keys: held.keys });
    });
    var order = function (a, b) {
      return MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) || b.had - a.had || b.sum - a.sum || a.number - b.number;
    };
    hits.sort(order);
    var best = hits.slice(0, search.score.MOST);
    var similar = hits.filter(function (hit) { return hit.match === "similar"; }).slice(0, SIMILAR);
    var numbers = best.concat(similar).map(function (hit) { return hit.number; });
    var scores = numbers.length ? search.score.score(state.list, rows, boosts, numbers) : new Map();
    hits.forEach(function (hit) { hit.score = scores.has(hit.number) ? scores.get(hit.number) : 0; });
    return hits;
  }

  function isSimilar(hit) { return hit.match === "similar"; }
  function isFound(hit) { return hit.match !== "similar"; }

  Searcher.prototype.suggest = function (text, options) {
    var asked = clean(text), limit = options && options.limit || 8;
    return this._run(function (state) {
      if (!asked) return Promise.resolve([]);
      return findNames(state, asked, true).then(function (found) {
        return search.show(state, found.hits.slice(0, limit));
      });
    });
  };

  Searcher.prototype.search = function (text, options) {
    var asked = clean(text), wanted = Object.assign({ limit: 10, offset: 0 }, options);
    return this._run(function (state) {
      if (!asked) return Promise.resolve({ results: [], similar: [], total: 0, otherLanguages: {}, facets: {}, boosts: {} });
      return findNames(state, asked, false).then(function (found) {
        var hits = found.hits.filter(isFound);
        return Promise.all([
          search.show(state, hits.slice(wanted.offset, wanted.offset + wanted.limit)),
          search.show(state, found.hits.filter(isSimilar).slice(0, SIMILAR))
        ]).then(function (shown) {
          return { results: shown[0], similar: shown[1], total: hits.length, otherLanguages: {}, facets: {}, boosts: found.boosts };
        });
      });
    });
  };

  search.open = function (options) {
    return search.load.list(options.base, options.language, false).then(function (list) {
      return new Searcher(options.base, options.language, list);
    });
  };
})(casebookSearch);

/* Names and statutes: from a query to the documents that match, best first. */
(function (search) {
  "use strict";
  var MATCHES = ["exact", "inflected", "prefix", "text", "similar"];
  var SIMILAR = 5; // that are shown
  var MOST_FILES = 4; // loaded for terms, unless the words themselves need as many
  var FAMILY = 0, NUMBER = 3, WORDS = 5; // places in `fields` of the list

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

  /** Give up terms that are only beginnings or similar, the least likely first, so that few files are loaded; those
      files. */
  function spare(dictionary, groups) {
    var files = new Set(), doubtful = [];
    groups.forEach(function (group) {
      Object.keys(group.terms).forEach(function (term) {
        var found = group.terms[term], file = search.rows.placeOf(dictionary, term).file;
        if (found.kind === "exact" || found.kind === "inflected") files.add(file);
        else doubtful.push({ term: term, file: file, boost: found.boost, terms: group.terms });
      });
    });
    var most = Math.max(MOST_FILES, files.size + 1);
    doubtful.sort(function (a, b) { return b.boost - a.boost || (a.term < b.term ? -1 : 1); });
    doubtful.forEach(function (one) {
      if (files.has(one.file) || files.size < most) files.add(one.file);
      else delete one.terms[one.term];
    });
    return files;
  }

  /** The first similar names, from files that are loaded already and few more. */
  function chooseSimilar(state, hits, files) {
    var known = new Set(files);
    return hits.filter(function (hit) {
      var file = search.show.fileOf(state, hit.number);
      if (!known.has(file) && known.size >= MOST_FILES) return false;
      known.add(file);
      return true;
    }).slice(0, SIMILAR);
  }

  /** What each document has of each group: Map number → {groups: [rank or undefined], keys}. */
  function cover(groups, rows) {
    var found = new Map();
    groups.forEach(function (group, place) {
      Object.keys(group.terms).forEach(function (term) {
        rows[term].forEach(function (part) {
          if (part.field === WORDS && group.isSurname && group.terms[term].kind === "similar") return; // no role or place
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

  function isSimilar(hit) { return hit.match === "similar"; }
  function isFound(hit) { return hit.match !== "similar"; }

  /** Names and statutes: Promise of {hits: [{number, match, score, keys}] best first, similar: the same, files, boosts,
      isKnown: whether a word of the query is a name as it stands}. */
  function findNames(state, text, typing) {
    var open = typing || /\S{3}$/.test(text), dictionary = search.rows.dictionaryOf(state);
    var query = readQuery(dictionary, text, open, typing), boosts = {};
    var files = spare(dictionary, query.groups);
    var isKnown = function (word) { return search.fold.words(word).every(function (key) { return search.words.has(dictionary, key); }); };
    query.groups.forEach(function (group) {
      Object.keys(group.terms).forEach(function (term) {
        boosts[term] = Math.max(boosts[term] || 0, group.terms[term].boost);
      });
    });
    return search.rows.load(state, dictionary, Object.keys(boosts)).then(function (rows) {
      var hits = rankNames(state, query, rows, boosts), found = hits.filter(isFound), similar = hits.filter(isSimilar);
      if (found.length) similar = similar.filter(function (hit) { return hit.isWhole; }); // a part of the words tells nothing new
      return { isStatute: query.isStatute, hits: found, similar: similar, files: files, boosts: boosts, isKnown: isKnown };
    });
  }

  function rankNames(state, query, rows, boosts) {
    var covered = cover(query.groups, rows), scores = search.score(state.list, rows, boosts);
    var count = query.groups.length + (query.lost ? 1 : 0), hits = [];
    covered.forEach(function (held, number) {
      var had = held.ranks.filter(function (rank) { return rank !== undefined; }).length;
      hits.push({ number: number, match: matchOf(held.ranks, count), had: had, isWhole: had === count, score: scores.get(number), keys: held.keys, isName: held.isName });
    });
    return hits.sort(function (a, b) {
      return MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) || b.had - a.had || b.isName - a.isName || b.score - a.score || a.number - b.number;
    });
  }

  search.names = { MATCHES: MATCHES, chooseSimilar: chooseSimilar, find: findNames };
})(casebookSearch);

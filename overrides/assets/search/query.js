/* The search as a page uses it.

   casebookSearch.open({base, language}) → Promise<Searcher>; rejects when the list cannot be loaded.
     base: address of the folder assets/search/, with "/" at the end; language: "en", "ru" or "kk".

   searcher.suggest(text, {limit = 8}) → Promise<Result[]>
     While typing: names and statutes; the last word is a beginning. Similar names stand last.

   searcher.search(text, {limit = 10, offset = 0, filters, facets, texts = true, textLanguage, others, snippets = true})
     → Promise<{results, similar, total, inTexts, facets, otherLanguages, boosts}>
     results: a page of the matches. similar: at most 5 names that are not what was typed, or only a part of it; to be
       shown apart, and not in `total`.
     filters: {facet: [code, …]}: any of one facet, all of the facets. With `facets: true`, `facets` is
       {facet: {code: count}}, each facet counted without its own filter. An empty text matches every case, from A to Z.
     texts: true searches what pages say unless a surname or an article was found as typed; "always" does in any case;
       false never. inTexts tells whether it was done. textLanguage: the language of the pages, by default the reader's.
     others: true fills otherLanguages: {language: number of records whose pages there have the words}.
     snippets: false leaves them out; searcher.addSnippets(text, results, textLanguage) fills them in later.
     boosts: {names: {term: boost}, texts: {…}}: what lunr was asked.

   searcher.labels() → Promise<{facet: {code: label}}>
   searcher.sums() → Promise<{facet: {code: count}}> of the whole register

   Result = {kind: "case" | "statute", key, match: "exact" | "inflected" | "prefix" | "similar" | "text", score,
     name, matched (the spelling that matched, when it is another, else ""), names: {en, ru, kk}, who,
     lead (an acquittal: goes before the status), status, asOf (when, according to whom), shape,
     address (from the site's root),
     snippets: [{language, parts: [[text, isHit], …]}]}

   Nothing is sent or stored. A shard that a new release has taken away makes the list load again, once. */
(function (search) {
  "use strict";
  var LONGEST = 200, WORDS = 12;
  var FEATURES = { limit: 10, offset: 0, filters: null, facets: false, texts: true, textLanguage: "", others: false, snippets: true };

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

  Searcher.prototype.suggest = function (text, options) {
    var asked = clean(text), limit = options && options.limit || 8;
    return this._run(function (state) {
      if (!asked) return Promise.resolve([]);
      return search.names.find(state, asked, true).then(function (found) {
        var hits = found.hits.slice(0, limit);
        return search.show(state, hits.concat(search.names.chooseSimilar(state, found.similar, found.files).slice(0, limit - hits.length)));
      });
    });
  };

  Searcher.prototype.search = function (text, options) {
    var asked = clean(text), wanted = Object.assign({}, FEATURES, options);
    wanted.textLanguage = wanted.textLanguage || this.language;
    return this._run(function (state) {
      var names = Object.keys(wanted.facets ? state.list.facets : wanted.filters || {}).filter(function (name) { return name in state.list.facets; });
      return search.facets.load(state, names).then(function (facets) {
        return gather(state, asked, wanted).then(function (found) { return answer(state, asked, wanted, facets, found); });
      });
    });
  };

  Searcher.prototype.addSnippets = function (text, results, language) {
    var own = language || this.language;
    return this._run(function (state) { return addSnippets(state, clean(text), results, own); });
  };

  Searcher.prototype.labels = function () {
    return this._run(function (state) { return state.load(state.list.labels); });
  };

  Searcher.prototype.sums = function () {
    return this._run(search.facets.sums);
  };

  /** All that matches: names, then texts. */
  function gather(state, asked, wanted) {
    var nothing = { hits: [], similar: [], files: new Set(), inTexts: false, boosts: { names: {}, texts: {} } };
    if (!asked) return listAll(state).then(function (hits) { return Object.assign(nothing, { hits: hits }); });
    return search.names.find(state, asked, false).then(function (names) {
      var found = Object.assign(nothing, { hits: names.hits, similar: names.similar, files: names.files });
      found.boosts.names = names.boosts;
      var isName = names.isStatute || found.hits.some(function (hit) { return hit.isName; });
      if (!wanted.texts || wanted.texts !== "always" && isName) return found;
      return findTexts(state, wanted.textLanguage, asked, found.similar.length ? names.isKnown : null).then(function (texts) { return join(found, texts); });
    });
  }

  /** Every case, from A to Z. */
  function listAll(state) {
    return state.load(state.list.order).then(function (text) {
      return search.pack.numbers(text).map(function (number) { return { number: number, match: "exact", score: 0, keys: [] }; });
    });
  }

  /** isName: of words that are perhaps a name which no text has; else null. */
  function findTexts(state, language, asked, isName) {
    return state.load(state.list.texts[language]).then(function (list) { return search.texts.find(state, language, list, asked, isName); });
  }

  /** Names first, then what pages say, then roles and places that only another language's word names. */
  function join(found, texts) {
    var said = new Set(texts.hits.map(function (hit) { return hit.number; }));
    var names = found.hits.filter(function (hit) { return hit.match !== "text"; });
    var named = new Set(names.map(function (hit) { return hit.number; }));
    var rest = found.hits.filter(function (hit) { return hit.match === "text" && !said.has(hit.number); });
    found.hits = names.concat(texts.hits.filter(function (hit) { return !named.has(hit.number); }), rest);
    if (found.hits.length) found.similar = found.similar.filter(function (hit) { return hit.isWhole; });
    found.boosts.texts = texts.boosts;
    found.inTexts = true;
    return found;
  }

  function answer(state, asked, wanted, facets, found) {
    var sets = search.facets.passing(facets, wanted.filters);
    var pass = function (hit) { return search.facets.passes(sets, hit.number, ""); };
    var hits = found.hits.filter(pass), page = hits.slice(wanted.offset, wanted.offset + wanted.limit);
    return Promise.all([
      search.show(state, page),
      search.show(state, search.names.chooseSimilar(state, found.similar.filter(pass), found.files)),
      wanted.others && asked ? countOthers(state, asked, wanted.textLanguage, pass) : {}
    ]).then(function (shown) {
      var numbers = found.hits.map(function (hit) { return hit.number; });
      var given = {
        results: shown[0],
        similar: shown[1],
        total: hits.length,
        inTexts: found.inTexts,
        facets: wanted.facets ? search.facets.count(facets, sets, numbers) : {},
        otherLanguages: shown[2],
        boosts: found.boosts
      };
      if (!wanted.snippets || !found.inTexts) return given;
      return addSnippets(state, asked, given.results, wanted.textLanguage).then(function () { return given; });
    });
  }

  /** Of results that were found by what a page says. */
  function addSnippets(state, asked, results, language) {
    var said = results.filter(function (result) { return result.match === "text"; });
    if (!said.length) return Promise.resolve(results);
    return state.load(state.list.texts[language]).then(function (list) {
      return search.snippets.add(state, language, list, asked, said);
    }).then(function () { return results; });
  }

  function countOthers(state, asked, own, pass) {
    var others = Object.keys(state.list.texts).filter(function (language) { return language !== own; });
    return Promise.all(others.map(function (language) { return findTexts(state, language, asked, null); })).then(function (found) {
      var counts = {};
      others.forEach(function (language, place) { counts[language] = found[place].hits.filter(pass).length; });
      return counts;
    });
  }

  search.open = function (options) {
    return search.load.list(options.base, options.language, false).then(function (list) {
      return new Searcher(options.base, options.language, list);
    });
  };
})(casebookSearch);

/* Every engine behind one face: bench.open(engine, language), bench.ask(query, how) -> {results, similar, error, ms}.
   A result is {key, match, score}; key is case:SLUG or statute:KEY. */
(function () {
  "use strict";
  var engines = {};
  var current = null;

  function load(address) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = function () { reject(new Error("cannot load " + address)); };
      document.head.appendChild(script);
    });
  }

  function readJson(address) {
    return fetch(address).then(function (answer) { return answer.json(); });
  }

  function keyOf(address) {
    var found = /\/(?:ru\/|kk\/)?(case|statute)s\/(.+?)\/(?:index\.html)?(?:[?#].*)?$/.exec(address);
    return found ? found[1] + ":" + found[2] : "";
  }

  engines.ours = function (language) {
    return load("/ours/assets/search/engine.js").then(function () {
      return casebookSearch.open({ base: "/ours/assets/search/", language: language });
    }).then(function (searcher) {
      function keyed(results) {
        return results.map(function (it) { return { key: it.kind + ":" + it.key, match: it.match, score: it.score }; });
      }
      return function (query, how) {
        if (how === "suggest") {
          return searcher.suggest(query, {}).then(function (found) { return { results: keyed(found), similar: [] }; });
        }
        function answer(found) {
          return { results: keyed(found.results), similar: keyed(found.similar), boosts: found.boosts };
        }
        var all = function () { return searcher.search(query, { limit: 10 }).then(answer); };
        if (how !== "first results") return all();
        // As the search page does: names that are found stand there before the texts are asked.
        return searcher.search(query, { limit: 10, texts: false }).then(function (found) {
          return found.results.length ? answer(found) : all();
        });
      };
    });
  };

  engines.lunr = function (language) {
    return load("/peers/lunr.js").then(function () {
      return language === "ru" ? load("/peers/lunr.stemmer.support.js").then(function () { return load("/peers/lunr.ru.js"); }) : null;
    }).then(function () { return readJson("/peers/lunr-" + language + ".json"); }).then(function (data) {
      var index = lunr.Index.load(data);
      return function (query) {
        // Each word as it is, and as a beginning: what the search of Material asks.
        var words = query.toLowerCase().split(/[\s\-]+/).filter(Boolean).slice(0, 12);
        var found = words.length ? index.query(function (it) {
          words.forEach(function (word) {
            it.term(word, { boost: 10 });
            it.term(word, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
          });
        }) : [];
        return Promise.resolve({ similar: [], results: found.slice(0, 10).map(function (it) { return { key: it.ref, match: "", score: it.score }; }) });
      };
    });
  };

  engines.minisearch = function (language) {
    return load("/peers/minisearch.js").then(function () { return fetch("/peers/minisearch-" + language + ".json"); })
      .then(function (answer) { return answer.text(); }).then(function (text) {
        var index = MiniSearch.loadJSON(text, { idField: "key", fields: ["title", "text"] });
        return function (query) {
          var found = index.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 10 } });
          return Promise.resolve({ similar: [], results: found.slice(0, 10).map(function (it) { return { key: it.id, match: "", score: it.score }; }) });
        };
      });
  };

  engines.pagefind = function (language) {
    document.documentElement.lang = language;
    return import("/peers/pagefind/pagefind.js").then(function (pagefind) {
      return pagefind.init().then(function () {
        return function (query) {
          return pagefind.search(query).then(function (found) {
            // The address of a page stands in its fragment only, so ten of them are loaded, as the list of hits would.
            return Promise.all((found ? found.results : []).slice(0, 10).map(function (it) { return it.data(); }));
          }).then(function (pages) {
            var results = pages.map(function (page) { return { key: keyOf(page.url), match: "", score: 0 }; });
            return { similar: [], results: results.filter(function (it) { return it.key; }) };
          });
        };
      });
    });
  };

  window.bench = {
    open: function (engine, language) {
      var began = performance.now();
      return engines[engine](language).then(function (ask) { current = ask; return performance.now() - began; });
    },
    ask: function (query, how) {
      var began = performance.now();
      return Promise.resolve().then(function () { return current(query, how); }).then(function (found) {
        found.ms = performance.now() - began;
        return found;
      }, function (error) {
        return { results: [], similar: [], error: String(error), ms: performance.now() - began };
      });
    },
    askAll: async function (queries, how) {
      var answers = [];
      for (var number = 0; number < queries.length; number += 1) answers.push(await window.bench.ask(queries[number], how));
      return answers;
    }
  };
})();

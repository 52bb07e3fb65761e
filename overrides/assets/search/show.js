/* Numbers of documents → what a list shows of them. */
(function (search) {
  "use strict";
  var ORDER = ["en", "ru", "kk"];

  /** hits: [{number, match, score, keys}] → Promise of results, in the same order. */
  function show(state, hits) {
    var list = state.list;
    return Promise.all(hits.map(function (hit) {
      var bucket = Math.floor(hit.number / list.stride);
      return state.load(search.load.numbered("show-" + state.language, bucket, list.show)).then(function (rows) {
        return result(state, rows[hit.number - bucket * list.stride], hit);
      });
    }));
  }

  function result(state, row, hit) {
    var kind = row[0].slice(0, row[0].indexOf(":")), key = row[0].slice(kind.length + 1);
    var names = {}, name = row[1][ORDER.length]; // there in a further language of the site
    ORDER.forEach(function (language, place) { names[language] = row[1][place]; });
    return {
      kind: kind,
      key: key,
      number: hit.number,
      match: hit.match,
      score: hit.score,
      name: name || names[state.language],
      matched: matched(name || names[state.language], row[1].concat(row[7]), hit.keys),
      names: names,
      who: row[2],
      lead: row[3],
      status: row[4],
      asOf: row[5],
      shape: row[6],
      address: state.list.addresses[kind].replace("*", key),
      snippets: []
    };
  }

  /** The spelling that has what was found, when the name that is shown has not. */
  function matched(name, spellings, keys) {
    var wanted = keys.filter(function (key) { return key[0] !== "#"; });
    if (!wanted.length) return "";
    var score = function (spelling) {
      var has = search.fold.words(spelling);
      return wanted.filter(function (key) { return has.indexOf(key) >= 0; }).length;
    };
    var best = name, most = score(name);
    spellings.forEach(function (spelling) {
      if (score(spelling) > most) {
        most = score(spelling);
        best = spelling;
      }
    });
    return best === name ? "" : best;
  }

  search.show = show;
})(casebookSearch);

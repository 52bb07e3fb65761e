/* Numbers of documents → what a list shows of them. */
(function (search) {
  "use strict";
  var ORDER = ["en", "ru", "kk"];

  /** hits: [{number, match, score, keys}] → Promise of results, in the same order. */
  function show(state, hits) {
    return Promise.all(hits.map(function (hit) {
      return state.load(fileOf(state, hit.number)).then(function (value) {
        return result(state, value[0][hit.number % state.list.stride], hit);
      });
    }));
  }

  function fileOf(state, number) {
    return search.rows.fileOf(state, Math.floor(number / state.list.stride));
  }

  /** row: [key, names, who, lead, status, as of, icon, other spellings …], as hooks/casebook/searching/shown.py packs it. */
  function result(state, row, hit) {
    var spellings = row[1].slice(), said = row.slice(2, 7).map(function (one) { return typeof one === "number" ? state.list.phrases[one] : one; });
    for (var place = 1; place < spellings.length; place++) spellings[place] = spellings[place] || spellings[place - 1];
    var key = row[0] || "case:" + spellings[0].toLowerCase().replace(/[^a-z]+/g, "-").replace(/^-|-$/g, "");
    var kind = key.slice(0, key.indexOf(":"));
    var names = {}, name = spellings[ORDER.length]; // there in a further language of the site
    ORDER.forEach(function (language, place) { names[language] = spellings[place]; });
    key = key.slice(kind.length + 1);
    return {
      kind: kind,
      key: key,
      number: hit.number,
      match: hit.match,
      score: hit.score,
      name: name || names[state.language],
      matched: matched(name || names[state.language], spellings.concat(row.slice(7)), hit.keys),
      names: names,
      who: said[0],
      lead: said[1],
      status: said[2],
      asOf: said[3],
      shape: said[4],
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

  show.fileOf = fileOf;
  search.show = show;
})(casebookSearch);

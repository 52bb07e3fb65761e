/* Any spelling of a name, in any script → one key; the twin of hooks/casebook/searching/fold.py, with its table. */
(function (search) {
  "use strict";
  var letters = Object.assign(Object.create(null), search.tables.fold.letters);
  var clusters = search.tables.fold.clusters;
  var rules = search.tables.fold.rules;
  Array.from(search.tables.fold.silent).forEach(function (sign) { letters[sign] = ""; });
  var cluster = new RegExp(Object.keys(clusters).sort(function (a, b) {
    return b.length - a.length || (a < b ? -1 : 1);
  }).join("|"), "g");

  function plain(text) {
    return text.normalize("NFKC").toLowerCase().normalize("NFKC");
  }

  function letter(sign) {
    if (sign in letters) return letters[sign];
    if (sign >= "A" && sign <= "Z") return sign.toLowerCase(); // a cluster
    if (sign >= "\u0300" && sign <= "\u036f") return "";
    var parts = sign.normalize("NFKD");
    if (parts === sign) return " ";
    var first = String.fromCodePoint(parts.codePointAt(0));
    return first in letters ? letters[first] : " ";
  }

  /** Apply the rules until none applies; doubled letters become single, digits stay as they are. */
  function settle(key) {
    for (;;) {
      var before = key;
      rules.forEach(function (rule) { key = key.split(rule[0]).join(rule[1]); });
      key = key.replace(/([a-z])\1+/g, function (run, one) { return run.length <= 3 ? one : run; });
      if (key === before) return key;
    }
  }

  /** The keys of the words of a text, in order. */
  function foldWords(text) {
    var marked = plain(text).replace(cluster, function (found) { return clusters[found].toUpperCase(); });
    var words = Array.from(marked, letter).join("").split(" ");
    return words.filter(Boolean).map(settle);
  }

  search.fold = { words: foldWords, settle: settle, plain: plain };
})(casebookSearch);

/* The light stemmer of hooks/casebook/searching/kazakh.py, with its table. */
(function (search) {
  "use strict";
  var table = search.tables.kazakh;
  var vowels = table.front + table.back;
  var kept = new Set(table.kept.split(" ")), short = new Set(table.short.split(" "));
  var fronted = { "а": "е", "ы": "і", "қ": "к", "ғ": "г" };
  var hardened = { "б": "п", "г": "к", "ғ": "қ" };
  var after = readEndings();

  function readEndings() {
    var found = new Map();
    table.after.forEach(function (pair) {
      pair[1].split(" ").forEach(function (ending) {
        var front = Array.from(ending, function (letter) { return fronted[letter] || letter; }).join("");
        [[ending, false], [front, true]].forEach(function (form) {
          var key = form[0] + "/" + form[1];
          if (!found.has(key)) found.set(key, { form: form[0], isFront: form[1], letters: "" });
          found.get(key).letters += pair[0];
        });
      });
    });
    return Array.from(found.values()).sort(function (a, b) {
      return b.form.length - a.form.length || (a.form < b.form ? -1 : a.form > b.form ? 1 : a.isFront - b.isFront);
    });
  }

  function harmony(word) {
    for (var place = word.length - 1; place >= 0; place--) {
      if (vowels.indexOf(word[place]) >= 0) return table.front.indexOf(word[place]) >= 0;
      if (table.neutral.indexOf(word[place]) >= 0) return null;
    }
    return null;
  }

  function shorten(word) {
    var found = [];
    after.forEach(function (ending) {
      var left = word.slice(0, -ending.form.length);
      if (word.slice(-ending.form.length) !== ending.form || !left) return;
      if (left.length < table.least && !short.has(left)) return;
      var heard = harmony(left);
      if (ending.letters.indexOf(left[left.length - 1]) >= 0 && (heard === null || heard === ending.isFront)) found.push(left);
    });
    var whole = found.find(function (left) { return kept.has(left); });
    return whole !== undefined ? whole : found.length ? found[0] : word;
  }

  function settle(word) {
    if (word.length < table.least) return word;
    if (word.slice(-2) === "ст") word = word.slice(0, -1);
    var last = word[word.length - 1];
    word = word.slice(0, -1) + (hardened[last] || last);
    last = word[word.length - 1];
    var isVowel = function (letter) { return vowels.indexOf(letter) >= 0; };
    var narrow = word.length > table.least && "ыі".indexOf(word[word.length - 2]) >= 0 && !isVowel(last);
    if (narrow && !isVowel(word[word.length - 3]) && Array.from(word.slice(0, -3)).some(isVowel)) {
      word = word.slice(0, -2) + last;
    }
    return word;
  }

  function stemKazakh(word) {
    while (!kept.has(word)) {
      var shorter = shorten(word);
      if (shorter === word) break;
      word = shorter;
    }
    return settle(word);
  }

  search.stemKazakh = stemKazakh;
})(casebookSearch);

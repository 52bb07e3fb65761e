/* Words of a text and their stems, as hooks/casebook/searching/stems.py makes them. */
(function (search) {
  "use strict";
  if (search.stems) return; // a second language was asked for
  var stemmers = {}, known = {};
  var WORD = /[\p{L}\p{N}]+/gu;

  /** Make a language's stemmer ready, which came with the script that calls this. */
  function use(language) {
    known[language] = new Map();
    if (language === "kk") stemmers.kk = search.stemKazakh;
    else {
      var snowball = language === "en" ? new EnglishStemmer() : language === "ru" ? new RussianStemmer() : null;
      stemmers[language] = function (word) { return snowball ? snowball.stemWord(word) : word; };
    }
  }

  /** The stem of a lower-case word. */
  function stem(word, language) {
    var memory = known[language];
    if (!memory.has(word)) memory.set(word, stemmers[language](word));
    return memory.get(word);
  }

  function lower(word) {
    return word.toLowerCase().replace(/ё/g, "е");
  }

  /** Lower-case words of a text, in order. */
  function split(text) {
    return (lower(text.normalize("NFC")).match(WORD) || []);
  }

  search.stems = { use: use, stem: stem, split: split, lower: lower, WORD: WORD };
})(casebookSearch);

/* The passage of a page in which words of a query stand, with those words marked. */
(function (search) {
  "use strict";
  var AROUND = 12, MOST = 2; // words before and after a hit; passages of one result

  /** Fill `snippets` of results from the texts of one language; Promise of the same results. */
  function add(state, language, list, text, results) {
    var stems = new Set(search.stems.split(text).map(function (word) { return search.stems.stem(word, language); }));
    return Promise.all(results.map(function (result) {
      var piece = Math.floor(result.number / list.size);
      var name = search.load.numbered("said-" + language, piece, list.pieces);
      if (!name) return result;
      return state.load(name).then(function (texts) {
        result.snippets = choose(texts[result.number - piece * list.size] || "", stems, language);
        return result;
      });
    }));
  }

  function choose(text, stems, language) {
    var passages = text.split("\n").map(function (passage) { return mark(passage, stems, language); });
    var found = passages.filter(function (passage) { return passage.found.size; });
    found.sort(function (a, b) { return b.found.size - a.found.size; });
    return found.slice(0, MOST).map(function (passage) { return { language: language, parts: cut(passage) }; });
  }

  /** Where the words are, and which of them were asked for. */
  function mark(passage, stems, language) {
    var words = [], found = new Set(), text = passage.normalize("NFC"), match;
    var pattern = new RegExp(search.stems.WORD.source, "gu");
    while ((match = pattern.exec(text)) !== null) {
      var stem = search.stems.stem(search.stems.lower(match[0]), language), isHit = stems.has(stem);
      if (isHit) found.add(stem);
      words.push({ from: match.index, to: match.index + match[0].length, isHit: isHit });
    }
    return { text: text, words: words, found: found };
  }

  function cut(passage) {
    var words = passage.words, first = words.findIndex(function (word) { return word.isHit; });
    var begin = Math.max(0, first - AROUND), end = Math.min(words.length, begin + AROUND * 2 + 1);
    var from = begin > 0 ? words[begin].from : 0, to = end < words.length ? words[end - 1].to : passage.text.length;
    var parts = [], place = from;
    if (begin > 0) parts.push(["… ", false]);
    words.slice(begin, end).forEach(function (word) {
      if (!word.isHit) return;
      if (word.from > place) parts.push([passage.text.slice(place, word.from), false]);
      parts.push([passage.text.slice(word.from, word.to), true]);
      place = word.to;
    });
    if (to > place) parts.push([passage.text.slice(place, to), false]);
    if (end < words.length) parts.push([" …", false]);
    return parts;
  }

  search.snippets = { add: add };
})(casebookSearch);

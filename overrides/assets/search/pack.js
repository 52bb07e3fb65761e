/* Numbers and sorted words as hooks/casebook/searching/packing.py writes them. */
(function (search) {
  "use strict";
  var HALF = 45;
  var values = Object.create(null);
  for (var code = 35, next = 0; code < 127; code++) {
    var sign = String.fromCharCode(code);
    if (sign !== "<" && sign !== "\\") values[sign] = next++;
  }

  /** All numbers of a packed text. */
  function numbers(text) {
    var found = [], value = 0, scale = 1;
    for (var place = 0; place < text.length; place++) {
      var digit = values[text[place]];
      if (digit >= HALF) {
        value += (digit - HALF) * scale;
        scale *= HALF;
      } else {
        found.push(value + digit * scale);
        value = 0;
        scale = 1;
      }
    }
    return found;
  }

  /** {words: sorted, shared: what each shares with the one before}. */
  function words(text) {
    var found = [], shared = [], last = "";
    (text.match(/[A-Z][^A-Z]*/g) || []).forEach(function (item) {
      var kept = item.charCodeAt(0) - 65;
      last = last.slice(0, kept) + item.slice(1);
      shared.push(kept);
      found.push(last);
    });
    return { words: found, shared: shared };
  }

  /** Whether the bit at a place is set; six bits a sign. */
  function bit(text, place) {
    return Boolean(values[text[Math.floor(place / 6)]] >> place % 6 & 1);
  }

  search.pack = { numbers: numbers, words: words, bit: bit };
})(casebookSearch);

/* Words of a sorted list within one or two typos: a letter too many, too few, wrong, or two exchanged. */
(function (search) {
  "use strict";

  /** [{place, distance}], for distances 1 … most; words that share a beginning share the work. */
  function near(dictionary, asked, most) {
    var words = dictionary.words, shared = dictionary.shared, width = asked.length + 1;
    var rows = [new Uint8Array(width)], found = [], dead = Infinity;
    for (var column = 0; column < width; column++) rows[0][column] = column;
    for (var place = 0; place < words.length; place++) {
      var word = words[place], from = shared[place];
      if (from >= dead) continue; // its beginning is already too far
      dead = Infinity;
      var depth = from;
      for (; depth < word.length; depth++) {
        if (fill(rows, word, depth, asked) > most) {
          dead = depth + 1;
          break;
        }
      }
      if (dead === Infinity && Math.abs(word.length - asked.length) <= most) {
        var distance = rows[word.length][width - 1];
        if (distance > 0 && distance <= most) found.push({ place: place, distance: distance });
      }
    }
    return found;
  }

  /** The row for the letter at `depth`; gives its least value. */
  function fill(rows, word, depth, asked) {
    var above = rows[depth], row = rows[depth + 1] || (rows[depth + 1] = new Uint8Array(asked.length + 1));
    var letter = word[depth], least = row[0] = depth + 1;
    for (var column = 1; column <= asked.length; column++) {
      var same = letter === asked[column - 1];
      var value = Math.min(above[column] + 1, row[column - 1] + 1, above[column - 1] + (same ? 0 : 1));
      if (depth && column > 1 && letter === asked[column - 2] && word[depth - 1] === asked[column - 1]) {
        value = Math.min(value, rows[depth - 1][column - 2] + 1);
      }
      row[column] = value;
      if (value < least) least = value;
    }
    return least;
  }

  search.near = near;
})(casebookSearch);

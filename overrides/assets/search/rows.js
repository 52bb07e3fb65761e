/* Where the rows of terms are: those of rare ones beside the people of their part of the alphabet, others in shards. */
(function (search) {
  "use strict";

  /** The dictionary: {words, shared, proper, places}; places: for each word its file, and its place there. */
  function dictionaryOf(state) {
    if (!state.dictionary) {
      var packed = state.list.words;
      state.dictionary = search.pack.words(packed[0]);
      state.dictionary.proper = packed[1];
      state.dictionary.places = placesOf(state, packed[2]);
    }
    return state.dictionary;
  }

  function placesOf(state, common) {
    var rare = search.pack.numbers(state.list.rare), names = state.list.names, bucket = 0, shard = 0, inBucket = 0, inShard = 0;
    return state.dictionary.words.map(function (word, place) {
      if (search.pack.bit(common, place)) {
        while (inShard === names[shard][0]) { shard++; inShard = 0; }
        return { file: names[shard][1], bucket: -1, at: inShard++ };
      }
      while (inBucket === rare[bucket]) { bucket++; inBucket = 0; }
      return { file: fileOf(state, bucket), bucket: bucket, at: inBucket++ };
    });
  }

  function fileOf(state, bucket) {
    return search.load.numbered("show-" + state.language, bucket, state.list.show);
  }

  /** Where the row of a term of the dictionary is. */
  function placeOf(dictionary, term) {
    return dictionary.places[search.words.find(dictionary.words, term)];
  }

  /** Promise of {term: [{field, numbers}]} for terms of the dictionary. */
  function load(state, dictionary, terms) {
    var rows = {};
    return Promise.all(terms.map(function (term) {
      var place = placeOf(dictionary, term);
      return state.load(place.file).then(function (value) {
        var packed = place.bucket < 0 ? value : value[1];
        rows[term] = unpackRow(packed.split(" ")[place.at]);
      });
    })).then(function () { return rows; });
  }

  function unpackRow(text) {
    var found = search.pack.numbers(text), parts = [], place = 0;
    while (place < found.length) {
      var part = { field: found[place], numbers: [], counts: null }, count = found[place + 1], last = 0;
      place += 2;
      for (; count > 0; count--) part.numbers.push(last += found[place++]);
      parts.push(part);
    }
    return parts;
  }

  search.rows = { dictionaryOf: dictionaryOf, placeOf: placeOf, fileOf: fileOf, load: load };
})(casebookSearch);

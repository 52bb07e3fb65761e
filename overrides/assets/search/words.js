/* Which terms of the dictionary a typed word may mean, and how sure that is. */
(function (search) {
  "use strict";
  var KINDS = ["exact", "inflected", "prefix", "similar"];
  var BOOSTS = { exact: 10, inflected: 6, prefix: 4, similar: 2 };
  var COMPLETED = 24; // terms that a beginning is completed to

  var LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`{}:\"<>~", RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюёхъжэбюё";
  var KAZAKH = "234589 0-=", KAZAKH_LETTERS = "әіңғүұ қөһ";

  /** Latin readings of one key: j as й, w as в or у, x as кс, c as k or j, and ch as х. */
  var READINGS = [[/([aeiou])j/g, "$1i"], ["j", "i"], ["w", "v"], ["w", "u"], ["x", "ks"], ["c", "k"], ["c", "j"], ["c", "x"]];

  /** Endings of cases, on keys: Russian, then Kazakh, then English. */
  var ENDINGS = ("a u om em oi ei e i im ix ami imi am ax ogo omu iu iei ia iam iami iax s " +
    "ti di ni tin din nin ka ga ke ge da de ta te dan den tan ten nan nen men ben pen lar ler dar der tar ter " +
    "a e na ne nda nde n imin inin ina ine inda inde inan inen lari leri dari deri tari teri " +
    "larga lerge darga derge tarka terke lardi lerdi dardi derdi tardi terdi lardin lerdin dardin derdin tardin terdin").split(" ");
  var FAMILY = /^(.{3,}?)(?:i)?(?:(?:ov|ev|in|sk)(?:a|oi|u|im|om|e|ix|i|ogo|omu|aia)?|uli|kizi|uln[a-z]{1,3}|ovic[a-z]{0,2}|evic[a-z]{0,2}|ovn[a-z]{1,2}|evn[a-z]{1,2}|tegi)$/;

  var SURNAME = /^(.+(?:in|ov|ev))(?:a|oi|u|im|om|e|i|ix)?$/;

  function find(words, word) {
    var low = 0, high = words.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (words[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function has(dictionary, word) {
    return dictionary.words[find(dictionary.words, word)] === word;
  }

  function swap(text, from, to) {
    return Array.from(text.toLowerCase(), function (sign) {
      var place = sign === " " ? -1 : from.indexOf(sign);
      return place < 0 ? sign : to[place];
    }).join("");
  }

  /** What a chunk would be if the keyboard had been in another language. */
  function otherLayouts(chunk) {
    var cyrillic = /[\u0400-\u04ff]/.test(chunk);
    if (chunk.length < 3) return [];
    if (cyrillic) return [swap(chunk, RUSSIAN, LATIN)];
    if (!/[a-z]/i.test(chunk)) return [];
    var russian = swap(chunk, LATIN, RUSSIAN);
    return [russian, swap(swap(chunk, KAZAKH, KAZAKH_LETTERS), LATIN, RUSSIAN)];
  }

  function readings(key, raw) {
    if (/[\u0400-\u04ff]/.test(raw)) return [];
    var found = [key];
    READINGS.forEach(function (pair) {
      found.slice(0, 8).forEach(function (one) {
        var read = one.replace(typeof pair[0] === "string" ? new RegExp(pair[0], "g") : pair[0], pair[1]);
        if (read !== one) found.push(search.fold.settle(read));
      });
    });
    if (/sh/i.test(raw)) found = found.concat(search.fold.words(raw.replace(/s(?=h)/gi, "s'")));
    if (/ou/i.test(raw)) found = found.concat(search.fold.words(raw.replace(/ou/gi, "u")));
    if (/oo/i.test(raw)) found = found.concat(search.fold.words(raw.replace(/oo/gi, "u")));
    if (/ee/i.test(raw)) found = found.concat(search.fold.words(raw.replace(/ee/gi, "i")));
    return found.slice(1);
  }

  /** Forms of which a key may be a case: {sure, unsure}. A surname is no case of what is left without its -ин, -ов, -ев. */
  function bare(key) {
    var surname = SURNAME.exec(key), found = { sure: [], unsure: [] };
    ENDINGS.forEach(function (ending) {
      var base = key.slice(0, -ending.length);
      if (base.length < 3 || key.slice(-ending.length) !== ending) return;
      var cuts = surname && base.length < surname[1].length && !/^[ndt]in$/.test(ending);
      (cuts ? found.unsure : found.sure).push(base, base + "a", base + "ia", base + "e", base + "i");
    });
    return found;
  }

  /** A name without what makes it a surname or a patronymic. */
  function root(key) {
    var cut = FAMILY.exec(key);
    return (cut ? cut[1] : key).replace(/i$/, "");
  }

  /** Whether a key has the form of a surname. */
  function isSurname(key) {
    return key.length > 4 && /(?:in|ov|ev)a?$/.test(key);
  }

  function Expansion(dictionary) {
    this.dictionary = dictionary;
    this.terms = Object.create(null);
    this.best = KINDS.length;
  }

  Expansion.prototype.add = function (term, kind, part) {
    var boost = BOOSTS[kind] * (part || 1), old = this.terms[term];
    if (old && old.boost >= boost) return;
    this.terms[term] = { kind: kind, boost: boost };
    this.best = Math.min(this.best, KINDS.indexOf(kind));
  };

  Expansion.prototype.addKnown = function (terms, kind, part) {
    terms.forEach(function (term) { if (has(this.dictionary, term)) this.add(term, kind, part); }, this);
  };

  /** Completions, proper names and short ones first. A whole surname that begins a longer one is only similar to it. */
  Expansion.prototype.addCompletions = function (beginning) {
    var dictionary = this.dictionary, found = [], isWhole = isSurname(beginning);
    for (var place = find(dictionary.words, beginning); place < dictionary.words.length; place++) {
      var word = dictionary.words[place];
      if (word.slice(0, beginning.length) !== beginning) break;
      if (word !== beginning && found.length < 4000) found.push({ word: word, proper: search.pack.bit(dictionary.proper, place) });
    }
    found.sort(function (a, b) { return b.proper - a.proper || a.word.length - b.word.length || (a.word < b.word ? -1 : 1); });
    found.slice(0, COMPLETED).forEach(function (one) {
      var isOther = isWhole && one.word !== beginning + "a";
      this.add(one.word, isOther ? "similar" : "prefix", (one.proper ? 1 : 0.4) * (beginning.length / one.word.length));
    }, this);
  };

  Expansion.prototype.addRelatives = function (key) {
    var stem = root(key), words = this.dictionary.words;
    if (stem.length < 4) return;
    for (var place = find(words, stem); place < words.length && words[place].slice(0, stem.length) === stem; place++) {
      if (words[place] !== key && root(words[place]) === stem) this.add(words[place], "similar", 0.9);
    }
  };

  Expansion.prototype.addTypos = function (key) {
    if (key.length < 4) return;
    search.near(this.dictionary, key, key.length < 8 ? 1 : 2).forEach(function (one) {
      var word = this.dictionary.words[one.place];
      if (word[0] !== "#") this.add(word, "similar", one.distance === 1 ? 1 : 0.4);
    }, this);
  };

  /** One typed word → {terms: {term: {kind, boost}}}; `open` says that it may be a beginning. */
  function expand(dictionary, key, raw, open) {
    var found = new Expansion(dictionary);
    found.addKnown([key], "exact");
    found.addKnown(readings(key, raw), "exact", 0.8);
    var forms = bare(key);
    found.addKnown(forms.sure, "inflected");
    if (open && key.length > 1) found.addCompletions(key);
    if (found.best > 1) {
      if (!open && key.length > 2) found.addCompletions(key);
      found.addKnown(forms.unsure, "similar");
      found.addRelatives(key);
      found.addTypos(key);
    }
    return { raw: raw, key: key, isSurname: isSurname(key), terms: found.terms };
  }

  /** The keys of a chunk; of another keyboard if only that makes sense. */
  function keysOf(dictionary, chunk, open) {
    var plain = search.fold.words(chunk);
    var known = function (key) { return has(dictionary, key) || bare(key).sure.some(function (one) { return has(dictionary, one); }); };
    var begins = function (key) {
      var word = dictionary.words[find(dictionary.words, key)];
      return key.length > 2 && word !== undefined && word.slice(0, key.length) === key;
    };
    if (plain.length && plain.every(known)) return { keys: plain, raw: chunk };
    var others = otherLayouts(chunk).map(function (other) { return { keys: search.fold.words(other), raw: other }; });
    var sense = others.find(function (other) { return other.keys.length && other.keys.every(known); });
    if (!sense && open && !plain.some(begins)) {
      sense = others.find(function (other) { return other.keys.length === 1 && other.keys.every(begins); });
    }
    return sense || { keys: plain, raw: chunk };
  }

  /** Words around a name that are no part of it, and a patronymic that is written apart. */
  var NOISE = /^(о|об|обо|в|во|на|по|с|со|и|к|у|за|из|от|для|дело|дела|делу|деле|the|of|on|in|about|case|and|а|туралы|және|ісі|мен|пен|бен)$/i;
  var APART = /(\S+)[\s-]+(ұлы|улы|uly|қызы|кызы|kyzy|qyzy)(?=\s|$)/giu;

  function withoutNoise(chunks) {
    var left = chunks.filter(function (chunk) { return !NOISE.test(chunk); });
    return left.length ? left : chunks;
  }

  /** A query → its groups, one a word; each document should have a term of every group. */
  function groupsOf(dictionary, text, open) {
    var chunks = withoutNoise(text.replace(APART, "$1$2").split(/\s+/).filter(Boolean)), groups = [];
    chunks.forEach(function (chunk, place) {
      var last = open && place === chunks.length - 1;
      var read = keysOf(dictionary, chunk, last);
      read.keys.forEach(function (key, at) {
        var raw = read.keys.length === 1 ? read.raw : key;
        groups.push(expand(dictionary, key, raw, last && at === read.keys.length - 1));
      });
    });
    return groups;
  }

  search.words = { withoutNoise: withoutNoise, KINDS: KINDS, groupsOf: groupsOf, has: has, find: find };
})(casebookSearch);

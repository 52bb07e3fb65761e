/* What a query says of statutes: `ст. 274 УК`, `274-бап`, `art. 456-2 CAO`, `349-VI`; the terms are those of
   hooks/casebook/searching/statutes.py. */
(function (search) {
  "use strict";
  var CODES = {
    cc: "ук|укрк|ққ|қк|қркк|cc|criminal code|penal code|уголовный кодекс|уголовного кодекса|уголовному кодексу|" +
      "қылмыстық кодекс|қылмыстық кодексі|қылмыстық кодексінің|қылмыстық кодекстің",
    cao: "коап|коапрк|әқбтк|әқбк|cao|code of administrative offences|code on administrative offences|" +
      "administrative code|административный кодекс|административного кодекса|" +
      "кодекс об административных правонарушениях|кодекса об административных правонарушениях|" +
      "әкімшілік құқық бұзушылық туралы кодекс|әкімшілік құқық бұзушылық туралы кодексі|" +
      "әкімшілік құқық бұзушылық туралы кодексінің"
  };
  var ARTICLE = /^(ст|стст|стать[а-я]{1,3}|статей|art|arts|article|articles|бап|бап[а-яәіңғүұқөһ]+|баб[а-яәіңғүұқөһ]+|§)$/;
  var PART = /^(ч|част[а-я]{1,3}|част|part|parts|p|pt|para|paragraph|п|пункт[а-я]*|тарма[қғ][а-яәіңғүұқөһ]*|бөлі[кгм][а-яәіңғүұқөһ]*)$/;
  var NOISE = /^(рк|қр|rk|of|the|kazakhstan|республики|казахстан|қазақстан|республикасы|республикасының|of|и|және|and|бойынша|по)$/;
  var PHRASES = [];
  Object.keys(CODES).forEach(function (family) {
    CODES[family].split("|").forEach(function (phrase) { PHRASES.push([phrase.split(" "), family]); });
  });
  PHRASES.sort(function (a, b) { return b[0].length - a[0].length; });
  var SMALL = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  function pieces(text) {
    var plain = text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, function (small) {
      return "-" + Array.from(small, function (sign) { return SMALL.indexOf(sign); }).join("");
    });
    plain = plain.normalize("NFKC").toLowerCase().replace(/[‐‑‒–—−]/g, "-");
    return plain.match(/\d{1,4}-(?:[ivxіvх]+)(?![\p{L}\p{N}])|\d+(?:-\d+)*|[\p{L}]+|§|[().]/gu) || [];
  }

  function phraseAt(found, place) {
    return PHRASES.find(function (phrase) {
      return phrase[0].every(function (word, offset) { return found[place + offset] === word; });
    });
  }

  var isNumber = function (piece) { return piece !== undefined && /^\d{1,4}(-\d{1,2})?$/.test(piece); };
  var isLaw = function (piece) { return /^\d{1,4}-[ivxіх]+$/.test(piece); };

  /** {terms: ["#274", …], sure: whether it can only mean a statute, rest: the other words}. */
  function parse(text) {
    var found = pieces(text), numbers = [], laws = [], rest = [], code = "", edition = "", sure = false;
    for (var place = 0; place < found.length; place++) {
      var piece = found[place], phrase = phraseAt(found, place);
      if (phrase) {
        code = phrase[1];
        place += phrase[0].length - 1;
      } else if (ARTICLE.test(piece)) {
        sure = true;
      } else if (PART.test(piece)) {
        if (found[place + 1] === ".") place++;
        if (isNumber(found[place + 1])) place++;
      } else if (isLaw(piece)) {
        laws.push("#" + piece.replace(/і/g, "i").replace(/х/g, "x"));
      } else if (isNumber(piece)) {
        var mark = found[place + 1];
        if (/^(1997|2014)$/.test(piece) && code) edition = "-" + piece;
        else if (mark !== undefined && PART.test(mark) && !isNumber(found[place + 2]) && numbers.length) place++;
        else numbers.push(piece);
        if ((mark === "(" || mark === ".") && isNumber(found[place + 2]) && !/-/.test(found[place + 2])) place += 2;
      } else if (!/^[().]$/.test(piece) && !NOISE.test(piece)) {
        rest.push(piece);
      }
    }
    var terms = numbers.map(function (number) { return "#" + (code ? code + edition + ":" : "") + number; }).concat(laws);
    if (!terms.length && code) terms = ["#" + code + edition];
    return { terms: terms, sure: sure || Boolean(code) || laws.length > 0, rest: rest };
  }

  search.statutes = { parse: parse };
})(casebookSearch);

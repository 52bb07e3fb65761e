/* What the interface says, from the data that came with the script: sentences, and counts by the language's plurals. */
(function (search) {
  "use strict";
  var words = search.interface, HUNDRED = 100;

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) { return name in values ? values[name] : whole; });
  }

  function number(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, words.group);
  }

  function text(name, values) {
    return fill(words.say[name], values || {});
  }

  /** A sentence with a number, in the form which that number asks for. */
  function count(name, value, values) {
    var form = words.plural[value < 2 * HUNDRED ? value : HUNDRED + value % HUNDRED];
    return fill(words.forms[name][form], Object.assign({ number: number(value) }, values));
  }

  search.say = { text: text, count: count, number: number };
})(casebookSearch);

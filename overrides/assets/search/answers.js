/* An answer on the search page: the count, the results, similar names apart, and what else may be asked. */
(function (search) {
  "use strict";
  var QUIET = 600; // milliseconds before a count is said
  var saying;

  function part(id) { return document.getElementById(id); }

  /** Say a count when the reader has stopped typing. */
  function say(text) {
    clearTimeout(saying);
    saying = setTimeout(function () { part("said").textContent = text; }, QUIET);
  }

  function count(total, shown) {
    var text = total ? search.say.count("results", total) : search.say.text("none");
    if (shown < total) text += "; " + search.say.text("shown", { number: search.say.number(shown) });
    part("count").textContent = text;
    part("count").hidden = !total;
    return text;
  }

  /** The first results, while the search goes on; what will stand above them has its place already. */
  function begin(answer, text, root) {
    part("count").textContent = "…";
    part("count").hidden = part("filters").hidden = false;
    part("results").replaceChildren.apply(part("results"), answer.results.map(function (result) { return search.row.row(result, text, root); }));
    part("none").hidden = true;
  }

  /** Replace everything by an answer. */
  function show(answer, text, root) {
    var rows = function (results) { return results.map(function (result) { return search.row.row(result, text, root); }); };
    var list = part("results"), similar = part("similar"), said = count(answer.total, answer.results.length);
    list.replaceChildren.apply(list, rows(answer.results));
    var names = similar.querySelector("ul");
    names.replaceChildren.apply(names, rows(answer.similar));
    similar.hidden = !answer.similar.length;
    part("none").hidden = answer.total > 0;
    part("more").hidden = answer.results.length >= answer.total;
    if (answer.similar.length) said += "; " + search.say.count("similar", answer.similar.length);
    say(said);
  }

  /** Add a further page of results; the focus goes on to the first of them. */
  function add(answer, text, root) {
    var list = part("results"), first = list.children.length;
    answer.results.forEach(function (result) { list.append(search.row.row(result, text, root)); });
    part("more").hidden = list.children.length >= answer.total;
    say(count(answer.total, list.children.length));
    if (list.children[first]) list.children[first].querySelector("a").focus();
  }

  /** Links to the same words in the texts of other languages, or in texts at all. */
  function offer(wanted, answer, counts, onChoose) {
    var list = part("elsewhere"), names = search.interface.languages, own = document.documentElement.lang;
    var to = function (text, language) { return search.chips.link(text, "", Object.assign({}, wanted, { texts: language }), onChoose); };
    list.textContent = "";
    if (wanted.texts) {
      var note = search.row.element("li", "q", search.say.text("in", { language: names[wanted.texts] }));
      list.append(note, to(search.say.text("names"), ""));
    } else if (wanted.q.trim() && !answer.inTexts) list.append(to(search.say.text("texts"), own));
    Object.keys(counts).forEach(function (language) {
      if (counts[language]) list.append(to(search.say.count("elsewhere", counts[language], { language: names[language] }), language));
    });
    list.hidden = !list.children.length;
  }

  search.answers = { begin: begin, show: show, add: add, offer: offer, part: part };
})(casebookSearch);

/* The search page: the address says what is asked for, and what is asked for goes into the address. */
(function (search) {
  "use strict";
  var PAGE = 10, LISTED = 20, WAIT = 150; // results of a page, with a question and without; milliseconds after a key
  var page = document.getElementById("search");
  if (!page) return;
  var part = search.answers && search.answers.part, input = document.getElementById("q");
  var base = page.getAttribute("data-base"), root = base + "../../";
  var wanted, labels, turn = 0, asking;

  function fail() {
    document.getElementById("failed").hidden = false;
    page.hidden = true;
  }
  if (!search.open) return fail();
  page.setAttribute("aria-busy", "true"); // until the first answer
  page.hidden = false;

  var opened = search.open({ base: base, language: document.documentElement.lang }), panel = null;
  var isWide = matchMedia("(min-width: 62rem)").matches;
  part("filters").open = isWide || location.hash === "#filters";

  function options(more) {
    var texts = wanted.texts ? { texts: "always", textLanguage: wanted.texts } : {};
    return Object.assign({ limit: wanted.q.trim() ? PAGE : LISTED, filters: wanted.filters }, texts, more);
  }

  /** Labels of all values, asked for when a filter is chosen or seen. */
  function readLabels(searcher) {
    return searcher.labels().then(function (found) {
      labels = Object.assign({ language: search.interface.languages }, found);
      return labels;
    });
  }

  function buildFilters(searcher) {
    if (!panel) {
      panel = Promise.all([readLabels(searcher), searcher.sums()]).then(function (found) {
        return new search.filters(part("facets"), found[0], found[1], isWide, function (facet, code, isChosen) {
          go(search.place.toggle(wanted, facet, code, isChosen));
        });
      });
      panel.catch(function () { panel = null; });
    }
    return panel;
  }

  /** Another question by a link or a filter: a step to which the browser's button goes back. */
  function go(next) {
    wanted = next;
    search.place.keep(wanted, true);
    ask();
  }

  function ask() {
    var mine = ++turn, text = wanted.q, isNow = function () { return mine === turn; }; // no newer question was asked
    return opened.then(function (searcher) {
      return showNames(searcher, isNow).then(function () {
        return Promise.all([searcher.search(text, options()), chosen() ? readLabels(searcher) : null]);
      }).then(function (found) {
        if (!isNow()) return;
        show(found[0]);
        return countFilters(searcher, isNow).then(function () {
          if (!isNow() || !text.trim() || !found[0].inTexts) return;
          return searcher.search(text, options({ others: true, texts: "always", snippets: false, limit: 0 })).then(function (more) {
            if (isNow()) search.answers.offer(wanted, found[0], more.otherLanguages, go);
          });
        });
      });
    }).catch(function () { if (isNow()) fail(); });
  }

  /** Names are there before texts: they are shown at once. */
  function showNames(searcher, isNow) {
    if (wanted.texts || !wanted.q.trim()) return Promise.resolve();
    return searcher.search(wanted.q, options({ texts: false })).then(function (answer) {
      if (!isNow() || !answer.results.length || chosen()) return;
      page.hidden = false;
      search.answers.begin(answer, wanted.q, root);
    });
  }

  /** Counts beside the filters come last, and only when the filters are open: they are the largest files. */
  function countFilters(searcher, isNow) {
    if (!part("filters").open) return Promise.resolve();
    var question = searcher.search(wanted.q, options({ facets: true, snippets: false, limit: 0 }));
    return Promise.all([buildFilters(searcher), question]).then(function (found) {
      if (isNow()) part("filters").hidden = !found[0].show(wanted.filters, found[1].facets);
    });
  }

  function chosen() {
    return Object.keys(wanted.filters).reduce(function (sum, facet) { return sum + wanted.filters[facet].length; }, 0);
  }

  function show(answer) {
    var number = chosen();
    page.hidden = false;
    page.removeAttribute("aria-busy");
    document.getElementById("failed").hidden = true;
    search.answers.show(answer, wanted.q, root);
    search.answers.offer(wanted, answer, {}, go);
    if (!panel) part("filters").hidden = !answer.total && !number;
    search.chips.show(part("chips"), wanted, labels || {}, go);
    part("chosen").textContent = number ? search.say.text("chosen", { number: search.say.number(number) }) : "";
  }

  function readAddress() {
    wanted = search.place.read();
    input.value = wanted.q;
    search.place.keep(wanted, false);
    ask();
  }

  function type() {
    clearTimeout(asking);
    wanted = Object.assign({}, wanted, { q: input.value, texts: "" });
    search.place.keep(wanted, false);
    ask();
  }

  part("more").addEventListener("click", function () {
    var mine = turn;
    opened.then(function (searcher) {
      return searcher.search(wanted.q, options({ offset: part("results").children.length }));
    }).then(function (answer) { if (mine === turn) search.answers.add(answer, wanted.q, root); }, fail);
  });
  input.addEventListener("input", function () {
    clearTimeout(asking);
    asking = setTimeout(type, WAIT);
  });
  input.form.addEventListener("submit", function (event) {
    event.preventDefault(); // filters stay
    type();
  });
  part("filters").addEventListener("toggle", function () {
    var mine = turn;
    if (page.hasAttribute("aria-busy")) return; // the first results come first
    opened.then(function (searcher) { return countFilters(searcher, function () { return mine === turn; }); }).catch(function () {});
  });
  addEventListener("popstate", readAddress);
  part("keys").hidden = false;
  part("keys").children[search.place.isOff ? 0 : 1].hidden = true;
  if (search.place.isOff) document.head.appendChild(Object.assign(document.createElement("script"), { src: base + "keys.js" }));
  if (location.hash === "#q") input.focus(); // from the head of a phone's page
  readAddress();
})(casebookSearch);

/* The search page: the address says what is asked for, and what is asked for goes into the address. */
(function (search) {
  "use strict";
  var PAGE = 20, WAIT = 150; // results of a page; milliseconds after a key before asking
  var page = document.getElementById("search");
  if (!page) return;
  var part = search.answers && search.answers.part, input = document.getElementById("q");
  var base = page.getAttribute("data-base"), root = base + "../../";
  var wanted, filters, labels, turn = 0, asking;

  function fail() {
    document.getElementById("failed").hidden = false;
    page.hidden = true;
  }
  if (!search.open) return fail();
  page.setAttribute("aria-busy", "true"); // room is kept for the first answer, so that nothing jumps
  page.hidden = false;

  var opened = search.open({ base: base, language: document.documentElement.lang });
  var ready = opened.then(function (searcher) {
    return Promise.all([searcher.labels(), searcher.search("", { facets: true, limit: 0 })]).then(function (found) {
      labels = Object.assign({ language: search.interface.languages }, found[0]);
      var isWide = matchMedia("(min-width: 62rem)").matches;
      filters = new search.filters(part("facets"), labels, found[1].facets, isWide, function (facet, code, isChosen) {
        go(search.place.toggle(wanted, facet, code, isChosen));
      });
      part("filters").open = isWide || location.hash === "#filters";
      return searcher;
    });
  });

  function options(more) {
    var texts = wanted.texts ? { texts: "always", textLanguage: wanted.texts } : {};
    return Object.assign({ limit: PAGE, filters: wanted.filters, facets: true }, texts, more);
  }

  /** Another question by a link or a filter: a step to which the browser's button goes back. */
  function go(next) {
    wanted = next;
    search.place.keep(wanted, true);
    ask();
  }

  function ask() {
    var mine = ++turn, text = wanted.q;
    return ready.then(function (searcher) {
      return searcher.search(text, options()).then(function (answer) {
        if (mine !== turn) return; // a newer question was asked
        show(answer);
        if (!text.trim() || !answer.inTexts) return;
        return searcher.search(text, options({ others: true, texts: "always", snippets: false, limit: 0 })).then(function (more) {
          if (mine === turn) search.answers.offer(wanted, answer, more.otherLanguages, go);
        });
      });
    }).catch(function () { if (mine === turn) fail(); });
  }

  function show(answer) {
    page.hidden = false;
    page.removeAttribute("aria-busy");
    document.getElementById("failed").hidden = true;
    search.answers.show(answer, wanted.q, root);
    search.answers.offer(wanted, answer, {}, go);
    part("filters").hidden = !filters.show(wanted.filters, answer.facets);
    search.chips.show(part("chips"), wanted, labels, go);
    var chosen = Object.keys(wanted.filters).reduce(function (sum, facet) { return sum + wanted.filters[facet].length; }, 0);
    part("chosen").textContent = chosen ? search.say.text("chosen", { number: search.say.number(chosen) }) : "";
  }

  function readAddress() {
    wanted = search.place.read(location.search);
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
    ready.then(function (searcher) {
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
  addEventListener("popstate", readAddress);
  if (location.hash === "#q") input.focus(); // from the head of a phone's page
  readAddress();
})(casebookSearch);

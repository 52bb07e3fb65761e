/* Lists what the register has for ?q=…. Sends nothing anywhere. */
(function () {
  "use strict";
  var list = document.getElementById("results");
  var state = document.getElementById("found");
  var input = document.getElementById("q");
  if (!list || typeof casebookSearch === "undefined") return;
  var root = list.getAttribute("data-root");
  var opened = casebookSearch.open({ base: list.getAttribute("data-base"), language: document.documentElement.lang });
  var turn = 0;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function row(result) {
    var item = element("li", "row"), left = element("div"), who = element("p", "who"), link = element("a", "", result.name);
    link.href = root + result.address;
    who.appendChild(link);
    left.appendChild(who);
    if (result.who) left.appendChild(element("p", "q", result.who));
    item.appendChild(left);
    var status = result.lead ? result.lead + "; " + result.status : result.status;
    if (status) item.appendChild(element("p", "", status));
    return item;
  }

  function show(text, mine, answer) {
    if (mine !== turn) return; // a newer question was asked
    list.textContent = "";
    answer.results.concat(answer.similar).forEach(function (result) { list.appendChild(row(result)); });
    var message = answer.total ? state.getAttribute("data-some") : state.getAttribute("data-none");
    state.textContent = text.trim() ? message.replace("{count}", String(answer.total)) : "";
  }

  function ask() {
    var mine = ++turn, text = input.value;
    opened.then(function (searcher) { return searcher.search(text, { limit: 45 }); }).then(
      function (answer) { show(text, mine, answer); },
      function () { state.textContent = state.getAttribute("data-none"); }
    );
  }

  input.value = (new URLSearchParams(location.search).get("q") || "").slice(0, 200);
  ask();
  input.addEventListener("input", ask);
})();

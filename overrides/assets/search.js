/* Lists what the register has for ?q=…, from an index in the page's own folder. Sends nothing anywhere. */
(function () {
  "use strict";
  var list = document.getElementById("results");
  var state = document.getElementById("found");
  var input = document.getElementById("q");
  if (!list || typeof lunr === "undefined" || typeof casebookIndex === "undefined" || !casebookIndex) return;
  var index = lunr.Index.load(casebookIndex);
  var root = list.getAttribute("data-root");

  function words(text) {
    var found = text.normalize("NFC").toLowerCase().replace(/ё/g, "е").match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu);
    return (found || []).slice(0, 12);
  }

  function find(text) {
    var asked = words(text);
    if (!asked.length) return [];
    return index.query(function (query) {
      asked.forEach(function (word) {
        query.term(word, { boost: 10, usePipeline: false });
        if (word.length > 1) query.term(word, { boost: 3, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        if (word.length > 4) query.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
      });
    });
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function show(text) {
    var hits = find(text);
    list.textContent = "";
    hits.slice(0, 50).forEach(function (hit) {
      var entry = casebookNames[hit.ref];
      if (!entry) return;
      var item = element("li", "row");
      var who = element("p", "who");
      var link = element("a", "", entry[0]);
      link.href = root + entry[3];
      who.appendChild(link);
      var left = element("div");
      left.appendChild(who);
      if (entry[1]) left.appendChild(element("p", "q", entry[1]));
      item.appendChild(left);
      if (entry[2]) item.appendChild(element("p", "", entry[2]));
      list.appendChild(item);
    });
    var message = hits.length ? state.getAttribute("data-some") : state.getAttribute("data-none");
    state.textContent = text.trim() ? message.replace("{count}", String(Math.min(hits.length, 50))) : "";
  }

  var asked = new URLSearchParams(location.search).get("q") || "";
  input.value = asked.slice(0, 200);
  show(input.value);
  input.addEventListener("input", function () { show(input.value.slice(0, 200)); });
})();

/* What is asked for, as the address says it: ?q=…&status=…&year=…&texts=ru. A value may stand more than once.
   Links of the site's own put it behind a "#", where the host does not see it. */
(function (search) {
  "use strict";
  var LONGEST = 200;
  var facets = search.interface.facets.map(function (pair) { return pair[0]; });

  var isOff = new URLSearchParams(given()).get("keys") === "off"; // see keys.js

  /** What the address asks for, "?q=…" or "". */
  function given() {
    return location.hash.slice(0, 2) === "#?" ? location.hash.slice(1) : location.search;
  }

  function read() {
    var asked = new URLSearchParams(given()), texts = asked.get("texts") || "", filters = {};
    facets.forEach(function (facet) {
      var codes = asked.getAll(facet).filter(Boolean);
      if (codes.length) filters[facet] = Array.from(new Set(codes));
    });
    return { q: (asked.get("q") || "").slice(0, LONGEST), filters: filters, texts: search.interface.languages[texts] ? texts : "" };
  }

  /** "?q=…", or "" when nothing is asked for. */
  function write(wanted) {
    var query = new URLSearchParams();
    if (wanted.q.trim()) query.append("q", wanted.q);
    facets.forEach(function (facet) {
      (wanted.filters[facet] || []).forEach(function (code) { query.append(facet, code); });
    });
    if (wanted.texts) query.append("texts", wanted.texts);
    if (isOff) query.append("keys", "off");
    var text = String(query).replace(/%2F/g, "/");
    return text && "?" + text;
  }

  /** The same with one value of a facet chosen, or no longer. */
  function toggle(wanted, facet, code, isChosen) {
    var filters = Object.assign({}, wanted.filters);
    var codes = (filters[facet] || []).filter(function (one) { return one !== code; });
    if (isChosen) codes.push(code);
    if (codes.length) filters[facet] = codes;
    else delete filters[facet];
    return Object.assign({}, wanted, { filters: filters });
  }

  /** Put it into the address; a browser may refuse that in a saved folder. */
  function keep(wanted, isStep) {
    var address = location.pathname + write(wanted) + (location.hash === "#filters" ? "#filters" : "");
    try {
      if (address !== location.pathname + location.search + location.hash) history[isStep ? "pushState" : "replaceState"](null, "", address);
    } catch (fault) { /* then the address stays */ }
    document.querySelectorAll(".langs a").forEach(function (link) { link.hash = write(wanted); });
  }

  search.place = { isOff: isOff, read: read, write: write, toggle: toggle, keep: keep };
})(casebookSearch);

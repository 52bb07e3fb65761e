/* The filters: for each facet its values with the number of results that have them. */
(function (search) {
  "use strict";
  var FIRST = 8, OPEN = ["status", "kind", "year"]; // values shown at once; facets that stand open on wide screens
  var element = search.row.element;

  /** Build all filters in `panel`. labels: {facet: {code: label}}; sums: the same with counts of the whole register. */
  function Filters(panel, labels, sums, isWide, onChange) {
    this.groups = search.interface.facets.map(function (pair) {
      return group(pair[0], pair[1], labels[pair[0]] || {}, sums[pair[0]] || {}, isWide, onChange);
    });
    panel.append.apply(panel, this.groups.map(function (one) { return one.details; }));
  }

  function group(facet, name, labels, sums, isWide, onChange) {
    var made = { facet: facet, details: element("details", "facet"), isWhole: false, values: [] };
    var fields = element("fieldset"), list = element("ul"), summary = element("summary", "", name);
    made.chosen = element("span", "q xs");
    made.more = element("button", "all");
    made.more.type = "button";
    summary.append(" ", made.chosen);
    made.details.append(summary, fields);
    made.details.open = isWide && OPEN.indexOf(facet) >= 0;
    fields.append(element("legend", "vh", name), list, made.more);
    var codes = Object.keys(labels).filter(function (code) { return sums[code]; });
    if (facet === "year") codes.reverse();
    var ranked = facet === "year" ? codes : codes.slice().sort(function (a, b) { return sums[b] - sums[a]; });
    made.values = codes.map(function (code) { return value(facet, code, labels[code], ranked.indexOf(code), onChange); });
    made.values.forEach(function (one) { list.append(one.item); });
    made.more.addEventListener("click", function () {
      made.isWhole = !made.isWhole;
      arrange(made);
    });
    return made;
  }

  function value(facet, code, label, rank, onChange) {
    var made = { code: code, item: element("li"), box: element("input"), count: element("span", "q"), rank: rank, sum: 0 };
    var line = element("label");
    made.box.type = "checkbox";
    made.box.name = facet;
    made.box.value = code;
    made.box.addEventListener("change", function () { onChange(facet, code, made.box.checked); });
    line.append(made.box, element("span", "", label), made.count);
    made.item.append(line);
    return made;
  }

  /** Which values are seen: those that some result has, the most frequent first unless all are asked for. */
  function arrange(group) {
    var there = group.values.filter(function (one) { return one.sum || one.box.checked; });
    var ranked = there.slice().sort(function (a, b) { return a.rank - b.rank; });
    var hidden = ranked.slice(FIRST).filter(function (one) { return !one.box.checked; });
    group.values.forEach(function (one) {
      one.item.hidden = !one.sum && !one.box.checked || !group.isWhole && hidden.indexOf(one) >= 0;
    });
    group.more.hidden = !hidden.length;
    group.more.textContent = group.isWhole ? search.say.text("fewer") : search.say.text("every", { number: search.say.number(there.length) });
    group.more.setAttribute("aria-expanded", String(group.isWhole));
    group.details.hidden = !there.length;
    return there.length > 0;
  }

  /** Show what is chosen, and the counts of an answer; tells whether there is any value. */
  Filters.prototype.show = function (filters, counts) {
    return this.groups.map(function (group) {
      var chosen = filters[group.facet] || [], sums = counts[group.facet] || {};
      group.values.forEach(function (one) {
        one.sum = sums[one.code] || 0;
        one.box.checked = chosen.indexOf(one.code) >= 0;
        one.count.textContent = search.say.number(one.sum);
      });
      group.chosen.textContent = chosen.length ? search.say.text("chosen", { number: search.say.number(chosen.length) }) : "";
      if (chosen.length) group.details.open = true;
      return arrange(group);
    }).some(Boolean);
  };

  search.filters = Filters;
})(casebookSearch);

/* Suggestions as options of a list box: names and statutes, similar names apart, the search page last. */
(function (search) {
  "use strict";
  var element = search.row.element;

  function option(id, address) {
    var made = element("a", "opt");
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    made.tabIndex = -1;
    made.id = id;
    made.href = address;
    return made;
  }

  function resultOption(result, text, id, root) {
    var made = option(id, root + result.address), who = result.who || (result.kind === "statute" ? search.say.text("statute") : "");
    made.append(element("span", "on-name", result.name));
    made.append.apply(made, search.row.matched(result, text, "span"));
    if (who) made.append(element("span", "q xs", who));
    made.append.apply(made, search.row.statusLines(result, "span"));
    return made;
  }

  function isSimilar(result) { return result.match === "similar"; }

  /** Fill `list`; gives how many there are: {found, similar}. */
  function fill(list, results, text, action, root) {
    var similar = results.filter(isSimilar), found = results.filter(function (result) { return !isSimilar(result); });
    var next = 0, id = function () { return list.id + "-" + next++; };
    list.textContent = "";
    found.forEach(function (result) { list.append(resultOption(result, text, id(), root)); });
    if (similar.length) {
      var group = element("div", "opts"), heading = element("div", "opt-head", search.say.text("similar"));
      group.setAttribute("role", "group");
      heading.id = list.id + "-similar";
      group.setAttribute("aria-labelledby", heading.id);
      group.append(heading);
      similar.forEach(function (result) { group.append(resultOption(result, text, id(), root)); });
      list.append(group);
    }
    var all = option(id(), action + "?" + new URLSearchParams({ q: text }));
    all.classList.add("opt-all");
    all.textContent = search.say.text("all", { query: text });
    list.append(all);
    return { found: found.length, similar: similar.length };
  }

  search.options = { fill: fill };
})(casebookSearch);

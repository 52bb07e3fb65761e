/* The filters that are chosen, each a link to the page without it; they tell on a phone what the folded filters do. */
(function (search) {
  "use strict";
  var element = search.row.element;

  function link(text, spoken, wanted, onChoose) {
    var item = element("li"), made = element("a", "", text);
    made.href = location.pathname + search.place.write(wanted);
    if (spoken) made.setAttribute("aria-label", spoken);
    made.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // in another tab
      event.preventDefault();
      onChoose(wanted);
    });
    item.append(made);
    return item;
  }

  /** Fill `list`; labels: {facet: {code: label}}. */
  function show(list, wanted, labels, onChoose) {
    list.textContent = "";
    search.interface.facets.forEach(function (pair) {
      (wanted.filters[pair[0]] || []).forEach(function (code) {
        var text = pair[1] + ": " + ((labels[pair[0]] || {})[code] || code);
        var without = search.place.toggle(wanted, pair[0], code, false);
        list.append(link(text + " ×", search.say.text("remove", { filter: text }), without, onChoose));
      });
    });
    if (list.children.length > 1) list.append(link(search.say.text("clear"), "", Object.assign({}, wanted, { filters: {} }), onChoose));
    list.hidden = !list.children.length;
  }

  search.chips = { show: show, link: link };
})(casebookSearch);

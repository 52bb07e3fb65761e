/* A result as the site's lists show a record: the name, who it is, an acquittal before the status, the status's date. */
(function (search) {
  "use strict";

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  /** An icon and its label; the SVG is the templates' own. */
  function status(shape, label) {
    var made = element("span", "st"), template = document.createElement("template");
    template.innerHTML = search.interface.shapes[shape] || "";
    made.append(template.content, element("span", "", label));
    return made;
  }

  /** The lines about a status, in their order: each a node with text. */
  function statusLines(result, name) {
    var lines = [], line;
    if (result.lead) {
      line = element(name);
      line.append(status("free", result.lead));
      lines.push(line);
    }
    if (result.status) {
      line = element(name);
      line.append(status(result.shape, result.status));
      if (result.asOf) line.append(" ", element("span", "q xs", result.asOf));
      lines.push(line);
    }
    return lines;
  }

  /** Whether each word typed begins a word of the name, in whatever letters: then no other spelling need be told. */
  function isTold(name, text) {
    var told = search.fold.words(name);
    return search.fold.words(text).every(function (key) {
      return told.some(function (one) { return one.slice(0, key.length) === key; });
    });
  }

  /** The spelling that was found, when it is not the name that is shown. */
  function matched(result, text, name) {
    if (!result.matched || result.match === "similar" || isTold(result.name, text)) return [];
    var parts = search.say.text("matched", { name: "\n" }).split("\n"), made = element(name, "q xs");
    var spelling = element("span", "", result.matched);
    var language = Object.keys(result.names).find(function (one) { return result.names[one] === result.matched; });
    if (language) spelling.lang = language;
    made.append(parts[0], spelling, parts[1]);
    return [made];
  }

  /** A passage of one word that stands under the name already, as a role does, tells nothing new. */
  function isNew(result) {
    var shown = result.who.toLowerCase();
    return function (one) { return shown.indexOf(one.parts.map(function (part) { return part[0]; }).join("").toLowerCase()) < 0; };
  }

  function snippet(one) {
    var line = element("p", "snip");
    line.lang = one.language;
    one.parts.forEach(function (part) { line.append(part[1] ? element("mark", "", part[0]) : part[0]); });
    return line;
  }

  /** An item of a list of results for `text`. `root`: address of the site's root. */
  function row(result, text, root) {
    var item = element("li", "row"), left = element("div"), right = element("div");
    var who = element("p", "who"), link = element("a", "", result.name);
    link.href = root + result.address;
    who.append(link);
    left.append.apply(left, [who].concat(matched(result, text, "p")));
    if (result.who) left.append(element("p", "q", result.who));
    if (result.kind === "statute") right.append(element("p", "q", search.say.text("statute")));
    right.append.apply(right, statusLines(result, "p").concat(result.snippets.filter(isNew(result)).map(snippet)));
    item.append(left, right);
    return item;
  }

  search.row = { element: element, statusLines: statusLines, matched: matched, row: row };
})(casebookSearch);

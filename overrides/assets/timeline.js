// The timeline of a case as files: a drawing that stands alone, and a table. They are made of what the page says, when
// a reader asks for them, since a file for each case and language would be too many; copy.js brings this.
(function () {
  "use strict";
  var page = document, root = page.documentElement, SVG = "http://www.w3.org/2000/svg";
  var WIDTH = 800, EDGE = 32, INNER = WIDTH - 2 * EDGE, DATES = 40, STEPS = 240; // pixels
  var FONT = "'Noto Sans', 'DejaVu Sans', Arial, sans-serif", INK = "#15191d", QUIET = "#4d555c", RULE = "#d3d7d6", FREED = "#17603f";
  var PAINTS = ["fill", "stroke", "stroke-width", "stroke-dasharray"];
  var LETTERS = PAINTS.concat("font-weight", "text-anchor", "dominant-baseline", "paint-order");
  var measure = page.createElement("canvas").getContext("2d");

  function textOf(one, selector) {
    var found = selector ? one.querySelector(selector) : one;
    return found ? found.textContent.replace(/[ \n]+/g, " ").trim() : "";
  }

  function listOf(one, selector) { return Array.from(one.querySelectorAll(selector)); }
  function unique(texts) { return Array.from(new Set(texts.filter(Boolean))); }

  /** Publisher and address of the sources that a step names. */
  function sourcesOf(step) {
    return listOf(step, ".ref").map(function (ref) {
      var line = page.getElementById(ref.hash.slice(1)), said = line && line.querySelector(".l + span");
      var link = line && (line.querySelector("a[href^=http]") || line.querySelector("a"));
      return { publisher: said ? said.lastChild.textContent.replace(/^[\s.]+|\s+$/g, "") : "", address: link ? new URL(link.getAttribute("href"), page.querySelector("link[rel=canonical]").href).href : "" };
    });
  }

  /** A value with who says so in place of the letters of sources. */
  function valueOf(one) {
    var copy = one.cloneNode(true), said = unique(sourcesOf(one).map(function (source) { return source.publisher; }));
    listOf(copy, ".ref").forEach(function (ref) { ref.remove(); });
    return textOf(copy) + (said.length ? " (" + said.join(", ") + ")" : "");
  }

  /** The steps of the list on the page. */
  function readSteps() {
    return listOf(page, ".chron > li").map(function (step) {
      var date = step.querySelector(".d"), sources = sourcesOf(step);
      return {
        number: textOf(step, ".n"),
        date: date ? date.firstChild.textContent.trim() : "",
        about: textOf(step, ".d em"),
        title: textOf(step, "strong"),
        overturned: textOf(step, ".freed"),
        values: listOf(step, ".vals-in li, .what li").map(valueOf),
        details: textOf(step, "div > .s.q"),
        publishers: unique(sources.map(function (one) { return one.publisher; })),
        sources: unique(sources.map(function (one) { return one.address; }))
      };
    });
  }

  function element(name, attributes, text) {
    var made = page.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text) made.textContent = text;
    return made;
  }

  /** Words on lines that are no longer than so many pixels. */
  function breakLines(text, size, bold, room) {
    var lines = [], line = "";
    measure.font = (bold ? "600 " : "") + size + "px " + FONT;
    text.split(" ").forEach(function (word) {
      var longer = line ? line + " " + word : word;
      if (line && measure.measureText(longer).width > room) { lines.push(line); line = word; } else line = longer;
    });
    return line ? lines.concat(line) : lines;
  }

  /** Writes a paragraph below `y`; where it ends. */
  function write(sheet, text, x, y, look) {
    var size = look.size || 13, right = look.right || WIDTH - EDGE;
    breakLines(text, size, look.bold, right - x).forEach(function (line) {
      y += size * 1.4;
      var paint = { x: x, y: Math.round(y - size * 0.35), "font-size": size, fill: look.fill || INK };
      if (look.bold) paint["font-weight"] = 600;
      sheet.append(element("text", paint, line));
    });
    return y;
  }

  function plain(value) {
    var parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value);
    if (!parts) return value.replace(/url\("(#\w+)"\)/, "url($1)").replace(/(\d)px/g, "$1");
    return "#" + parts.slice(1).map(function (one) { return (256 + Number(one)).toString(16).slice(1); }).join("");
  }

  /** A copy with the light colours of the page in it, so that it needs no style sheet. */
  function copyOf(drawing) {
    var copy = drawing.cloneNode(true), own = [drawing].concat(listOf(drawing, "*"));
    [copy].concat(listOf(copy, "*")).forEach(function (one, place) {
      var style = getComputedStyle(own[place]);
      if (one.localName === "svg") one.setAttribute("overflow", "visible");
      else (one.localName === "text" ? LETTERS : PAINTS).forEach(function (name) { one.setAttribute(name, plain(style.getPropertyValue(name))); });
      if (one.localName === "circle") one.setAttribute("r", plain(style.r));
      ["class", "role", "aria-label", "aria-hidden", "focusable"].forEach(function (name) { one.removeAttribute(name); });
    });
    return copy;
  }

  function place(sheet, drawing, x, y, width, height) {
    var copy = copyOf(drawing), at = { x: x, y: y, width: width, height: height, "font-size": 13 };
    Object.keys(at).forEach(function (name) { copy.setAttribute(name, at[name]); });
    sheet.append(copy);
  }

  /** What the signs mean; where it ends. */
  function drawKey(sheet, figure, y) {
    var x = EDGE;
    listOf(figure, ".key > span").forEach(function (one) {
      var words = textOf(one), sample = one.querySelector("svg"), lead = sample ? 28 : 0;
      measure.font = "13px " + FONT;
      var wide = lead + measure.measureText(words).width + 20;
      if (x > EDGE && x + wide > WIDTH - EDGE) { x = EDGE; y += 20; }
      if (sample) place(sheet, sample, x, y + 4, 20, 12);
      y = write(sheet, words, x + lead, y, { fill: QUIET }) - 18;
      x += wide;
    });
    return y + 24;
  }

  /** One step of the list; where it ends. */
  function drawStep(sheet, step, y) {
    var dated = write(sheet, step.date, EDGE + DATES, y, { right: EDGE + STEPS - 16 });
    write(sheet, step.number, EDGE, y, { bold: true });
    if (step.about) dated = write(sheet, step.about, EDGE + DATES, dated, { size: 11, fill: QUIET, right: EDGE + STEPS - 16 });
    y = write(sheet, step.title, EDGE + STEPS, y, { bold: true });
    if (step.overturned) y = write(sheet, step.overturned, EDGE + STEPS, y, { bold: true, fill: FREED });
    step.values.forEach(function (value) { y = write(sheet, value, EDGE + STEPS, y, {}); });
    if (step.publishers.length) y = write(sheet, step.publishers.join(" · "), EDGE + STEPS, y, { size: 11, fill: QUIET });
    return Math.max(y, dated) + 7;
  }

  function rule(sheet, y) { sheet.append(element("path", { d: "M" + EDGE + " " + y + "h" + INNER, stroke: RULE })); }

  /** The sheet: name, drawing, key, list, credit. */
  function draw(figure) {
    var drawing = figure.querySelector("svg[role=img]"), name = textOf(page, "h1"), heading = textOf(page, "#timeline"), cite = page.querySelectorAll(".cite p");
    var sheet = element("svg", { "xml:lang": root.lang, width: WIDTH, role: "img", "font-family": FONT }), ground = element("rect", { width: "100%", height: "100%", fill: "#ffffff" });
    var height = parseFloat(drawing.getAttribute("height")) * 13; // its height is in em
    sheet.append(element("title", {}, name + ": " + heading), element("desc", {}, drawing.getAttribute("aria-label")), copyOf(page.querySelector(".defs defs")), ground);
    var y = write(sheet, heading, EDGE, write(sheet, name, EDGE, EDGE - 8, { size: 24, bold: true }), { size: 14, fill: QUIET }) + 16;
    place(sheet, drawing, EDGE, Math.round(y), INNER, height);
    y = drawKey(sheet, figure, Math.round(y + height + 16)) + 12;
    readSteps().forEach(function (step) { rule(sheet, Math.round(y)); y = drawStep(sheet, step, y + 4); });
    rule(sheet, Math.round(y));
    y += 6;
    [textOf(cite[0]), textOf(cite[1]), "CC BY 4.0"].forEach(function (line) { y = write(sheet, line, EDGE, y, { size: 12, fill: QUIET }); });
    sheet.setAttribute("height", Math.round(y + EDGE));
    sheet.setAttribute("viewBox", "0 0 " + WIDTH + " " + Math.round(y + EDGE));
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(sheet) + "\n";
  }

  /** In the light colours, whatever the reader's are; nothing is painted in between. */
  function drawInTheLight(figure) {
    var chosen = root.getAttribute("data-palette");
    root.setAttribute("data-palette", "light");
    try { return draw(figure); } finally {
      if (chosen) root.setAttribute("data-palette", chosen);
      else root.removeAttribute("data-palette");
    }
  }

  /** A field of a table; no spreadsheet shall take it for a formula. */
  function field(value) { return '"' + value.replace(/^(?=[=+\-@\t])/, "'").replace(/"/g, '""') + '"'; }

  function tabulate() {
    var names = ["number", "date", "about_date", "step", "overturned", "values", "details", "publishers", "sources", "record"];
    var rows = readSteps().map(function (step) {
      return [step.number, step.date, step.about, step.title, step.overturned, step.values.join("; "), step.details, step.publishers.join("; "), step.sources.join(" "), textOf(page, ".addr")];
    });
    return [names].concat(rows).map(function (row) { return row.map(field).join(",") + "\r\n"; }).join("");
  }

  function save(text, kind, ending) {
    var link = page.createElement("a"), address = URL.createObjectURL(new Blob([text], { type: kind + ";charset=utf-8" }));
    link.href = address;
    link.download = textOf(page, ".addr").split("/").slice(-2, -1) + "-timeline-" + root.lang + ending;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(address); }, 10000);
  }

  function offer(part, figure) {
    var heading = page.createElement("h3"), line = page.createElement("p"), files = [["CSV", function () { save(tabulate(), "text/csv", ".csv"); }]];
    if (figure) files.unshift(["SVG", function () { save(drawInTheLight(figure), "image/svg+xml", ".svg"); }]);
    Object.assign(heading, { id: "kit-timeline", textContent: textOf(page, "#timeline") });
    part.append(heading, line);
    files.forEach(function (one) {
      var button = Object.assign(page.createElement("button"), { type: "button", id: "kit-" + one[0], className: "act", textContent: one[0] + " ↓" });
      button.setAttribute("aria-labelledby", heading.id + " " + button.id);
      button.addEventListener("click", one[1]);
      line.append(button, " ");
    });
  }

  var part = page.querySelector(".kit .embed"), drawing = page.querySelector("figure > svg.tl[role=img]");
  if (part && page.querySelector(".chron")) offer(part, drawing && drawing.parentNode);
})();

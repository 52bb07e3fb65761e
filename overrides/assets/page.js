/* What every page does: the reader's colours, and the way to the search. One file, since each request costs. */
// The reader's choice of colours; without one, and without this script, the system's choice holds.
(function () {
  "use strict";
  var root = document.documentElement;
  var system = matchMedia("(prefers-color-scheme: dark)");

  function stored(value) {
    try { // a browser may refuse storage, above all in a saved folder
      if (value === undefined) return localStorage.getItem("palette");
      if (value) localStorage.setItem("palette", value);
      else localStorage.removeItem("palette");
    } catch (error) { /* then the choice lasts for this page */ }
    return value;
  }

  function apply(choice) {
    if (choice === "dark" || choice === "light") root.setAttribute("data-palette", choice);
    else root.removeAttribute("data-palette");
  }

  function isDark() {
    var choice = root.getAttribute("data-palette");
    return choice ? choice === "dark" : system.matches;
  }

  apply(stored()); // before the first paint: this script blocks

  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector(".palette");
    if (!button) return;
    function show() { button.setAttribute("aria-pressed", String(isDark())); }
    button.addEventListener("click", function () {
      var dark = !isDark();
      // A choice equal to the system's is no choice: it follows the system again.
      var choice = dark === system.matches ? "" : dark ? "dark" : "light";
      stored(choice);
      apply(choice);
      show();
    });
    if (system.addEventListener) system.addEventListener("change", show);
    show();
    button.hidden = false;
  });
})();

// Buttons that copy: their script is asked for when a part of the page that has some is unfolded.
(function () {
  "use strict";
  var later = document.currentScript.getAttribute("data-later");
  if (!later) return;

  function load(event) {
    if (!event.target.querySelector("[data-copy]")) return;
    document.removeEventListener("toggle", load, true);
    var script = document.createElement("script");
    script.src = later;
    document.head.appendChild(script);
  }

  document.addEventListener("toggle", load, true); // it does not bubble
})();

// The search box. It brings the search itself when it is first used. "/" leads to it; search/keys.js tells how not.
(function () {
  "use strict";
  var asked = false, isOff = location.search.indexOf("keys=off") > 0;

  function bring(form, name) {
    var script = document.createElement("script");
    script.src = form.getAttribute("data-base") + name + ".js";
    script.async = false; // in this order
    script.onerror = function () { asked = false; }; // the form still leads to the search page
    document.head.appendChild(script);
  }

  function load(form) {
    if (asked) return;
    asked = true;
    bring(form, "engine");
    bring(form, "suggest-" + document.documentElement.lang);
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("form.find[data-base]").forEach(prepare);
  });

  function prepare(form) {
    var input = form.querySelector("input");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    form.addEventListener("focusin", function () { load(form); });
    form.addEventListener("input", function () { load(form); });
    if (form.contains(document.activeElement)) load(form);
    if (isOff) bring(form, "keys");
  }

  function isTyping(element) {
    return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  }

  document.addEventListener("keydown", function (event) {
    if (isOff || event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    var inputs = Array.from(document.querySelectorAll("form.find input"));
    var input = inputs.find(function (one) { return one.getClientRects().length > 0; });
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
})();

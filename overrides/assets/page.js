/* What every page does: the reader's colours, buttons that copy, the way to the search. One file, since each request
   costs, and written closely, since each first view pays for it. */
(function () {
  "use strict";
  var page = document, root = page.documentElement, system = matchMedia("(prefers-color-scheme: dark)");
  var later = page.currentScript.dataset.later, isOff = /keys=off/.test(location);
  var asked, base, input;

  function bring(address) {
    var script = page.createElement("script");
    script.src = address;
    script.async = false; // in this order
    script.onerror = function () { asked = 0; }; // the form still leads to the search page
    page.head.appendChild(script);
  }

  // The reader's choice of colours; without one, and without this script, the system's choice holds.
  function choose(choice) {
    try { // a browser may refuse storage, above all in a saved folder: then the choice lasts for this page
      if (choice) localStorage.palette = choice;
      else if (choice === "") delete localStorage.palette;
      else choice = localStorage.palette;
    } catch (error) { /* as above */ }
    if (/^(dark|light)$/.test(choice)) root.dataset.palette = choice;
    else delete root.dataset.palette;
  }

  function isDark() {
    var choice = root.dataset.palette;
    return choice ? choice === "dark" : system.matches;
  }

  choose(); // before the first paint: this script blocks

  // Buttons that copy: their script is asked for when a part of the page that has some is unfolded.
  page.addEventListener("toggle", function (event) {
    if (later && event.target.querySelector("[data-copy]")) {
      bring(later);
      later = "";
    }
  }, true); // it does not bubble

  // The search box brings the search itself when it is first used.
  function load() {
    if (asked) return;
    asked = 1;
    bring(base + "engine.js");
    bring(base + "suggest-" + root.lang + ".js");
  }

  page.addEventListener("DOMContentLoaded", function () {
    var form = page.querySelector(".find"), button = page.querySelector(".palette");
    input = form && form.querySelector("input");
    base = form && form.dataset.base; // the page of results brings the search by itself
    if (base) {
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-autocomplete", "list");
      input.setAttribute("aria-expanded", "false");
      form.addEventListener("focusin", load);
      form.addEventListener("input", load);
      if (input === page.activeElement) load();
      if (isOff) bring(base + "keys.js");
    }

    if (!button) return;
    function show() { button.setAttribute("aria-pressed", isDark()); }
    button.addEventListener("click", function () {
      var dark = !isDark();
      // A choice equal to the system's is no choice: it follows the system again.
      choose(dark === system.matches ? "" : dark ? "dark" : "light");
      show();
    });
    show();
    button.hidden = false;
    system.onchange = show;
  });

  // "/" leads to the search; search/keys.js tells how not.
  page.addEventListener("keydown", function (event) {
    var at = event.target;
    if (isOff || event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
    if (!input || !input.getClientRects().length) return; // on a phone it is on a page of its own
    event.preventDefault();
    input.focus();
    input.select();
  });
})();

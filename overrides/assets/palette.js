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

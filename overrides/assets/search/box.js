/* The search box of every page. It brings the search itself when it is first used, and "/" leads to it. */
(function () {
  "use strict";
  var asked = false;

  function load(form) {
    if (asked) return;
    asked = true;
    ["engine", "suggest-" + document.documentElement.lang].forEach(function (name) {
      var script = document.createElement("script");
      script.src = form.getAttribute("data-base") + name + ".js";
      script.async = false; // in this order
      script.onerror = function () { asked = false; }; // the form still leads to the search page
      document.head.appendChild(script);
    });
  }

  document.querySelectorAll("form.find[data-base]").forEach(function (form) {
    var input = form.querySelector("input");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    form.addEventListener("focusin", function () { load(form); });
    form.addEventListener("input", function () { load(form); });
    if (form.contains(document.activeElement)) load(form);
  });

  function isTyping(element) {
    return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    var inputs = Array.from(document.querySelectorAll("form.find input"));
    var input = inputs.find(function (one) { return one.getClientRects().length > 0; });
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
})();

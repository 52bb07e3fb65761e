/* Without the key "/": a key of one sign must have a switch (WCAG 2.1.4), for those who dictate or whose hand slips.
   Nothing is stored, so the switch is in the address: ?keys=off goes along from page to page. */
(function () {
  "use strict";
  var OFF = "keys=off", root = document.documentElement;
  if (root.hasAttribute("data-keys")) return;
  root.setAttribute("data-keys", "off");

  document.querySelectorAll("form.find").forEach(function (form) {
    var kept = document.createElement("input");
    kept.type = "hidden";
    kept.name = "keys";
    kept.value = "off";
    form.append(kept);
  });

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]");
    if (!link || link.host !== location.host || link.protocol !== location.protocol) return; // another site, or mail
    if (link.id === "keys-on" || link.search.indexOf(OFF) > 0) return;
    link.search += (link.search ? "&" : "?") + OFF;
  }, true);
})();

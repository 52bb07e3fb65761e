// Buttons that copy a text; without this script the text is there to be selected.
(function () {
  "use strict";
  var files = document.createElement("script"); // the press kit offers the timeline as files, too
  files.src = document.currentScript.src.replace("/copy.js", "/timeline.js");
  if (document.querySelector(".kit")) document.head.append(files);
  if (!navigator.clipboard) return; // a page without https may not write there

  function copy(button) {
    var text = document.getElementById(button.getAttribute("data-copies"));
    var status = button.closest("details").querySelector("[role=status]");
    status.textContent = ""; // so that the same words are announced again
    navigator.clipboard.writeText(text.textContent).then(function () {
      status.textContent = status.getAttribute("data-said");
    }, function () {
      getSelection().selectAllChildren(text); // refused: the reader's own copying is a key away
    });
  }

  document.querySelectorAll("[data-copy]").forEach(function (text) {
    var button = document.createElement("button"), heading = text.previousElementSibling;
    heading.id = text.id + "-h";
    button.type = "button";
    button.className = "act";
    button.textContent = text.closest("details").querySelector("[role=status]").getAttribute("data-do");
    button.setAttribute("data-copies", text.id);
    button.setAttribute("aria-describedby", heading.id);
    button.addEventListener("click", function () { copy(button); });
    text.after(button);
  });
})();

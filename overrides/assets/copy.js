// Buttons that copy a citation; without this script the text is there to be selected.
(function () {
  "use strict";
  if (!navigator.clipboard) return; // a page without https may not write there

  function copy(button) {
    var text = document.getElementById(button.getAttribute("data-copies"));
    var status = button.parentNode.querySelector("[role=status]");
    status.textContent = ""; // so that the same words are announced again
    navigator.clipboard.writeText(text.textContent).then(function () {
      status.textContent = status.getAttribute("data-said");
    }, function () {
      getSelection().selectAllChildren(text); // refused: the reader's own copying is a key away
    });
  }

  document.querySelectorAll("[data-copies]").forEach(function (button) {
    button.addEventListener("click", function () { copy(button); });
    button.hidden = false;
  });
})();

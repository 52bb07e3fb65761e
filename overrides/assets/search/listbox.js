/* The boxes of all pages but the search page's: comboboxes with a list box of suggestions, after the ARIA pattern. */
(function (search) {
  "use strict";
  var WAIT = 90, QUIET = 600; // milliseconds: after a key before asking; after an answer before saying it
  var element = search.row.element;

  function styled() { // a case's page leaves out what its first view does not need: the styles of the list too
    var ours = document.querySelector("link[rel=stylesheet][href*='/casebook.css']"), more = ours && ours.cloneNode();
    if (!more || document.querySelector("link[href*='/lists.css']")) return Promise.resolve();
    more.href = ours.href.replace("casebook.css", "lists.css");
    ours.after(more);
    return new Promise(function (tell) { more.onload = more.onerror = tell; });
  }

  function attach(form, styles) {
    var input = form.querySelector("input"), base = form.getAttribute("data-base"), root = base + "../../";
    var list = element("div", "opts-list"), said = element("p", "vh");
    var opened = null, turn = 0, active = null, asking, saying;
    list.id = input.id + "-options";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", search.say.text("suggestions"));
    said.setAttribute("role", "status");
    form.append(list, said);
    input.setAttribute("aria-controls", list.id);

    function searcher() {
      if (!opened) {
        opened = search.open({ base: base, language: document.documentElement.lang });
        opened.catch(function () { opened = null; }); // the form still leads to the search page
      }
      return opened;
    }

    function options() { return Array.from(list.querySelectorAll("[role=option]")); }
    function isOpen() { return !list.hidden; }

    function choose(one) {
      if (active) active.setAttribute("aria-selected", "false");
      active = one || null;
      if (!active) return input.removeAttribute("aria-activedescendant");
      active.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    }

    function show(isShown) {
      list.hidden = !isShown;
      input.setAttribute("aria-expanded", String(isShown));
      if (!isShown) choose(null);
    }

    function close() {
      turn++;
      clearTimeout(asking);
      clearTimeout(saying);
      show(false);
    }

    function say(counts) {
      clearTimeout(saying);
      saying = setTimeout(function () {
        var parts = counts.found || !counts.similar ? [search.say.count("suggestions", counts.found)] : [];
        if (counts.similar) parts.push(search.say.count("similar", counts.similar));
        said.textContent = parts.join("; ");
      }, QUIET);
    }

    function ask() {
      var mine = ++turn, text = input.value.trim();
      if (!text) return close();
      var answer = searcher().then(function (one) { return one.suggest(text); });
      Promise.all([answer, styles]).then(function (both) { // without its styles the list would squeeze the box
        if (mine !== turn) return; // a newer question was asked, or the list was closed
        choose(null);
        var counts = search.options.fill(list, both[0], text, form.action, root);
        show(true);
        list.scrollTop = 0;
        say(counts);
      }).catch(function () { if (mine === turn) close(); });
    }

    function step(by) {
      var all = options(), place = active ? all.indexOf(active) + by : by > 0 ? 0 : all.length - 1;
      choose(all[place]); // past an end: back in the box
    }

    var KEYS = {
      ArrowDown: function (event) { if (!isOpen()) ask(); else if (!event.altKey) step(1); },
      ArrowUp: function (event) { if (event.altKey) close(); else if (isOpen()) step(-1); else ask(); },
      Escape: function () { close(); },
      Enter: function () { active.click(); }
    };

    input.addEventListener("keydown", function (event) {
      if (event.isComposing) return;
      if (event.key === "Home" || event.key === "End") choose(null); // the cursor moves, as in any box
      if (event.key === "Tab") close();
      if (!KEYS[event.key] || event.key === "Escape" && !isOpen() || event.key === "Enter" && !active) return;
      event.preventDefault();
      KEYS[event.key](event);
    });
    input.addEventListener("input", function () {
      clearTimeout(asking);
      asking = setTimeout(ask, WAIT);
    });
    input.addEventListener("click", function () { if (!isOpen() && input.value.trim()) ask(); });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      close();
      // Behind a "#" the words stay in the browser; as a part of the address the host would see them.
      location.assign(form.action + "#?" + new URLSearchParams(new FormData(form)));
    });
    form.addEventListener("focusout", function (event) { if (!form.contains(event.relatedTarget)) close(); });
    list.addEventListener("mousedown", function (event) { event.preventDefault(); }); // the box keeps the focus
    if (document.activeElement === input && input.value.trim()) ask();
  }

  if (!search.open) return;
  var styles = styled();
  document.querySelectorAll("form.find[data-base]").forEach(function (form) { attach(form, styles); });
})(casebookSearch);

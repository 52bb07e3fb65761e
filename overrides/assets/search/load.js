/* Loads data scripts on demand, each once. Scripts and not fetch: they load from a folder and under script-src 'self'. */
(function (search) {
  "use strict";
  var put = Object.create(null);

  /** What every data script calls. */
  search.put = function (name, value) { put[name] = value; };

  /** A script that is not there, as after a new release. */
  class Gone extends Error {
    constructor(name) {
      super("no " + name);
      this.name = "Gone";
    }
  }

  function loadScript(address, name) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = function () {
        script.remove();
        if (name in put) resolve(put[name]);
        else reject(new Gone(name));
        delete put[name];
      };
      script.onerror = function () {
        script.remove();
        reject(new Gone(name));
      };
      document.head.appendChild(script);
    });
  }

  /** A loader of one folder: load(name) gives what the script put, from memory the second time. */
  function makeLoader(base) {
    var known = Object.create(null);
    return function load(name) {
      if (!(name in known)) {
        known[name] = loadScript(base + name + ".js", name);
        known[name].catch(function () { delete known[name]; });
      }
      return known[name];
    };
  }

  var HASH = 4;

  /** The name of a numbered file, of hashes that are run together; "" when there is none. */
  function numbered(name, number, hashes) {
    var hash = hashes.slice(number * HASH, (number + 1) * HASH);
    return hash && hash[0] !== "-" ? name + "-" + number + "-" + hash : "";
  }

  /** The list of a language; `again` goes past what the browser has kept. */
  function loadList(base, language, again) {
    var name = "list-" + language;
    return loadScript(base + name + ".js" + (again ? "?again=" + Date.now() : ""), name);
  }

  search.load = { makeLoader: makeLoader, list: loadList, numbered: numbered, Gone: Gone };
})(casebookSearch);

/* Filters and counts: for each facet, which cases have which value. */
(function (search) {
  "use strict";

  /** Promise of {facet: {code: [numbers]}}, of the facets in `names`. */
  function load(state, names) {
    return Promise.all(names.map(function (name) { return loadOne(state, name); })).then(function (values) {
      var found = {};
      names.forEach(function (name, place) { found[name] = values[place]; });
      return found;
    });
  }

  function loadOne(state, name) {
    if (!state.facets) state.facets = Object.create(null);
    if (!state.facets[name]) {
      state.facets[name] = state.load(state.list.facets[name]).then(function (packed) {
        var found = {};
        Object.keys(packed).forEach(function (code) { found[code] = unpack(packed[code]); });
        return found;
      });
      state.facets[name].catch(function () { delete state.facets[name]; });
    }
    return state.facets[name];
  }

  /** Promise of {facet: {code: count}} of the whole register. */
  function sums(state) {
    return load(state, Object.keys(state.list.facets)).then(function (facets) {
      Object.keys(facets).forEach(function (name) {
        var counts = {};
        Object.keys(facets[name]).forEach(function (code) { counts[code] = facets[name][code].length; });
        facets[name] = counts;
      });
      return facets;
    });
  }

  function unpack(text) {
    var last = 0;
    return search.pack.numbers(text).map(function (step) { return last += step; });
  }

  /** Of each facet that is filtered by, the cases that pass: {facet: Set}. */
  function passing(facets, filters) {
    var found = {};
    Object.keys(filters || {}).forEach(function (name) {
      var codes = filters[name];
      if (!facets[name] || !codes || !codes.length) return;
      found[name] = new Set();
      codes.forEach(function (code) {
        if (Object.prototype.hasOwnProperty.call(facets[name], code)) {
          facets[name][code].forEach(function (number) { found[name].add(number); });
        }
      });
    });
    return found;
  }

  function passes(sets, number, without) {
    return Object.keys(sets).every(function (name) { return name === without || sets[name].has(number); });
  }

  /** {facet: {code: count}}; each facet without its own filter, so that its other values can be chosen. */
  function count(facets, sets, numbers) {
    var counts = {};
    Object.keys(facets).forEach(function (name) {
      var held = new Set(numbers.filter(function (number) { return passes(sets, number, name); }));
      counts[name] = {};
      Object.keys(facets[name]).forEach(function (code) {
        var sum = 0;
        facets[name][code].forEach(function (number) { if (held.has(number)) sum++; });
        if (sum) counts[name][code] = sum;
      });
    });
    return counts;
  }

  search.facets = { load: load, sums: sums, passing: passing, passes: passes, count: count };
})(casebookSearch);

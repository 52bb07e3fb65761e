/* The one global. Every script of the search is a part of it; data scripts call casebookSearch.put. */
var casebookSearch = { tables: casebookTables };

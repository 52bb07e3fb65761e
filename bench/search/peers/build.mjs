// Makes the whole index of one language: node build.mjs lunr|minisearch LANGUAGE PAGES.jsonl INDEX.json
// Run in the folder that holds node_modules.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const [engine, language, pages, target] = process.argv.slice(2);
const documents = readFileSync(pages, "utf8").trim().split("\n").map((line) => JSON.parse(line));

function buildLunr() {
  const lunr = require("lunr");
  require("lunr-languages/lunr.stemmer.support")(lunr);
  require("lunr-languages/lunr.ru")(lunr);
  return lunr(function () {
    if (language === "ru") this.use(lunr.ru);
    if (language === "kk") {
      // There is no Kazakh for lunr, and the English trimmer would cut Cyrillic letters off.
      this.pipeline.reset();
      this.searchPipeline.reset();
    }
    this.ref("key");
    this.field("title");
    this.field("text");
    documents.forEach((document) => this.add(document));
  });
}

function buildMiniSearch() {
  const MiniSearch = require("minisearch");
  const index = new MiniSearch({ idField: "key", fields: ["title", "text"] });
  index.addAll(documents);
  return index;
}

writeFileSync(target, JSON.stringify(engine === "lunr" ? buildLunr() : buildMiniSearch()));

// Bundles the islands and cuts the serif down to what headings need. Called by build.rs with a folder.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import subsetFont from "subset-font";

const out = process.argv[2] ?? "dist";
mkdirSync(out, { recursive: true });

await build({
  entryPoints: ["islands/index.ts"],
  outfile: join(out, "islands.js"),
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
});

/** Latin with the accents of European names, typographic marks, minus and thin space. */
function letters() {
  let text = "ıŒœŠšŸŽžƒ–—‘’‚“”„†‡•…‰‹›€−\u2009\u202fŁłČčĆćĐđĄąĘęŃńŚśŹźŻżŘřĚěŮůŐőŰűĞğŞşİ";
  for (const [from, to] of [[0x20, 0x7e], [0xa0, 0xff]]) {
    for (let code = from; code <= to; code += 1) text += String.fromCodePoint(code);
  }
  return text;
}

const require = createRequire(import.meta.url);
const source = require.resolve("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2");
const serif = await subsetFont(readFileSync(source), letters(), {
  targetFormat: "woff2",
  variationAxes: { wght: { min: 400, max: 700, default: 400 } },
});
writeFileSync(join(out, "serif.woff2"), serif);

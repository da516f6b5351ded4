// Looks at a state of a page: axe finds nothing, nothing scrolls sideways, and a picture is kept in results/.
// What a page must say is asserted by the day before it looks; an empty page passes every check of form.

import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const results = join(dirname(fileURLToPath(import.meta.url)), "results");
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Asserts that axe finds nothing on the page as it stands. */
export async function accessible(page, name) {
  await page.evaluate(axe);
  const found = await page.evaluate(async (tags) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: { type: "tag", values: tags } });
    return violations.map((v) => `${v.id}: ${v.help}; ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(", ")}`);
  }, RULES);
  assert.deepEqual(found, [], `axe on ${name}`);
}

/** Asserts that the page is not wider than the screen. */
export async function fits(page, name) {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= screen, `${name} is ${wide} px wide on a screen of ${screen}`);
}

export async function picture(page, name) {
  await mkdir(results, { recursive: true });
  await page.screenshot({ path: join(results, `${name}.png`), fullPage: true });
}

/** All of it, in light and in dark, at the width the person has. */
export async function look(page, name) {
  const { width } = page.viewportSize();
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: scheme });
    await picture(page, `${name}-${width}-${scheme}`);
    await fits(page, `${name}, ${scheme}`);
    await accessible(page, `${name}, ${width} px, ${scheme}`);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

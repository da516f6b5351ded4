// Puts pages of the running demonstration beside the pictures of their design, at the design's width: one picture a pair, in
// results/pairs. Nothing is asserted; the pairs are there to be looked at: node pairs.mjs [NAME...]
//
// GUILDHALL_DESIGN names the folder of the design's pictures, else GUILDHALL_SHARED or a folder `shared` beside the repository
// has them in design/png. Where there are none, it says that it skipped.

import { access, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser, sitDown } from "./browser.mjs";
import { demonstration } from "./product.mjs";
import { follow, press } from "./walk.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, "results", "pairs");
const wanted = process.argv.slice(2);

/** The first link that fits: its address, whether or not it can be seen. */
const to = (selector) => async (page) => {
  const href = await page.locator(selector).first().getAttribute("href");
  await page.goto(new URL(href, page.url()).href);
};
const begin = async (page) => follow(page, page.locator("main .next a.btn-p"));
/** Goes on until something is asked, and answers it without looking: what follows shows the state. */
const ask = async (page) => {
  await begin(page);
  for (let part = 0; part < 12 && (await page.locator("fieldset:not([disabled])").count()) === 0; part += 1) await press(page);
  const choice = page.locator("fieldset:not([disabled]) input[name=choice]");
  if ((await choice.count()) > 0) await choice.last().check();
  await press(page);
};

/** Who sees which page: the design's name, where to go, and what to do there first. */
const PAIRS = [
  { name: "alignment", who: "people-leader", at: "/alignment" },
  { name: "team", who: "manager", at: "/team" },
  { name: "team-plan", who: "manager", at: "/team-plan" },
  { name: "class", who: "desk", at: "/classes", then: to("main section li a[href^='/classes/']") },
  { name: "decide", who: "manager", at: "/decisions", then: to("main a[href^='/requests/']") },
  { name: "sessions", who: "author", at: "/sessions" },
  { name: "library", who: "desk", at: "/learn" },
  { name: "today-desktop", who: "desk", at: "/today" },
  { name: "today-mobile", who: "frontline", at: "/today" },
  { name: "lesson-mobile", who: "frontline", at: "/today", then: begin },
  { name: "lesson-states", who: "frontline", at: "/today", then: ask },
  { name: "people-import", who: "it-admin", at: "/people/imports", then: to("main a[href^='/people/imports/']") },
  { name: "statements", who: "it-admin", at: "/records" },
  { name: "rule", who: "people-leader", at: "/rules", then: to("main table tbody tr:last-child a[href^='/rules/']") },
  { name: "review", who: "reviewer", at: "/reviews", then: to("main a[href^='/reviews/']") },
  { name: "person", who: "manager", at: "/team", then: to("main table a[href^='/people/']") },
  { name: "sign-in", at: "/sign-in" },
  {
    name: "sign-in-states",
    at: "/sign-in",
    width: 390,
    then: async (page) => {
      await page.locator("main input[type=email], main input[name=email], main input[type=text]").first().fill("nobody@brackwater.example");
      await follow(page, page.locator("main form button").first());
    },
  },
];

/** The folder of the design's pictures. */
async function design() {
  const { GUILDHALL_DESIGN: named, GUILDHALL_SHARED: shared } = process.env;
  const beside = [shared, join(here, "../../shared"), join(here, "../../../shared")].filter(Boolean);
  const folders = [...(named ? [named] : []), ...beside.map((folder) => join(folder, "design", "png"))];
  for (const folder of folders) if (await access(folder).then(() => true, () => false)) return folder;
  return null;
}

/** The width of a picture, from its head; phones were taken at two dots a pixel. */
const widthOf = (png) => (png.readUInt32BE(16) === 780 ? 390 : png.readUInt32BE(16));

async function put(browser, name, [ours, own], [theirs, width]) {
  const { page, leave } = await sitDown(browser, { size: { width: width + own + 90, height: 900 } });
  const one = (word, data, width) => `<figure><figcaption>${word}</figcaption><img width="${width}" src="data:image/png;base64,${data.toString("base64")}"></figure>`;
  await page.setContent(
    `<style>body{margin:0;padding:30px;display:flex;gap:30px;align-items:flex-start;background:#d9d2c1;font:16px sans-serif}figure{margin:0}figcaption{margin-bottom:8px}</style>${one(`${name}: design`, theirs, width)}${one(`${name}: product`, ours, own)}`,
  );
  await page.screenshot({ path: join(results, `${name}.png`), fullPage: true });
  await leave();
}

const pictures = await design();
if (!pictures) {
  console.log("skipped: no folder of the design's pictures; GUILDHALL_DESIGN names one");
  process.exit(0);
}
await mkdir(results, { recursive: true });
const demo = await demonstration();
const product = await demo.open();
const browser = await openBrowser();
let failed = 0;
for (const pair of PAIRS) {
  if (wanted.length > 0 && !wanted.includes(pair.name)) continue;
  const theirs = await readFile(join(pictures, `${pair.name}.png`)).catch(() => null);
  if (!theirs) {
    console.log(`  skipped: the design has no picture of ${pair.name}`);
    continue;
  }
  const width = widthOf(theirs);
  const { page, leave } = await sitDown(browser, { size: { width: pair.width ?? width, height: 900 } });
  try {
    if (pair.who) {
      const { url } = (await product.links()).find((persona) => persona.role === pair.who);
      await page.goto(url);
      await follow(page, page.locator("main form button").first());
    }
    await page.goto(`${product.address}${pair.at}`);
    if (pair.then) await pair.then(page);
    // As tall as the page, so that what is fixed to the foot of the screen stands at the foot of the picture.
    const height = await page.evaluate(() => (scrollTo(0, 0), document.documentElement.scrollHeight));
    await page.setViewportSize({ width: pair.width ?? width, height });
    const ours = await page.screenshot({ fullPage: true });
    await put(browser, pair.name, [ours, pair.width ?? width], [theirs, width]);
    console.log(`  ok    ${pair.name} (${width} px), ${new URL(page.url()).pathname}`);
  } catch (error) {
    failed += 1;
    console.log(`  FAIL  ${pair.name}: ${error.message.split("\n")[0]}`);
  } finally {
    await leave();
  }
}
await browser.close();
await product.stop();
await demo.discard();
process.exit(failed > 0 ? 1 : 0);

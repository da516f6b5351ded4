// Takes the picture that the README shows: docs/picture.png, Today at a desk beside Today on a phone, from the running
// demonstration. Run it when the pages have changed: node e2e/picture.mjs

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser, sitDown, PHONE } from "./browser.mjs";
import { demonstration } from "./product.mjs";
import { follow } from "./walk.mjs";

const target = join(dirname(fileURLToPath(import.meta.url)), "..", "docs", "picture.png");
const demo = await demonstration();
const product = await demo.open();
const browser = await openBrowser();
const shots = [];
for (const [role, size] of [["desk", { width: 1180, height: 844 }], ["frontline", PHONE]]) {
  const { page } = await sitDown(browser, { size });
  const { url } = (await product.links()).find((p) => p.role === role);
  await page.goto(url);
  await follow(page, page.locator("main form button").first());
  await page.goto(`${product.address}/today`);
  shots.push({ size, data: (await page.screenshot()).toString("base64") });
}
const { page } = await sitDown(browser, { size: { width: 1660, height: 924 } });
const pictures = shots.map(({ size, data }) => `<img width="${size.width}" src="data:image/png;base64,${data}">`);
await page.setContent(
  `<style>body{margin:0;padding:40px 30px;display:flex;gap:30px;background:#d9d2c1}img{box-shadow:0 2px 12px #0003}</style>${pictures.join("")}`,
);
await page.screenshot({ path: target });
await browser.close();
await product.stop();
await demo.discard();

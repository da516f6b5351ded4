// Runs the days: node days.mjs [NAME...]. Each step counts; a step that fails ends its day, what it saw is in results/.
// Writes one row into the table that GUILDHALL_RESULTS names (name, passed, failed, skipped, seconds; tab-separated).

import { appendFile, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser, sitDown } from "./browser.mjs";
import { picture } from "./look.mjs";
import { demonstration } from "./product.mjs";
import { follow } from "./walk.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const began = Date.now();
let passed = 0;
let failed = 0;

await rm(join(here, "results"), { recursive: true, force: true });
const names = (await readdir(join(here, "days"))).map((file) => file.replace(/\.mjs$/, "")).sort();
const demo = await demonstration();
const browser = await openBrowser();

async function live(name) {
  const { title, day } = await import(`./days/${name}.mjs`);
  console.log(title);
  const product = await demo.open();
  const seats = [];
  const sit = async (how) => {
    const seat = await sitDown(browser, how);
    seats.push(seat);
    return seat;
  };
  /** Signs a persona in by a one-time link: opening it signs nobody in, pressing the button does. */
  const signIn = async (seat, who) => {
    const persona = (await product.links()).find((p) => p.role === who || p.name === who);
    if (!persona) throw new Error(`the demonstration has no ${who}`);
    await seat.page.goto(persona.url);
    await follow(seat.page, seat.page.locator("main form button").first());
    return persona;
  };
  const step = async (what, act) => {
    const start = Date.now();
    try {
      await act();
      const trouble = seats.flatMap((seat) => seat.trouble.splice(0));
      if (trouble.length > 0) throw new Error(trouble.join("\n"));
      passed += 1;
      console.log(`  ok    ${what} (${Date.now() - start} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`  FAIL  ${what}\n${String(error.stack ?? error).replace(/^/gm, "        ")}`);
      const last = seats.at(-1);
      if (last) {
        console.log(`        at ${last.page.url()}; picture in e2e/results/failed-${name}.png`);
        await picture(last.page, `failed-${name}`).catch(() => {});
      }
      throw new Error("the day ended", { cause: error });
    }
  };
  try {
    await day({ product, sit, signIn, step, links: product.links });
  } catch (error) {
    if (error.message !== "the day ended") {
      failed += 1;
      console.log(`  FAIL  outside a step: ${error.stack}`);
    }
    console.log(product.said().slice(-1500).replace(/^/gm, "        | "));
  } finally {
    for (const seat of seats) await seat.leave();
    await product.stop();
  }
}

try {
  for (const name of names) if (wanted.length === 0 || wanted.includes(name)) await live(name);
} finally {
  await browser.close();
  await demo.discard();
}
const seconds = Math.round((Date.now() - began) / 1000);
if (process.env.GUILDHALL_RESULTS) {
  await appendFile(process.env.GUILDHALL_RESULTS, `browser days\t${passed}\t${failed}\t0\t${seconds}\n`);
}
console.log(`${passed} steps held, ${failed} did not, ${seconds} s`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

// Kills the server (SIGKILL) the moment it has acknowledged an answer, before its page: node crash.mjs [TIMES].
// After a new start the answer must stand there, marked and kept. On SQLite, and on the PostgreSQL cluster whose commits
// reach the disk (GUILDHALL_TEST_POSTGRES_CRASH_URL). That commits are synced is asserted elsewhere; a kill cannot show it.

import { execFile } from "node:child_process";
import { appendFile } from "node:fs/promises";
import { promisify } from "node:util";
import { openBrowser, sitDown } from "./browser.mjs";
import { demonstration } from "./product.mjs";
import { answer, follow, isFinished, press } from "./walk.mjs";

const times = Number(process.argv[2] ?? 5);
const open = "main form.sec:has(fieldset:not([disabled]))";

async function freshDatabase(server) {
  const name = `guildhall_crash_${process.pid}`;
  await promisify(execFile)("psql", ["-qX", server, "-c", `CREATE DATABASE ${name}`]);
  return server.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, `$1${name}`);
}

/** Goes on until a question waits for an answer; takes up another lesson where one ends. */
async function toQuestion(page, address, taken) {
  for (let steps = 0; steps < 200; steps += 1) {
    if ((await page.locator(open).count()) > 0) return;
    if (page.url().includes("/learn/") && (await page.locator(".p-foot .btn-p").count()) > 0 && !(await isFinished(page))) {
      await press(page);
      continue;
    }
    await page.goto(`${address}/learn`);
    const hrefs = await page.locator("main a.t").evaluateAll((links) => links.map((a) => a.getAttribute("href")));
    const next = hrefs.find((href) => href.startsWith("/learn/") && !taken.has(href));
    if (!next) throw new Error("no lesson is left to answer in");
    taken.add(next);
    await page.goto(`${address}${next}`);
    const start = page.locator("main .btn-p");
    if ((await start.count()) > 0) await follow(page, start.first());
  }
  throw new Error(`no question was found: ${page.url()}`);
}

async function rounds(browser, product) {
  const seat = await sitDown(browser, { script: false });
  let { page } = seat;
  const { url } = (await product.links()).find((p) => p.role === "frontline");
  await page.goto(url);
  await follow(page, page.locator("main form button").first());
  const taken = new Set();
  let [kept, lost] = [0, 0];
  for (let round = 0; round < times; round += 1) {
    await toQuestion(page, product.address, taken);
    await answer(page, round);
    const here = page.url();
    const acknowledged = page.waitForEvent("response", (a) => a.request().method() === "POST" && a.status() === 303);
    const pressed = page.locator(".p-foot .btn-p").click({ noWaitAfter: true }).catch(() => {});
    await acknowledged;
    await product.kill();
    await pressed;
    await product.start();
    // The page that lost its server is left behind as it is.
    await page.close();
    page = await seat.context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(here);
    // A place that is resumed asks first; the answer stands behind that question.
    if ((await page.locator("main form.sec").count()) === 0) await press(page);
    const stands = (await page.locator("main [role=status]").count()) > 0;
    if (stands) kept += 1;
    else lost += 1;
    console.log(`  round ${round + 1}: ${stands ? "kept" : "LOST"} ${here}`);
    await press(page);
  }
  await seat.leave();
  return [kept, lost];
}

const browser = await openBrowser();
let failed = 0;
const server = process.env.GUILDHALL_TEST_POSTGRES_CRASH_URL;
for (const [name, database] of [["SQLite", () => undefined], ["PostgreSQL", () => server && freshDatabase(server)]]) {
  const began = Date.now();
  let counts = [0, 1, 0];
  if (name === "PostgreSQL" && !server) {
    console.log("skipped: GUILDHALL_TEST_POSTGRES_CRASH_URL names no server");
    counts = [0, 0, 1];
  } else {
    console.log(`kill -9 after an answer, ${name}`);
    const demo = await demonstration(await database());
    const product = await demo.open();
    try {
      const [kept, lost] = await rounds(browser, product);
      counts = [kept, lost, 0];
    } catch (error) {
      console.log(`  FAIL ${error.stack}\n${product.said().slice(-1500)}`);
    } finally {
      await product.stop();
      await demo.discard();
    }
  }
  failed += counts[1];
  const row = [`answers kept, kill -9, ${name}`, ...counts, Math.round((Date.now() - began) / 1000)];
  if (process.env.GUILDHALL_RESULTS) await appendFile(process.env.GUILDHALL_RESULTS, `${row.join("\t")}\n`);
}
await browser.close();
process.exit(failed > 0 ? 1 : 0);

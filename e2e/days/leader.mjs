// Leila writes a rule, rehearses it, switches it on and explains it; looks at coverage; Sunil looks at the stopped file.

import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow } from "../walk.mjs";

export const title = "Leila, People leader, and Sunil, IT administrator";

export async function day({ product, sit, signIn, step }) {
  const desk = await sit();
  const { page } = desk;
  let rule;
  const save = page.locator("button[form=rule][value=save]");

  await step("the rules stand in groups, each with its owner", async () => {
    await signIn(desk, "people-leader");
    await page.goto(`${product.address}/rules`);
    assert.ok((await page.locator("main table tbody tr").count()) > 5);
    await look(page, "rules");
  });

  await step("a new rule counts who is left after each line", async () => {
    await page.goto(`${product.address}/rules/new`);
    await page.locator("input[name=title]").fill("Everybody on line 3 knows the two readings");
    await follow(page, page.locator("main form .btn-p"));
    rule = page.url();
    await page.locator("select[name^='kind/']").first().selectOption({ index: 0 });
    await follow(page, page.locator("button[value^='line/']").first());
    const add = page.locator("select[name^='add/']").first();
    await add.selectOption({ index: 1 });
    await page.locator("select[name=course]").selectOption({ index: 1 });
    await page.locator("textarea[name=reason]").fill("Two lines were opened under pressure in October.");
    await follow(page, save);
    assert.match(await page.locator("ul.cl .num").first().innerText(), /\d/);
    await look(page, "rule");
  });

  await step("it is rehearsed before it can be switched on", async () => {
    const again = page.locator("form[action$='/rehearsals'] button");
    if ((await again.count()) > 0) await follow(page, again);
    const units = await page.locator("section:has(#re) tbody tr").count();
    assert.ok(units > 0, "by unit");
    const people = page.locator("section:has(#re) tr > :nth-child(2)");
    const [, ...cells] = (await people.allInnerTexts()).map((text) => Number(text.replace(/\D/g, "")));
    const sum = cells.pop();
    assert.equal(cells.reduce((a, b) => a + b, 0), sum, "the units add up");
    await look(page, "rule-rehearsed");
  });

  await step("switched on, it says who and why", async () => {
    await follow(page, page.locator("form[action$='/switch'] button"));
    assert.equal(await page.locator("form[action$='/switch']").count(), 0);
    await page.goto(`${rule}/people`);
    const first = page.locator("main tbody tr").first();
    const name = (await first.locator("th a").innerText()).trim();
    await page.goto(`${rule}?who=${encodeURIComponent(name)}`);
    assert.match(await page.locator("aside").innerText(), new RegExp(name));
    await look(page, "rule-on");
    await page.setViewportSize(PHONE);
    await look(page, "rule-on");
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await step("and why not", async () => {
    await page.goto(`${rule}?who=${encodeURIComponent("Sunil Perera")}`);
    assert.match(await page.locator("aside").innerText(), /Sunil Perera/);
  });

  await step("coverage keeps small groups to themselves", async () => {
    await page.goto(`${product.address}/coverage`);
    assert.ok((await page.locator("main table").count()) >= 1);
    assert.match(await page.locator("main").innerText(), /not shown/);
    await look(page, "coverage");
  });

  const admin = await sit();
  await step("the file that a guard stopped says why and offers the safe part", async () => {
    const { page } = admin;
    await signIn(admin, "it-admin");
    await page.goto(`${product.address}/people/imports`);
    await look(page, "imports");
    await follow(page, page.locator("main a[href^='/people/imports/']").first());
    assert.match(await page.locator("main").innerText(), /would leave/);
    assert.ok((await page.locator("form[action$='/application'] button, form[action$='/request'] button").count()) > 0);
    await look(page, "import-stopped");
    await page.setViewportSize(PHONE);
    await look(page, "import-stopped");
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await step("a group shows three and leads to all of it", async () => {
    const { page } = admin;
    const stopped = page.url();
    assert.equal(await page.locator("details:has-text('movers') tbody tr").count(), 3);
    await follow(page, page.locator("a[href$='/groups/movers']"));
    assert.match(await page.locator("h1").innerText(), /22 movers/);
    assert.equal(await page.locator("main tbody tr").count(), 22);
    await look(page, "import-movers");
    await page.goto(stopped);
  });

  await step("a row with a problem is corrected on the page", async () => {
    const { page } = admin;
    const row = page.locator("section:has(#pr) tbody tr", { hasText: "A person needs a name" });
    await row.locator("summary").click();
    await row.locator("input[name=value]").fill("Ann Correct");
    await look(page, "import-correcting");
    await follow(page, row.locator("form button"));
    assert.match(await page.locator("section:has(#pr)").innerText(), /Corrected here[^]*Ann Correct/);
    assert.equal(await row.count(), 0);
    await look(page, "import-corrected");
    await follow(page, page.locator("button[value=take-back]"));
    assert.equal(await row.count(), 1, "taken back, the problem is there again");
  });

  await step("messages are listed, and the older ones too", async () => {
    const { page } = admin;
    await page.goto(`${product.address}/messages`);
    await follow(page, page.locator("main a[rel=next]"));
    assert.match(await page.locator("main h2").innerText(), /Older/);
    await follow(page, page.locator("main li a").last());
    assert.match(await page.locator("main").innerText(), /Why/i);
    await look(page, "message");
  });

  await step("a People leader does not reach the administrator's pages", async () => {
    const answer = await page.goto(`${product.address}/access`);
    assert.ok([403, 404].includes(answer.status()), `${answer.status()}`);
  });
}

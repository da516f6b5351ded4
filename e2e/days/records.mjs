// A tool sends something wrong. Sunil finds it, copies what its maker needs, and searches for what Imani did; Imani sees
// that he did.

import assert from "node:assert/strict";
import { DESK, PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow } from "../walk.mjs";

export const title = "Sunil and the maker of a tool; who searched for what Imani did";

export async function day({ product, sit, signIn, step }) {
  const [admin, phone] = [await sit(), await sit({ size: PHONE })];
  const { page } = admin;
  const main = (seat) => seat.page.locator("main").innerText();
  const go = (seat, path) => seat.page.goto(`${product.address}${path}`);
  let imani;
  let refusal;

  await step("a tool gets a key and sends something wrong", async () => {
    await signIn(admin, "it-admin");
    await go(admin, "/records/keys");
    await page.locator("#f-name").fill("Robot cell simulator");
    await page.locator("main input[type=checkbox][value=write]").check();
    await follow(page, page.locator("main form .btn-p"));
    const [, key, secret] = await page.locator("main dd code").allInnerTexts();
    const statement = {
      actor: { mbox: "mailto:kit@example.com", name: "Kit" },
      verb: { id: "http://adlnet.gov/expapi/verbs/completed", display: { en: "completed" } },
      object: { id: "http://example.com/cell-restart" },
      result: { score: { scaled: 1.2 } },
      context: { extensions: { "http://example.com/api-token": "do-not-show" } },
    };
    const answer = await fetch(`${product.address}/xapi/statements`, {
      method: "POST",
      headers: {
        authorization: `Basic ${btoa(`${key}:${secret}`)}`,
        "content-type": "application/json",
        "x-experience-api-version": "1.0.3",
      },
      body: JSON.stringify(statement),
    });
    assert.equal(answer.status, 400);
  });

  await step("what was refused is found, with a text for the maker of the tool", async () => {
    await go(admin, "/records?state=refused");
    await follow(page, page.locator("main a[href^='/records/refusals/']").first());
    refusal = page.url();
    await page.locator("main details summary").click();
    const text = await page.locator("main textarea").inputValue();
    for (const part of ["Key: Robot cell simulator", "Answer: 400", "$.result.score.scaled", "xAPI 1.0.3, Data 2.4.5.1", "mailto:kit@example.com"]) {
      assert.ok(text.includes(part), `${part} is missing in ${text}`);
    }
    assert.ok(!text.includes("do-not-show"), text);
    await admin.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator("main [data-island=copy] button").click();
    await page.locator("main [role=status]", { hasText: "Copied" }).waitFor();
    assert.equal((await page.evaluate(() => navigator.clipboard.readText())).replaceAll("\r\n", "\n"), text);
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      await look(page, "records-refused");
    }
    await page.setViewportSize(DESK);
  });

  await step("without script the text is there to be marked", async () => {
    const plain = await sit({ script: false, state: await admin.context.storageState() });
    await plain.page.goto(refusal);
    assert.equal(await plain.page.locator("main [data-island=copy] button").isVisible(), false);
    assert.match(await plain.page.locator("main textarea").inputValue(), /Robot cell simulator/);
    await plain.leave();
  });

  await step("nobody has searched for what Imani did", async () => {
    imani = await signIn(phone, "frontline");
    await go(phone, "/me");
    assert.match(await main(phone), /Nobody has searched for it/);
    await look(phone.page, "me-nobody-searched");
  });

  await step("Sunil searches, and it stands in the log", async () => {
    await go(admin, "/records");
    assert.match(await main(admin), /Each search is logged/);
    await page.locator("#rq").fill(imani.name);
    await follow(page, page.locator("form[role=search] .btn"));
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      await look(page, "records-found");
    }
    await page.setViewportSize(DESK);
    await go(admin, "/access");
    assert.match(await main(admin), new RegExp(`Searched records[^]*by [^]*${imani.name}`));
    await look(page, "access-searched");
  });

  await step("Imani sees that he did", async () => {
    await go(phone, "/me");
    assert.match(await main(phone), /Searched records: .+, /);
    await look(phone.page, "me-searched");
  });
}

// Who is away and what is coming: Dolores lets Ruth decide while she is away, Ruth says yes for her, both names are kept; Leila
// writes down a new system, and what it will need stands in her list before anybody asks.

import assert from "node:assert/strict";
import { look } from "../look.mjs";
import { follow, inDays } from "../walk.mjs";

export const title = "Ruth decides for Dolores, Leila sees a new system come";

export async function day({ product, sit, signIn, step }) {
  const [manager, deputy, leader] = [await sit(), await sit(), await sit()];
  const main = (seat) => seat.page.locator("main").innerText();
  const go = (seat, path) => seat.page.goto(`${product.address}${path}`);
  const lend = async (who, from, until) => {
    const { page } = manager;
    for (const [field, text] of [["to", who], ["from", from], ["until", until]]) await page.locator(`#f-${field}`).fill(text);
    await follow(page, page.locator("form[action='/decisions/delegations'] button"));
  };

  await step("nobody of that name, and a last day before the first, are said beside their fields", async () => {
    await signIn(manager, "manager");
    await go(manager, "/decisions");
    await lend("Nobody Atall", inDays(5), inDays(2));
    const said = await main(manager);
    assert.match(said, /Nobody, or several, are called that/);
    assert.match(said, /Choose a last day that is not over/);
    assert.equal(await manager.page.locator("#f-to").inputValue(), "Nobody Atall", "what was typed is kept");
    await look(manager.page, "away-wrong");
  });

  await step("nobody decides for themselves", async () => {
    await lend("Dolores Ibarra", inDays(0), inDays(7));
    assert.match(await main(manager), /Write the full name or the number of somebody else/);
  });

  await step("Ruth finds nothing to decide before, and what waits for Dolores after", async () => {
    await signIn(deputy, "reviewer");
    await go(deputy, "/decisions");
    assert.doesNotMatch(await main(deputy), /Robot cell basics/);
    await lend("Ruth Adeyemi", inDays(0), inDays(7));
    assert.match(await main(manager), /Ruth Adeyemi decides for you from/);
    await go(deputy, "/decisions");
    assert.match(await main(deputy), /You decide for Dolores Ibarra from/);
    assert.match(await main(deputy), /Robot cell basics/);
    await look(deputy.page, "away-deputy");
  });

  await step("her yes says for whom she said it", async () => {
    const { page } = deputy;
    await follow(page, page.locator("main li", { hasText: "Robot cell basics" }).locator("a").first());
    await page.locator("textarea[name=said]").fill("Dolores wanted this before she left.");
    await follow(page, page.locator("button[value=yes]"));
    assert.match(await main(deputy), /Ruth Adeyemi.+Dolores Ibarra/);
    await look(page, "away-decided");
  });

  await step("Dolores is back: Ruth sees nothing of it any more", async () => {
    await go(manager, "/decisions");
    await follow(manager.page, manager.page.locator("form[action$='/end'] button"));
    assert.doesNotMatch(await main(manager), /Ruth Adeyemi decides for you/);
    await go(deputy, "/decisions");
    assert.doesNotMatch(await main(deputy), /You decide for Dolores/);
  });

  await step("a new system needs a day that is still to come", async () => {
    await signIn(leader, "people-leader");
    const { page } = leader;
    await go(leader, "/alignment/coming");
    await page.locator("#f-name").fill("Scales that print labels");
    await page.locator("#f-on").fill(inDays(-3));
    await follow(page, page.locator("form[action='/launches'] button"));
    assert.match(await main(leader), /Choose a day after today/);
    assert.equal(await page.locator("#f-name").inputValue(), "Scales that print labels");
    await look(page, "launch-wrong");
  });

  await step("with one it stands among what is coming, and leads to time for it", async () => {
    const { page } = leader;
    await page.locator("#f-on").fill(inDays(60));
    await follow(page, page.locator("form[action='/launches'] button"));
    const line = page.locator("main li.due", { hasText: "Scales that print labels" });
    assert.equal(await line.count(), 1);
    await look(page, "launch");
    await follow(page, line.locator("a.btn"));
    assert.equal(await page.locator("main form").count() > 0, true);
    assert.match(page.url(), /\/slots\/new/);
    await look(page, "launch-slot");
    await go(leader, "/alignment/coming");
    await follow(page, line.locator("form[action$='/retirement'] button"));
    assert.equal(await line.count(), 0, "it is no longer coming");
  });
}

// What somebody puts before others: Dolores lights a class for her team, Imani finds it where she looks, and what the house
// proposes for an objective she puts off. Then a price that two budgets share, decided by Dolores for her part.

import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow, inDays } from "../walk.mjs";

export const title = "Dolores's light, Imani's objectives, a price in two parts";

export async function day({ product, sit, signIn, step }) {
  const [manager, phone] = [await sit(), await sit({ size: PHONE })];
  const main = (seat) => seat.page.locator("main").innerText();
  const go = (seat, path) => seat.page.goto(`${product.address}${path}`);

  await step("a light without a reason is refused beside its field", async () => {
    await signIn(manager, "manager");
    const { page } = manager;
    await go(manager, "/spotlights");
    assert.match(await main(manager), /for a team/);
    assert.deepEqual(await page.locator("#scope option").allInnerTexts(), ["Line 3", "Joint to van"], "her team and her group");
    await page.locator("#course").selectOption({ label: "Hard conversations, kindly" });
    await page.locator("#f-until").fill(inDays(20));
    await follow(page, page.locator("aside form button"));
    assert.match(await main(manager), /Write why; people should know/);
    assert.match(await page.locator("#course option:checked").innerText(), /Hard conversations/);
    await look(page, "light-wrong");
  });

  await step("with one it stands in the light, and what came of it is hidden while it is little", async () => {
    const { page } = manager;
    await page.locator("#f-reason").fill("We promised it in the last round.");
    await follow(page, page.locator("aside form button"));
    assert.match(await main(manager), /Hard conversations, kindly/);
    assert.match(await main(manager), /fewer than five took a seat, fewer than five came/);
    await look(page, "light-team");
  });

  await step("Imani finds it on Today, where she looks around, and above the classes", async () => {
    await signIn(phone, "frontline");
    for (const path of ["/today", "/learn", "/classes"]) {
      await go(phone, path);
      assert.match(await main(phone), /We promised it in the last round/, path);
    }
    await look(phone.page, "light-classes");
  });

  await step("what speaks about an objective says which, and goes for two weeks when she puts it off", async () => {
    const { page } = phone;
    await go(phone, "/today");
    const section = page.locator("section", { has: page.locator("h2", { hasText: "For your objectives" }) });
    assert.match(await section.innerText(), /It is about .+, which “.+” needs/);
    const title = await section.locator("a.t").first().innerText();
    await look(page, "for-objectives");
    await follow(page, section.locator("button[value=later]").first());
    assert.equal(await page.locator("section form[action='/suggestions']", { hasText: title }).count(), 0);
  });

  await step("a price whose parts are not the whole is refused with its sum", async () => {
    const { page } = manager;
    await go(manager, "/decisions");
    await follow(page, page.locator("main li", { hasText: "Robot cell basics" }).locator("a.btn, a").first());
    await page.locator("textarea[name=said]").fill("Half of it is for the other line.");
    await page.locator("details summary", { hasText: "share the price" }).click();
    await page.locator("#f-share_how").selectOption({ label: "by amounts" });
    const budgets = await page.locator("#f-share_budget_1 option").allInnerTexts();
    const hers = budgets.find((one) => one.startsWith("Line 3"));
    const other = budgets.find((one) => one.includes("agrees to its part"));
    assert.ok(hers && other, "her own and another unit's");
    for (const [row, label, amount] of [[1, hers, "70"], [2, other, "60"]]) {
      await page.locator(`#f-share_budget_${row}`).selectOption({ label });
      await page.locator(`#f-share_of_${row}`).fill(amount);
    }
    await follow(page, page.locator("button[value=yes]"));
    assert.match(await main(manager), /The parts are €\s130 together, the price is €\s140/);
    await look(page, "parts-wrong");
  });

  await step("shared by heads her part is set aside, and the other waits for its holder", async () => {
    const { page } = manager;
    await page.locator("#f-share_how").selectOption({ label: "by heads" });
    for (const row of [1, 2]) await page.locator(`#f-share_of_${row}`).fill("1");
    await follow(page, page.locator("button[value=yes]"));
    const said = await main(manager);
    assert.match(said, /1 of 2 heads/);
    assert.match(said, /agreed, set aside/);
    assert.match(said, /waits for/);
    await look(page, "parts");
  });
}

// Classes by membership: Leila gives everybody a class a month, Imani books one without asking and a second one waits for a
// yes, and Dolores, who has a budget, decides about the seat where she decides about everything.

import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow, inDays } from "../walk.mjs";

export const title = "Leila's memberships, Imani's class, Dolores's budget";

export async function day({ product, sit, signIn, step }) {
  const [leader, phone, manager] = [await sit(), await sit({ size: PHONE }), await sit()];
  const main = (seat) => seat.page.locator("main").innerText();
  const go = (seat, path) => seat.page.goto(`${product.address}${path}`);
  let address;

  await step("a class that costs something gets two sessions", async () => {
    await signIn(leader, "people-leader");
    const { page } = leader;
    await go(leader, "/classes");
    await follow(page, page.locator("main a[href^='/classes/']", { hasText: "Saying no without losing" }));
    address = page.url();
    for (const [place, hour] of [["Room one", "09:00"], ["Room two", "15:00"]]) {
      await follow(page, page.locator("main a[href$='/plan']"));
      await page.locator("#f-starts").fill(`${inDays(20)} ${hour}`);
      await page.locator("#f-place").fill(place);
      await page.locator("#f-capacity").fill("5");
      await follow(page, page.locator("form[action$='/sessions'] button"));
    }
    assert.match(await page.locator("li.due", { hasText: "Room two" }).innerText(), /5 of 5 seats free/);
  });

  await step("a membership that makes no sense is refused beside its field", async () => {
    const { page } = leader;
    await go(leader, "/classes/memberships");
    assert.match(await main(leader), /Nobody has one yet/);
    await look(page, "memberships-none");
    await page.locator("#f-title").fill("A class a month");
    await page.locator("#f-classes").fill("99");
    await follow(page, page.locator("aside form .btn-w"));
    assert.equal(await page.locator("#f-classes[aria-invalid=true]").inputValue(), "99");
    assert.equal(await page.locator("#f-title").inputValue(), "A class a month");
    await look(page, "memberships-wrong");
  });

  await step("a class a month for everybody, paid from one budget", async () => {
    const { page } = leader;
    await page.locator("#f-classes").fill("1");
    await follow(page, page.locator("aside form .btn-w"));
    assert.match(await main(leader), /Everybody · 1 class a month/);
    await look(page, "memberships");
  });

  await step("Imani reads what is left, and books without asking anybody", async () => {
    await signIn(phone, "frontline");
    const { page } = phone;
    await go(phone, "/classes");
    assert.match(await main(phone), /A class a month: 1 of your class a month is left/);
    await look(page, "classes-member");
    await page.goto(address);
    await follow(page, page.locator("li.due", { hasText: "Room one" }).locator("button"));
    assert.match(await main(phone), /Booked/);
    await go(phone, "/classes");
    assert.match(await main(phone), /A class a month: 0 of your class a month is left/);
  });

  await step("a second one in the month asks by itself", async () => {
    const { page } = phone;
    await page.goto(address);
    await follow(page, page.locator("li.due", { hasText: "Room two" }).locator("button"));
    assert.doesNotMatch(await main(phone), /Booked/);
    await look(page, "seat-asked");
  });

  await step("who leads her finds it among the decisions, with the budget and the cover", async () => {
    await signIn(manager, "manager");
    const { page } = manager;
    const line = page.locator("main li", { hasText: "Saying no without losing" }).filter({ hasText: "Imani" });
    for (let tries = 0; tries < 20; tries += 1) {
      await go(manager, "/decisions");
      if ((await line.count()) > 0) break;
      await page.waitForTimeout(500);
    }
    assert.equal(await line.count(), 1);
    await follow(page, line.locator("a.btn"));
    assert.match(await main(manager), /I have asked for a seat/);
    await look(page, "decide-seat");
    await page.locator("textarea[name=said]").fill("The next one is in January.");
    await follow(page, page.locator("button[value=no]"));
    assert.match(await main(manager), /refused|no/i);
  });

  await step("her seat went to the next, with the sentence", async () => {
    const { page } = phone;
    await go(phone, "/requests");
    assert.match(await main(phone), /The next one is in January|Saying no without losing/);
    await page.goto(address);
    assert.match(await page.locator("li.due", { hasText: "Room two" }).innerText(), /5 of 5 seats free/);
  });

  await step("a membership ends today, and what it paid for stays", async () => {
    const { page } = leader;
    await go(leader, "/classes/memberships");
    await follow(page, page.locator("main li form button"));
    assert.equal(await page.locator("main li form button").count(), 0);
    await go(phone, "/classes");
    assert.match(await main(phone), /Saying no without losing/);
  });
}

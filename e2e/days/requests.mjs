// A wish becomes an answer: Priya finds nothing and wishes, asks for what costs, Dolores decides about her people, and Leila
// puts together what people want, prices it and answers all of them.

import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow } from "../walk.mjs";

export const title = "Priya wishes, Dolores decides, Leila answers";

export async function day({ product, sit, signIn, step }) {
  const phone = await sit({ size: PHONE });
  const manager = await sit();
  const leader = await sit();
  const go = (seat, path) => seat.page.goto(`${product.address}${path}`);
  const main = (seat) => seat.page.locator("main").innerText();
  let request;

  await step("a search that finds nothing offers to wish for it", async () => {
    await signIn(phone, "desk");
    await go(phone, `/learn?q=${encodeURIComponent("wiring diagrams of the depot")}`);
    const offers = phone.page.locator("main a[href^='/wishes']");
    assert.equal(await offers.count(), 2, "alone, or with those who wish for something alike");
    assert.match(await offers.nth(1).innerText(), /6 people/);
    await look(phone.page, "learn-nothing");
    await follow(phone.page, offers.first());
  });

  await step("the words are in the form, and a wish is kept", async () => {
    const field = phone.page.locator("input[name=title]:visible");
    assert.equal(await field.inputValue(), "wiring diagrams of the depot");
    await phone.page.locator("input[name=reason]").fill("Drivers ask me which fuse it is.");
    await follow(phone.page, phone.page.locator("aside form .btn-p"));
    assert.match(await main(phone), /wiring diagrams of the depot/);
    await look(phone.page, "wishes");
  });

  await step("she wishes with others, too", async () => {
    const other = phone.page.locator("li", { hasText: "Reading wiring diagrams" }).locator("button");
    await follow(phone.page, other.first());
    assert.match(await main(phone), /7 people/);
  });

  await step("a question is answered with the rule behind it", async () => {
    await go(phone, `/supported?q=${encodeURIComponent("May I buy a book about gas?")}`);
    assert.match(await main(phone), /Books and exam fees/);
    await look(phone.page, "supported");
    await go(phone, `/supported?q=${encodeURIComponent("a parachute")}`);
    assert.match(await main(phone), /not a no/);
  });

  await step("her requests stand there with who has to answer, and a price that can't be read is refused", async () => {
    await go(phone, "/requests");
    assert.match(await main(phone), /Calls about gas and fire/);
    await look(phone.page, "requests");
    await go(phone, "/requests/new");
    await phone.page.locator("input[name=title]").fill("Calm on the phone");
    await phone.page.locator("textarea[name=reason]").fill("I want to sound sure when I am not.");
    await phone.page.locator("input[name=price]").fill("lots");
    await follow(phone.page, phone.page.locator("main form .btn-p"));
    assert.ok((await phone.page.locator("[aria-invalid=true]").count()) > 0);
    assert.equal(await phone.page.locator("input[name=title]").inputValue(), "Calm on the phone");
    await look(phone.page, "request-new");
    await phone.page.locator("input[name=price]").fill("");
    await follow(phone.page, phone.page.locator("main form .btn-p"));
    assert.match(await main(phone), /waits for an answer/);
    await look(phone.page, "request-mine");
  });

  await step("a leader sees what waits, the most urgent first", async () => {
    await signIn(manager, "manager");
    await go(manager, "/decisions");
    const one = manager.page.locator("main li", { hasText: "Robot cell basics" });
    assert.equal(await one.count(), 1);
    await look(manager.page, "decisions");
    await follow(manager.page, one.locator("a.btn"));
    request = manager.page.url();
    assert.match(await main(manager), /twice last week/);
    assert.match(await main(manager), /A budget can pay this/);
    await look(manager.page, "decide");
  });

  await step("without a sentence nothing is decided", async () => {
    await follow(manager.page, manager.page.locator("button[value=yes]"));
    assert.match(await manager.page.locator(".err").first().innerText(), /one sentence/);
    assert.equal(await manager.page.locator("button[value=yes]").count(), 1);
    await manager.page.locator("textarea[name=said]").fill("Go, and show us on the Monday after.");
    await follow(manager.page, manager.page.locator("button[value=yes]"));
    assert.match(await main(manager), /approved/);
    assert.equal(await manager.page.locator("button[value=yes]").count(), 0);
    await look(manager.page, "decided");
  });

  await step("what was paid is said, and a slip is corrected", async () => {
    const { page } = manager;
    const one = () => page.locator("main li", { hasText: "Robot cell basics" });
    await go(manager, "/payments");
    await look(page, "payments");
    await follow(page, one().locator("a").first());
    const full = await page.locator("#f-paid").inputValue();
    await look(page, "payment");
    await follow(page, page.locator("button[value=paid]"));
    await follow(page, one().locator("a").first());
    await page.locator("summary", { hasText: "Correct it" }).click();
    await page.locator("#f-paid").fill("1.50");
    await follow(page, page.locator("form[action$='/correction'] button"));
    assert.match(await page.locator(".err").first().innerText(), /one sentence/);
    assert.equal(await page.locator("#f-paid").inputValue(), "1.50");
    await look(page, "payment-correction");
    await page.locator("#f-paid").fill("10");
    await page.locator("#f-said").fill("The organiser gave a discount.");
    await follow(page, page.locator("form[action$='/correction'] button"));
    assert.match(await main(manager), /Corrected by Dolores Ibarra .* instead of .*The organiser gave a discount/);
    assert.notEqual(full, "10");
    await look(page, "payment-corrected");
  });

  await step("a request of others is not found by who is not asked", async () => {
    const answer = await phone.page.goto(request);
    assert.equal(answer.status(), 404);
  });

  await step("a need is compared, and what nobody knows is said", async () => {
    await go(manager, "/sourcing");
    await manager.page.locator("input[name=topic]").fill("Reading wiring diagrams");
    await manager.page.locator("input[name=people]").fill("6");
    await manager.page.locator("input[name=minutes]").fill("90");
    await manager.page.locator("input[name=money]").fill("700");
    await follow(manager.page, manager.page.locator("aside form .btn-p"));
    assert.equal(await manager.page.locator("main table tbody tr").count(), 5);
    assert.match(await main(manager), /we cannot tell/);
    assert.match(await main(manager), /within it/);
    await look(manager.page, "sourcing");
  });

  await step("who leads learning sees what people want, without a name", async () => {
    await signIn(leader, "people-leader");
    await go(leader, "/demand");
    const text = await main(leader);
    assert.match(text, /Reading wiring diagrams\s*7 people/);
    assert.match(text, /fewer than 5 people/);
    assert.doesNotMatch(text, /Priya|Yusuf|Imani/);
    await look(leader.page, "demand");
  });

  await step("she puts the same together, and what was looked for into it", async () => {
    const pair = leader.page.locator("aside li", { hasText: "wiring diagrams of the depot" });
    await follow(leader.page, pair.locator("button[value=same]").first());
    const missed = leader.page.locator("aside li", { hasText: "wiring diagram charger 4" });
    await missed.locator("select").selectOption({ label: "Reading wiring diagrams" });
    await follow(leader.page, missed.locator("button"));
    const text = await main(leader);
    assert.match(text, /wiring diagrams of the depot/);
    assert.match(text, /looked for 8 times/);
    assert.match(text, /For 7 people/);
    await look(leader.page, "demand-one");
  });

  await step("she answers, and everybody reads it beside their wish", async () => {
    await leader.page.locator("select[name=answer]").selectOption("class");
    await leader.page.locator("textarea[name=said]").fill("In January, on two Tuesdays.");
    await follow(leader.page, leader.page.locator("form[action$='/answer'] .btn-p"));
    assert.doesNotMatch(await main(leader), /For 7 people/);
    await go(phone, "/wishes");
    assert.match(await main(phone), /there will be a class .*In January, on two Tuesdays/);
  });
}

// Who asks somebody to a class, and the three answers: Leila invites Imani and Dolores recommends a class to her; on her phone
// she says another date to the one and no, with a reason, to the other; both read it.

import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow, inDays } from "../walk.mjs";

export const title = "Leila and Dolores ask Imani to classes";

export async function day({ product, sit, signIn, step }) {
  const [leader, lead, phone] = [await sit(), await sit(), await sit({ size: PHONE })];
  const main = (seat) => seat.page.locator("main").innerText();
  const asked = phone.page.locator("section", { hasText: "You are asked to a class" }).locator("li.due");
  let address;

  await step("Leila invites her to a session, with a reason", async () => {
    await signIn(leader, "people-leader");
    const { page } = leader;
    await page.goto(`${product.address}/classes`);
    await follow(page, page.locator("main a[href^='/classes/']", { hasText: "Writing for tired readers" }).first());
    address = page.url();
    await follow(page, page.locator("main a[href$='/plan']"));
    await page.locator("#f-starts").fill(`${inDays(27)} 14:00`);
    await page.locator("#f-place").fill("Room of the question");
    await follow(page, page.locator("form[action$='/sessions'] button"));
    await page.locator("#f-whom").fill("Imani Okafor");
    const option = page.locator("#f-to option", { hasText: "14:00" }).last();
    await page.locator("#f-to").selectOption(await option.getAttribute("value"));
    await page.locator("#f-why").fill("Your handover notes deserve readers.");
    await follow(page, page.locator("button[value=invite]"));
    assert.match(await main(leader), /Whom you asked to classes[\s\S]*Imani Okafor[\s\S]*No answer yet/);
    await look(page, "asking-class");
  });

  await step("Dolores recommends a class in the form in which she recommends a course", async () => {
    await signIn(lead, "manager");
    const { page } = lead;
    await page.goto(`${product.address}/team`);
    await page.locator("#to").selectOption({ label: "Imani Okafor" });
    await page.locator("#course").selectOption({ label: "Spreadsheets that explain themselves" });
    await follow(page, page.locator("form[action='/recommendations'] button"));
    assert.match(await main(lead), /reason|sentence/i);
    await page.locator("#f-reason").fill("You keep the leak table.");
    await follow(page, page.locator("form[action='/recommendations'] button"));
    assert.match(await main(lead), /Whom you asked to classes[\s\S]*Imani Okafor/);
    await look(page, "asking-team");
  });

  await step("Imani reads on Today who asks and why; looking answers nothing", async () => {
    await signIn(phone, "frontline");
    const { page } = phone;
    await page.goto(`${product.address}/today`);
    assert.equal(await asked.count(), 2);
    const text = await asked.allInnerTexts();
    assert.match(text.join("\n"), /Leila Haddad invites you: “Your handover notes deserve readers\.”/);
    assert.match(text.join("\n"), /Dolores Ibarra recommends it: “You keep the leak table\.”/);
    await look(page, "asking-today");
    await page.goto(address);
    await look(page, "asking-own-class");
    await page.goto(`${product.address}/today`);
    assert.equal(await asked.count(), 2);
  });

  await step("another date keeps her interested, and leads to the other dates", async () => {
    const { page } = phone;
    await follow(page, asked.filter({ hasText: "Leila Haddad" }).locator("button[value=later]"));
    assert.equal(page.url(), address);
    assert.match(await main(phone), /You would rather come on another date/);
    await look(page, "asking-later");
  });

  await step("a no has a reason, if she likes", async () => {
    const { page } = phone;
    await page.goto(`${product.address}/today`);
    const one = asked.filter({ hasText: "Dolores Ibarra" });
    await one.locator("summary").click();
    await one.locator("input[name=why]").fill("Not before the audit.");
    await look(page, "asking-no");
    await follow(page, one.locator("button[value=no]"));
    assert.equal(await asked.count(), 0);
  });

  await step("both read what she said", async () => {
    await leader.page.goto(address);
    assert.match(await main(leader), /Imani Okafor[\s\S]*Another date/);
    await lead.page.goto(`${product.address}/team`);
    assert.match(await main(lead), /Imani Okafor[\s\S]*No[\s\S]*“Not before the audit\.”/);
    await look(lead.page, "asking-answers");
  });
}

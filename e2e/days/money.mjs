// Money and paid time: Leila gives a team a budget that only warns and makes a class of what people want, Dolores reads what
// is planned, promised and spent and decides with it, Imani hands in a receipt, and finance gets the entries.

import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow, inDays } from "../walk.mjs";

export const title = "Dolores's budget, Imani's receipt, Leila's class";

const receipt = { name: "receipt.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nexam fee") };

export async function day({ product, sit, signIn, step }) {
  const [leader, manager, phone] = [await sit(), await sit(), await sit({ size: PHONE })];
  const main = (seat) => seat.page.locator("main").innerText();
  const go = (seat, path) => seat.page.goto(`${product.address}${path}`);
  let extra;

  await step("Leila sets up a budget for line 3 that only warns, and gives it a hundred euros", async () => {
    await signIn(leader, "people-leader");
    const { page } = leader;
    await go(leader, "/budgets");
    assert.doesNotMatch(await main(leader), /Over what was set/);
    await follow(page, page.locator("main a[href='/budgets/new']"));
    const scopes = await page.locator("#f-scope option").allInnerTexts();
    assert.ok(scopes.some((one) => one.startsWith("For the programme")), scopes.join(", "));
    await page.locator("#f-name").fill("Line 3, short notice");
    await page.locator("#f-scope").selectOption({ label: "Line 3" });
    await page.locator("#f-from").fill(inDays(-30));
    await page.locator("#f-until").fill(inDays(-40));
    await page.locator("#f-holder").fill("Dolores Ibarra");
    await page.locator("input[name=kind][value=indicative]").check();
    await follow(page, page.locator("main form .btn-p"));
    assert.match(await page.locator("main").innerText(), /The last day comes before the first/);
    await look(page, "budget-new-wrong");
    await page.locator("#f-until").fill(inDays(120));
    await follow(page, page.locator("main form .btn-p"));
    extra = page.url();
    await page.locator("form[action$='/funding'] #f-amount").fill("100");
    await page.locator("form[action$='/funding'] #f-reason").fill("For what can not wait.");
    await follow(page, page.locator("form[action$='/funding'] button"));
    assert.match(await main(leader), /€\s?100 came in/);
  });

  await step("Dolores reads what was set, planned, promised and spent", async () => {
    await signIn(manager, "manager");
    const { page } = manager;
    await go(manager, "/budgets");
    assert.match(await main(manager), /Line 3, October to March/);
    assert.match(await main(manager), /Line 3, paid time/);
    await look(page, "budgets-team");
    await follow(page, page.locator("main a", { hasText: "Line 3, October to March" }));
    const text = await main(manager);
    for (const word of ["Set", "Planned", "Committed", "Spent"]) assert.ok(text.includes(word), word);
    assert.match(text, /€\s?6\s?000/);
    assert.match(text, /2\s?240 spent on “Leak-test technician, Ruth and Jonas”/);
    await look(page, "budget-team");
    await go(manager, "/team-plan");
    assert.match(await main(manager), /Line 3, October to March/);
    await look(page, "team-plan");
  });

  await step("she decides about a request with its money, from the budget that only warns", async () => {
    const { page } = manager;
    await go(manager, "/decisions");
    await follow(page, page.locator("main li", { hasText: "Robot cell basics" }).locator("a.btn"));
    assert.match(await main(manager), /A budget can pay this/);
    const chosen = page.locator("select[name=budget] option", { hasText: "Line 3, short notice" });
    await page.locator("select[name=budget]").selectOption(await chosen.getAttribute("value"));
    await page.locator("textarea[name=said]").fill("Go, the cell can not wait.");
    await look(page, "decide");
    await follow(page, page.locator("button[value=yes]"));
    assert.match(await main(manager), /approved/);
  });

  await step("it stands among the budgets that are over, with what and for whom", async () => {
    for (const seat of [manager, leader]) {
      await go(seat, "/budgets");
      const over = await seat.page.locator("section[aria-labelledby=over]").innerText();
      assert.match(over, /€\s?40 more than the €\s?100 that was set/);
      assert.match(over, /€\s?140 for “Robot cell basics”, Yusuf/);
    }
    await look(leader.page, "budgets-over");
    await leader.page.goto(extra);
    assert.match(await main(leader), /€\s?40 below zero/);
  });

  await step("Imani asks her stipend for an exam fee and hands in the receipt", async () => {
    await signIn(phone, "frontline");
    const { page } = phone;
    await go(phone, "/stipend");
    assert.match(await main(phone), /left of €\s?110/);
    await page.locator("#f-title").fill("Exam fee, wiring");
    await page.locator("#f-kind").selectOption("exam");
    await page.locator("#f-amount").fill("60");
    await page.locator("#f-receipt").setInputFiles({ ...receipt, mimeType: "text/html", buffer: Buffer.from("<p>paid</p>") });
    await follow(page, page.locator("form[action='/stipend'] button"));
    assert.match(await main(phone), /This is no PDF/);
    assert.equal(await page.locator("#f-title").inputValue(), "Exam fee, wiring");
    assert.equal(await page.locator("#f-kind").inputValue(), "exam");
    await page.locator("#f-receipt").setInputFiles(receipt);
    await follow(page, page.locator("form[action='/stipend'] button"));
    const line = page.locator("main li", { hasText: "Exam fee, wiring" });
    assert.match(await line.innerText(), /Asked; somebody who leads you answers/);
    await look(page, "stipend-asked");
  });

  await step("Dolores agrees and pays as on the receipt, and Imani reads it", async () => {
    const { page } = manager;
    await go(manager, "/claims");
    const line = () => page.locator("main li", { hasText: "Exam fee, wiring" });
    assert.match(await line().innerText(), /Imani/);
    await line().locator("input[name=said]").fill("Good luck.");
    await look(page, "claims-team");
    await follow(page, line().locator("button[value=agree]"));
    await line().locator("input[name=amount]").fill("58.50");
    await follow(page, line().locator("form[action$='/payment'] button"));
    assert.equal(await line().locator("form[action$='/payment']").count(), 0, "nothing waits any more");
    await go(phone, "/stipend");
    const mine = await phone.page.locator("main li", { hasText: "Exam fee, wiring" }).innerText();
    assert.match(mine, /Paid, €\s?58\.50/);
    assert.match(mine, /Good luck/);
    await look(phone.page, "stipend-paid");
  });

  await step("Dolores misread the receipt: she says what was paid in truth, and Imani reads why", async () => {
    const { page } = manager;
    await go(manager, "/claims");
    const line = () => page.locator("section[aria-labelledby=pl] li", { hasText: "Exam fee, wiring" });
    await line().locator("summary").click();
    await line().locator("input[name=amount]").fill("55.80");
    await follow(page, line().locator("form[action$='/correction'] button"));
    assert.match(await line().innerText(), /Write one sentence/);
    assert.equal(await line().locator("input[name=amount]").inputValue(), "55.80", "what was typed is kept");
    await line().locator("input[name=said]").fill("Two figures were swapped.");
    await look(page, "claims-correction");
    await follow(page, line().locator("form[action$='/correction'] button"));
    assert.match(await line().innerText(), /Paid, €\s?55\.80/);
    await go(phone, "/stipend");
    const mine = await phone.page.locator("main li", { hasText: "Exam fee, wiring" }).innerText();
    assert.match(mine, /€\s?55\.80 instead of €\s?58\.50\. Two figures were swapped\./);
    await look(phone.page, "stipend-corrected");
  });

  await step("finance gets every entry of the budget as a file", async () => {
    await leader.page.goto(extra);
    const path = await leader.page.locator("a[href$='/entries.csv']").getAttribute("href");
    const file = await leader.page.evaluate((href) => fetch(href).then((answer) => answer.text()), path);
    const rows = file.trim().split("\r\n");
    assert.match(rows[0], /^entry,day,entered,kind,budget,measure,from,to,amount,for,reason,other budget,budget is for,programme,person number,person,rate$/);
    assert.ok(rows.some((row) => /,fund,.*,EUR,source,free,100\.00,/.test(row)), file);
    assert.ok(rows.some((row) => /,commit,.*,140\.00,Robot cell basics,/.test(row)), file);
    const other = await phone.page.goto(extra);
    assert.equal(other.status(), 404, "to Imani the budget does not exist");
  });

  await step("a class of what people want is proposed with a day and its cost, and made by Leila alone", async () => {
    const { page } = leader;
    await go(leader, "/demand");
    await follow(page, page.locator("main a", { hasText: "Reading wiring diagrams" }));
    const text = await main(leader);
    assert.match(text, /each instead of €\s?120 elsewhere/);
    assert.match(text, /No blackout and no holiday for any of them/);
    assert.doesNotMatch(text, /Imani|Yusuf|Kofi/);
    await look(page, "demand-proposal");
    await follow(page, page.locator("form[action$='/class'] button"));
    assert.match(await main(leader), /Nobody is invited yet/);
    await look(page, "demand-made");
  });

  await step("she invites those who want it, and Imani reads why", async () => {
    const { page } = leader;
    await follow(page, page.locator("form[action$='/invitations'] button"));
    assert.doesNotMatch(await main(leader), /Reading wiring diagrams/);
    await go(phone, "/classes");
    const seat = phone.page.locator("main a[href^='/seats/']", { hasText: "Reading wiring diagrams" });
    await follow(phone.page, seat.first());
    assert.match(await main(phone), /You said that you want “Reading wiring diagrams”/);
    await look(phone.page, "seat-wanted");
  });

  await step("a programme shows its money, and a budget for it is one step away", async () => {
    const { page } = leader;
    await go(leader, "/programmes");
    await follow(page, page.locator("main a[href^='/programmes/']:not([href$='/new'])").first());
    assert.match(await main(leader), /Money and paid time/);
    await follow(page, page.locator("a[href^='/budgets/new?scope=programme:']"));
    assert.match(await page.locator("#f-scope option:checked").innerText(), /^For the programme/);
    await page.locator("#f-name").fill("Apprentices, paid time");
    await page.locator("#f-measure").fill("minutes");
    await page.locator("#f-from").fill(inDays(-30));
    await page.locator("#f-until").fill(inDays(120));
    await follow(page, page.locator("main form .btn-p"));
    assert.match(await main(leader), /For the programme/);
    await page.goBack();
    await go(leader, "/programmes");
    await follow(page, page.locator("main a[href^='/programmes/']:not([href$='/new'])").first());
    assert.match(await main(leader), /Apprentices, paid time/);
    await look(page, "programme-money");
  });
}

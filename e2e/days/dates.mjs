// Dates: a day without classes needs a reason; Imani changes her date, says that she would come to one that has none yet, and is
// told when it has; Dolores, who leads her, takes a seat back that she does not need.

import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow, inDays } from "../walk.mjs";

export const title = "Leila, Imani and Dolores, and which day it is";

/** In the middle of the demonstration's weeks without classes at the year's end, whatever the weekday. */
const CLOSED = inDays(39);

export async function day({ product, sit, signIn, step }) {
  const [leader, phone, manager] = [await sit(), await sit({ size: PHONE }), await sit()];
  const main = (seat) => seat.page.locator("main").innerText();
  let address;
  let undated;
  let seat;

  const plan = async (starts, place) => {
    const { page } = leader;
    await page.goto(`${address}/plan`);
    await page.locator("#f-starts").fill(starts);
    await page.locator("#f-place").fill(place);
    await page.locator("#f-capacity").fill("3");
    await follow(page, page.locator("form[action$='/sessions'] button"));
  };

  await step("a day without classes is named, and needs a reason", async () => {
    await signIn(leader, "people-leader");
    const { page } = leader;
    await page.goto(`${product.address}/classes`);
    await follow(page, page.locator("main a[href^='/classes/']", { hasText: "Hard conversations" }));
    address = page.url();
    await plan(`${CLOSED} 10:00`, "Room of the closed day");
    assert.match(await main(leader), /Year’s end/);
    await look(page, "dates-closed");
    await page.locator("input[name=despite]").check();
    await follow(page, page.locator("form[action$='/sessions'] button"));
    assert.equal(await page.locator("#f-despite_why[aria-invalid=true]").count(), 1);
    await page.locator("#f-despite_why").fill("The auditor comes on that day alone.");
    await follow(page, page.locator("form[action$='/sessions'] button"));
    await follow(page, page.locator("li.due", { hasText: "Room of the closed day" }).locator("a[href^='/sessions/']"));
    assert.match(await main(leader), /The auditor comes on that day alone\./);
    await look(page, "dates-despite");
  });

  await step("two other dates stand in the catalogue, and one without a day", async () => {
    await plan(`${inDays(22)} 10:00`, "Room of the first date");
    await plan(`${inDays(23)} 10:00`, "Room of the second date");
    await plan("", "Room without a day");
    const { page } = leader;
    await page.goto(address);
    const row = page.locator("li.due", { hasText: "Room without a day" });
    await follow(page, row.locator("a[href^='/sessions/']"));
    undated = page.url();
    await look(page, "dates-undated");
  });

  await step("Imani books one, and swaps it for the other", async () => {
    await signIn(phone, "frontline");
    const { page } = phone;
    await page.goto(address);
    await follow(page, page.locator("li.due", { hasText: "Room of the first date" }).locator("button"));
    const other = page.locator("form[action$='/swap'] option", { hasText: "Room of the second date" });
    const by = (await other.count()) > 0 ? other : page.locator("form[action$='/swap'] option");
    await page.locator("form[action$='/swap'] select").selectOption(await by.first().getAttribute("value"));
    await follow(page, page.locator("form[action$='/swap'] button"));
    assert.match(await main(phone), /Booked/);
    seat = page.url();
    await look(page, "dates-swapped");
    await page.goto(address);
    assert.match(await page.locator("li.due", { hasText: "Room of the first date" }).innerText(), /3 of 3 seats free/);
  });

  await step("she would come to the one that has no day", async () => {
    const { page } = phone;
    await page.goto(address);
    await follow(page, page.locator("li.due", { hasText: "Room without a day" }).locator("button"));
    assert.match(await main(phone), /You said you would come/);
    await look(page, "dates-would-come");
  });

  await step("it gets its day, and a seat is hers to take", async () => {
    const { page } = leader;
    await page.goto(undated);
    await page.locator("#f-starts").fill(`${inDays(24)} 15:00`);
    await follow(page, page.locator("form[action$='/time'] button"));
    await phone.page.reload();
    assert.match(await main(phone), /A seat is free for you/);
    await look(phone.page, "dates-has-a-day");
    await follow(phone.page, phone.page.locator("button[value=yes]"));
    assert.match(await main(phone), /Booked/);
  });

  await step("Dolores says that the other is not required, and why", async () => {
    await signIn(manager, "manager");
    const { page } = manager;
    await page.goto(seat);
    await follow(page, page.locator("form[action$='/waiver'] button"));
    assert.equal(await page.locator("#f-why[aria-invalid=true]").count(), 1);
    await page.locator("#f-why").fill("One of the two is enough.");
    await follow(page, page.locator("form[action$='/waiver'] button"));
    await phone.page.goto(seat);
    assert.match(await main(phone), /One of the two is enough\./);
    await look(phone.page, "dates-waived");
  });
}

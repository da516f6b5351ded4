// An instructor's engagement: Leila plans a session and asks Henrik to teach it for a fee; he reads the question on his phone,
// agrees, finds it among his sessions, writes down who came to the one that runs, settles it, and reads what was said.

import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow, inDays } from "../walk.mjs";

export const title = "Henrik, who is asked to teach for a fee";

export async function day({ product, sit, signIn, step }) {
  const [leader, teacher] = [await sit(), await sit({ size: PHONE })];
  const main = (seat) => seat.page.locator("main").innerText();
  let session;

  await step("Leila plans a session that nobody teaches yet", async () => {
    await signIn(leader, "people-leader");
    const { page } = leader;
    await page.goto(`${product.address}/classes`);
    await follow(page, page.locator("main a[href^='/classes/']", { hasText: "Hard conversations" }));
    await follow(page, page.locator("main a[href$='/plan']"));
    await page.locator("#f-starts").fill(`${inDays(56)} 14:00`);
    await page.locator("#f-place").fill("Room of the engagement");
    await page.locator("#f-capacity").fill("6");
    await follow(page, page.locator("form[action$='/sessions'] button"));
    const row = page.locator("li.due", { hasText: "Room of the engagement" });
    assert.match(await row.innerText(), /6 of 6 seats free/);
    await follow(page, row.locator("a[href^='/sessions/']"));
    session = page.url();
    assert.match(await main(leader), /Nobody teaches/);
  });

  await step("a fee without a budget is refused beside its field", async () => {
    const { page } = leader;
    await page.goto(`${session}/instructors`);
    await page.locator("#f-person").selectOption({ label: "Henrik Aas" });
    await page.locator("#f-fee").fill("150");
    await follow(page, page.locator("form[method=post][action$='/instructors'] button"));
    assert.equal(await page.locator("#f-budget[aria-invalid=true]").count(), 1);
    await look(page, "engagement-wrong");
  });

  await step("Henrik is asked, with a fee from a budget and a note", async () => {
    const { page } = leader;
    const paid = page.locator("#f-budget option:not([value=''])");
    await page.locator("#f-budget").selectOption(await paid.first().getAttribute("value"));
    await page.locator("#f-fee").fill("150");
    await page.locator("#f-note").fill("As last time, with the three cards.");
    await follow(page, page.locator("form[method=post][action$='/instructors'] button"));
    assert.match(await page.locator("main li", { hasText: "Henrik Aas" }).first().innerText(), /Asked/);
    assert.match(await main(leader), /150/);
    await look(page, "engagement-asked");
  });

  await step("he reads on his phone who asks what and for how much, and agrees", async () => {
    await signIn(teacher, "author");
    const { page } = teacher;
    await page.goto(`${product.address}/sessions`);
    const question = page.locator("li", { hasText: "As last time, with the three cards." });
    assert.match(await question.innerText(), /Hard conversations[\s\S]*150/);
    await look(page, "engagement-question");
    await question.locator("input[name=note]").fill("Gladly.");
    await follow(page, question.locator("button[value=yes]"));
    assert.equal(await page.locator("li", { hasText: "As last time, with the three cards." }).count(), 0);
    assert.match(await main(teacher), /Room of the engagement/);
    await look(page, "engagement-agreed");
  });

  await step("Leila reads his answer; the session has somebody who teaches it", async () => {
    const { page } = leader;
    await page.goto(`${session}/instructors`);
    assert.match(await main(leader), /Teaches[\s\S]*Gladly\./);
    await page.goto(session);
    assert.doesNotMatch(await main(leader), /Nobody teaches it/);
    await look(page, "engagement-session");
  });

  await step("his own page of the session shows who comes", async () => {
    const { page } = teacher;
    await page.goto(session);
    assert.match(await page.locator("main h1").innerText(), /Hard conversations/);
    await look(page, "engagement-own-session");
  });

  await step("he writes down who came to the one that runs, and settles it", async () => {
    const { page } = teacher;
    await page.goto(`${product.address}/sessions`);
    await follow(page, page.locator("main section.next a.btn-p"));
    const boxes = page.locator("form[action$='/attendance'] input[name=there]");
    assert.ok((await boxes.count()) > 0);
    await boxes.first().check();
    await page.locator("form[action$='/attendance'] button").click();
    await page.locator("tr", { hasText: "Was there" }).first().waitFor();
    await look(page, "engagement-attendance");
    await follow(page, page.locator("form[action$='/closing'] button"));
    assert.equal(await page.locator("form[action$='/closing']").count(), 0);
  });

  await step("what was said of it he reads once nobody is asked any more", async () => {
    const { page } = teacher;
    await page.goto(`${page.url()}/feedback`);
    assert.match(await main(teacher), /Those who came are asked until/);
    await look(page, "engagement-heard");
  });
}

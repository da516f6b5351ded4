// An instructor from outside: Edda comes in by her link, finds the one session she teaches and what was agreed, opens its list
// on her phone, writes down who is there, and finds nothing else of the house.

import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow } from "../walk.mjs";

export const title = "Edda, who teaches from outside";

export async function day({ product, sit, signIn, step }) {
  const [leader, edda] = [await sit(), await sit({ size: PHONE })];
  const main = (seat) => seat.page.locator("main").innerText();
  let other;
  let own;

  await step("her link leads to what she teaches, and what was agreed about it", async () => {
    await signIn(edda, "outside");
    const { page } = edda;
    assert.equal(new URL(page.url()).pathname, "/sessions");
    assert.match(await main(edda), /Writing for tired readers[\s\S]*Agreed: .*180/);
    assert.equal(await page.locator("main a.btn[href^='/sessions/']:not([href$='/join'])").count(), 1);
    assert.doesNotMatch(await main(edda), /Hard conversations/);
    assert.equal(await page.locator("a[href='/today'], a[href='/classes'], a[href='/people']").count(), 0);
    await look(page, "outside-sessions");
  });

  await step("she opens the list: names, and no way to what else there is about them", async () => {
    const { page } = edda;
    await follow(page, page.locator("main section.next a.btn-p"));
    own = page.url();
    const people = page.locator("form[action$='/attendance'] tbody tr");
    assert.equal(await people.count(), 4);
    assert.equal(await page.locator("main a[href^='/seats/'], main a[href^='/people/']").count(), 0);
    await look(page, "outside-list");
  });

  await step("she writes down who is there", async () => {
    const { page } = edda;
    const boxes = page.locator("form[action$='/attendance'] input[name=there]");
    await boxes.first().check();
    await page.locator("form[action$='/attendance'] button").click();
    await page.locator("tr", { hasText: "Was there" }).first().waitFor();
    assert.equal(await page.locator("form[action$='/attendance'] input[name=there]:checked").count(), 1);
    await look(page, "outside-attendance");
  });

  await step("the materials and her own hours are open to her", async () => {
    const { page } = edda;
    await page.goto(`${product.address}/sessions`);
    await follow(page, page.locator("main a[href$='/materials']").first());
    await look(page, "outside-materials");
    await page.goto(`${product.address}/sessions`);
    await follow(page, page.locator("main .head a[href^='/instructors/']"));
    assert.match(await main(edda), /Hours of the week/);
    await look(page, "outside-hours");
  });

  await step("somebody else's session and every other page are not there for her", async () => {
    await signIn(leader, "people-leader");
    await leader.page.goto(`${product.address}/classes`);
    await follow(leader.page, leader.page.locator("main a[href^='/classes/']", { hasText: "Hard conversations" }));
    const inside = leader.page.url();
    other = await leader.page.locator("main a[href^='/sessions/']").first().getAttribute("href");
    const { page } = edda;
    const shut = [inside, `${product.address}${other}`, `${own}/feedback`, `${own}/instructors`];
    for (const path of ["today", "classes", "people", "learn", "team", "requests", "me/record"]) {
      shut.push(`${product.address}/${path}`);
    }
    for (const url of shut) assert.equal((await page.goto(url)).status(), 404, url);
    await look(page, "outside-not-there");
  });

  await step("Leila sees on the session who teaches it and who was there", async () => {
    const { page } = leader;
    await page.goto(own);
    assert.match(await main(leader), /Was there/);
    await page.goto(`${own}/instructors`);
    assert.match(await main(leader), /Edda Marlow[\s\S]*Gladly\. I bring six short texts\./);
    await look(page, "outside-agreed");
  });
}

// Dolores, who leads line 3: sees her team, recommends with a reason, and sees the answer of the person she chose.

import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow } from "../walk.mjs";

export const title = "Dolores, manager, at a desk";

export async function day({ product, sit, signIn, step }) {
  const desk = await sit();
  const { page } = desk;
  const reason = "You asked how the ring should look; this shows one.";

  await step("My team shows what is due, overdue and done, and the sums agree", async () => {
    await signIn(desk, "manager");
    await page.goto(`${product.address}/team`);
    const rows = await page.locator("main table tbody tr").count();
    assert.ok(rows >= 3, `${rows} people`);
    for (const column of [3, 4, 5]) {
      const numbers = await page.locator(`main table tr > :nth-child(${column})`).allInnerTexts();
      const [, ...cells] = numbers.map((text) => Number(text.trim()));
      const sum = cells.pop();
      assert.equal(cells.reduce((a, b) => a + b, 0), sum, `column ${column}`);
    }
    await look(page, "team");
  });

  await step("a recommendation needs a reason", async () => {
    await follow(page, page.locator("form[action='/recommendations'] button"));
    assert.ok((await page.locator("[aria-invalid=true]").count()) > 0, "the field says what is wanted");
    await look(page, "team-no-reason");
  });

  await step("a recommendation with a reason is kept", async () => {
    await page.goto(`${product.address}/team`);
    const option = page.locator("select[name=to] option", { hasText: "Imani" });
    await page.locator("select[name=to]").selectOption(await option.getAttribute("value"));
    await page.locator("textarea[name=reason], input[name=reason]").fill(reason);
    await follow(page, page.locator("form[action='/recommendations'] button"));
    assert.match(await page.locator("main").innerText(), /Imani/);
  });

  await step("the person reads the reason and says yes", async () => {
    const phone = await sit({ size: PHONE });
    await signIn(phone, "frontline");
    await phone.page.goto(`${product.address}/today`);
    const item = phone.page.locator("li.due", { hasText: reason });
    assert.equal(await item.count(), 1);
    await follow(phone.page, item.locator("button[value=yes]"));
    assert.match(await phone.page.locator("main").innerText(), /Dolores/);
  });

  await step("the manager sees the answer", async () => {
    await page.goto(`${product.address}/team`);
    assert.match(await page.locator("section:has(#an)").innerText(), /Imani/);
  });

  await step("for somebody without e-mail she prints a sign-in code", async () => {
    await page.goto(`${product.address}/team`);
    await follow(page, page.locator("main th a", { hasText: "Imani" }));
    assert.match(await page.locator("h1").innerText(), /Imani Okafor/);
    await look(page, "person");
    await follow(page, page.locator("main li.due a.t").first());
    assert.match(await page.locator("h1").innerText(), /Why does Imani Okafor have this/);
    await look(page, "duty-of-report");
    await page.goBack();
    await follow(page, page.locator("main a[href$='/code']"));
    await follow(page, page.locator("main form .btn-p"));
    assert.match(await page.locator(".code").innerText(), /^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    await look(page, "slip");
  });

  await step("on a phone her team fits", async () => {
    await page.setViewportSize(PHONE);
    await page.goto(`${product.address}/team`);
    assert.ok((await page.locator("main table tbody tr").count()) >= 3);
    const wide = await page.locator("main .scroll").evaluateAll((all) => all.some((one) => one.scrollWidth > one.clientWidth));
    assert.equal(wide, false, "no table scrolls sideways");
    await look(page, "team");
  });

  await step("a stranger's page is not there for her", async () => {
    const answer = await page.goto(`${product.address}/people/00000000-0000-7000-8000-000000000000`);
    assert.equal(answer.status(), 404);
  });
}

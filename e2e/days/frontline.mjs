// Imani, refrigeration operator, on her phone: signs in by a link, learns, stops, goes on elsewhere, reads in Arabic,
// and does the same without script.

import assert from "node:assert/strict";
import { DESK, PHONE } from "../browser.mjs";
import { look, picture } from "../look.mjs";
import { answer, follow, press, walk } from "../walk.mjs";

export const title = "Imani, frontline, on a phone";

export async function day({ sit, signIn, step, links }) {
  const phone = await sit({ size: PHONE });
  const { page } = phone;

  await step("opening a link signs nobody in", async () => {
    const { url } = (await links()).find((p) => p.role === "frontline");
    await page.goto(url);
    await page.goto(new URL("/today", url).href);
    assert.match(page.url(), /\/sign-in/);
    await look(page, "sign-in");
  });

  await step("pressing does", async () => {
    await signIn(phone, "frontline");
    await page.goto(new URL("/today", page.url()).href);
    assert.equal(await page.locator(".m-tabs").isVisible(), true);
  });

  await step("Today shows one next act with its why and its minutes", async () => {
    assert.equal(await page.locator(".next .btn-p").count(), 1);
    assert.match(await page.locator(".next .label").innerText(), /\d+ minute/);
    assert.ok((await page.locator(".next .why").innerText()).length > 20, "the reason says something");
    assert.equal(await page.locator("main .btn-p:visible").count() >= 1, true);
    await look(page, "today");
  });

  let lesson;
  await step("the lesson opens where she is", async () => {
    await follow(page, page.locator(".next .btn-p"));
    if ((await page.locator(".p-foot a.btn-p").count()) > 0) {
      assert.match(await page.locator("main").innerText(), /kept/);
      await look(page, "lesson-resumed");
      await press(page);
    }
    lesson = page.url();
    assert.match(await page.locator(".p-top").innerText(), /Part \d of \d/);
    assert.match(await page.locator(".p-top").innerText(), /minute/);
    await look(page, "lesson");
  });

  await step("an answer is marked, explained and kept", async () => {
    await walk(page, async (p) => (await p.locator("fieldset:not([disabled])").count()) > 0);
    await answer(page, 0);
    await press(page);
    assert.match(await page.locator("main").innerText(), /kept/);
    assert.ok((await page.locator("[role=status]").count()) > 0, "the marking is announced");
    await look(page, "lesson-answered");
  });

  await step("on another device it goes on where she stopped", async () => {
    const desk = await sit({ size: DESK });
    await signIn(desk, "frontline");
    await desk.page.goto(lesson);
    await look(desk.page, "lesson-elsewhere");
    assert.match(await desk.page.locator("main").innerText(), /kept|part/i);
    const seen = await walk(desk.page);
    assert.equal(seen.finished, true);
    await look(desk.page, "lesson-finished");
    await desk.page.goto(new URL("/today", lesson).href);
    assert.notEqual(await desk.page.locator(".next h2").innerText(), "");
    await look(desk.page, "today");
  });

  await step("in Arabic the page runs from right to left", async () => {
    await page.goto(new URL("/me", lesson).href);
    await page.locator("select[name=language], input[name=language][value=ar]").first().waitFor();
    await page.locator("select[name=language]").selectOption("ar");
    await follow(page, page.locator("form[action='/me/appearance'] button"));
    await page.goto(new URL("/today", lesson).href);
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    assert.match(await page.locator("main").innerText(), /[\u0600-\u06ff]/);
    await look(page, "today-rtl");
  });

  await step("without script the same day works", async () => {
    const plain = await sit({ size: PHONE, script: false });
    await signIn(plain, "frontline");
    await plain.page.goto(new URL("/today", lesson).href);
    await picture(plain.page, "today-plain-390");
    // What she finished with script is done; without script she takes up what was recommended to her.
    await follow(plain.page, plain.page.locator("main a.t[href^='/learn/']").first());
    const start = plain.page.locator("main .btn-p");
    if ((await start.count()) > 0) await follow(plain.page, start.first());
    const seen = await walk(plain.page);
    assert.equal(seen.finished, true);
    await picture(plain.page, "lesson-finished-plain-390");
  });
}

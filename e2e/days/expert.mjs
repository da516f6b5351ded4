// Henrik writes a guide, Ruth reviews it, Priya finds it: nothing is live before a second person vouched for it.

import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow } from "../walk.mjs";

export const title = "Henrik and Ruth, author and reviewer";

const HEADLINE = "Bleed the line before the valve is opened";
const FORM = `---
title: ${HEADLINE}
language: en
kind: guide
topic: purging
objective: Know when a line is empty
source: SOP-118
review-by: 2027-05-01
---
## A line is empty when the gauge says so twice
Open the bleed, wait, **read the gauge twice**, a minute apart.

::: question one
The gauge shows nothing, once. What next?
- ( ) Open the valve
  > One reading may be a stuck needle.
- (x) Wait a minute and read it again
  > Twice the same, a minute apart: the line is empty.
:::
`;

export async function day({ product, sit, signIn, step }) {
  const author = await sit();
  const reviewer = await sit();
  let review;

  await step("an author sees what she wrote, by state", async () => {
    await signIn(author, "author");
    await author.page.goto(`${product.address}/courses`);
    assert.ok((await author.page.locator("main li.due").count()) > 0);
    await look(author.page, "courses");
  });

  await step("a draft is shown before it is kept", async () => {
    const { page } = author;
    await follow(page, page.locator("a[href='/courses/new']"));
    await page.locator("textarea[name=form]").fill(FORM);
    await follow(page, page.locator("button[formaction='/courses/previews']"));
    const preview = page.locator("section:has(#pv)");
    assert.match(await preview.innerText(), /gauge says so twice/);
    assert.match(await preview.innerText(), /minute/);
    await look(page, "write");
  });

  await step("a form with a mistake is refused and nothing of it is lost", async () => {
    const { page } = author;
    await page.locator("textarea[name=form]").fill(FORM.replace("(x)", "( )"));
    await follow(page, page.locator("form:has(textarea[name=form]) .btn-p"));
    assert.ok((await page.locator(".err, [aria-invalid=true]").count()) > 0);
    assert.match(await page.locator("textarea[name=form]").inputValue(), /Wait a minute/);
  });

  await step("it goes to review, and she can not approve it herself", async () => {
    const { page } = author;
    await page.locator("textarea[name=form]").fill(FORM);
    await follow(page, page.locator("form:has(textarea[name=form]) .btn-p"));
    const send = page.locator("form[action$='/sending'] button");
    if ((await send.count()) === 0) await page.goto(page.url().replace(/\/draft$/, ""));
    await follow(page, send);
    const link = page.locator("a[href^='/reviews/']").first();
    review = `${product.address}${await link.getAttribute("href")}`;
    await page.goto(review);
    assert.equal(await page.locator("form[action$='/approval']").count(), 0);
  });

  await step("nobody finds it yet", async () => {
    const reader = await sit({ size: PHONE });
    await signIn(reader, "desk");
    await reader.page.goto(`${product.address}/learn?q=${encodeURIComponent("bleed the line")}`);
    assert.doesNotMatch(await reader.page.locator("main").innerText(), new RegExp(HEADLINE));
    await reader.leave();
  });

  await step("a reviewer reads what changed and says something to it", async () => {
    const { page } = reviewer;
    await signIn(reviewer, "reviewer");
    await page.goto(`${product.address}/reviews`);
    assert.match(await page.locator("main").innerText(), new RegExp(HEADLINE));
    await look(page, "reviews");
    await page.goto(review);
    assert.match(await page.locator("main").innerText(), /stuck needle/);
    await look(page, "review");
    const remark = page.locator("form[action$='/remarks']:has(textarea)").first();
    await page.locator("details:has(form[action$='/remarks']) summary").first().click();
    await remark.locator("textarea").fill("Which gauge: the manifold's or the unit's?");
    await follow(page, remark.locator("button"));
    assert.match(await page.locator("main").innerText(), /Which gauge/);
  });

  await step("a version that changes another shows both", async () => {
    const { page } = reviewer;
    await page.goto(`${product.address}/reviews`);
    const other = page.locator("a.t", { hasText: "Purging a line that held R290" });
    assert.equal(await other.count(), 1, "the demonstration has a changed guide in review");
    await follow(page, other);
    const main = page.locator("main");
    assert.match(await main.innerText(), /changed since version 7/);
    assert.match(await page.locator(".cmp .old del").first().innerText(), /60/);
    assert.match(await page.locator(".cmp .new ins").first().innerText(), /90/);
    for (const kind of ["text", "picture", "question"]) {
      assert.match(await page.locator(".blk-h h4").allInnerTexts().then(String), new RegExp(`Block \\d+, ${kind}`));
    }
    assert.equal(await page.locator(".cmp .new img").count(), 1, "the new picture is shown");
    assert.match(await main.innerText(), /Blocks that are the same: \d/);
    await look(page, "review-changed");
    await page.setViewportSize(PHONE);
    assert.equal(await page.locator(".cmp .old:visible").count(), 0, "on a phone one text holds both");
    assert.ok((await page.locator(".cmp .new del:visible").count()) > 0);
    await look(page, "review-changed");
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await step("she vouches for three things and it is live", async () => {
    const { page } = reviewer;
    await page.goto(review);
    const settle = page.locator("form[action$='/settling'] button");
    if ((await settle.count()) > 0) await follow(page, settle.first());
    for (const name of ["right", "agrees", "tests"]) await page.locator(`input[name=${name}]`).check();
    await follow(page, page.locator("form[action$='/approval'] .btn-p"));
    assert.equal(await page.locator("form[action$='/approval']").count(), 0);
  });

  await step("now it is found and read", async () => {
    const reader = await sit({ size: PHONE });
    await signIn(reader, "desk");
    await reader.page.goto(`${product.address}/learn?q=${encodeURIComponent("bleed the line")}`);
    const hit = reader.page.locator("main a", { hasText: HEADLINE }).first();
    assert.equal(await hit.count(), 1);
    await look(reader.page, "learn-found");
    await follow(reader.page, hit);
    assert.match(await reader.page.locator("main").innerText(), new RegExp(HEADLINE));
    await look(reader.page, "course");
  });
}

// Walks through the player as a person who tries: answers what is asked, changes the answer when it was wrong, goes on.
// Knows the parts of the page, not the right answers; a second wrong answer shows the right one, so it always ends.

import assert from "node:assert/strict";

/** Whether the lesson is over: the last page offers to read it again. */
export const isFinished = (page) => page.locator("main .go-t").count().then((n) => n > 0);

/** Gives an answer to each open question of the part: the option after the last one tried. */
export async function answer(page, attempt) {
  const questions = page.locator("main form.sec:has(fieldset:not([disabled]))");
  for (let at = 0; at < (await questions.count()); at += 1) {
    const question = questions.nth(at);
    const text = question.locator("input[name=text]");
    if ((await text.count()) > 0) await text.fill(`an answer ${attempt}`);
    const choices = question.locator("input[name=choice]");
    const many = await choices.count();
    if (many > 0) await choices.nth(attempt % many).check();
  }
}

/** The day so many days from today, as ISO 8601 writes it. */
export const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Presses what leads to another page (or the same one again) and waits for it. */
export async function follow(page, what) {
  await Promise.all([page.waitForEvent("load"), what.click()]);
}

/** One press of the one button of the player. Returns the button's label. */
export async function press(page) {
  const button = page.locator(".p-foot .btn-p");
  const label = (await button.innerText()).trim();
  await follow(page, button);
  return label;
}

/** Goes on from where the page stands until `stop(page)` or the end of the lesson. Returns what it saw. */
export async function walk(page, stop = async () => false) {
  const seen = { presses: 0, questions: 0, kept: 0 };
  for (let attempt = 0; attempt < 80; attempt += 1) {
    if (await isFinished(page)) return { ...seen, finished: true };
    if (await stop(page)) return { ...seen, finished: false };
    if ((await page.locator("fieldset:not([disabled])").count()) > 0) {
      seen.questions += 1;
      await answer(page, attempt);
    }
    await press(page);
    seen.presses += 1;
    if ((await page.locator(".off:has-text('kept')").count()) > 0) seen.kept += 1;
  }
  assert.fail(`the lesson did not end: ${page.url()}`);
}

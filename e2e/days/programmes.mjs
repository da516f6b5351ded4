// A programme from its form to a certificate: Leila writes it, Dolores brings in her team, Imani begins another by
// herself; Dolores sees her practise; what was wrong is withdrawn; a rule lets something else count.

import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow } from "../walk.mjs";

export const title = "Leila, Dolores and Imani go through a programme";

const DESK = { width: 1280, height: 900 };

export async function day({ product, sit, signIn, step }) {
  const leila = await sit();
  const dolores = await sit();
  const imani = await sit({ size: PHONE });
  const main = ({ page }) => page.locator("main").innerText();
  const go = ({ page }, path) => page.goto(new URL(path, product.address).href);
  /** The page at both widths. */
  const both = async ({ page }, name) => {
    await look(page, name);
    await page.setViewportSize(page.viewportSize().width === PHONE.width ? DESK : PHONE);
    await look(page, name);
    await page.setViewportSize(page.viewportSize().width === PHONE.width ? DESK : PHONE);
  };
  let programme;
  let cohort;
  let member;

  await step("a programme without practice is refused, and nothing that was written is lost", async () => {
    await signIn(leila, "people-leader");
    await go(leila, "/programmes");
    await both(leila, "programmes");
    await follow(leila.page, leila.page.locator("a[href='/programmes/new']"));
    await look(leila.page, "programme-new");
    await leila.page.locator("input[name=title]").fill("Brazing with R290");
    await leila.page.locator("textarea[name=live]").fill("A morning at the brazing bench");
    await leila.page.locator("input[name=open]").check();
    await follow(leila.page, leila.page.locator("main form .btn-p"));
    assert.match(await leila.page.locator(".err").first().innerText(), /at least one step/);
    assert.equal(await leila.page.locator("input[name=title]").inputValue(), "Brazing with R290");
    await look(leila.page, "programme-new-again");
    await leila.page.locator("textarea[name=practice]").fill("Brazes a joint that holds\nChecks it for leaks");
    await leila.page.locator("input[name=certificate]").fill("Brazing with R290, seen at work");
    await follow(leila.page, leila.page.locator("main form .btn-p"));
    programme = new URL(leila.page.url()).pathname;
    assert.match(await main(leila), /Practice on the job/);
    await both(leila, "programme");
  });

  await step("a rule says what else counts", async () => {
    const form = leila.page.locator("form[action$='/equivalents']");
    await form.locator("select[name=step]").selectOption({ index: 2 });
    await form.locator("select[name=instead]").selectOption({ index: 0 });
    await form.locator("input[name=months]").fill("12");
    await follow(leila.page, form.locator("button"));
    assert.match(await main(leila), /at most 12 months ago/);
    await look(leila.page, "programme-rule");
    await follow(leila.page, leila.page.locator("form[action$='/removal'] button"));
    assert.doesNotMatch(await main(leila), /at most 12 months ago/);
  });

  await step("a cohort is set up, and a team comes in at once", async () => {
    const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const form = leila.page.locator("form[action$='/cohorts']");
    await form.locator("input[name=name]").fill("Line 3, winter");
    await form.locator("input[name=before_on]").fill(day(720));
    await form.locator("input[name=live_on]").fill(day(710));
    await form.locator("input[name=practice_on]").fill(day(730));
    await follow(leila.page, form.locator("button"));
    assert.match(await leila.page.locator(".err").first().innerText(), /follow one another/);
    await leila.page.locator("form[action$='/cohorts'] input[name=live_on]").fill(day(725));
    await follow(leila.page, leila.page.locator("form[action$='/cohorts'] button"));
    cohort = new URL(leila.page.url()).pathname;
    assert.match(await main(leila), /Nobody is here yet/);
    await look(leila.page, "cohort-empty");
    await signIn(dolores, "manager");
    await go(dolores, cohort);
    await follow(dolores.page, dolores.page.locator("form[action$='/team'] button"));
    assert.ok((await dolores.page.locator("main tbody tr").count()) > 1);
    await both(dolores, "cohort");
    await go(leila, cohort);
    const other = leila.page.locator("form[action$='/days']");
    await other.locator("input[name=live_on]").fill(day(700));
    await follow(leila.page, other.locator("button"));
    assert.match(await leila.page.locator(".err").first().innerText(), /follow one another/);
    await leila.page.locator("form[action$='/days'] input[name=live_on]").fill(day(727));
    await follow(leila.page, leila.page.locator("form[action$='/days'] button"));
    assert.match(await leila.page.locator("form[action$='/days'] input[name=live_on]").inputValue(), new RegExp(day(727)));
    await look(leila.page, "cohort-lead");
  });

  await step("somebody begins an open programme by herself", async () => {
    await signIn(imani, "frontline");
    await go(imani, "/programmes");
    await both(imani, "programmes-mine");
    await go(imani, programme);
    await look(imani.page, "programme-open");
    // She is on the way already: her team was brought in.
    await follow(imani.page, imani.page.locator("button[value=me]"));
    assert.match(await main(imani), /on the way/);
  });

  await step("nobody marks their own steps", async () => {
    await go(imani, "/programmes");
    await follow(imani.page, imani.page.locator("main a", { hasText: "Brazing with R290" }).first());
    member = new URL(imani.page.url()).pathname;
    assert.equal(await imani.page.locator("main form").count(), 0);
    assert.match(await main(imani), /With you in the cohort/);
    await both(imani, "member-own");
  });

  await step("who leads says who was there; practice waits for it", async () => {
    await go(dolores, member);
    assert.equal(await dolores.page.locator("button[value=observed]").count(), 0);
    await go(leila, member);
    await follow(leila.page, leila.page.locator("button[value=attended]"));
    assert.match(await main(leila), /says that they were there/);
    await look(leila.page, "member-lead");
  });

  await step("an observer signs off with a sentence", async () => {
    await go(dolores, "/programmes");
    assert.match(await main(dolores), /Those you observe/);
    await go(dolores, member);
    for (const what of ["The joint held at 20 bar.", "Found the leak that was set."]) {
      await dolores.page.locator("input[name=evidence]").first().fill(what);
      await follow(dolores.page, dolores.page.locator("button[value=observed]").first());
    }
    assert.match(await main(dolores), /Complete/);
    await both(dolores, "member-done");
  });

  await step("the certificate is there, with its last day", async () => {
    await go(imani, "/programmes");
    await follow(imani.page, imani.page.locator("main a", { hasText: "Brazing with R290, seen at work" }));
    assert.match(await main(imani), /Holds until/);
    await both(imani, "certificate");
  });

  await step("what was wrong is withdrawn, and the certificate with it", async () => {
    const certificate = imani.page.url();
    await go(leila, member);
    const form = leila.page.locator("form:has(button[value=withdrawn])").first();
    await leila.page.locator("details:has(button[value=withdrawn]) summary").first().click();
    await form.locator("input[name=evidence]").fill("She was on the list by mistake.");
    await follow(leila.page, form.locator("button"));
    assert.match(await main(leila), /Ready for the class/);
    assert.match(await main(leila), /withdrew it/);
    await look(leila.page, "member-withdrawn");
    await imani.page.goto(certificate);
    assert.match(await main(imani), /taken back/);
    await look(imani.page, "certificate-revoked");
  });

  await step("what was done elsewhere is accepted, if it is not too old", async () => {
    const line = leila.page.locator("li:has(button[value=attended])").first();
    await line.locator("details:has(button[value=elsewhere]) summary").click();
    await line.locator("input[name=source]").fill("Vane College");
    await line.locator("input[name=done_on]").fill("2001-02-03");
    await line.locator("input[name=evidence]").last().fill("A letter of the college");
    await follow(leila.page, line.locator("button[value=elsewhere]"));
    assert.match(await main(leila), /at most 24 months ago/);
    assert.equal(await leila.page.locator("input[name=source]").first().inputValue(), "Vane College");
    await both(leila, "member-elsewhere");
  });

  await step("a revision becomes a new version, and of two who revise at once nothing is lost", async () => {
    const other = await sit();
    await signIn(other, "people-leader");
    for (const seat of [leila, other]) await go(seat, `${programme}/revision`);
    await both(leila, "programme-revise");
    const form = "main form[action$='/revision']";
    await leila.page.locator(`${form} fieldset input[value="Checks it for leaks"]`).fill("");
    await leila.page.locator(`${form} textarea[name=practice]`).fill("Writes the joint into the log");
    await leila.page.locator(`${form} textarea[name=said]`).fill("Leaks are found by the instrument now.");
    await follow(leila.page, leila.page.locator(`${form} .btn-p`));
    assert.match(await main(leila), /Version 2[^]*Checks it for leaks[^]*Writes the joint into the log/);
    await both(leila, "programme-versions");
    await other.page.locator(`${form} input[name=title]`).fill("Brazing with R290, by hand");
    await follow(other.page, other.page.locator(`${form} .btn-p`));
    assert.match(await main(other), /wrote a new version while you wrote yours/);
    assert.equal(await other.page.locator(`${form} input[name=title]`).inputValue(), "Brazing with R290, by hand");
    assert.equal(await other.page.locator(`${form} input[value="Checks it for leaks"]`).count(), 0);
    assert.equal(await other.page.locator(`${form} input[value="Writes the joint into the log"]`).count(), 1);
    await both(other, "programme-revise-meanwhile");
    await follow(other.page, other.page.locator(`${form} .btn-p`));
    assert.match(await main(other), /Version 3/);
  });

  await step("a cohort under way is moved after reading what changes for each", async () => {
    await go(leila, member);
    assert.match(await main(leila), /Checks it for leaks/);
    await go(leila, cohort);
    await follow(leila.page, leila.page.locator("main a[href$='/version']"));
    assert.match(await main(leila), /New: Writes the joint into the log/);
    await both(leila, "cohort-version");
    await follow(leila.page, leila.page.locator("main form[action$='/version'] .btn-p"));
    assert.match(await main(leila), /Version 3, since/);
    await both(leila, "cohort-moved");
    await go(imani, member);
    assert.match(await main(imani), /Brazing with R290, by hand[^]*Writes the joint into the log/);
    await look(imani.page, "member-moved");
  });
}

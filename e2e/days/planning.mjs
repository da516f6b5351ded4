// Leila plans two quarters: reads the loom, asks the teams, joins what they said, sets time aside and moves it; Dolores,
// who leads line 3, answers for her team and reads its plan.

import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow, inDays } from "../walk.mjs";

export const title = "Leila, People leader, plans two quarters with Dolores, manager";

const DESK = { width: 1280, height: 900 };
const whole = (text) => Number(text.replace(/[^\d]/g, ""));

export async function day({ product, sit, signIn, step }) {
  const desk = await sit();
  const { page } = desk;
  const main = page.locator("main");
  /** The page at both widths. */
  const both = async (name) => {
    await look(page, name);
    await page.setViewportSize(PHONE);
    await look(page, name);
    await page.setViewportSize(DESK);
  };

  await step("the loom's hours add up, and what is unserved is said", async () => {
    await signIn(desk, "people-leader");
    await page.goto(`${product.address}/alignment`);
    assert.ok((await page.locator("table.loom tbody tr").count()) >= 2);
    const section = page.locator("section:has(#ov)");
    const total = whole(await section.locator(".sec-h span").innerText());
    const hours = await section.locator("tbody td.n:nth-of-type(2)").allInnerTexts();
    assert.equal(hours.length, 8, "eight ways in which the tiers meet");
    assert.equal(hours.reduce((sum, text) => sum + whole(text), 0), total);
    await both("alignment");
  });

  await step("the board page holds the same on paper", async () => {
    await page.goto(`${product.address}/alignment/board`);
    assert.equal(await page.locator("main form, main button").count(), 0);
    await look(page, "alignment-board");
  });

  await step("what is coming is listed before anybody asks", async () => {
    await page.goto(`${product.address}/alignment/coming`);
    assert.ok((await page.locator("main li.due").count()) > 0);
    await both("alignment-coming");
  });

  await step("who said nothing is listed and reminded once a day", async () => {
    await page.goto(`${product.address}/campaigns`);
    await look(page, "campaigns");
    await follow(page, page.locator("main ul.list a").first());
    assert.match(await main.innerText(), /said nothing/);
    await follow(page, page.locator("form[action$='/reminder'] button"));
    assert.match(await main.innerText(), /reminded on/);
    await both("campaign");
  });

  await step("pain points that are alike become a theme", async () => {
    await page.goto(`${product.address}/needs`);
    const join = page.locator("form[action='/themes']").first();
    const name = await join.locator("input[name=title]").inputValue();
    await look(page, "needs");
    await follow(page, join.locator("button"));
    assert.ok((await page.locator("section:has(#th)").innerText()).includes(name));
    await both("themes");
  });

  await step("an objective shows what it needs by team, and who confirms it", async () => {
    await page.goto(`${product.address}/objectives`);
    await look(page, "objectives");
    await follow(page, page.locator("main ul.list a.t").first());
    await both("objective");
  });

  await step("who is in a sensitive group stays hidden from her", async () => {
    await page.goto(`${product.address}/groups`);
    await look(page, "groups");
    await follow(page, page.locator("main a.t", { hasText: "Women in refrigeration" }));
    assert.equal(await page.locator("section:has(#pe) ul.list li").count(), 0);
    assert.equal(await page.locator("form[action$='/people']").count(), 0);
    assert.equal(await page.locator("main a[href='/spotlights']").count(), 0);
    await both("group-sensitive");
    await page.goto(`${product.address}/groups`);
    await follow(page, page.locator("main a.t", { hasText: "Joint to van" }));
    assert.ok((await page.locator("section:has(#pe) ul.list li").count()) > 1);
    await look(page, "group");
  });

  await step("something stands in the light for a group, and for no sensitive one", async () => {
    await follow(page, page.locator("main a[href='/spotlights']"));
    const options = await page.locator("#scope option").allInnerTexts();
    assert.ok(options.includes("Joint to van") && !options.includes("Women in refrigeration"), options.join());
    await page.locator("#scope").selectOption({ label: "Joint to van" });
    await page.locator("#f-reason").fill("We said so at the last round table.");
    await page.locator("#f-until").fill(inDays(20));
    await follow(page, page.locator("aside form button"));
    assert.match(await page.locator("main").innerText(), /Joint to van[^]*We said so at the last round table/);
    await look(page, "light-group");
  });

  const after = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  let first;
  let slot;
  await step("time is set aside before content, and says what speaks against its days", async () => {
    await page.goto(`${product.address}/slots/new`);
    first = await page.locator("input[name=from]").inputValue();
    await page.goto(`${product.address}/seasons`);
    await page.locator("input[name=name]").fill("Founder's day");
    await page.locator("input[name=from]").fill(after(first, 11));
    await page.locator("input[name=until]").fill(after(first, 11));
    await page.locator("input[name=yearly]").check();
    await follow(page, page.locator("form[action='/seasons'] button"));
    const rule = page.locator("ul.list > li", { hasText: "Founder's day" });
    await follow(page, rule.locator("form[action$='/end'] button").nth(2));
    assert.match(await rule.innerText(), /left out/, "one year is left out, the others stay");
    await look(page, "seasons");
    const year = Number(first.slice(0, 4)) + 1;
    const day = (uid, name, from, to) =>
      `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:${name}\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\nEND:VEVENT\r\n`;
    const days = [
      day("e", "Easter", `${year}0326`, `${year}0330`),
      day("s", "Spring bank holiday", `${year}0531`, `${year}0601`),
      day("o", "Long ago", "20200101", "20200102"),
    ];
    const file = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\n${days.join("")}END:VCALENDAR\r\n`;
    await page.locator("input[type=file]").setInputFiles({ name: "holidays.ics", mimeType: "text/calendar", buffer: Buffer.from(file) });
    await follow(page, page.locator("form[action='/seasons/file'] button"));
    assert.equal(await page.locator("input[name=entry]:checked").count(), 2);
    await look(page, "seasons-file");
    await page.locator("label", { hasText: "Easter" }).locator("input").uncheck();
    await follow(page, page.locator("main form .btn-p"));
    assert.equal(await page.locator("li", { hasText: "Spring bank holiday" }).count(), 1);
    assert.equal(await page.locator("li", { hasText: "Easter" }).count(), 0, "what was not chosen is not entered");
    await page.goto(`${product.address}/slots/new`);
    await page.locator("input[name=title]").fill("Safe with R290, hands on");
    await page.locator("input[name=minutes]").fill("60");
    await page.locator("input[name=from]").fill(after(first, 11));
    await page.locator("input[name=until]").fill("");
    await page.locator("input[name=decide_by]").fill(after(first, 12));
    await follow(page, page.locator("main form .btn-p"));
    assert.match(await page.locator("#f-units-error").innerText(), /for whom/, "nobody is no audience");
    await page.locator("input[name=everybody]").check();
    await look(page, "slot-new");
    await follow(page, page.locator("main form .btn-p"));
    assert.equal(await page.locator("[aria-invalid=true]").count(), 1, "decided after it begins");
    await page.locator("input[name=decide_by]").fill(after(first, -7));
    await follow(page, page.locator("main form .btn-p"));
    slot = page.url();
    assert.match(await page.locator("section:has(#cf)").innerText(), /Founder/);
    await both("slot");
  });

  await step("it moves by keyboard and by drag", async () => {
    await page.goto(`${product.address}/alignment/calendar?view=quarters&from=${first}`);
    const mine = page.locator(".slot[data-drag]", { hasText: "Safe with R290, hands on" });
    const day = () => mine.locator("input[name=from]").inputValue();
    await mine.locator("button[value='1']").focus();
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
    assert.equal(await day(), after(first, 18), "a week later");
    const third = page.locator("[data-from]").nth(2);
    const begins = await third.getAttribute("data-from");
    await Promise.all([page.waitForEvent("load"), mine.dragTo(third)]);
    assert.equal(await day(), after(begins, 18), "the same day of the third month");
    await both("calendar-quarters");
    await page.goto(`${product.address}/alignment/calendar?view=year&from=${first}`);
    assert.equal(await page.locator(".cal").count(), 2);
    await look(page, "calendar-year");
    await page.goto(`${product.address}/alignment/calendar?view=month&from=${first}`);
    assert.match(await main.innerText(), /Founder/);
    await look(page, "calendar-month");
    await page.goto(`${product.address}/alignment/calendar?view=week&from=${after(begins, 18)}`);
    assert.equal(await page.locator(".cal-7 > [data-from]").count(), 3 * 7, "three tiers of seven days");
    assert.match(await main.innerText(), /Safe with R290, hands on/);
    await look(page, "calendar-week");
    await page.goto(slot);
    assert.equal(await page.locator("section:has(#mo) input[name=from]").inputValue(), after(begins, 18));
  });

  await step("a session is planned for the slot's day, which holds it and tells what it was before", async () => {
    const day = await page.locator("section:has(#mo) input[name=from]").inputValue();
    await follow(page, page.locator("main a[href$='/session']"));
    await both("slot-session");
    await follow(page, page.locator("main a[href*='/plan?aside=']").first());
    assert.ok((await page.locator("input[name=starts]").inputValue()).startsWith(day), "on the slot's day");
    await look(page, "slot-session-plan");
    // Days in a busy season ask for one more press.
    for (let press = 0; press < 2 && page.url() !== slot; press += 1) await follow(page, page.locator("main form .btn-p").last());
    assert.equal(page.url(), slot);
    assert.match(await main.innerText(), /0 of \d+/);
    assert.match(await page.locator("section:has(#hi)").innerText(), /A session was planned for it[^]+Period/);
    await both("slot-filled");
  });

  await step("one objective is carried through the tiers", async () => {
    await page.goto(`${product.address}/cascades`);
    await page.locator("form[action='/cascades/templates'] input[name=name]").fill("All, teams, each");
    await follow(page, page.locator("form[action='/cascades/templates'] > button"));
    await page.locator("form[action='/cascades'] input[name=first]").fill(after(first, 70));
    await page.locator("form[action='/cascades'] input[name=units]").first().check();
    await both("cascades");
    await follow(page, page.locator("form[action='/cascades'] .btn-p"));
    assert.equal(await page.locator("section:has(#ti) li").count(), 3, "three tiers");
    await page.locator("input[name=first]").fill(after(first, 77));
    await follow(page, page.locator("form[action$='/days'] button"));
    assert.equal(await page.locator("input[name=first]").inputValue(), after(first, 77));
    assert.equal(await page.locator("section:has(#sl) li").count(), 3);
    await both("cascade");
  });

  const lead = await sit();
  await step("Dolores reads her team's plan and its conflicts", async () => {
    await signIn(lead, "manager");
    await lead.page.goto(`${product.address}/team-plan`);
    assert.match(await lead.page.locator("main h1").innerText(), /Line 3/);
    await look(lead.page, "team-plan");
    await lead.page.setViewportSize(PHONE);
    await look(lead.page, "team-plan");
    await lead.page.setViewportSize(DESK);
  });

  await step("and who of it is where, in a month and in a week", async () => {
    await follow(lead.page, lead.page.locator("a[href='/team-plan/days']"));
    assert.ok((await lead.page.locator("table.days tbody tr").count()) > 5, "a row for each of her people");
    await look(lead.page, "team-days");
    await follow(lead.page, lead.page.locator("main nav a", { hasText: "Week" }));
    assert.equal(await lead.page.locator("table.days thead th").count(), 7);
    await look(lead.page, "team-days-week");
    await lead.page.setViewportSize(PHONE);
    await look(lead.page, "team-days");
    await lead.page.setViewportSize(DESK);
    await lead.page.goto(`${product.address}/calendar`);
    await look(lead.page, "calendar");
    await lead.page.setViewportSize(PHONE);
    await look(lead.page, "calendar");
    await lead.page.setViewportSize(DESK);
  });

  await step("and says in a minute what she sees", async () => {
    await lead.page.goto(`${product.address}/needs`);
    await lead.page.locator("input[name=title]").fill("The new leak tester is read in three ways");
    const team = lead.page.locator("select[name=unit] option", { hasText: "Line 3" });
    await lead.page.locator("select[name=unit]").selectOption(await team.first().getAttribute("value"));
    await lead.page.locator("input[name=people]").fill("5");
    await follow(lead.page, lead.page.locator("form[action='/needs'] .btn-p"));
    assert.match(await lead.page.locator("section:has(#mi)").innerText(), /three ways[^]*answers by/);
    await look(lead.page, "need-said");
    const answer = await lead.page.goto(`${product.address}/alignment`);
    assert.equal(answer.status(), 404, "the whole is not hers to see");
  });
}

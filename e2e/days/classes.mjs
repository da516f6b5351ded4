// Classes: Leila plans a session with one seat; Imani books it on a phone, Priya waits, gets it, subscribes to her calendar
// and joins a call; Henrik, who teaches, shows the code of the minute, takes in the report of the call and keeps the list.

import assert from "node:assert/strict";
import { PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow, inDays } from "../walk.mjs";

export const title = "Leila, Imani, Priya and Henrik, and a class";

export async function day({ product, sit, signIn, step }) {
  const [leader, phone, desk, teacher] = [await sit(), await sit({ size: PHONE }), await sit(), await sit()];
  const main = (seat) => seat.page.locator("main").innerText();
  let address;
  let own;

  await step("what cannot be planned is said beside its field", async () => {
    await signIn(leader, "people-leader");
    const { page } = leader;
    await page.goto(`${product.address}/classes`);
    await look(page, "classes");
    await follow(page, page.locator("main a[href^='/classes/']", { hasText: "Hard conversations" }));
    address = page.url();
    await follow(page, page.locator("main a[href$='/plan']"));
    await look(page, "class-plan");
    await page.locator("#f-starts").fill("soon");
    await page.locator("#f-capacity").fill("1");
    await follow(page, page.locator("form[action$='/sessions'] button"));
    assert.equal(await page.locator("#f-starts[aria-invalid=true]").inputValue(), "soon");
    await look(page, "class-unplanned");
  });

  await step("a room is kept with how many it seats and how it is found", async () => {
    const { page } = leader;
    await page.goto(`${product.address}/classes/rooms`);
    await page.locator("#f-name").fill("The small room");
    await page.locator("#f-seats").fill("٠");
    await follow(page, page.locator("form[action$='/rooms'] button"));
    assert.equal(await page.locator("#f-seats[aria-invalid=true]").inputValue(), "٠");
    await page.locator("#f-seats").fill("2");
    await page.locator("#f-directions").fill("Vane Street, second floor");
    await follow(page, page.locator("form[action$='/rooms'] button"));
    assert.match(await main(leader), /The small room\s+2 seats · Vane Street, second floor\s+Nothing is planned here/);
    await look(page, "rooms");
  });

  await step("a session with one seat stands in the catalogue, and its room is taken", async () => {
    const { page } = leader;
    const plan = async (seats) => {
      await page.goto(`${address}/plan`);
      await page.locator("#f-starts").fill(`${inDays(20)} 10:00`);
      await page.locator("#f-room").selectOption({ label: "The small room · 2 seats" });
      await page.locator("#f-capacity").fill(seats);
      await follow(page, page.locator("form[action$='/sessions'] button"));
    };
    await plan("3");
    assert.match(await main(leader), /The small room seats 2 people/);
    await plan("1");
    await plan("2");
    assert.match(await main(leader), /The small room is taken: “Hard conversations, kindly”.+Free then: Vane Street, room/);
    await look(page, "class-room-taken");
    await page.goto(`${product.address}/classes/rooms`);
    await follow(page, page.locator("a", { hasText: "The small room" }));
    assert.match(await main(leader), /Hard conversations, kindly/);
    await look(page, "room");
    await page.goto(address);
    assert.match(await page.locator("li.due", { hasText: "The small room" }).innerText(), /1 of 1 seat free/);
    await look(page, "class");
    await page.goto(`${address}/materials`);
    await page.locator("#f-title").fill("A page");
    await page.locator("#f-link").fill("javascript:void 0");
    await follow(page, page.locator("form[action$='/materials'] button"));
    assert.match(await main(leader), /Write an address that begins with https/);
    await look(page, "materials-wrong");
  });

  await step("Imani books it on her phone, and finds it among her seats", async () => {
    await signIn(phone, "frontline");
    const { page } = phone;
    await page.goto(address);
    await follow(page, page.locator("li.due", { hasText: "The small room" }).locator("button"));
    assert.match(await main(phone), /Booked/);
    own = page.url();
    await look(page, "seat");
    await page.goto(`${product.address}/classes`);
    assert.equal(await page.locator("a.t[href^='/seats/']", { hasText: "Hard conversations" }).count() > 0, true);
    await look(page, "classes");
  });

  await step("Priya waits, first in line", async () => {
    await signIn(desk, "desk");
    const { page } = desk;
    await page.goto(address);
    const session = page.locator("li.due", { hasText: "The small room" });
    assert.match(await session.innerText(), /Full/);
    await follow(page, session.locator("button"));
    assert.match(await main(desk), /You are first in line/);
    await look(page, "seat-waiting");
  });

  await step("what Imani gives back is offered to Priya, who takes it", async () => {
    await phone.page.goto(own);
    await follow(phone.page, phone.page.locator("form[action$='/return'] button"));
    assert.match(await main(phone), /Given back/);
    const { page } = desk;
    await page.reload();
    assert.match(await main(desk), /A seat is free for you/);
    await look(page, "seat-offered");
    await follow(page, page.locator("button[value=yes]"));
    assert.match(await main(desk), /Booked/);
  });

  await step("her calendar fetches it from an address that is shown once", async () => {
    const { page } = desk;
    await page.goto(`${product.address}/classes/feeds`);
    await follow(page, page.locator("form[action='/classes/feeds'] button").first());
    const url = await page.locator("input[readonly]").inputValue();
    await look(page, "feeds");
    const calendar = await (await fetch(url)).text();
    assert.match(calendar, /^BEGIN:VCALENDAR/);
    assert.match(calendar, /LOCATION:The small room/);
    await follow(page, page.locator("form[action$='/revocation'] button"));
    assert.equal((await fetch(url)).status, 404);
  });

  await step("Henrik finds the session that has begun, and shows the code", async () => {
    await signIn(teacher, "author");
    const { page } = teacher;
    await page.goto(`${product.address}/sessions`);
    await look(page, "sessions");
    assert.match(await main(teacher), /Write down who is there/);
    await follow(page, page.locator("main section.next a.btn-p"));
    await look(page, "session");
    await follow(page, page.locator("main a[href$='/wall']"));
    await follow(page, page.locator("main form button"));
    await look(page, "wall");
  });

  await step("the call waits for what comes first; Imani does it on her phone", async () => {
    const { page } = phone;
    await page.goto(teacher.page.url().replace(/wall$/, "join"));
    assert.match(await main(phone), /Something comes first/);
    await look(page, "join-before");
    await follow(page, page.locator("li", { hasText: "Three first sentences" }).locator("button"));
    assert.equal(await page.locator("form[action$='/join'] button").innerText(), "Join the call");
    await look(page, "join");
  });

  await step("Priya has done it before: one press writes her down and leads to the call", async () => {
    const { page } = desk;
    await page.route("https://meet.brackwater.example/**", (route) => route.fulfill({ body: "The call." }));
    const door = teacher.page.url().replace(/wall$/, "join");
    await page.goto(door);
    await page.locator("form[action$='/join'] button").click();
    await page.waitForURL("https://meet.brackwater.example/today");
    await page.goto(door);
    assert.match(await main(desk), /You are on the list/);
  });

  await step("Imani types the code on her phone; a wrong one is refused", async () => {
    const code = (await teacher.page.locator("main .display").innerText()).trim();
    const { page } = phone;
    await page.goto(teacher.page.url().replace(/wall$/, "check-in"));
    await page.locator("#f-code").fill(code === "000 000" ? "111 111" : "000 000");
    await follow(page, page.locator("form[action$='/check-in'] button"));
    assert.match(await main(phone), /not the code of now/);
    await look(page, "check-in");
    await page.locator("#f-code").fill(code);
    await follow(page, page.locator("form[action$='/check-in'] button"));
    assert.match(await main(phone), /You are on the list/);
  });

  await step("without a connection Henrik's ticks stay on his device, and are sent when it is back", async () => {
    const { page } = teacher;
    const list = page.url().replace(/\/wall$/, "");
    await page.goto(list);
    const row = page.locator("tr", { hasText: "Priya Raman" });
    await page.context().setOffline(true);
    await row.locator("input[type=checkbox]").uncheck();
    await page.locator("form[action$='/attendance'] button").click();
    await page.locator("[data-kept]", { hasText: "No connection" }).waitFor();
    await look(page, "session-offline");
    await page.context().setOffline(false);
    await row.filter({ hasText: "Was missing" }).waitFor();
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await row.locator("input[type=checkbox]").check();
    await page.locator("form[action$='/attendance'] button").click();
    await row.filter({ hasText: "Was there" }).waitFor();
    await page.goto(`${list}/wall`);
  });

  await step("the report of the call counts minutes, and asks about a name it does not know", async () => {
    const { page } = teacher;
    await page.goto(teacher.page.url().replace(/\/wall$/, ""));
    const broken = "Name (Original Name),User Email,Join Time,Leave Time,Guest\nPriya Raman,,soon,later,No\n";
    const report = (text) => ({ name: "report.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.locator("#f-report").setInputFiles(report(broken));
    await follow(page, page.locator("form[action$='/report'] button"));
    assert.match(await main(teacher), /Row 2 has no time in the column Join Time/);
    await look(page, "session-broken-report");
    const now = new Date(Date.now() - 600_000).toISOString().slice(0, 19).replace("T", " ");
    const at = (ms) => new Date(Date.now() + ms).toISOString().slice(0, 19).replace("T", " ");
    const rows = (until) => ["Priya Raman", "Yusuf's iPad"].map((name) => `${name},,${now},${until},No\n`).join("");
    await page.locator("#f-report").setInputFiles(report(broken.split("\n")[0] + "\n" + rows(at(5_000_000))));
    await follow(page, page.locator("form[action$='/report'] button"));
    assert.match(await main(teacher), /Row 2 is of a time that is yet to come/);
    await page.locator("#f-report").setInputFiles(report(broken.split("\n")[0] + "\n" + rows(at(0))));
    await follow(page, page.locator("form[action$='/report'] button"));
    assert.match(await page.locator("tr", { hasText: "Priya Raman" }).innerText(), /Was there/);
    assert.match(await main(teacher), /Who is this\?/);
    await look(page, "session-unknown");
    await follow(page, page.locator("form[action$='/stays'] button"));
    const yusuf = page.locator("tr", { hasText: "Yusuf Demir" });
    assert.match(await yusuf.innerText(), /\d+ of 1 h 30 min|\d+ of \d+ min/, "in the call, and not for half of it yet");
    await page.locator("details summary", { hasText: "that are settled" }).click();
    await look(page, "session-settled-names");
    await follow(page, page.locator("form[action$='/stays/return'] button").last());
    assert.match(await main(teacher), /Who is this\?/);
    await follow(page, page.locator("form[action$='/stays'] button"));
    await yusuf.locator("input[type=checkbox]").check();
  });

  await step("somebody came without a seat and is written down", async () => {
    const { page } = teacher;
    await follow(page, page.locator("form[action$='/attendance'] button"));
    assert.match(await page.locator("tr", { hasText: "Yusuf Demir" }).innerText(), /Was there/);
    await page.locator("#f-person").fill("Nobody Known");
    await follow(page, page.locator("form[action$='/walk-ins'] button"));
    assert.match(await main(teacher), /Nobody at work has this name/);
    await page.locator("#f-person").fill("Kofi Boateng");
    await follow(page, page.locator("form[action$='/walk-ins'] button"));
    assert.match(await page.locator("tr", { hasText: "Kofi Boateng" }).innerText(), /Was there/);
    await look(page, "session-walk-in");
  });

  await step("the list is kept, and settling ends the session", async () => {
    const { page } = teacher;
    await follow(page, page.locator("form[action$='/attendance'] button"));
    assert.equal(await page.locator("input[name=there]:checked").count(), 4);
    await follow(page, page.locator("form[action$='/closing'] button"));
    assert.equal(await page.locator("form[action$='/closing']").count(), 0);
    await look(page, "session-settled");
    await page.goto(`${page.url()}/feedback`);
    assert.match(await main(teacher), /Those who came are asked until/);
    await look(page, "heard");
    await phone.page.goto(`${own}/feedback`);
    assert.match(await main(phone), /Nothing is asked here now/);
    await look(phone.page, "feedback-not");
  });
}

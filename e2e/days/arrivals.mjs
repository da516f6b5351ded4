// Sunil sends staff files through the page, a guard stops one and Leila lets it through; Henrik brings a course in; Imani, who has
// no e-mail address, comes in with the code that Dolores printed for her.

import assert from "node:assert/strict";
import { DESK, PHONE } from "../browser.mjs";
import { look, picture } from "../look.mjs";
import { follow } from "../walk.mjs";
import { zip } from "../zip.mjs";

export const title = "Sunil, Leila, Henrik and Imani: people in, a course in, in by a slip";

const CONTRACTORS = `Number;Name;Unit;Site;Manager;Job
C-01;Ottilie Brand;Contractors;Brackwater;;Lead fitter
C-02;Jasper Quill;Contractors;Brackwater;C-01;Fitter
C-03;Zoë Mårtensson;Contractors;Brackwater;C-01;Fitter
C-04;;Contractors;Brackwater;C-01;Fitter
C-05;Amadou Keïta;Contractors;Saltby;C-99;Fitter
`;
const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const COURSE = zip({
  "closing-valves/01-close-it-slowly.md": `# Close it slowly

## A valve closes by hand
Turn it **a quarter at a time** and listen.

![The mark on the wheel](pictures/mark.gif)

## What you hear
A hiss that stops is a valve that closed.

![The old drawing](pictures/lost.png)
`,
  "closing-valves/02-check-it.md": `# Check it

## Look at the gauge
It shows the same after a minute.

::: question one
The gauge falls after a minute. What is it?
- ( ) The gauge is slow
- (x) The valve leaks
  > It closed, but not all the way.
:::
`,
  "closing-valves/03-questions.gift": `::Turn:: How far at a time? {=a quarter ~all of it}

::Essay:: Tell how you closed your first valve. {}
`,
  "closing-valves/pictures/mark.gif": PIXEL,
});

/** So many people of a source of their own: enough to see the bar. */
function many(count) {
  const row = (_, at) => `${String(at).padStart(6, "0")},Person ${at},Packing,North works,Packer\n`;
  return `Number,Name,Unit,Site,Job\n${Array.from({ length: count }, row).join("")}`;
}

/** Cells of a line of comma-separated text. */
function cells(line) {
  const found = [""];
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === "," && !quoted) found.push("");
    else found[found.length - 1] += sign;
  }
  return found;
}

export async function day({ product, sit, signIn, step }) {
  const admin = await sit();
  const { page } = admin;
  const both = async (seat, name) => {
    for (const size of [PHONE, DESK]) {
      await seat.page.setViewportSize(size);
      await look(seat.page, name);
    }
  };
  const send = async (seat, name, text, feed) => {
    await seat.page.goto(`${product.address}/people/imports`);
    await seat.page.locator("input[name=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await seat.page.locator("input[name=feed]").fill(feed);
    await follow(seat.page, seat.page.locator("form[action='/people/imports'] .btn-p"));
    assert.match(seat.page.url(), /\/people\/imports\/[0-9a-f-]{36}$/);
    return seat.page.url();
  };
  const isRead = (seat) => seat.page.locator("h2#ch").waitFor({ timeout: 240_000 });

  await step("an administrator sends a small staff file and sees what it would change", async () => {
    await signIn(admin, "it-admin");
    const run = await send(admin, "contractors.csv", CONTRACTORS, "Contractors");
    await isRead(admin);
    assert.equal(page.url(), run, "the address stays");
    assert.match(await page.locator("main").innerText(), /Apply 4 changes/);
    const troubles = await page.locator("section:has(#pr)").innerText();
    assert.match(troubles, /A person needs a name/);
    assert.match(troubles, /C-99/);
    await both(admin, "arrivals-small");
  });

  await step("applied, they are found, and the list says so", async () => {
    await follow(page, page.locator("form[action$='/application'] .btn-p"));
    assert.match(await page.locator("main").innerText(), /What changed/);
    await page.goto(`${product.address}/people?q=${encodeURIComponent("martensson")}`);
    assert.match(await page.locator("main").innerText(), /Zoë Mårtensson/);
    await page.goto(`${product.address}/people/imports`);
    assert.match(await page.locator("main tbody tr").first().innerText(), /contractors\.csv[^]*applied/);
    await both(admin, "arrivals-list");
  });

  await step("a large file shows how far its reading is, and its result by itself", async () => {
    // A seat where the page stands still while it is looked at; another where it goes on.
    const still = await sit();
    await still.context.route("**/islands*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    const plain = await sit({ size: PHONE, script: false });
    for (const seat of [still, plain]) await signIn(seat, "it-admin");
    const run = await send(still, "everybody.csv", many(60_000), "North works");
    await page.goto(run);
    const bar = still.page.locator("progress.wait");
    assert.equal(await bar.count(), 1);
    assert.match(await still.page.locator("main").innerText(), /Look again/);
    await plain.page.goto(`${product.address}/people/imports`);
    assert.match(await plain.page.locator("main tbody tr").first().innerText(), /everybody\.csv/);
    await plain.page.goto(run);
    await picture(plain.page, "arrivals-reading-plain-390");
    await both(still, "arrivals-reading");
    await Promise.all([isRead(admin), isRead(plain)]);
    assert.match(await page.locator("main").innerText(), /Apply 60\D?000 changes/);
    await follow(still.page, still.page.locator("main a", { hasText: "Look again" }));
    await isRead(still);
    await follow(still.page, still.page.locator("form[action$='/aside'] button"));
    assert.match(await still.page.locator("main").innerText(), /aside/);
    await still.leave();
    await plain.leave();
  });

  let stopped;
  await step("a file without a whole site is stopped, and a second person is asked", async () => {
    await page.goto(`${product.address}/people/imports`);
    const applied = page.locator("main tbody tr", { hasText: "HR file" }).filter({ hasText: "applied" }).first();
    const before = await applied.locator("a.t").getAttribute("href");
    const kept = await (await page.request.get(`${product.address}${before}/file`)).text();
    const [head, ...rows] = kept.trim().split(/\r?\n/).map(cells);
    const site = head.indexOf("STANDORT");
    const stay = rows.filter((row) => row[site] !== "Saltby");
    assert.ok(rows.length - stay.length > 25, "more than a guard lets through");
    const text = [head, ...stay].map((row) => row.map((cell) => (cell.includes(";") ? `"${cell}"` : cell)).join(";")).join("\r\n");
    stopped = await send(admin, "staff.csv", `${text}\r\n`, "HR file");
    await isRead(admin);
    const main = await page.locator("main").innerText();
    assert.match(main, /Stopped: \d+ people would leave/);
    assert.match(main, /Saltby/);
    assert.equal(await page.locator("form[action$='/approval']").count(), 0, "not by oneself");
    await follow(page, page.locator("form[action$='/request'] button"));
    await both(admin, "arrivals-stopped");
  });

  await step("she lets it through, with a reason that stays", async () => {
    const leader = await sit();
    await signIn(leader, "people-leader");
    await leader.page.goto(stopped);
    const form = leader.page.locator("form[action$='/approval']");
    await follow(leader.page, form.locator("button"));
    assert.ok((await leader.page.locator("[aria-invalid=true]").count()) > 0, "a reason is needed");
    await both(leader, "arrivals-approving");
    await form.locator("textarea").fill("Saltby went to its new owner on Friday.");
    await follow(leader.page, form.locator("button"));
    assert.match(await leader.page.locator("main").innerText(), /What changed/);
    await leader.leave();
    await page.goto(stopped);
    const main = await page.locator("main").innerText();
    assert.match(main, /Saltby went to its new owner on Friday\./);
    assert.match(main, /Undo this file/);
    await both(admin, "arrivals-approved");
  });

  await step("an author brings a course in and reads what became of every page", async () => {
    const author = await sit();
    await signIn(author, "author");
    await author.page.goto(`${product.address}/courses/imports`);
    await look(author.page, "arrivals-courses");
    await author.page.locator("input[name=file]").setInputFiles({ name: "closing-valves.zip", mimeType: "application/zip", buffer: COURSE });
    await follow(author.page, author.page.locator("form[action='/courses/imports'] .btn-p"));
    await author.page.locator("h2#no").waitFor({ timeout: 60_000 });
    const said = async (id) => author.page.locator(`section:has(#${id})`).innerText();
    assert.match(await author.page.locator(".head").innerText(), /A new course, as a draft/);
    assert.match(await said("no"), /03-questions\.gift[^]*Essay/);
    assert.match(await said("mi"), /01-close-it-slowly\.md[^]*lost\.png/);
    assert.match(await said("ma"), /Close it slowly[^]*Check it/);
    await both(author, "arrivals-report");
    await follow(author.page, author.page.locator(".head a.btn-p"));
    assert.match(await author.page.locator("h1").innerText(), /closing.valves/i);
    await author.leave();
  });

  await step("who has no e-mail address types the code from a slip", async () => {
    const lead = await sit();
    await signIn(lead, "manager");
    await lead.page.goto(`${product.address}/team`);
    await follow(lead.page, lead.page.locator("main th a", { hasText: "Imani" }));
    await follow(lead.page, lead.page.locator("main a[href$='/code']"));
    await follow(lead.page, lead.page.locator("main form .btn-p"));
    const code = (await lead.page.locator(".code").innerText()).trim();
    const phone = await sit({ size: PHONE });
    await phone.page.goto(`${product.address}/sign-in`);
    await follow(phone.page, phone.page.locator("main a[href*='/sign-in/code']"));
    const field = phone.page.locator("input[name=code]");
    const enter = phone.page.locator("form:has(input[name=code]) .btn-p");
    await field.fill("ABC");
    await follow(phone.page, enter);
    assert.match(await phone.page.locator("main").innerText(), /A code has 8 letters and figures/);
    await look(phone.page, "arrivals-code-wrong");
    await field.fill(code.toLowerCase());
    await look(phone.page, "arrivals-code");
    await follow(phone.page, enter);
    await phone.page.goto(`${product.address}/today`);
    assert.equal(await phone.page.locator("main .next").count(), 1);
    assert.equal(await phone.page.locator(".m-top [aria-label*='Imani Okafor']").count(), 1);
    const other = await sit({ size: PHONE });
    await other.page.goto(`${product.address}/sign-in/code`);
    await other.page.locator("input[name=code]").fill(code);
    await follow(other.page, other.page.locator("form:has(input[name=code]) .btn-p"));
    assert.match(await other.page.locator("main").innerText(), /This code was used at/);
    await look(other.page, "arrivals-code-used");
  });
}

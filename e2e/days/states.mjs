// The list of states: each page as the person has it who works with it, on a phone and at a desk, in light and in dark, in
// English and, from right to left, in Arabic. A page shows what it is for before it is looked at.

import assert from "node:assert/strict";
import { DESK, PHONE } from "../browser.mjs";
import { look } from "../look.mjs";
import { follow } from "../walk.mjs";

export const title = "Every page of the list, on two widths, in two schemes and two directions";

const ARABIC = /[\u0600-\u06ff]/;
const BOTH = ["en", "ar"];
// Pages that the other days look at in English are looked at in Arabic alone.
const RTL = ["ar"];

/** Where to go, what must stand there, and the first link to follow from it where the page has no address of its own. */
const PAGES = {
  frontline: [
    { name: "today", at: "/today", shows: "main .next", in: RTL },
    { name: "lesson", at: "/today", then: "main .next a.btn-p", shows: ".p-foot .btn-p", in: RTL },
    { name: "course", at: "/learn", then: "main a[href^='/learn/']", shows: "main h1", in: RTL },
    { name: "stipend", at: "/stipend", shows: "main h1", in: BOTH },
    { name: "me", at: "/me", shows: "main form", in: RTL },
    { name: "classes-hers", at: "/classes", shows: "main li", in: RTL },
    { name: "class", at: "/classes", then: "main li a[href^='/classes/']", shows: "main h1", in: RTL },
    { name: "programmes", at: "/programmes", shows: "main li", in: RTL },
    { name: "requests", at: "/requests", shows: "main h1", in: RTL },
    { name: "ask", at: "/requests/new", shows: "main form", in: RTL },
    { name: "wishes", at: "/wishes", shows: "main form", in: RTL },
    { name: "supported", at: "/supported", shows: "main li, main table", in: RTL },
    { name: "needs", at: "/needs", shows: "main h1", in: RTL },
  ],
  manager: [
    { name: "team", at: "/team", shows: "main table tbody tr", in: RTL },
    { name: "person", at: "/team", then: "main table a[href^='/people/']", shows: "main h1", in: RTL },
    { name: "team-plan", at: "/team-plan", shows: "main h1", in: RTL },
    { name: "decisions", at: "/decisions", shows: "main h1", in: RTL },
    { name: "classes", at: "/classes", shows: "main h1", in: RTL },
    { name: "decision", at: "/decisions", then: "main a[href^='/requests/']", shows: "main textarea[name=said]", in: RTL },
    { name: "sourcing", at: "/sourcing", shows: "main form", in: RTL },
  ],
  author: [
    { name: "sessions", at: "/sessions", shows: "main li a", in: RTL },
    { name: "session", at: "/sessions", then: "main a[href^='/sessions/']", shows: "main h1", in: RTL },
  ],
  "people-leader": [
    { name: "rule", at: "/rules", then: "main table tbody a[href^='/rules/']", shows: "main h1", in: RTL },
    { name: "coverage", at: "/coverage", shows: "main table", in: RTL },
    { name: "alignment", at: "/alignment", shows: "main h1", in: RTL },
    { name: "spotlights", at: "/spotlights", shows: "main h1", in: BOTH },
    { name: "budgets", at: "/budgets", shows: "main table, main li", in: BOTH },
    { name: "budget", at: "/budgets", then: "main a[href^='/budgets/']:not([href$='/new'])", shows: "main h1", in: BOTH },
    { name: "stipends", at: "/stipends", shows: "main h1", in: BOTH },
    { name: "rates", at: "/rates", shows: "main h1", in: BOTH },
    { name: "autonomy", at: "/autonomy", shows: "main h1", in: BOTH },
    { name: "instructors", at: "/instructors", shows: "main h1", in: BOTH },
    { name: "calendar", at: "/alignment/calendar", shows: "main h1", in: RTL },
    { name: "coming", at: "/alignment/coming", shows: "main li.due", in: RTL },
    { name: "board", at: "/alignment/board", shows: "main table", in: RTL },
    { name: "campaigns", at: "/campaigns", shows: "main ul.list a", in: RTL },
    { name: "campaign", at: "/campaigns", then: "main ul.list a", shows: "main h1", in: RTL },
    { name: "objectives", at: "/objectives", shows: "main li, main table", in: RTL },
    { name: "groups", at: "/groups", shows: "main h1", in: RTL },
    { name: "seasons", at: "/seasons", shows: "main form", in: RTL },
    { name: "cascades", at: "/cascades", shows: "main h1", in: RTL },
    { name: "demand", at: "/demand", shows: "main li", in: RTL },
    { name: "slot", at: "/slots/new", shows: "main form", in: RTL },
  ],
  "it-admin": [
    { name: "people-import", at: "/people/imports", then: "main a[href^='/people/imports/']", shows: "main h1", in: RTL },
    { name: "records", at: "/records", shows: "main #si", in: RTL },
    { name: "records-keys", at: "/records/keys", shows: "main form fieldset", in: RTL },
    { name: "records-privacy", at: "/records/privacy", shows: "main form", in: RTL },
    { name: "records-targets", at: "/records/targets", shows: "main form", in: RTL },
    { name: "records-checks", at: "/records/checks", shows: "main form textarea", in: RTL },
  ],
  reviewer: [{ name: "review", at: "/reviews", then: "main a[href^='/reviews/']", shows: "main h1", in: RTL }],
};

export async function day({ product, sit, signIn, step }) {
  await step("visitors sign in, in both directions", async () => {
    for (const [locale, arabic] of [["en-GB", false], ["ar-EG", true]]) {
      for (const size of [PHONE, DESK]) {
        const seat = await sit({ size, locale });
        await seat.page.goto(`${product.address}/sign-in`);
        assert.equal(await seat.page.locator("html").getAttribute("dir"), arabic ? "rtl" : "ltr");
        assert.equal(ARABIC.test(await seat.page.locator("main").innerText()), arabic);
        await look(seat.page, `states-sign-in-${arabic ? "ar" : "en"}`);
        await seat.leave();
      }
    }
  });

  await step("in Arabic: a link before it is pressed, mail that was sent, a code, a link that fails", async () => {
    for (const size of [PHONE, DESK]) {
      const seat = await sit({ size, locale: "ar-EG" });
      const { page } = seat;
      const seen = async (name, shows) => {
        assert.ok((await page.locator(shows).count()) > 0, `${name} shows ${shows}`);
        assert.equal(await page.locator("html").getAttribute("dir"), "rtl", name);
        assert.match(await page.locator("main").innerText(), ARABIC, name);
        await look(page, `states-sign-in-${name}-ar`);
      };
      const [{ url }] = await product.links();
      await page.goto(url);
      await seen("link", "main form button");
      const broken = await page.goto(`${url.slice(0, -6)}aaaaaa`);
      assert.equal(broken.status(), 410);
      await seen("failed", "main h1");
      await page.goto(`${product.address}/sign-in/code`);
      await seen("code", "main input[name=code]");
      await page.goto(`${product.address}/sign-in`);
      await page.locator("main input[name=id]").fill("nobody@brackwater.example");
      await follow(page, page.locator("main form button").first());
      assert.match(page.url(), /\/sign-in\/sent/);
      await seen("sent", "main h1");
      await seat.leave();
    }
  });

  for (const [who, pages] of Object.entries(PAGES)) {
    const seat = await sit();
    const { page } = seat;
    for (const language of BOTH) {
      await step(`${who}, ${language}: ${pages.filter((one) => one.in.includes(language)).map((one) => one.name).join(", ") || "nothing more"}`, async () => {
        if (language === "en") await signIn(seat, who);
        await page.goto(`${product.address}/me`);
        await page.locator("select[name=language]").selectOption(language);
        await follow(page, page.locator("form[action='/me/appearance'] button"));
        for (const one of pages) {
          if (!one.in.includes(language)) continue;
          for (const size of [DESK, PHONE]) {
            await page.setViewportSize(size);
            const answer = await page.goto(`${product.address}${one.at}`);
            assert.equal(answer.status(), 200, one.at);
            if (one.then) await page.goto(new URL(await page.locator(one.then).first().getAttribute("href"), page.url()).href);
            assert.ok((await page.locator(one.shows).count()) > 0, `${one.name} shows ${one.shows}`);
            assert.equal(await page.locator("html").getAttribute("dir"), language === "ar" ? "rtl" : "ltr", one.name);
            if (language === "ar") assert.match(await page.locator("main").innerText(), ARABIC, one.name);
            await look(page, `states-${one.name}-${language}`);
          }
        }
      });
    }
    await seat.leave();
  }
}

// Somebody who is not signed in, and the parts that all pages are made of, in every state and in three languages.

import assert from "node:assert/strict";
import { DESK, PHONE } from "../browser.mjs";
import { look } from "../look.mjs";

export const title = "A visitor, and the gallery of parts";

export async function day({ product, sit, step }) {
  await step("the installation says that it is ready", async () => {
    const health = await (await fetch(`${product.address}/healthz`)).json();
    assert.equal(health.ready, true);
    assert.equal(await (await fetch(`${product.address}/ping`)).text(), "pong");
  });

  await step("every page leads to sign-in, and back after it", async () => {
    for (const path of ["/", "/today", "/team", "/rules", "/courses", "/people/imports", "/access"]) {
      const answer = await fetch(`${product.address}${path}`, { redirect: "manual" });
      assert.equal(answer.status, 303, path);
      assert.match(answer.headers.get("location"), /\/sign-in/, path);
    }
  });

  await step("answers carry a strict policy", async () => {
    const { headers } = await fetch(`${product.address}/sign-in`);
    const policy = headers.get("content-security-policy") ?? "";
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/);
    assert.match(policy, /default-src/);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
  });

  for (const language of ["en", "ar"]) {
    await step(`the parts hold in ${language}, wide and narrow, light and dark`, async () => {
      const { page } = await sit({ size: DESK });
      for (const name of ["gallery", "gallery/shell", "gallery/player", "gallery/sign-in"]) {
        const answer = await page.goto(`${product.address}/${name}?lang=${language}`);
        assert.equal(answer.status(), 200, name);
        for (const size of [DESK, PHONE]) {
          await page.setViewportSize(size);
          await look(page, `${name.replace("/", "-")}-${language}`);
        }
      }
    });
  }
}

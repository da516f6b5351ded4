// Somebody who is not signed in: the installation says whether it is well, and nothing else is given away.

import assert from "node:assert/strict";

export const title = "A visitor, before sign-in";

export async function day({ product, step }) {
  await step("the installation says that it is ready", async () => {
    const health = await (await fetch(`${product.address}/healthz`)).json();
    assert.equal(health.ready, true);
    assert.equal(await (await fetch(`${product.address}/ping`)).text(), "pong");
  });
}

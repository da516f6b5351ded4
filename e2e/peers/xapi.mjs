// A client by others (npm @xapi/xapi) writes, reads, pages, voids, and keeps documents. Called by the tests of records:
// ENDPOINT KEY SECRET VERSION. Prints one line of JSON with what it found, or fails with what differed. The client's types
// know 1.0.x; it sends any version that it is told as the header, so 2.0.0 is asked for with the same program.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";

const XAPI = createRequire(import.meta.url)("@xapi/xapi");
const [endpoint, key, secret, version] = process.argv.slice(2);
const Client = XAPI.default ?? XAPI;
// With its other adapter it sends files as application/octet-stream when it runs outside of a browser.
const client = new Client({ endpoint, auth: Client.toBasicAuth(key, secret), version, adapter: "fetch" });

// Each version has somebody of its own, so that what one finds is what it wrote.
const agent = { objectType: "Agent", name: "Kit", mbox: `mailto:kit-${version}@example.com` };
const verb = { id: "http://example.com/verbs/watched", display: { en: "watched" } };
const film = (n) => ({
  objectType: "Activity",
  id: `http://example.com/films/${n}`,
  definition: { name: { en: `Film ${n}`, de: `Streifen ${n}` } },
});
const statement = (n) => ({ actor: agent, verb, object: film(n) });
const found = {};

const about = await client.getAbout();
assert.ok(about.data.version.includes(version));
assert.equal(about.headers["x-experience-api-version"], version);

// Writing: one, several, and one with a file.
const [first] = (await client.sendStatement({ statement: statement(1) })).data;
const several = (await client.sendStatements({ statements: [2, 3, 4, 5].map(statement) })).data;
const bytes = new TextEncoder().encode("proof of attendance");
const sha2 = createHash("sha256").update(bytes).digest("hex");
const proof = { usageType: "http://example.com/proof", display: { en: "Proof" }, contentType: "text/plain", length: bytes.length, sha2 };
const [signed] = (
  await client.sendStatement({ statement: { ...statement(6), attachments: [proof] }, attachments: [bytes.buffer] })
).data;
found.written = 2 + several.length;

// Reading: one by one, in the reader's language, with its file, page by page.
const one = (await client.getStatement({ statementId: first })).data;
assert.equal(one.object.id, film(1).id);
assert.equal(one.authority.objectType, "Agent");
assert.equal(one.version, version === "1.0.3" ? "1.0.0" : version);
const withFile = (await client.getStatement({ statementId: signed, attachments: true })).data;
assert.ok(JSON.stringify(withFile).includes("proof of attendance"), JSON.stringify(withFile));
const ids = [];
let page = (await client.getStatements({ agent, limit: 2, ascending: true })).data;
for (found.pages = 1; ; found.pages += 1) {
  ids.push(...page.statements.map((s) => s.id));
  if (!page.more) break;
  page = (await client.getMoreStatements({ more: page.more })).data;
}
assert.deepEqual(ids, [first, ...several, signed]);
found.paged = ids.length;

// Voiding.
await client.voidStatement({ actor: agent, statementId: first });
await assert.rejects(client.getStatement({ statementId: first }));
assert.equal((await client.getVoidedStatement({ voidedStatementId: first })).data.id, first);
found.voided = 1;

// Who and what.
const person = (await client.getAgent({ agent })).data;
assert.deepEqual(person.name, ["Kit"]);
const activity = (await client.getActivity({ activityId: film(2).id })).data;
assert.equal(activity.definition.name.de, "Streifen 2");

// Documents, and what happens when two change the same one.
const activityId = film(1).id;
const state = { agent, activityId, stateId: "bookmark" };
await client.createState({ ...state, state: { page: 1 } });
await client.createState({ ...state, state: { volume: 3 } });
assert.deepEqual((await client.getState(state)).data, { page: 1, volume: 3 });
assert.deepEqual((await client.getStates({ agent, activityId })).data, ["bookmark"]);
await client.deleteState(state);
await assert.rejects(client.getState(state));
const profile = { activityId, profileId: "notes" };
await client.createActivityProfile({ ...profile, profile: { a: 1 } });
const seen = (await client.getActivityProfile(profile)).headers.etag;
await client.setActivityProfile({ ...profile, profile: { b: 2 }, etag: seen, matchHeader: "If-Match" });
await assert.rejects(client.setActivityProfile({ ...profile, profile: { c: 3 }, etag: seen, matchHeader: "If-Match" }));
assert.deepEqual((await client.getActivityProfile(profile)).data, { b: 2 });
await client.createAgentProfile({ agent, profileId: "badge", profile: { colour: "red" } });
assert.deepEqual((await client.getAgentProfiles({ agent })).data, ["badge"]);
found.documents = 3;

console.log(JSON.stringify(found));

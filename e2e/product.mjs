// The built product with the demonstration company: made once, then one copy and one server for each day.
// Leaves out PostgreSQL: what a browser sees does not depend on the database, and the Rust tests run on both.

import { spawn, execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const guildhall = process.env.GUILDHALL_BINARY ?? join(target, "debug", "guildhall");

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

function settings({ data, database, port }) {
  const { GUILDHALL_DATABASE_URL: _, ...rest } = process.env;
  const listen = `127.0.0.1:${port}`;
  return {
    ...rest,
    GUILDHALL_DATA: data,
    GUILDHALL_LISTEN: listen,
    GUILDHALL_PUBLIC_URL: `http://${listen}`,
    GUILDHALL_ORGANISATION: "Brackwater Cold Works",
    GUILDHALL_DEVELOPMENT: "true",
    ...(database && { GUILDHALL_DATABASE_URL: database }),
  };
}

/** The demonstration company in a folder of its own (and in `database`, if one is named), never served itself. */
export async function demonstration(database) {
  const folder = await mkdtemp(join(tmpdir(), "guildhall-days-"));
  const data = join(folder, "demonstration");
  // GUILDHALL_DEMONSTRATION names one that was made before, for the inner loop.
  const made = database ? undefined : process.env.GUILDHALL_DEMONSTRATION;
  if (made) await cp(made, data, { recursive: true });
  else await run(guildhall, ["demo"], { env: settings({ data, database, port: 1 }), maxBuffer: 1 << 26 });
  let count = 0;
  return {
    /** A running copy of the folder: what `serve` gives. */
    async open() {
      count += 1;
      const own = join(folder, `copy-${count}`);
      await cp(data, own, { recursive: true });
      return serve({ data: own, database, port: await freePort() });
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

async function serve(where) {
  const env = settings(where);
  const address = env.GUILDHALL_PUBLIC_URL;
  let said = [];
  let server;
  let ended;
  const start = async () => {
    said = [];
    server = spawn(guildhall, ["serve"], { env, stdio: ["ignore", "pipe", "pipe"] });
    ended = new Promise((done) => server.on("exit", done));
    for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => said.push(text));
    for (let tries = 0; ; tries += 1) {
      const answer = await fetch(`${address}/healthz`).catch(() => null);
      if (answer?.ok) return;
      if (server.exitCode !== null || tries > 150) {
        await stop();
        throw new Error(`the product did not become ready:\n${said.join("").slice(-2000)}`);
      }
      await new Promise((done) => setTimeout(done, 100));
    }
  };
  const stop = async (signal = "SIGTERM") => {
    server.kill(signal);
    await ended;
  };
  const command = async (...words) => (await run(guildhall, words, { env, maxBuffer: 1 << 26 })).stdout;
  await start();
  return {
    address,
    command,
    /** Ends the server, kindly unless another signal is named; `start` starts it again at the same address. */
    stop,
    start,
    /** Ends it in this very moment, without a farewell; resolves when it is gone. */
    kill: () => stop("SIGKILL"),
    /** What the server wrote since it was started. */
    said: () => said.join(""),
    /** Personas of the demonstration, each with a fresh link that works once. */
    async links() {
      const lines = (await command("demo", "--links")).trim().split("\n");
      return lines.map((line) => {
        const [role, name, url] = line.split("\t");
        return { role, name, url };
      });
    },
  };
}

// Chromium, and how a person looks at the product: how wide, how dark, in which language, with or without script.
// Every page is watched: an error in the console, a refused resource or an answer of 500 fails the step.

import { chromium } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

export async function openBrowser() {
  const executablePath = process.env.GUILDHALL_CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A person at a device: `page`, and `trouble`, what went wrong on it so far. */
export async function sitDown(browser, { size = DESK, scheme = "light", script = true, locale = "en-GB", state } = {}) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: scheme,
    javaScriptEnabled: script,
    locale,
    timezoneId: "Europe/London",
    hasTouch: size.width < 600,
    storageState: state,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const trouble = [];
  page.on("console", (message) => {
    // What the server answers is judged below and by the days; here only what the page itself did wrong.
    const answer = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !answer) trouble.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => trouble.push(`script: ${error.message}`));
  page.on("response", (answer) => {
    const part = answer.request().resourceType() !== "document";
    if (answer.status() >= (part ? 400 : 500)) trouble.push(`${answer.status()}: ${answer.url()}`);
  });
  return { page, context, trouble, leave: () => context.close() };
}

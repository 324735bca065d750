/**
 * Walks the started dashboard in a real browser.
 *
 * `node e2e/smoke.e2e.ts --base-url http://127.0.0.1:4680 [--screenshots DIR] [--chromium PATH]`
 * exits with 0 where everything held, 1 where something did not, and 0 with the word `skipped`
 * where there is no Chromium.
 */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

import { smokeArguments } from "./arguments.ts";
import { Checks } from "./checks.ts";

const { baseUrl, screenshots, chromium: executablePath } = smokeArguments();
const checks = new Checks();

const pages = [
  { name: "oversikt", path: "/" },
  { name: "opplaering", path: "/opplaering" },
  { name: "opplaering-apen", path: "/opplaering?apne=alle" },
  { name: "okonomi", path: "/okonomi?post=closing&kolonne=2015" },
  { name: "gevinst", path: "/gevinst" },
  { name: "tilgjengelighet", path: "/tilgjengelighet" },
  { name: "personvern", path: "/personvern" },
  { name: "finnes-ikke", path: "/finnes-ikke" },
];

const screens = [
  { name: "desktop", width: 1280, height: 900 },
  { name: "mobil", width: 320, height: 640 },
];

// The languages differ in words and not in colours: bokmål is looked at in both colour schemes.
const looks = [
  ["nb", "light"],
  ["nb", "dark"],
  ["nn", "dark"],
  ["en", "light"],
] as const;

if (existsSync(executablePath)) {
  await run();
} else {
  console.log(`skipped: there is no browser at ${executablePath}`);
}

async function run(): Promise<void> {
  if (screenshots !== undefined) await mkdir(screenshots, { recursive: true });
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  try {
    await walk(browser);
    await keyboard(browser);
    for (const screen of screens) {
      for (const [language, colorScheme] of looks) {
        await look(browser, screen, colorScheme, language);
      }
    }
  } finally {
    await browser.close();
  }
  for (const failure of checks.failures) console.log(`FAILED ${failure}`);
  console.log(`${checks.passed} checks held, ${checks.failures.length} did not`);
  process.exitCode = checks.failures.length === 0 ? 0 : 1;
}

/** The main tasks in bokmål, then the same page in the other languages. */
async function walk(browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await watched(context);

  const answer = await page.goto(baseUrl);
  const policy = answer?.headers()["content-security-policy"] ?? "";
  checks.expect(
    policy.includes("default-src 'self'"),
    "the policy does not say default-src 'self'",
  );
  checks.expect(!policy.includes("unsafe-inline"), "the policy allows inline scripts or styles");
  await settled(page);
  await checks.says(page, ["Oversikt", "3 avvik", "1,5 årsverk", "2 604 400 kr"], "oversikt");

  await page.getByRole("link", { name: "Opplæring", exact: true }).click();
  await page.waitForURL("**/opplaering");
  await settled(page);
  await expandsTheTree(page);

  await page.getByRole("link", { name: "Økonomi", exact: true }).click();
  await page.waitForURL("**/okonomi");
  await settled(page);
  const money = ["−503 000", "−132 400", "2 604 400", "1 146 000", "1 260 000", "−92 400"];
  await checks.says(page, money, "økonomi");
  await opensThePostings(page);

  await page.getByRole("link", { name: "Gevinst", exact: true }).click();
  await page.waitForURL("**/gevinst");
  await settled(page);
  await checks.says(page, ["1,0000", "0,8974", "1,0324", "1 750 timer"], "gevinst");

  await page.getByRole("button", { name: "Nynorsk" }).click();
  await page.getByRole("heading", { name: "Kva som måtte ha vore sant" }).waitFor();
  checks.expect((await language(page)) === "nn", "the page does not say that it is in nynorsk");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "What would have had to be true" }).waitFor();
  checks.expect((await language(page)) === "en", "the page does not say that it is in English");
  await page.reload();
  await page.getByRole("heading", { name: "What would have had to be true" }).waitFor();
  checks.expect((await language(page)) === "en", "the language is forgotten at reload");

  const report = await page.request.get(new URL("/documents/final-report", baseUrl).href);
  checks.expect(report.ok(), `the final report answers ${report.status()}`);
  await context.close();
}

async function expandsTheTree(page: Page): Promise<void> {
  const rows = page.locator("tr:has(> .unit)");
  const before = await rows.count();
  const closed = page.locator('button[aria-expanded="false"]').first();
  await closed.click();
  checks.expect((await rows.count()) > before, "a unit does not open");
  await page.getByRole("button", { name: "Åpne alle" }).click();
  await page.waitForURL("**apne=alle**");
  const all = await rows.count();
  checks.expect(all > before, "not every unit opens");
  await page.reload();
  await settled(page);
  checks.expect((await rows.count()) === all, "the open units are forgotten at reload");

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Last ned CSV" }).click();
  const stream = await (await download).createReadStream();
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array)); // a byte stream
  const lines = Buffer.concat(chunks).toString("utf8").trimEnd().split("\r\n");
  checks.expect(lines.length === all + 1, "the CSV does not have a line for each row shown");
}

async function opensThePostings(page: Page): Promise<void> {
  await page.locator("button.amount").first().click();
  await page.waitForURL("**kolonne=**");
  await page.locator(".postings").waitFor();
  const open = page.locator('button.amount[aria-expanded="true"]');
  checks.expect((await open.count()) === 1, "an amount does not say that it is open");
  await page.reload();
  await page.locator(".postings").waitFor();
  await page.getByRole("button", { name: "Lukk posteringene" }).click();
  await page.locator(".postings").waitFor({ state: "detached" });
}

/** The training table by keyboard alone: past the header, into the tree, open and close. */
async function keyboard(browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await watched(context);
  await page.goto(new URL("/opplaering", baseUrl).href);
  await settled(page);

  await page.keyboard.press("Tab");
  const skip = await page.evaluate(() => document.activeElement?.getAttribute("href"));
  checks.expect(skip === "#content", "the first Tab is not the way past the header");
  await page.keyboard.press("Enter");

  const rows = page.locator("tr:has(> .unit)");
  const before = await rows.count();
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press("Tab");
    const state = await page.evaluate(() => document.activeElement?.getAttribute("aria-expanded"));
    if (state === "false") break;
  }
  const outline = await page.evaluate(() => {
    const focused = document.activeElement;
    return focused === null ? "none" : getComputedStyle(focused).outlineStyle;
  });
  checks.expect(outline !== "none", "the focus cannot be seen");
  await page.keyboard.press("Enter");
  checks.expect((await rows.count()) > before, "Enter does not open a unit");
  await page.keyboard.press("Space");
  checks.expect((await rows.count()) === before, "Space does not close it");
  await context.close();
}

/** Every page on one screen, in one colour scheme and language: sound, and kept as a picture. */
async function look(
  browser: Browser,
  { name: screen, ...viewport }: (typeof screens)[number],
  colorScheme: (typeof looks)[number][1],
  chosen: (typeof looks)[number][0],
): Promise<void> {
  const context = await browser.newContext({ viewport, colorScheme, locale: "nb-NO" });
  await context.addInitScript((language) => {
    localStorage.setItem("kompetanseregion.language", language);
  }, chosen);
  const page = await watched(context);
  for (const { name, path } of pages) {
    await page.goto(new URL(path, baseUrl).href);
    await settled(page);
    const details = page.locator("details.how > summary");
    if ((await details.count()) > 0) await details.click();
    await checks.isSound(page, `${name} ${chosen} ${screen} ${colorScheme}`);
    if (screenshots !== undefined) {
      const file = join(screenshots, `${name}-${screen}-${colorScheme}-${chosen}.png`);
      await page.screenshot({ path: file, fullPage: true });
    }
  }
  await context.close();
}

/** A page on which every request, error and refusal is noticed. */
async function watched(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const origin = new URL(baseUrl).origin;
  page.on("request", (request) => {
    const url = request.url();
    const isHere = url.startsWith(origin) || url.startsWith(`blob:${origin}`);
    checks.expect(isHere || url.startsWith("data:"), `a request left for ${url}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") checks.failures.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => {
    checks.failures.push(`${page.url()}: ${error.message}`);
  });
  return page;
}

async function settled(page: Page): Promise<void> {
  await page.locator("h1").waitFor();
  await page.locator(".waiting").first().waitFor({ state: "detached" });
  await page.waitForFunction(() => document.querySelector(".waiting") === null);
}

async function language(page: Page): Promise<string | null> {
  return page.locator("html").getAttribute("lang");
}

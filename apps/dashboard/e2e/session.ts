import { type Browser, type BrowserContext, type Page } from "playwright-core";

import { type Checks } from "./checks.ts";

/** What every part of the walk is given. */
export interface Walk {
  readonly browser: Browser;
  readonly baseUrl: string;
  readonly checks: Checks;
}

/** The address of a page. */
export function at({ baseUrl }: Walk, path: string): string {
  return new URL(path, baseUrl).href;
}

/** A page on which every request, error and refusal is noticed. */
export async function watched({ baseUrl, checks }: Walk, context: BrowserContext): Promise<Page> {
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

/** A page on which the server is made to fail: what the browser says of it is expected. */
export async function failing({ checks }: Walk, context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    checks.failures.push(`${page.url()}: ${error.message}`);
  });
  return page;
}

/** Waits until the page has its heading and waits for nothing. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector(".waiting") === null);
}

/** Answers a route with a problem. */
export async function refuse(page: Page, route: string, status: number, kind: string) {
  await page.route(route, (each) =>
    each.fulfill({
      status,
      contentType: "application/problem+json",
      body: JSON.stringify({ type: `/problems/${kind}`, title: kind, status }),
    }),
  );
}

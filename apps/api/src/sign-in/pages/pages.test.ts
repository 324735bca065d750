import { existsSync } from "node:fs";

import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

import { issuerOf } from "../issuer.ts";
import { type SignInServer, signInServer } from "../testing/sign-in-server.ts";
import { texts } from "./texts.ts";

const executablePath = process.env["KOMPETANSE_BROWSER"] ?? "/usr/bin/chromium";
const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.unknown()) }));
const passphrase = "tåke over grønn lykt";

describe("the texts", () => {
  it.each(["nn", "en"] as const)("are all there in %s, with the same blanks", (language) => {
    const blanks = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([blank]) => blank).sort();
    const translated = Object.entries(texts[language]);

    expect(translated.map(([key]) => key)).toEqual(Object.keys(texts.nb));
    expect(translated.filter(([, text]) => text.trim() === "")).toEqual([]);
    expect(translated.map(([, text]) => blanks(text))).toEqual(Object.values(texts.nb).map(blanks));
  });

  it("are nynorsk in nynorsk", () => {
    for (const text of Object.values(texts.nn)) {
      expect(text).not.toMatch(/\b(?:ikke|hvem|hva|bruker\b(?! du)|noe|lenke|jeg|gjøre|leder)\b/u);
    }
  });
});

describe.skipIf(!existsSync(executablePath))("the sign-in pages in a real browser", () => {
  let server: SignInServer;
  let browser: Browser;

  beforeAll(async () => {
    const settings = {
      id: "entra",
      clientId: "k",
      clientSecret: "s",
      issuer: "http://localhost:9",
    };
    const label = "Kommunens konto (Microsoft)";
    server = await signInServer({ issuers: [issuerOf({ ...settings, label })] });
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** What is wrong with a page as it stands: broken rules of WCAG 2.2 AA, and parts out of view. */
  async function faultsOf(page: Page): Promise<string[]> {
    await page.addScriptTag({ content: axe.source });
    const violations = Violations.parse(
      await page.evaluate(
        `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) => violations)`,
      ),
    );
    const overflow = z
      .number()
      .parse(
        await page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        ),
      );
    return [
      ...violations.map(({ id, nodes }) => `${id} ×${nodes.length}`),
      ...(overflow > 0 ? [`${overflow} px beyond the window`] : []),
    ];
  }

  it.each([
    ["light", "nb"],
    ["light", "nn"],
    ["dark", "en"],
  ] as const)(
    "keep WCAG 2.2 AA at 320 px, %s and in %s, from the link to signing out",
    async (colorScheme, language) => {
      const context = await browser.newContext({
        viewport: { width: 320, height: 640 },
        colorScheme,
        // The pages themselves run no script: only the checker is let past their policy.
        bypassCSP: true,
      });
      const page = await context.newPage();
      const faults: string[] = [];
      const check = async (name: string): Promise<void> => {
        faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
      };
      const say = texts[language];

      await page.goto(`${server.address}/auth/sign-in?language=${language}`);
      expect(await page.getAttribute("html", "lang")).toBe(language);
      await check("sign-in");
      await page.fill("#user", "administrator");
      await page.fill("#passphrase", "feil passfrase nå");
      await page.click("button");
      expect(await page.textContent("[role=alert]")).toBe(say["sign-in.wrong"]);
      await check("refused");

      await page.goto(`${server.address}/auth/link?secret=${await linkOnce()}`);
      await check("link");
      await page.fill("#passphrase", passphrase);
      await page.keyboard.press("Enter");
      await page.waitForURL(`${server.address}/`);

      await page.goto(`${server.address}/auth/account`);
      await check("account");
      await page.getByRole("button", { name: say["sign-out.button"], exact: true }).click();
      expect(await page.textContent("h1")).toBe(say["sign-out.title"]);
      await check("signed out");
      await context.close();

      expect(faults).toEqual([]);
    },
  );

  it("runs no script, loads nothing from elsewhere, and is refused in a frame", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const answer = await page.goto(`${server.address}/auth/sign-in`);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    const text = await answer?.text();
    await page.close();

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/u);
    expect(asked.every((url) => url.startsWith(server.address))).toBe(true);
    expect(text).not.toContain("<script");
  });

  /** A link for the first administrator, also after one has been used. */
  async function linkOnce(): Promise<string> {
    const user = (await server.desk.store.access.users()).find(({ id }) => id === "administrator");
    if (user !== undefined) await server.desk.store.signIn.removeLocalAccount(user.id);
    return server.firstLink();
  }
});

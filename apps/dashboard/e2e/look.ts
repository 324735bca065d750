import { join } from "node:path";

import { type Page } from "playwright-core";

import { pages } from "./pages.ts";
import { at, settled, type Walk, watched } from "./session.ts";

const screens = [
  { name: "desktop", width: 1280, height: 900 },
  { name: "mobil", width: 320, height: 640 },
];

const languages = [
  { language: "nb", name: "Bokmål" },
  { language: "nn", name: "Nynorsk" },
  { language: "en", name: "English" },
];

/** Every page on both screens, in every language and both colour schemes: sound, and kept as a picture. */
export async function look(walk: Walk, screenshots: string | undefined): Promise<void> {
  for (const { name: screen, ...viewport } of screens) {
    const context = await walk.browser.newContext({ viewport, locale: "nb-NO" });
    const page = await watched(walk, context);
    for (const { name, path } of pages) {
      await page.goto(at(walk, path));
      await settled(page);
      await openEverything(page);
      for (const { language, name: languageName } of languages) {
        await page.getByRole("button", { name: languageName, exact: true }).click();
        await page.locator(`html[lang="${language}"]`).waitFor();
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          await walk.checks.isSound(page, `${name} ${language} ${screen} ${colorScheme}`);
        }
        await page.emulateMedia({ colorScheme: "light" });
        if (screenshots !== undefined && language !== "en") {
          const file = join(screenshots, `${name}-${screen}-${language}.png`);
          await page.screenshot({ path: file, fullPage: true });
        }
      }
      await page.getByRole("button", { name: "Bokmål", exact: true }).click();
      await page.locator('html[lang="nb"]').waitFor();
      await holds(walk, page, `${name} ${screen}`);
    }
    await signIn(walk, page, screen);
    await context.close();
  }
}

/** The pages where one signs in, or chooses whom to see the demo as: the server's own. */
async function signIn(walk: Walk, page: Page, screen: string): Promise<void> {
  for (const path of ["/auth/sign-in", "/auth/view"]) {
    for (const { language } of languages) {
      await page.goto(at(walk, `${path}?language=${language}`));
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await walk.checks.isSound(page, `${path} ${language} ${screen} ${colorScheme}`);
      }
    }
  }
}

/** «Hvordan er dette regnet?» and the tables beside charts are looked at too. */
async function openEverything(page: Page): Promise<void> {
  const closed = page.locator("main details:not([open]) > summary");
  while ((await closed.count()) > 0) await closed.first().click();
}

/** Text spacing (WCAG 1.4.12), forced colours and paper take nothing off the page. */
async function holds({ checks }: Walk, page: Page, where: string): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets = [sheet];
  });
  await checks.isWithin(page, `${where}, text spacing`);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  await page.emulateMedia({ forcedColors: "active" });
  await checks.isWithin(page, `${where}, forced colours`);
  // Paper is wide: a narrow window is not a sheet.
  await page.emulateMedia({ forcedColors: "none", media: "print" });
  if ((page.viewportSize()?.width ?? 0) > 700) await checks.isWithin(page, `${where}, paper`);
  await page.emulateMedia({ media: "screen" });
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { type AxeResults } from "axe-core";
import { type Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What was seen; the run fails if anything was not as it should be. */
export class Checks {
  readonly failures: string[] = [];
  passed = 0;

  /** Notes one expectation. */
  expect(holds: boolean, what: string): void {
    if (holds) this.passed += 1;
    else this.failures.push(what);
  }

  /** The page says every one of the texts, whatever kind of spaces it uses. */
  async says(page: Page, texts: readonly string[], where: string): Promise<void> {
    const shown = plain(await page.locator("body").innerText());
    for (const text of texts) {
      this.expect(shown.includes(plain(text)), `${where}: does not say “${text}”`);
    }
  }

  /** axe finds nothing, nothing sticks out sideways, nothing is cut off. */
  async isSound(page: Page, where: string): Promise<void> {
    // The page's policy forbids scripts from elsewhere; the debugger may run them all the same.
    await page.evaluate(axe);
    const found = await page.evaluate<AxeResults>(
      `axe.run(document, ${JSON.stringify({ runOnly: { type: "tag", values: rules } })})`,
    );
    for (const { id, help, nodes } of found.violations) {
      const target = nodes.map(({ target }) => target.join(" ")).join(" | ");
      this.failures.push(`${where}: axe ${id}: ${help}: ${target}`);
    }
    this.passed += found.passes.length;
    await this.isWithin(page, where);
  }

  /** Nothing sticks out sideways, nothing is cut off, and every text is one. */
  async isWithin(page: Page, where: string): Promise<void> {
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    this.expect(overflow <= 0, `${where}: ${overflow} px sideways overflow`);

    const clipped = await page.evaluate(clippedCells);
    this.expect(clipped.length === 0, `${where}: clipped: ${clipped.join(", ")}`);

    const shown = await page.locator("body").innerText();
    const keys = shown.match(/(?<![\w./])[a-z]+\.[a-zA-Z]+\.[a-zA-Z.]+(?![\w/])/gu) ?? [];
    this.expect(keys.length === 0, `${where}: a text is missing: ${keys.join(", ")}`);
  }
}

/** Runs in the page: cells and headings that do not lie wholly inside the window, or overflow. */
function clippedCells(): string[] {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll("tbody th, tbody td, tfoot th, tfoot td, h1, h2, h3, dd")]
    .filter((element) => {
      // Column headings are out of sight on a narrow screen; each cell shows its own.
      if (element.closest("thead") !== null) return false;
      const box = element.getBoundingClientRect();
      if (box.width === 0) return false;
      return (
        box.left < -1 || box.right > width + 1 || element.scrollWidth > element.clientWidth + 1
      );
    })
    .map((element) => element.textContent.slice(0, 40))
    .concat(
      // A chart's words are estimated, not measured: here the browser's own fonts say how they fit.
      [...document.querySelectorAll<SVGTextElement>("svg.chart text")]
        .filter((text) => {
          const frame = text.ownerSVGElement?.getBoundingClientRect();
          const box = text.getBoundingClientRect();
          // With the reader's own text spacing words go on outside the frame, which does not cut them.
          const out = Number.parseFloat(getComputedStyle(text).letterSpacing) > 0 ? 200 : 1;
          return (
            frame !== undefined && (box.left < frame.left - out || box.right > frame.right + out)
          );
        })
        .map((text) => text.textContent),
    );
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/gu, " ");
}

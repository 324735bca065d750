import { pages } from "./pages.ts";
import { at, settled, type Walk, watched } from "./session.ts";

/** Every page by keyboard alone: past the header, through every control, each seen where it is. */
export async function keyboard(walk: Walk): Promise<void> {
  const { checks } = walk;
  const context = await walk.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await watched(walk, context);
  for (const { name, path } of pages) {
    await page.goto(at(walk, path));
    await settled(page);
    await page.keyboard.press("Tab");
    const skip = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    checks.expect(skip === "#content", `${name}: the first Tab is not the way past the header`);
    await page.keyboard.press("Enter");

    const controls = await page.evaluate(countControls);
    // A date field is passed in several steps; on its last one the calendar's own button is ringed.
    const reached = new Map<string, boolean>();
    for (let press = 0; press < controls + 20; press += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(focusedControl);
      if (focused === undefined) break;
      const what = `${focused.place} ${focused.what}`;
      reached.set(what, focused.seen || reached.get(what) === true);
    }
    for (const [what, seen] of reached) {
      checks.expect(seen, `${name}: the focus on ${what} cannot be seen`);
    }
    checks.expect(
      reached.size >= controls,
      `${name}: ${reached.size} of ${controls} controls are reached by keyboard`,
    );
  }

  await page.goto(at(walk, "/opplaering"));
  await settled(page);
  const rows = page.locator("tr:has(> .unit)");
  const before = await rows.count();
  await page.locator('.disclosure[aria-expanded="false"]').first().focus();
  await page.keyboard.press("Enter");
  checks.expect((await rows.count()) > before, "Enter does not open a unit");
  await page.keyboard.press("Space");
  checks.expect((await rows.count()) === before, "Space does not close it");
  await page.goto(at(walk, "/data/kobling"));
  await settled(page);
  const chosen = page.locator('main [type="radio"]:checked');
  const first = await chosen.locator("..").innerText();
  await chosen.focus();
  await page.keyboard.press("ArrowDown");
  checks.expect(
    (await chosen.locator("..").innerText()) !== first,
    "an arrow key does not go on to the next choice",
  );
  await context.close();
}

/**
 * Runs in the page: how many controls the content has. Of choices that exclude each other Tab stops
 * at the one that is chosen, and the arrow keys go on from there.
 */
function countControls(): number {
  const found = document.querySelectorAll(
    "main a[href], main button:not([disabled]), main input, main select, main summary",
  );
  return [...found].filter(
    (each) => each.checkVisibility() && !each.matches('[type="radio"]:not(:checked)'),
  ).length;
}

/** Runs in the page: which control of the content has the focus, and whether that can be seen. */
function focusedControl(): { what: string; place: string; seen: boolean } | undefined {
  const focused = document.activeElement;
  if (focused?.closest("main") == null || focused.tagName === "MAIN") return undefined;
  const all = [...document.querySelectorAll("main *")];
  const style = getComputedStyle(focused);
  return {
    what: `${focused.tagName} ${focused.textContent.slice(0, 30)}`,
    place: String(all.indexOf(focused)),
    seen: style.outlineStyle !== "none" || style.boxShadow !== "none",
  };
}

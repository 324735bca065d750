import { at, settled, type Walk, watched } from "./session.ts";

// What each of the demo's users has in the menu, besides the overview.
const views = [
  { view: "leder", has: ["Opplæring", "Krav og sertifisering"], lacks: ["Økonomi", "Utrulling"] },
  { view: "kommuneadmin", has: ["Opplæring", "Prosjekt"], lacks: ["Utrulling"] },
  { view: "okonomi", has: ["Økonomi"], lacks: ["Krav og sertifisering"] },
  { view: "revisor", has: ["Økonomi", "Utrulling"], lacks: [] },
] as const;

/** The pages as each of the demo's users sees them: the way to each works, and to nothing else. */
export async function asEachRole(walk: Walk): Promise<void> {
  const { checks } = walk;
  for (const { view, has, lacks } of views) {
    const context = await walk.browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await watched(walk, context);
    await page.goto(at(walk, "/auth/view"));
    await page.locator(`form:has(input[value="${view}"]) button`).click();
    await settled(page);
    const menu = page.getByRole("navigation", { name: "Hovedmeny" });
    await menu.getByText(has[0], { exact: true }).waitFor();
    for (const name of lacks) {
      const count = await menu.getByText(name, { exact: true }).count();
      checks.expect(count === 0, `${view} is shown the way to ${name}`);
    }
    for (const link of await menu.getByRole("link").all()) {
      const path = (await link.getAttribute("href")) ?? "";
      if (path.startsWith("/documents")) continue;
      const other = await watched(walk, context);
      await other.goto(at(walk, path));
      await settled(other);
      const alerts = await other.locator("[role=alert]").allInnerTexts();
      checks.expect(alerts.length === 0, `${view} at ${path}: ${alerts.join(" ")}`);
      await other.close();
    }
    if (view === "leder") {
      await page.goto(at(walk, "/opplaering"));
      await settled(page);
      const top = await page.locator("tr:has(> .unit) .unit-name").first().innerText();
      checks.expect(!top.includes("region"), `a leader begins at ${top}`);
      await page.locator("tbody .amount").first().click();
      await page.getByRole("button", { name: "Vis personene" }).click();
      await page.getByRole("table", { name: "Personene bak tallet" }).waitFor();
    }
    await context.close();
  }
}

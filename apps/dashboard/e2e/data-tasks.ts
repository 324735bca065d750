import { type Page } from "playwright-core";

import { at, settled, type Walk, watched } from "./session.ts";

/** What the secretariat does under «Data og tilgang»: each part's main task, and what goes wrong. */
export async function dataTasks(walk: Walk): Promise<void> {
  const { checks } = walk;
  const context = await walk.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await watched(walk, context);
  await page.goto(at(walk, "/data"));
  await settled(page);
  const parts = await page.locator("main .attention a").count();
  checks.expect(parts === 8, `who runs the region is shown ${parts} parts of 8`);

  await importTask(walk, page);
  await tokenTask(walk, page);

  await page.goto(at(walk, "/data/henting"));
  await settled(page);
  await page.getByRole("button", { name: "Prøv uten å skrive" }).click();
  await page.getByText("Prøven: ingenting er skrevet").waitFor();
  await page
    .locator("main .preview")
    .getByText("ferdig", { exact: true })
    .waitFor({ timeout: 60_000 });

  await page.goto(at(walk, "/data/tilgang"));
  await settled(page);
  await page.getByLabel("Bruker", { exact: true }).fill("nykommune");
  await page
    .getByRole("form")
    .or(page.locator("form"))
    .first()
    .getByLabel("Enhet")
    .selectOption("tinn");
  await page.getByRole("button", { name: "Gi rollen" }).click();
  await page.getByText("nykommune har fått rollen.").waitFor();
  const row = page.locator("tr", { hasText: "nykommune" }).first();
  await row.getByRole("button", { name: "Avslutt …" }).click();
  await row.getByRole("button", { name: "Avslutt rollen" }).click();
  await page.getByText("Rollen er avsluttet.").waitFor();

  await page.goto(at(walk, "/data/logg"));
  await settled(page);
  await page.getByText("Kjeden er hel").waitFor();
  await page.getByLabel("Handling").fill("access");
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  await page.getByText("access.end").first().waitFor();

  await page.goto(at(walk, "/data/kopi"));
  await settled(page);
  await page.getByRole("button", { name: "Lag kopi" }).click();
  await page.getByText("er laget,").waitFor();
  checks.expect((await page.locator("main tbody tr").count()) >= 1, "the backup is not listed");
  await context.close();
}

/** A file that is no table is told in plain words, and a good one is taken in and taken back. */
async function importTask({ checks, ...walk }: Walk, page: Page): Promise<void> {
  await page.goto(at({ checks, ...walk }, "/data/import"));
  await settled(page);
  await page.getByRole("button", { name: "Vis hva som endres" }).click();
  checks.expect(
    (await page.locator('form [aria-invalid="true"]').count()) === 2,
    "an empty import does not say what is missing",
  );
  await page.getByLabel("Kommune", { exact: true }).selectOption("tinn");
  await page.getByLabel("Format", { exact: true }).selectOption("completions");
  const list = "Ansattnummer;E-post;Kurs;Fullført\r\nukjent-1;;Brannvern;31.01.2016\r\n";
  await page.getByLabel("Fil", { exact: true }).setInputFiles({
    name: "liste.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(list, "latin1"),
  });
  await page.getByRole("button", { name: "Vis hva som endres" }).click();
  await page.getByRole("heading", { name: "Forhåndsvisning" }).waitFor();
  await page.getByRole("button", { name: "Hent inn", exact: true }).click();
  await page.getByText("Importen er ferdig.").waitFor();
  await page.getByRole("button", { name: "Angre siste import …" }).click();
  await page.getByRole("button", { name: "Angre importen" }).click();
  await page.getByText("Importen er angret.").waitFor();
}

/** A token is shown once, listed, and ended after a question. */
async function tokenTask(walk: Walk, page: Page): Promise<void> {
  await page.goto(at(walk, "/data/nokler"));
  await settled(page);
  await page.getByLabel("Hva den er til").fill("Power BI");
  await page.reload();
  await settled(page);
  const kept = await page.getByLabel("Hva den er til").inputValue();
  walk.checks.expect(kept === "Power BI", "what was typed about a token is lost at reload");
  await page.locator("form").getByRole("button", { name: "Lag en nøkkel" }).click();
  await page.getByText("Kopier nøkkelen nå.").waitFor();
  const row = page.locator("tr", { hasText: "Power BI" });
  await row.getByRole("button", { name: "Avslutt nøkkelen" }).click();
  await row.locator(".confirm button").first().click();
  await page.getByText("Nøkkelen er avsluttet.").waitFor();
}

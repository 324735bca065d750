import { type Page } from "playwright-core";

import { at, failing, refuse, settled, type Walk } from "./session.ts";

/** What the secretariat does under «Data og tilgang»: each part's main task, and what goes wrong. */
export async function dataTasks(walk: Walk): Promise<void> {
  const { checks } = walk;
  const context = await walk.browser.newContext({ viewport: { width: 1280, height: 900 } });
  // What is refused on purpose makes the browser write errors.
  const page = await failing(walk, context);
  await page.goto(at(walk, "/data"));
  await settled(page);
  const parts = await page.locator("main .attention a").count();
  checks.expect(parts === 8, `who runs the region is shown ${parts} parts of 8`);

  await importTask(walk, page);
  await tokenTask(walk, page);

  await page.goto(at(walk, "/data/henting"));
  await settled(page);
  await page.getByLabel("alt", { exact: true }).check();
  await page.getByRole("button", { name: "Prøv uten å skrive" }).click();
  await page.getByText("Prøven: ingenting er skrevet").waitFor();
  await page
    .locator("main .preview")
    .getByText("ferdig", { exact: true })
    .waitFor({ timeout: 60_000 });

  await page.goto(at(walk, "/data/tilgang"));
  await settled(page);
  const giving = page.getByRole("form", { name: "Gi en rolle", exact: true });
  await giving.getByLabel("Bruker", { exact: true }).fill("nykommune");
  await giving.getByLabel("Enhet").selectOption("tinn");
  await page.getByRole("button", { name: "Gi rollen" }).click();
  await page.getByText("nykommune har fått rollen.").waitFor();
  const row = page.locator("tr", { hasText: "nykommune" }).first();
  await row.getByRole("button", { name: "Avslutt …" }).click();
  await row.getByRole("button", { name: "Avslutt rollen" }).click();
  await page.getByText("Rollen er avsluttet.").waitFor();
  const unitRole = page.getByRole("form", { name: "Gi en ansatt en rolle" });
  await unitRole.getByLabel("Ansattnøkkel").fill("kongsberg-100014");
  await unitRole.getByLabel("Rolle").selectOption("superUser");
  await unitRole.getByLabel("Enhet").selectOption("kongsberg");
  await unitRole.getByRole("button").click();
  await page.getByText("Rollen er gitt fra i dag.").waitFor();
  const account = page.getByRole("row", { name: "nykommune" }).last();
  await account.getByRole("button", { name: "Steng …" }).click();
  await account.getByRole("button", { name: "Steng innloggingen" }).click();
  await page.getByText("Innloggingen til nykommune er stengt").waitFor();

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

  await privacyTask(walk, page);
  await dataBadStates(walk, page);
  await context.close();
  await asMunicipality(walk);
  await asLeader(walk);
}

/** Somebody is held back from erasure, let go of again, and erased with a receipt. */
async function privacyTask(walk: Walk, page: Page): Promise<void> {
  const { checks } = walk;
  const employee = "kongsberg-100021";
  await page.goto(at(walk, "/data/personvern"));
  await settled(page);
  await page.getByLabel("Ansattnøkkel").fill(employee);
  await page.getByRole("button", { name: "Slå opp" }).click();
  await page.getByText("En sletting ville tatt bort").waitFor();
  // Who runs the region sees no names, and so gives nobody their package.
  await page.getByRole("button", { name: "Last ned innsynspakke" }).click();
  await page.getByText("Du har ikke tilgang til dette").waitFor();
  await page.getByLabel("Grunn til å holde tilbake").fill("sak om yrkesskade");
  await page.getByRole("button", { name: "Hold tilbake", exact: true }).click();
  await page.getByText("Holdes tilbake: sak om yrkesskade").waitFor();
  checks.expect(
    (await page.getByRole("button", { name: "Slett …", exact: true }).count()) === 0,
    "somebody who is held back can be erased",
  );
  const held = page.getByRole("listitem").filter({ hasText: employee });
  await held.getByRole("button", { name: "Opphev" }).click();
  await held.getByRole("button", { name: "Opphev" }).click();
  await page.getByText("Opphevet.").waitFor();
  await checks.isSound(page, "a privacy request");

  // A version that is no longer so is not erased by.
  await refuse(page, "**/api/v1/privacy/kongsberg-100021", 412, "changed-since");
  const erase = async (): Promise<void> => {
    await page.getByRole("button", { name: "Slett …", exact: true }).click();
    await page.getByRole("button", { name: "Slett for godt" }).click();
  };
  await erase();
  await page.getByText("Noen har endret dette mens du så på det").waitFor();
  await page.unroute("**/api/v1/privacy/kongsberg-100021");
  await page.getByRole("button", { name: "Prøv igjen" }).last().click();
  await erase();
  await page.getByText("Slettet. Det som gjenstår, er uten navn.").waitFor();
  await checks.says(page, ["Kvittering:", "identiteter"], "an erasure");

  await page.reload();
  await settled(page);
  await page.getByRole("button", { name: "Slett etter reglene …" }).click();
  await page.getByText("tidligere ansatte, blir tatt bort for godt").waitFor();
  await page.getByRole("button", { name: "Avbryt" }).click();
  await refuse(page, "**/api/v1/retention/applied", 412, "changed-since");
  await page.getByRole("button", { name: "Slett etter reglene …" }).click();
  await page.locator(".confirm button").first().click();
  await page.getByText("Noen har endret dette mens du så på det").waitFor();
  await page.unroute("**/api/v1/retention/applied");
}

/** What goes wrong under «Data og tilgang» is told with a way out, and nothing typed is lost. */
async function dataBadStates(walk: Walk, page: Page): Promise<void> {
  const { checks } = walk;
  await page.goto(at(walk, "/data/import"));
  await settled(page);
  await page.getByLabel("Format", { exact: true }).selectOption("fint");
  await page.getByLabel("Kommune", { exact: true }).selectOption("tinn");
  await page
    .getByLabel("Fil", { exact: true })
    .setInputFiles({ name: "ansatte.json", mimeType: "text/plain", buffer: Buffer.from("x") });
  await page.getByRole("button", { name: "Vis hva som endres" }).click();
  await page.getByText("Filen kan ikke leses").waitFor();
  await checks.says(page, ["Filen er ikke i det formatet som er valgt"], "a file of another kind");
  await checks.isSound(page, "a file that cannot be read");

  await page.goto(at(walk, "/data/henting"));
  await settled(page);
  await refuse(page, "**/api/v1/sync-job", 409, "sync-running");
  await page.getByRole("button", { name: "Hent og skriv" }).click();
  await page.getByText("En henting pågår").waitFor();
  await page.unroute("**/api/v1/sync-job");

  await page.goto(at(walk, "/data/nokler"));
  await settled(page);
  await page.getByLabel("Hva den er til").fill("Regnearket i Tinn");
  await refuse(page, "**/api/v1/tokens", 401, "sign-in-needed");
  await page.locator("form").getByRole("button", { name: "Lag en nøkkel" }).click();
  await page.getByText("Du må logge inn").first().waitFor();
  await page.unroute("**/api/v1/tokens");
  await page.reload();
  await settled(page);
  const kept = await page.getByLabel("Hva den er til").inputValue();
  checks.expect(kept === "Regnearket i Tinn", "what was typed about a token is lost");
  await page.getByLabel("Hva den er til").fill("");

  for (const part of ["kobling", "tilgang", "logg", "personvern", "kopi"]) {
    await page.route("**/api/v1/**", (route) =>
      /\/(?:me|status)$/u.test(route.request().url()) ? route.continue() : route.abort(),
    );
    await page.goto(at(walk, `/data/${part}`));
    await page.getByText("Får ikke svar fra tjeneren").first().waitFor();
    await page.unroute("**/api/v1/**");
    // Each part of the page has its own way out, and one may mend another that shows the same.
    const again = page.getByRole("button", { name: "Prøv igjen" });
    while ((await again.count()) > 0) {
      await again.first().click();
      await settled(page);
      await page.waitForTimeout(200);
    }
    await page.getByText("Får ikke svar fra tjeneren").first().waitFor({ state: "detached" });
  }
}

/** A municipality's administrator gives an employee their package: one file to read, one for machines. */
async function asMunicipality(walk: Walk): Promise<void> {
  const page = await viewedAs(walk, "kommuneadmin");
  await page.goto(at(walk, "/data/personvern"));
  await page.getByLabel("Ansattnøkkel").fill("kongsberg-100014");
  await page.getByRole("button", { name: "Slå opp" }).click();
  const files: string[] = [];
  page.on("download", (download) => files.push(download.suggestedFilename()));
  await page.getByRole("button", { name: "Last ned innsynspakke" }).click();
  await page.getByText("Pakken er lastet ned").waitFor();
  await page.waitForTimeout(200);
  walk.checks.expect(
    files.toSorted().join() === "kongsberg-100014.json,kongsberg-100014.md",
    `the package is ${files.join()}`,
  );
  // What reaches every municipality is not one municipality's to run.
  await page.getByText("Du har ikke tilgang til dette").waitFor();
  await page.context().close();
}

/** A leader lends the own roles, and sees to whom. */
async function asLeader(walk: Walk): Promise<void> {
  const page = await viewedAs(walk, "leder");
  await page.goto(at(walk, "/data/stedfortreder"));
  await page.getByText("Ingen er stedfortreder for deg").waitFor();
  const form = page.getByRole("form", { name: "Oppnevn stedfortreder" });
  await form.getByRole("button").click();
  walk.checks.expect(
    (await form.locator('[aria-invalid="true"]').count()) === 2,
    "an empty deputy form does not say what is missing",
  );
  await form.getByLabel("Stedfortreder").fill("kongsberg-100014");
  await form.getByLabel("Til", { exact: true }).fill(inDays(20));
  await form.getByRole("button").click();
  await page.getByText("Stedfortrederen er oppnevnt.").waitFor();
  await page.getByRole("listitem").filter({ hasText: "kongsberg-100014 (" }).waitFor();
  await walk.checks.isSound(page, "a leader's deputies");
  await page.context().close();
}

/** A page as one of the demo's users sees it; what is refused to them is expected. */
async function viewedAs(walk: Walk, view: string): Promise<Page> {
  const context = await walk.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await failing(walk, context);
  await page.goto(at(walk, "/auth/view"));
  await page.locator(`form:has(input[value="${view}"]) button`).click();
  await settled(page);
  return page;
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
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
  const list = "Nummer;E-post;Kurs;Fullført\r\nukjent-1;;Brannvern;31.01.2016\r\n";
  await page.getByText("Kolonnene heter noe annet").click();
  await page
    .getByLabel("Kolonnekart")
    .fill("columns: {employeeNumber: [Nummer], course: [Kurs], completedOn: [Fullført]}");
  await page.getByLabel("Listen er alt som finnes").check();
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
  await page.getByLabel("Hva den når").selectOption("tinn");
  await page.locator("form").getByRole("button", { name: "Lag en nøkkel" }).click();
  await page.getByText("Kopier nøkkelen nå.").waitFor();
  const row = page.locator("tr", { hasText: "Power BI" }).first();
  const reaches = await row.innerText();
  walk.checks.expect(reaches.includes("Tinn"), `a token for Tinn reaches ${reaches}`);
  await row.getByRole("button", { name: "Avslutt nøkkelen" }).click();
  await row.locator(".confirm button").first().click();
  await page.getByText("Nøkkelen er avsluttet.").waitFor();
}

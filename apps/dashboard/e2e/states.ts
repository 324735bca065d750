import { at, failing, refuse, settled, type Walk } from "./session.ts";

/** What goes wrong, or is not there yet: each says what happened and what to do. */
export async function badStates(walk: Walk): Promise<void> {
  const { checks } = walk;
  const context = await walk.browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await failing(walk, context);

  // The session runs out in the middle of a form: nothing that is typed is lost.
  await page.goto(at(walk, "/plan"));
  await settled(page);
  await page.getByLabel("Hva trengs?").fill("Krisekommunikasjon");
  await page.getByLabel("For hvilken oppgave eller stilling?").fill("kommunikasjonsrådgiver");
  await page.getByLabel("Kommunen som melder det").selectOption("rollag");
  await refuse(page, "**/api/v1/plan/needs", 401, "sign-in-needed");
  await page.getByRole("button", { name: "Meld inn" }).click();
  await page.getByText("Du må logge inn").waitFor();
  checks.expect(
    (await page.getByRole("link", { name: "Logg inn" }).count()) === 1,
    "an expired session has no way to sign in",
  );
  await checks.isSound(page, "an expired session");
  await page.reload();
  await settled(page);
  const kept = await page.getByLabel("Hva trengs?").inputValue();
  checks.expect(kept === "Krisekommunikasjon", "what was typed is lost with the session");
  await page.unroute("**/api/v1/plan/needs");

  // Somebody else changed it meanwhile.
  await refuse(page, "**/api/v1/plan/needs", 412, "changed-since");
  await page.getByRole("button", { name: "Meld inn" }).click();
  await page.getByText("Noen har endret dette mens du så på det").waitFor();
  await page.unroute("**/api/v1/plan/needs");

  // No rights, and a server that is gone and comes back.
  await refuse(page, "**/api/v1/projects/**", 403, "not-allowed");
  await page.goto(at(walk, "/okonomi"));
  await page.getByText("Du har ikke tilgang til dette").waitFor();
  await page.unroute("**/api/v1/projects/**");
  await page.route("**/api/v1/benefits/**", (route) => route.abort());
  await page.goto(at(walk, "/gevinst"));
  await page.getByText("Får ikke svar fra tjeneren").waitFor();
  await checks.isSound(page, "a server that is gone");
  await page.unroute("**/api/v1/benefits/**");
  await page.getByRole("button", { name: "Prøv igjen" }).click();
  await page.getByText("1,0000").first().waitFor();

  await emptyRegion(walk);
  await manyRows(walk);
  await context.close();
}

/** A region in which nothing is recorded yet: every page says the next step. */
async function emptyRegion(walk: Walk): Promise<void> {
  const context = await walk.browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await failing(walk, context);
  await page.route("**/api/v1/status", async (route) => {
    const status = (await (await route.fetch()).json()) as Record<string, unknown>; // an object
    delete status["lastSync"];
    await route.fulfill({ json: { ...status, projects: [], benefitCases: [], courses: [] } });
  });
  await page.route("**/api/v1/attention", (route) => route.fulfill({ json: { items: [] } }));
  const says = [
    ["/", "Ingenting venter på deg nå."],
    ["/opplaering", "Ingen kurs ennå"],
    ["/okonomi", "Ingen prosjektregnskap ennå"],
    ["/gevinst", "Ingen gevinstsaker ennå"],
  ] as const;
  for (const [path, text] of says) {
    await page.goto(at(walk, path));
    await settled(page);
    await walk.checks.says(page, [text], `an empty region at ${path}`);
    await walk.checks.isSound(page, `an empty region at ${path}`);
  }
  await context.close();
}

/** 60 000 units: never more rows in the page than anyone reads, and the way to all of them. */
async function manyRows(walk: Walk): Promise<void> {
  const { checks } = walk;
  const context = await walk.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await failing(walk, context);
  await page.route("**/api/v1/reports/training?**", async (route) => {
    const report = (await (await route.fetch()).json()) as {
      readonly unit: string;
      readonly rows: readonly { readonly unit: string }[];
    }; // the server's own answer
    const [top, first] = report.rows;
    const rows = Array.from({ length: 59_999 }, (_, index) => ({
      ...first,
      unit: `u${index}`,
      parent: report.unit,
    }));
    await route.fulfill({ json: { ...report, rows: [top, ...rows] } });
  });
  await page.goto(at(walk, "/opplaering?kurs=brannvern&apne=alle"));
  await settled(page);
  const rows = page.locator("tr:has(> .unit)");
  await checks.says(page, ["Rad 1 til 200 av 60 000"], "60 000 rows");
  checks.expect((await rows.count()) === 200, "more than 200 rows are in the page at once");
  await page.getByRole("button", { name: "Neste rader" }).click();
  await page.getByText("Rad 201 til 400 av").waitFor();
  checks.expect((await rows.count()) === 200, "the next rows are not shown");
  await context.close();
}

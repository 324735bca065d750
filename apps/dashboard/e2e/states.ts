import { type Page } from "playwright-core";

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

  await inEveryLanguage(walk);
  await emptyRegion(walk);
  await manyRows(walk);
  await context.close();
}

const everyLanguage = [
  ["nb", "Bokmål"],
  ["nn", "Nynorsk"],
  ["en", "English"],
] as const;

// What happened and what to do, in bokmål, nynorsk and English.
const told = [
  {
    status: 401,
    kind: "sign-in-needed",
    words: [
      ["Du må logge inn", "Det du har skrevet, er tatt vare på i denne fanen."],
      ["Du må logge inn", "Det du har skrive, er teke vare på i denne fana."],
      ["You must sign in", "What you have typed is kept in this tab."],
    ],
  },
  {
    status: 403,
    kind: "not-allowed",
    words: [
      ["Du har ikke tilgang til dette", "Be sekretariatet om tilgang til enheten."],
      ["Du har ikkje tilgang til dette", "Be sekretariatet om tilgang til eininga."],
      ["You may not see this", "Ask the secretariat for access to the unit."],
    ],
  },
  {
    status: 403,
    kind: "tells-too-much",
    words: [
      ["Svaret ville vist en liten gruppe", "Velg en større enhet eller en annen dato."],
      ["Svaret ville vist ei lita gruppe", "Vel ei større eining eller ein annan dato."],
      ["The answer would show a small group", "Choose a larger unit or another date."],
    ],
  },
  {
    status: 412,
    kind: "changed-since",
    words: [
      ["Noen har endret dette mens du så på det", "Hent siden på nytt og se hva som er endret."],
      ["Nokon har endra dette medan du såg på det", "Hent sida på nytt og sjå kva som er endra."],
      ["Somebody changed this while you looked at it", "Load the page again and look at what has"],
    ],
  },
  {
    status: 500,
    kind: "internal",
    words: [
      ["Noe gikk galt på tjeneren", "Ingenting er endret. Prøv igjen"],
      ["Noko gjekk gale på tenaren", "Ingenting er endra. Prøv igjen"],
      ["Something went wrong on the server", "Nothing was changed. Try again"],
    ],
  },
  {
    status: 0,
    kind: "a server that is gone",
    words: [
      ["Får ikke svar fra tjeneren", "Sjekk nettforbindelsen og prøv igjen."],
      ["Får ikkje svar frå tenaren", "Sjekk nettsambandet og prøv igjen."],
      ["The server does not answer", "Check the network and try again."],
    ],
  },
] as const;

/** Each problem, and a figure that is hidden, says what happened and what to do in each language. */
async function inEveryLanguage(walk: Walk): Promise<void> {
  const context = await walk.browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await failing(walk, context);
  const route = "**/api/v1/plan";
  for (const { status, kind, words } of told) {
    if (status === 0) await page.route(route, (each) => each.abort());
    else await refuse(page, route, status, kind);
    await page.goto(at(walk, "/plan"));
    await page.getByRole("alert").first().waitFor();
    for (const [index, [language, name]] of everyLanguage.entries()) {
      await page.getByRole("button", { name, exact: true }).click();
      await page.locator(`html[lang="${language}"]`).waitFor();
      await walk.checks.says(page, words[index] ?? [], `${kind} in ${name}`);
      await walk.checks.isSound(page, `${kind} in ${name}`);
    }
    await page.unroute(route);
  }

  const hidden = [
    ["skjult", "Åpne enheten over for et tall som kan vises."],
    ["skjult", "Opne eininga over for eit tal som kan visast."],
    ["hidden", "Open the unit above for a figure that can be shown."],
  ] as const;
  await page.goto(at(walk, "/opplaering?kurs=legemiddelhandtering&apne=rollag"));
  await settled(page);
  for (const [index, [language, name]] of everyLanguage.entries()) {
    await page.getByRole("button", { name, exact: true }).click();
    await page.locator(`html[lang="${language}"]`).waitFor();
    await page.getByText(hidden[index]?.[1] ?? "").waitFor();
    await walk.checks.says(page, hidden[index] ?? [], `a hidden figure in ${name}`);
  }
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
  await page.route("**/api/v1/certificates", (route) =>
    route.fulfill({ json: { certificates: [] } }),
  );
  for (const list of ["imports", "sync-runs?**", "imports?**", "sync-runs"]) {
    await page.route(`**/api/v1/${list}`, (route) => route.fulfill({ json: { items: [] } }));
  }
  await without(page, "plan", { needs: [], measures: [], runs: [], plans: [], problems: [] });
  await without(page, "catalogue**", { items: [], outOf: 0 });
  const says = [
    ["/", "Ingenting venter på deg nå.", "Koble til læringsplattformen"],
    ["/opplaering", "Ingen kurs ennå", "Koble til læringsplattformen"],
    ["/krav", "Ingen krav er lagt inn ennå", "kompetanse certification decide"],
    ["/plan", "Ingen behov er meldt inn ennå", "Meld inn det første behovet"],
    ["/okonomi", "Ingen prosjektregnskap ennå", "kompetanse ledger import"],
    ["/gevinst", "Ingen gevinstsaker ennå", ""],
    ["/prosjekt", "Ingen prosjekter ennå", "kompetanse project form"],
    ["/katalog", "Katalogen er tom", "læringsplattformen hentes"],
    ["/data/import", "Ingen filer er hentet inn ennå", "Velg en fil i skjemaet over."],
    ["/data/kobling", "Ingen kontoer er hentet ennå", "Hent fra læringsplattformen først."],
  ] as const;
  for (const [path, text, next] of says) {
    await page.goto(at(walk, path));
    await settled(page);
    await walk.checks.says(page, [text, next], `an empty region at ${path}`);
    await walk.checks.isSound(page, `an empty region at ${path}`);
  }
  await context.close();
}

/** The server's own answer with its lists emptied. */
async function without(page: Page, path: string, nothing: Readonly<Record<string, unknown>>) {
  await page.route(`**/api/v1/${path}`, async (route) => {
    const answer = (await (await route.fetch()).json()) as Record<string, unknown>; // an object
    const emptied = Object.entries(nothing).filter(([key]) => key in answer);
    await route.fulfill({ json: { ...answer, ...Object.fromEntries(emptied) } });
  });
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
  const longest = await longestStall(page);
  console.log(`60 000 rows: the longest stall of scrolling is ${Math.round(longest)} ms`);
  checks.expect(longest < 200, `scrolling 60 000 rows stalls for ${Math.round(longest)} ms`);
  await context.close();
}

/** Scrolls to the end and back, and answers the longest that the page did not draw, in milliseconds. */
async function longestStall(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
    const best = [];
    // What else the machine does is not the page's: the best of three.
    for (let round = 0; round < 3; round += 1) {
      let [before, longest] = [await frame(), 0];
      const end = document.documentElement.scrollHeight;
      for (let step = 0; step <= 60; step += 1) {
        window.scrollTo(0, (step <= 30 ? step : 60 - step) * (end / 30));
        const now = await frame();
        longest = Math.max(longest, now - before);
        before = now;
      }
      best.push(longest);
    }
    return Math.min(...best);
  });
}

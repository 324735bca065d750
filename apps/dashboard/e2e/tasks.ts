import { type Page } from "playwright-core";

import { at, settled, type Walk, watched } from "./session.ts";

/** Each page's main task in bokmål, and the figures of the source report read off the screen. */
export async function mainTasks(walk: Walk): Promise<void> {
  const context = await walk.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await watched(walk, context);
  const { checks } = walk;

  const answer = await page.goto(walk.baseUrl);
  const policy = answer?.headers()["content-security-policy"] ?? "";
  checks.expect(
    policy.includes("default-src 'self'"),
    "the policy does not say default-src 'self'",
  );
  checks.expect(!policy.includes("unsafe-"), "the policy allows what is inline or made of text");
  await settled(page);
  await checks.says(
    page,
    ["3 avvik i regnskapstabellen", "mangler gyldig bevis", "kontoer er ikke koblet"],
    "oversikt",
  );
  await page.getByRole("link", { name: "Se avvikene" }).click();
  await page.waitForURL("**/okonomi**");
  await page.goBack();
  await settled(page);

  await openPage(page, "Opplæring", "/opplaering");
  await trainingTask(walk, page);

  await openPage(page, "Krav og sertifisering", "/krav");
  await checks.says(page, ["mangler gyldig bevis", "forskrift om legemiddelhåndtering"], "krav");

  await openPage(page, "Plan", "/plan");
  await planTask(walk, page);

  await openPage(page, "Økonomi", "/okonomi");
  await checks.says(
    page,
    // Requirements A.10: the printed sums and what their own rows give.
    [
      "−503 000",
      "−132 400",
      "2 604 400",
      "1 261 000",
      "1 146 000",
      "1 185 000",
      "1 260 000",
      "−92 400",
    ],
    "økonomi",
  );
  await opensThePostings(walk, page);
  await moneyTask(walk, page);

  await openPage(page, "Gevinst", "/gevinst");
  await checks.says(
    page,
    // Requirements A.10, 8: the bases, and what would have to be true.
    ["1,0000", "0,8974", "1,0324", "1 750 timer", "1,5", "1,75", "2,35", "726", "836"],
    "gevinst",
  );
  await benefitTask(walk, page);

  await openPage(page, "Prosjekt", "/prosjekt");
  await checks.says(
    page,
    ["10 av 14 deler", "3 av 4", "trykt som «Delmål 3»", "Kan ikke måles ennå", "8 av 8"],
    "prosjekt",
  );

  await openPage(page, "Utrulling", "/utrulling");
  await rolloutTask(walk, page);

  await openPage(page, "Katalog", "/katalog");
  await page.getByRole("searchbox").fill("legemiddel");
  await page.getByRole("button", { name: "Søk", exact: true }).click();
  await page.waitForURL("**sok=legemiddel**");
  await settled(page);
  await checks.says(page, ["Legemiddelhåndtering"], "katalog");

  await languages(walk, page);
  const report = await page.request.get(at(walk, "/documents/final-report"));
  checks.expect(report.ok(), `the final report answers ${report.status()}`);
  await context.close();
}

async function openPage(page: Page, name: string, path: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Hovedmeny" })
    .getByText(name, { exact: true })
    .click();
  await page.waitForURL(`**${path}`);
  // The page before stays until the next one is fetched.
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await settled(page);
}

async function trainingTask({ checks }: Walk, page: Page): Promise<void> {
  const rows = page.locator("tr:has(> .unit)");
  const before = await rows.count();
  await page.locator('.disclosure[aria-expanded="false"]').first().click();
  checks.expect((await rows.count()) > before, "a unit does not open");
  await page.getByRole("button", { name: "Åpne alle" }).click();
  await page.waitForURL("**apne=alle**");
  const all = await rows.count();
  checks.expect(all > before, "not every unit opens");
  await page.reload();
  await settled(page);
  checks.expect((await rows.count()) === all, "the open units are forgotten at reload");

  const csv = await downloaded(page, "Last ned CSV");
  const lines = csv.toString("utf8").trimEnd().split("\r\n");
  const shown = await page.getByText(/enheter vises/u).innerText();
  const expected = Number(shown.replace(/\D/gu, ""));
  checks.expect(
    lines.length === expected + 1,
    `the CSV has ${lines.length} lines for ${expected} rows`,
  );
  const xlsx = await downloaded(page, "Last ned Excel");
  checks.expect(xlsx.subarray(0, 2).toString("latin1") === "PK", "the workbook is no workbook");

  await page.getByRole("button", { name: "Lukk alle" }).click();
  await page.locator("tbody .amount").first().click();
  await page.waitForURL("**tall=employees**");
  await page.locator(".postings table").waitFor();
  await page.reload();
  await page.locator(".postings table").waitFor();
  await page.getByRole("button", { name: "Lukk", exact: true }).click();
  await page.locator(".postings").waitFor({ state: "detached" });
  checks.expect((await page.locator("svg.chart").count()) >= 3, "the charts are not drawn");
}

async function planTask({ checks }: Walk, page: Page): Promise<void> {
  await page.getByRole("button", { name: "Meld inn" }).click();
  checks.expect(
    (await page.locator('form [aria-invalid="true"]').count()) === 3,
    "an empty form does not say what is missing",
  );
  await page.getByLabel("Hva trengs?").fill("Digital tillit");
  await page.getByLabel("For hvilken oppgave eller stilling?").fill("saksbehandler");
  await page.getByLabel("Kommunen som melder det").selectOption("tinn");
  await page.getByLabel("Rollag").check();
  await page.getByRole("button", { name: "Meld inn" }).click();
  await page.getByText("Behovet «Digital tillit» er meldt inn.").waitFor();
  const row = page.locator("tr", { hasText: "Digital tillit" });
  await row.getByRole("button", { name: "Vis begrunnelse" }).click();
  const decide = page.getByRole("form", { name: "Avgjør behovet" });
  await decide.getByRole("combobox").selectOption("orderELearning");
  await decide.getByLabel("Begrunnelse").fill("To kommuner trenger det.");
  await decide.getByRole("button").click();
  await page.getByText("Bestille e-læring").first().waitFor();
  await checks.says(page, ["To kommuner trenger det."], "a decision");
  await page.getByRole("link", { name: "Tavle" }).click();
  await page.locator(".board").waitFor();
}

async function opensThePostings({ checks }: Walk, page: Page): Promise<void> {
  await page.locator("button.amount").first().click();
  await page.waitForURL("**kolonne=**");
  await page.locator(".postings").waitFor();
  const open = page.locator('button.amount[aria-expanded="true"]');
  checks.expect((await open.count()) === 1, "an amount does not say that it is open");
  await page.reload();
  await page.locator(".postings").waitFor();
  await page.getByRole("button", { name: "Lukk posteringene" }).click();
  await page.locator(".postings").waitFor({ state: "detached" });
}

/** The plain statement, and what can be worked out from figures of one's own. */
async function moneyTask({ checks }: Walk, page: Page): Promise<void> {
  await page.getByRole("link", { name: "Enkelt" }).click();
  await page.waitForURL("**vis=enkel**");
  await page.getByText("Igjen ved slutten").waitFor();
  await checks.says(page, ["503 000", "132 400", "etter krav", "dette prosjektet"], "enkelt");

  const fee = page.getByRole("form", { name: "Egenandel til selvkost" });
  await fee.getByLabel("Direkte kostnader, kr", { exact: true }).fill("45 000");
  await fee.getByLabel("Indirekte kostnader, kr").fill("5 000");
  await fee.getByLabel("Antall som betaler").fill("30");
  await fee.getByRole("button", { name: "Regn ut" }).click();
  await page.getByText("1 670 kr").waitFor();

  const shares = page.getByRole("form", { name: "Fordeling mellom kommunene" });
  await shares.getByLabel("Beløp i kroner").fill("364 400");
  await shares.getByLabel("Fordeles etter").selectOption("equal");
  await shares.getByRole("button", { name: "Regn ut" }).click();
  // 364 400 / 7 = 52 057,142…: six or seven pay an øre more or less, and it adds up.
  await page.getByText("52 057,14").first().waitFor();

  const begin = await downloaded(page, "Last ned en fil å begynne med");
  await page.getByLabel("Budsjettfil").setInputFiles({
    name: "budsjett.csv",
    mimeType: "text/csv",
    buffer: begin,
  });
  await page.getByText("Utgifter i alt").first().waitFor();
}

/** Another assumption changes the figures, and the address holds it. */
async function benefitTask({ checks }: Walk, page: Page): Promise<void> {
  await page.getByLabel("Timer reise og venting per person", { exact: true }).fill("1.75");
  await page.waitForURL("**reise=1.75**");
  await page.getByText("1,5000").first().waitFor();
  await page.reload();
  await settled(page);
  await checks.says(page, ["1,5000", "2 625 timer", "Hva som betyr mest"], "egne forutsetninger");
  const slider = page.getByLabel("Personer som trenger det hvert år, dra");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForURL("**personer=510**");
  await page.getByRole("button", { name: "Tilbake til kildens tall" }).click();
  await page.waitForURL((url) => !url.search.includes("reise"));
  await settled(page);
  await checks.says(page, ["Realisert så langt", "Har fullført"], "realisert");
}

/** The gap is seen, the source's percentage is worked out, and an agreement can be registered. */
async function rolloutTask({ checks }: Walk, page: Page): Promise<void> {
  await checks.says(
    page,
    ["42 av 53", "79,2 %", "Kilden skriver 80 %", "53 av 53", "Tinn (Oppvekst)", "4 av 7"],
    "utrulling",
  );
  const form = page.getByRole("form", { name: "En avtale er endret" });
  await form.getByLabel("Kommune").selectOption("hjartdal");
  await form.getByLabel("Avtalen er").selectOption("signed");
  await form.getByLabel("Dokumentasjon").fill("sak 12/26");
  await form.getByRole("button").click();
  await page.getByText("5 av 7 kommuner har signert avtale").waitFor();
  await checks.says(page, ["sak 12/26"], "a signed agreement");
}

/** The same page in the other languages; the choice survives reload. */
async function languages({ checks }: Walk, page: Page): Promise<void> {
  await page.getByRole("button", { name: "Nynorsk" }).click();
  await page.getByRole("button", { name: "Søk", exact: true }).waitFor();
  await page.locator('html[lang="nn"]').waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Search", exact: true }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Search", exact: true }).waitFor();
  const language = await page.locator("html").getAttribute("lang");
  checks.expect(language === "en", "the language is forgotten at reload");
  await page.getByRole("button", { name: "Bokmål" }).click();
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).first().click();
  const stream = await (await download).createReadStream();
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array)); // a byte stream
  return Buffer.concat(chunks);
}

/**
 * What is said after the lists of options and commands, paragraph by paragraph: from English to
 * bokmål. Examples are commands, and the same in both.
 */
export const passages: ReadonlyMap<string, string> = new Map([
  [
    `Exit codes:
  0  done
  1  something failed that is not your input
  2  the input: an unknown name, a wrong date, a wrong option
  3  the store or the machine: locked, damaged, newer, no room, port taken
  4  a sync has stopped for a person to decide; nothing has changed
  5  document check --strict: something in the document does not hold
  130  stopped by Ctrl-C; nothing has changed`,
    `Avslutningskoder:
  0  ferdig
  1  noe gikk galt som ikke skyldes det du skrev
  2  det du skrev: et ukjent navn, en gal dato, et galt valg
  3  lageret eller maskinen: låst, skadet, nyere, ikke plass, porten er opptatt
  4  en sync har stanset så en person kan avgjøre; ingenting er endret
  5  document check --strict: noe i dokumentet holder ikke
  130  stanset med Ctrl-C; ingenting er endret`,
  ],
  [
    `DATABASE_URL=postgres://user:password@host:5432/database keeps the store on a PostgreSQL server
instead of in the folder.`,
    `DATABASE_URL=postgres://bruker:passord@vert:5432/database har lageret på en PostgreSQL-tjener
i stedet for i mappa.`,
  ],
  [
    `At a terminal it asks for what is not said. Elsewhere it never asks: say --from, or --name and
--municipality. The store is empty: bring people with \`import\` and completions with \`sync\`.`,
    `I en terminal spør den om det som ikke er sagt. Ellers spør den aldri: oppgi --from, eller --name
og --municipality. Lageret er tomt: hent folk med \`import\` og fullføringer med \`sync\`.`,
  ],
  [
    `The final report, the status report and the one-pager tell of the region's own project. Money comes
from the books, training from the learning platform; the rest is written in one YAML file.`,
    `Sluttrapporten, statusrapporten og en-sideren forteller om regionens eget prosjekt. Penger hentes
fra regnskapet og opplæring fra læringsplattformen; resten skrives i én YAML-fil.`,
  ],
  [
    `What is decided stays: who has a certificate keeps what its version gave. A change is a new version
after the last. Reminders (\`send\`) and reports go by these rules from then on.`,
    `Det som er vedtatt, står: den som har et sertifikat, beholder det versjonen ga. En endring er en ny
versjon etter den siste. Påminnelser (\`send\`) og rapporter går etter disse reglene fra da av.`,
  ],
  [
    `The file has a line for each project, account and month; costs positive, income negative:
  type      vedtatt (approved), justering (the difference), bundet (ordered, not yet booked)
  prosjekt, konto, periode (YYYY-MM), beløp
  vedtak    the decision, where there is one
  til       bundet only: the first day it counts no longer`,
    `Fila har en linje for hvert prosjekt, hver konto og hver måned; kostnader positive, inntekter
negative:
  type      vedtatt, justering (forskjellen), bundet (bestilt, ikke bokført ennå)
  prosjekt, konto, periode (ÅÅÅÅ-MM), beløp
  vedtak    vedtaket, når det er et
  til       bare for bundet: den første dagen det ikke lenger teller`,
  ],
  [
    `budgetRest expects what is booked and committed and the budget of the months to come; linear the
same pace for the rest of the year.`,
    `budgetRest venter det som er bokført og bundet, og budsjettet for månedene som kommer; linear den
samme takten resten av året.`,
  ],
  [
    `The file:
  The first row names the columns, the first column names the rows; ; or , between cells.
  UTF-8 or Windows-1252. Amounts as people write them: 1 145 000,50  -132400.00  (503 000)
  The sum column is the last one if it is called a sum, a total or «Begge år».
  A column called rolle may say what each row is:
    opening   what was there before (else: rows called «Inngående …»)
    line      what is added         (else: all other rows)
    subtotal  the lines above it    (else: «Sum …», «Delsum …»)
    closing   what it all comes to  (else: «Utgående …», «Total», «I alt»)`,
    `Fila:
  Første rad har navnene på kolonnene, første kolonne navnene på radene; ; eller , mellom ruter.
  UTF-8 eller Windows-1252. Beløp slik folk skriver dem: 1 145 000,50  -132400.00  (503 000)
  Sumkolonnen er den siste, når den heter en sum, en total eller «Begge år».
  En kolonne som heter rolle, kan si hva hver rad er:
    opening   det som var der før   (ellers: rader som heter «Inngående …»)
    line      det som legges sammen (ellers: alle andre rader)
    subtotal  linjene over          (ellers: «Sum …», «Delsum …»)
    closing   det alt kommer til    (ellers: «Utgående …», «Total», «I alt»)`,
  ],
  [
    `A name with a dot or a slash is a file. apps/cli/examples/skien.yaml is an example of a model.
With --seed the interval is calculated too; the same seed gives the same figures.`,
    `Et navn med punktum eller skråstrek er en fil. apps/cli/examples/skien.yaml er et eksempel på en
modell. Med --seed regnes også intervallet ut; samme startall gir samme tall.`,
  ],
  [
    `Run it once a day. Nobody gets the same reminder twice, or more than one message a week. How mail
is sent is in the configuration, under mail; \`doctor\` tells whether the relay answers.`,
    `Kjør den én gang om dagen. Ingen får den samme påminnelsen to ganger, eller mer enn én melding i
uka. Hvordan e-post sendes, står i konfigurasjonen, under mail; \`doctor\` sier om tjeneren svarer.`,
  ],
  [
    `Each is written as HTML that prints well, Markdown, DOCX for Word, and PDF where Chromium, Chrome
or Edge is found (or named in KOMPETANSE_BROWSER).`,
    `Hvert skrives som HTML som blir pen på papir, Markdown, DOCX for Word, og PDF når Chromium, Chrome
eller Edge finnes (eller er nevnt i KOMPETANSE_BROWSER).`,
  ],
  [
    `Ends with 0 whatever is found, as long as the document could be checked; with --strict it ends
with 5 where there are findings. A file that is no document ends with 2, and every place is named.`,
    `Avslutter med 0 uansett hva som finnes, så lenge dokumentet lot seg kontrollere; med --strict
avslutter den med 5 når det er funn. En fil som ikke er et dokument, gir 2, og hvert sted nevnes.`,
  ],
  [
    `The file: title and dated (YYYY-MM-DD), and as much as you like of statement, funding, results,
shares, counts, durations, benefits, goalListings, headings, crossReferences, tables, courses, terms
and the rest; amounts in øre.`,
    `Fila: title og dated (ÅÅÅÅ-MM-DD), og så mye du vil av statement, funding, results, shares, counts,
durations, benefits, goalListings, headings, crossReferences, tables, courses, terms og resten;
beløp i øre.`,
  ],
  [
    `The file holds personal data: it is readable by you only, and is not encrypted.
Put it back with: kompetanse --data <empty folder> restore <file>`,
    `Fila har personopplysninger: bare du kan lese den, og den er ikke kryptert.
Legg den tilbake med: kompetanse --data <tom mappe> restore <fil>`,
  ],
  [
    `Stop whatever writes to the store first. It stays where it was: remove it yourself once the other
is in use. Other users of this machine can see what is in the address: put the password in
PGPASSWORD or ~/.pgpass instead.`,
    `Stans det som skriver til lageret, først. Lageret blir liggende der det var: fjern det selv når det
andre er i bruk. Andre brukere av maskinen kan se det som står i adressen: legg passordet i
PGPASSWORD eller ~/.pgpass i stedet.`,
  ],
  [
    `Nothing is run. Give the output to psql on the server that is to answer for the region, as a user
who may make foreign servers; see docs/operator/several-servers.md.`,
    `Ingenting kjøres. Gi det som skrives, til psql på tjeneren som skal svare for regionen, som en bruker
som kan opprette fremmede tjenere (foreign servers); se docs/operator/several-servers.md.`,
  ],
  [
    `Once, and again after an upgrade:
  bash  kompetanse completion bash > ~/.local/share/bash-completion/completions/kompetanse
  zsh   kompetanse completion zsh > "\${fpath[1]}/_kompetanse"
  fish  kompetanse completion fish > ~/.config/fish/completions/kompetanse.fish`,
    `Én gang, og på nytt etter en oppgradering:
  bash  kompetanse completion bash > ~/.local/share/bash-completion/completions/kompetanse
  zsh   kompetanse completion zsh > "\${fpath[1]}/_kompetanse"
  fish  kompetanse completion fish > ~/.config/fish/completions/kompetanse.fish`,
  ],
]);

/**
 * Help in bokmål, by the text as a command has it in English.
 *
 * A text that a command has in bokmål is in `en.ts` instead; every text is in exactly one of the two.
 */
export const nb: Readonly<Record<string, string>> = {
  "Who has learnt what, what it cost and who paid, and what it gave.":
    "Hvem som har lært hva, hva det kostet og hvem som betalte, og hva det ga.",
  "the folder with the region's store": "mappa med regionens lager",
  "the configuration; kompetanse.config.yaml here, or the user's own":
    "konfigurasjonen; kompetanse.config.yaml her, eller brukerens egen",
  "of help and messages": "språket i hjelp og meldinger",
  "print the version": "skriv versjonen",
  "display help for command": "vis hjelp for en kommando",
  "set up a region of your own: its configuration and an empty store":
    "sett opp en egen region: konfigurasjon og et tomt lager",
  "where the configuration is put": "hvor konfigurasjonen legges",
  "one of the regions that are known, such as midt-telemark or btv":
    "en av regionene som er kjent, som midt-telemark eller btv",
  "what a region that is not known is called": "hva en region som ikke er kjent, heter",
  "its municipalities, such as hol and al": "kommunene i den, som hol og al",
  "the data folder, seen from the configuration": "datamappa, sett fra konfigurasjonen",
  "the learning platform's address": "adressen til læringsplattformen",
  "who reminders by mail are from": "hvem påminnelser på e-post er fra",
  "print the answer as JSON": "skriv svaret som JSON",
  "what is configured, and where each value is from":
    "hva som er konfigurert, og hvor hver verdi kommer fra",
  "check the configuration, and explain every value and where it is from":
    "kontroller konfigurasjonen, og forklar hver verdi og hvor den kommer fra",
  "print the configuration's JSON Schema, for editors":
    "skriv konfigurasjonens JSON Schema, for redigeringsprogrammer",
  "check this machine, the store and what it is connected to, with remedies":
    "kontroller maskinen, lageret og det som er koblet til, med råd",
  "print the findings as JSON": "skriv funnene som JSON",
  "serve the dashboard and the API on this machine": "kjør dashbordet og API-et på denne maskinen",
  "the port to listen on": "porten det lyttes på",
  "who may sign in and where to listen, YAML: docs/operator/sign-in.md":
    "hvem som kan logge inn, og hvor det lyttes, YAML: docs/operator/sign-in.md",
  "read courses, accounts and completions from a Moodle into the store; the demo's own Moodle where none is named":
    "les kurs, kontoer og fullføringer fra en Moodle inn i lageret; demoens egen Moodle når ingen er nevnt",
  "the source's YAML file; see the README of packages/moodle":
    "kildens YAML-fil; se README i packages/moodle",
  "the Moodle's address": "adressen til Moodle",
  "the file with the web service token": "fila med nøkkelen (token) til webtjenesten",
  "read everything, also where a read of the changes would do":
    "les alt, også når det holdt å lese endringene",
  "read only what has changed, also where a full read is due":
    "les bare det som er endret, også når tida er inne for å lese alt",
  "show what would change, and write nothing": "vis hva som ville endret seg, og skriv ingenting",
  "take up what the stopped run read, though more is gone than usual":
    "ta inn det den stansede kjøringen leste, selv om mer er borte enn vanlig",
  "write what was left out to a CSV file, with the reasons":
    "skriv det som ble holdt utenfor, til en CSV-fil, med grunnene",
  "print the summary as JSON": "skriv sammendraget som JSON",
  "match accounts to employees: by number, by work e-mail, or as you say":
    "koble kontoer til ansatte: på nummer, på e-post i jobben, eller slik du sier",
  "list accounts without an employee, with suggestions": "list kontoer uten ansatt, med forslag",
  "the source, where there are several": "kilden, når det er flere",
  "list what persons have said instead": "list heller det personer har sagt",
  "list every account": "list alle kontoer",
  "say that an account is an employee's": "si at en konto er en ansatts",
  "the account's key on the platform": "kontoens nøkkel på plattformen",
  "the employee's id": "den ansattes id",
  "say that an account is not an employee's": "si at en konto ikke er en ansatts",
  "take back what was said of the two": "ta tilbake det som ble sagt om de to",
  "employed, registered and placed, for every unit":
    "ansatte, registrerte og plasserte, for hver enhet",
  "how many levels below the region": "hvor mange nivåer under regionen",
  "who has completed what: region › municipality › sector › department › workplace":
    "hvem som har fullført hva: region › kommune › sektor › avdeling › arbeidssted",
  "the figures; what `report` alone does": "tallene; det `report` alene gjør",
  "the region; the store's own where left out": "regionen; lagerets egen når den utelates",
  "start at this unit instead of the region": "begynn ved denne enheten i stedet for regionen",
  "only these courses": "bare disse kursene",
  "as of this date, YYYY-MM-DD; today where left out":
    "slik det var denne datoen, ÅÅÅÅ-MM-DD; i dag når den utelates",
  "in the organisation of this date, YYYY-MM-DD":
    "i organisasjonen slik den var denne datoen, ÅÅÅÅ-MM-DD",
  "the unit month by month up to the date; 12 where left out":
    "enheten måned for måned fram til datoen; 12 når tallet utelates",
  "shares of the employees: enrolled, and completed of the enrolled":
    "andeler av de ansatte: påmeldte, og fullførte av de påmeldte",
  "levels to print as text; --csv and --json have them all":
    "nivåer som skrives som tekst; --csv og --json har alle",
  "print everything as CSV, with semicolons": "skriv alt som CSV, med semikolon",
  "print everything as JSON": "skriv alt som JSON",
  "ask as this user, with their rights; without it no names are seen":
    "spør som denne brukeren, med dennes rettigheter; uten vises ingen navn",
  "what a figure is made of: its parts and the runs that brought its facts":
    "hva et tall består av: delene og kjøringene som hentet opplysningene",
  "unit,course,status, such as kongsberg,brannvern,completed; status is employees, enrolled, inProgress, completed or notStarted":
    "enhet,kurs,status, som kongsberg,brannvern,completed; status er employees (ansatte), enrolled (påmeldt), inProgress (i gang), completed (fullført) eller notStarted (ikke begynt)",
  "print it as JSON": "skriv det som JSON",
  "who a figure is made of; for a leader or a municipality's administrator":
    "hvem et tall består av; for en leder eller kommunens administrator",
  "the unit with all below it; the region where left out":
    "enheten med alt under den; regionen når den utelates",
  "the course": "kurset",
  "employees, enrolled, inProgress, completed, notStarted":
    "employees (ansatte), enrolled (påmeldt), inProgress (i gang), completed (fullført), notStarted (ikke begynt)",
  "print it as CSV, with semicolons": "skriv det som CSV, med semikolon",
  "the training log of one employee, for their leader":
    "opplæringsloggen til én ansatt, for lederen",
  "the employee's key": "den ansattes nøkkel",
  "a course with a due date: completed in time, late, under way, not started":
    "et kurs med frist: fullført i tide, for sent, i gang, ikke begynt",
  "the last day that is in time, YYYY-MM-DD": "den siste dagen som er i tide, ÅÅÅÅ-MM-DD",
  "seen on this date, YYYY-MM-DD; today where left out":
    "sett denne datoen, ÅÅÅÅ-MM-DD; i dag når den utelates",
  "levels to print as text; --json has them all": "nivåer som skrives som tekst; --json har alle",
  "whose certificate runs out within 60, 30 or 7 days":
    "hvem som har et sertifikat som går ut innen 60, 30 eller 7 dager",
  "the certificate": "sertifikatet",
  "the certificate; every one where left out": "sertifikatet; alle der det er utelatt",
  "within how many days": "innen hvor mange dager",
  "the unit with all below it; all that the user sees where left out":
    "enheten med alt under den; alt brukeren ser når den utelates",
  "how municipalities and sectors use the learning platform in a year":
    "hvordan kommuner og sektorer bruker læringsplattformen i et år",
  "the calendar year; this year where left out": "kalenderåret; i år når det utelates",
  "a project's opening, expenses, income and closing, in the source's own signs":
    "et prosjekts inngående, utgifter, inntekter og utgående, med kildens egne fortegn",
  "the project": "prosjektet",
  "what each course cost, year by year, and who paid it":
    "hva hvert kurs kostet, år for år, og hvem som betalte",
  "print everything as JSON, with the postings behind each figure":
    "skriv alt som JSON, med posteringene bak hvert tall",
  "the trial balance: what each account opened with, its debit and credit, its end":
    "saldobalansen: hva hver konto begynte med, debet og kredit, og hva den endte på",
  "told apart by: account, activity, fund, municipality, period, project, year":
    "delt på: account (konto), activity (aktivitet), fund (midler), municipality (kommune), period (periode), project (prosjekt), year (år)",
  "the first day of debit and credit; all before it is the opening":
    "første dag for debet og kredit; alt før den er inngående",
  "the last day": "den siste dagen",
  "of this project only": "bare for dette prosjektet",
  "of this fund only": "bare for disse midlene",
  "what each fund received, what was spent of it and what is left, year by year":
    "hva hvert tilskudd ga, hva som er brukt av det og hva som er igjen, år for år",
  "the fund, such as G3; all of them where left out": "tilskuddet, som G3; alle når det utelates",
  "what the giver of one fund is told: conditions, every cost, the anchor":
    "det giveren av ett tilskudd får vite: vilkår, hver kostnad, forankringen",
  "with --report: the last day reported on; today where left out":
    "med --report: den siste dagen det rapporteres om; i dag når den utelates",
  "hold a budget against the books: approved, adjusted, committed, actual, forecast":
    "hold et budsjett mot regnskapet: vedtatt, justert, bundet, brukt, prognose",
  "the budget as CSV or XLSX": "budsjettet som CSV eller XLSX",
  "of these projects only, apart by commas": "bare for disse prosjektene, med komma mellom",
  "the last day that is booked; today where left out":
    "den siste dagen som er bokført; i dag når den utelates",
  "what is expected of the rest of the year": "hva som ventes av resten av året",
  "share a joint cost between municipalities, to the øre":
    "del en felles kostnad mellom kommuner, på øret",
  "the cost in kroner, such as 364400 or «1 000,50»":
    "kostnaden i kroner, som 364400 eller «1 000,50»",
  "what it is shared by": "hva den deles etter",
  "the figures: kongsberg=26711,notodden=12600": "tallene: kongsberg=26711,notodden=12600",
  "where the figures are from": "hvor tallene er fra",
  "the day the figures are of": "dagen tallene gjelder",
  "the day it is shared; the figures' own day where left out":
    "dagen den deles; tallenes egen dag når den utelates",
  "everybody who must take part; with --key equal, those who pay":
    "alle som må være med; med --key equal de som betaler",
  "the part that is shared equally first, such as 40": "delen som først deles likt, som 40",
  "in so many months, each paid so that the sum of them is right to the øre":
    "på så mange måneder, slik at summen av dem stemmer på øret",
  "as the basis of invoices for a year or a month, as 2015-03":
    "som fakturagrunnlag for et år eller en måned, som 2015-03",
  "with --invoice: what it is for": "med --invoice: hva det gjelder",
  "with --invoice: the buyer's reference": "med --invoice: kjøperens referanse",
  "with --invoice: the accounting system's VAT code": "med --invoice: regnskapets mva-kode",
  "with --invoice: print it as CSV, for the accounting system":
    "med --invoice: skriv det som CSV, for regnskapssystemet",
  "in plain layout and signs: a row for each account, income and what is left positive":
    "i enkel oppstilling med vanlige fortegn: en rad for hver konto, inntekter og det som er igjen, positive",
  "one figure of all projects and years, each in a column of its own":
    "ett av tallene for alle prosjekter og år, hvert i sin kolonne",
  "a participant fee that recovers what a course costs, and no more":
    "en deltakeravgift som dekker det et kurs koster, og ikke mer",
  "lecturers, premises, material": "forelesere, lokaler, materiell",
  "the course's part of what is common": "kursets del av det som er felles",
  "what budgets and grants already pay": "det budsjetter og tilskudd alt betaler",
  "a deficit (or -surplus) of earlier runs":
    "underskudd (eller -overskudd) fra tidligere gjennomføringer",
  "how many pay": "hvor mange som betaler",
  "what the fee is a whole number of": "det avgiften skal være et helt antall av",
  "the journal itself: book, take back, check that nothing was changed, take it elsewhere":
    "selve journalen: bokføre, tilbakeføre, kontrollere at ingenting er endret, ta den med seg",
  "recompute the chain of every voucher; ends with 3 where one was changed":
    "regn om kjeden av alle bilag; avslutter med 3 når ett er endret",
  "write the journal to standard output, for another program to check":
    "skriv journalen til standard ut, så et annet program kan kontrollere den",
  "the format; ledger reads what is written for hledger":
    "formatet; ledger leser det som er skrevet for hledger",
  "give each fund an account of its own under the account":
    "gi hvert tilskudd sin egen konto under kontoen",
  "print the text as JSON, with the name that each account got":
    "skriv teksten som JSON, med navnet hver konto fikk",
  "only that year's bookings, in SAF-T": "bare bokføringene det året, i SAF-T",
  "the organisation number of the books, in SAF-T": "regnskapets organisasjonsnummer, i SAF-T",
  "post vouchers from a file of accounts: all of them, or nothing":
    "bokfør bilag fra en regnskapsfil: alle, eller ingen",
  "SAF-T Financial, or a table as CSV or XLSX":
    "SAF-T Regnskap, eller en tabell som CSV eller XLSX",
  "what wrote the file": "hva som skrev fila",
  "your own column map, as JSON, for a table": "ditt eget kolonnekart, som JSON, for en tabell",
  "the project of lines that do not say": "prosjektet til linjer som ikke sier det",
  "the fund of lines that do not say": "tilskuddet til linjer som ikke sier det",
  "show what would be posted, and post nothing":
    "vis hva som ville blitt bokført, og bokfør ingenting",
  "show the accounts, funds and projects, or add and replace some from a file":
    "vis kontoer, tilskudd og prosjekter, eller legg til og bytt ut noen fra en fil",
  "JSON with accounts, funds and projects, as --json prints them":
    "JSON med kontoer, tilskudd og prosjekter, slik --json skriver dem",
  "check the file, and write nothing": "kontroller fila, og skriv ingenting",
  "post vouchers: all of them, or nothing where one has an error":
    "bokfør bilag: alle, eller ingen når ett har en feil",
  "JSON with a list of drafts, as the ledger package has them":
    "JSON med en liste av utkast, slik pakken ledger har dem",
  "take a voucher back by its opposite; the original stays":
    "tilbakefør et bilag med det motsatte; originalen blir stående",
  "close periods: later vouchers are booked in the first open month":
    "lukk perioder: senere bilag føres i den første åpne måneden",
  "lock closed periods: two persons must agree to open one":
    "lås lukkede perioder: to personer må være enige om å åpne en",
  "open periods again that are closed or locked": "åpne igjen perioder som er lukket eller låst",
  "the second person, a user who may book; needed where a period is locked":
    "den andre personen, en bruker som kan bokføre; må til når en periode er låst",
  "show which periods are closed or locked, since when, by whom and why":
    "vis hvilke perioder som er lukket eller låst, siden når, av hvem og hvorfor",
  "print everything as JSON, with the frozen trial balances":
    "skriv alt som JSON, med de fryste saldobalansene",
  "months as 2015-12, or a whole year as 2015": "måneder som 2015-12, eller et helt år som 2015",
  "why; it stays with the books": "hvorfor; det blir stående i regnskapet",
  "show what would be changed, and change nothing":
    "vis hva som ville blitt endret, og endre ingenting",
  "its id, such as A-2015-7": "bilagets id, som A-2015-7",
  "why; it stays in the journal": "hvorfor; det blir stående i journalen",
  "move money of a fund to the next project": "flytt penger av et tilskudd til neste prosjekt",
  "the fund, the same on both sides": "tilskuddet, det samme på begge sider",
  "unspent money; negative for a deficit that follows":
    "ubrukte penger; negativt for et underskudd som følger med",
  "the project that gives it": "prosjektet som gir fra seg pengene",
  "the project that goes on with it": "prosjektet som fører dem videre",
  "the day it is moved; today where left out": "dagen de flyttes; i dag når den utelates",
  "the account it is set aside on (540, 550)": "kontoen de avsettes på (540, 550)",
  "the account it is used from (940, 950)": "kontoen de brukes fra (940, 950)",
  "the account the money is on": "kontoen pengene står på",
  "book effort in kind: heads × meetings × hours × rate (egeninnsats)":
    "bokfør egeninnsats: personer × møter × timer × sats",
  "the project it is given to": "prosjektet den gis til",
  "the fund whose own share it counts towards": "tilskuddet der den regnes som egenandel",
  "the course or measure": "kurset eller tiltaket",
  "who gives it": "hvem som gir den",
  "how many take part": "hvor mange som deltar",
  "how many meetings": "hvor mange møter",
  "for one head at one meeting, such as 7,5": "for én person på ett møte, som 7,5",
  "for an hour, as the giver of the grant has it": "for en time, slik tilskuddsgiveren har det",
  "minutes or attendance lists; only their sums are kept":
    "referater eller deltakerlister; bare kontrollsummene av dem tas vare på",
  "warn where one seat carries more hours than this":
    "varsle der én plass har flere timer enn dette",
  "the day it is booked; today where left out": "dagen den bokføres; i dag når den utelates",
  "hold a printed table against itself: what does not add up, and why it may be so":
    "hold en trykt tabell mot seg selv: hva som ikke går opp, og hva grunnen kan være",
  "the table as CSV": "tabellen som CSV",
  "the column that is the sum of the others": "kolonnen som er summen av de andre",
  "a claimed benefit held against its own inputs, on every named basis":
    "en påstått gevinst holdt mot sine egne tall, på hvert navngitt grunnlag",
  "a benefit case, such as skien, or a model in YAML, such as ./x.yaml":
    "en gevinst, som skien, eller en modell i YAML, som ./x.yaml",
  "calculate the interval, with this seed": "regn ut intervallet, med dette startallet",
  "how many times it is calculated (100 000)": "hvor mange ganger det regnes ut (100 000)",
  "the årsverk that were claimed": "årsverkene som ble påstått",
  "open every figure to formula, values, inputs, sources and basis":
    "åpne hvert tall: formel, verdier, inndata, kilder og grunnlag",
  "the benefit": "gevinsten",
  "find what would make a claim true: one assumption at a time, and two":
    "finn hva som ville gjort en påstand sann: én forutsetning om gangen, og to",
  "net present value, payback, cost per completion, and what it is worth to measure":
    "nåverdi, tilbakebetalingstid, kostnad per fullføring, og hva det er verdt å måle",
  "a model in YAML with `economy:`, such as examples/skien-okonomi.yaml":
    "en modell i YAML med `economy:`, som examples/skien-okonomi.yaml",
  "a thought experiment: one place's figure scaled to all, with what it assumes":
    "et tankeeksperiment: ett steds tall skalert til alle, med det som forutsettes",
  "what it grows with: inhabitants, employees, eligibleStaff, recertifications":
    "hva det vokser med: inhabitants (innbyggere), employees (ansatte), eligibleStaff (de det gjelder), recertifications (resertifiseringer)",
  "how many of the driver the place has": "hvor mye stedet har av driveren",
  "how many of the driver there are in all": "hvor mye det er av driveren i alt",
  "how many of the others take it up: 0.4 or 0.3-0.6; no default":
    "hvor mange av de andre som tar det i bruk: 0.4 eller 0.3-0.6; må oppgis",
  "how many of the others worked as the place did; no default":
    "hvor mange av de andre som arbeidet slik stedet gjorde; må oppgis",
  "where the numbers come from": "hvor tallene kommer fra",
  "what each completion cost, with which costs are in it":
    "hva hver fullføring kostet, og hvilke kostnader som er med",
  "what was spent": "det som er brukt",
  "how many completed": "hvor mange som fullførte",
  "whether all costs are in it": "om alle kostnader er med",
  "which costs are in it": "hvilke kostnader som er med",
  "count what the completions in the store have realised, per municipality":
    "tell hva fullføringene i lageret har realisert, per kommune",
  "count the completions in the store": "tell fullføringene i lageret",
  "the benefit; a file says how it shows under tracking:":
    "gevinsten; en fil sier under tracking: hvordan den viser seg",
  "count one calendar year, such as 2015; all years where left out":
    "tell ett kalenderår, som 2015; alle år når det utelates",
  "print everything as JSON, every excluded record with its reason":
    "skriv alt som JSON, med grunnen for hver oppføring som ikke er med",
  "a benefit realisation plan in YAML: potential, confirmed and realised, kept apart":
    "en gevinstrealiseringsplan i YAML: potensiell, bekreftet og realisert, holdt fra hverandre",
  "the plan, such as ./gevinstplan.yaml": "planen, som ./gevinstplan.yaml",
  "print the sums and every problem as JSON": "skriv summene og alle problemer som JSON",
  "a plan to begin from, with the rows of every municipality of the region":
    "en plan å begynne med, med rader for alle kommunene i regionen",
  "effect-goals or platform-rollout": "effect-goals (effektmål) eller platform-rollout (utrulling)",
  "the hours of an årsverk, such as net1695; no default":
    "timene i et årsverk, som net1695; må oppgis",
  "nb, nn or en": "nb, nn eller en",
  "write a table of the store as CSV or a workbook, within what one may see":
    "skriv en tabell fra lageret som CSV eller arbeidsbok, innenfor det en kan se",
  "write one table; `export tables` lists them": "skriv én tabell; `export tables` lister dem",
  "one of training, certifications, units, courses, vouchers, accounts, funds, projects":
    "en av training (opplæring), certifications (sertifikater), units (enheter), courses (kurs), vouchers (bilag), accounts (kontoer), funds (tilskudd), projects (prosjekter)",
  "excel-nb: CSV for a Norwegian Excel; machine: CSV for programs; xlsx: a workbook; parquet":
    "excel-nb: CSV for norsk Excel; machine: CSV for programmer; xlsx: en arbeidsbok; parquet",
  "write to this file instead of to standard output":
    "skriv til denne fila i stedet for standard ut",
  "the tables and their columns": "tabellene og kolonnene i dem",
  "the plan's course runs as a calendar (iCalendar)":
    "planens kursgjennomføringer som kalender (iCalendar)",
  "remind those whose certificates run out, 60, 30, 7 and 0 days before":
    "minn på dem som har sertifikater som går ut, 60, 30, 7 og 0 dager før",
  "send it; without this it says only what would be sent":
    "send; uten dette sies bare hva som ville blitt sendt",
  "print the numbers as JSON": "skriv tallene som JSON",
  "how many municipalities have reached each stage of the roll-out":
    "hvor mange kommuner som har nådd hvert steg i utrullingen",
  "the region, such as btv": "regionen, som btv",
  "a region's municipalities on a date, with codes, counties and what they were":
    "kommunene i en region på en dato, med numre, fylker og hva de var før",
  "the region, such as midt-telemark; the store's own where left out":
    "regionen, som midt-telemark; lagerets egen når den utelates",
  "about certificates": "om sertifikater",
  "where an employee stands with a certificate, and the steps that lead there":
    "hvor en ansatt står med et sertifikat, og stegene som fører dit",
  "the employee's key, such as kongsberg-100063; never a name":
    "den ansattes nøkkel, som kongsberg-100063; aldri et navn",
  "the certificate, such as legemiddelhandtering": "sertifikatet, som legemiddelhandtering",
  "needs for competence: played in, assessed, ranked with the reason, decided":
    "kompetansebehov: spilt inn, vurdert, prioritert med grunnen, avgjort",
  "every need, the first first": "alle behov, det første først",
  "as it stood on this date, YYYY-MM-DD; today where left out":
    "slik det sto denne datoen, ÅÅÅÅ-MM-DD; i dag når den utelates",
  "why a need stands where it does": "hvorfor et behov står der det står",
  "the need's id": "behovets id",
  "register a need": "registrer et behov",
  "what is needed, in a few words": "hva som trengs, med få ord",
  "the job it is for, such as «helsefagarbeider»": "yrket det er for, som «helsefagarbeider»",
  "the municipality that has the need": "kommunen som har behovet",
  "or the professional network that plays it in": "eller fagnettverket som spiller det inn",
  "or the union": "eller fagforeningen",
  "or the directive that asks for it": "eller føringen som krever det",
  "a municipality that has it too; may be given again":
    "en kommune som også har det; kan gis flere ganger",
  "an id; made from the title where left out": "en id; lages av tittelen når den utelates",
  "say what the forum thinks of a need": "si hva forumet mener om et behov",
  "how well it answers the strategy, from 0 to 4":
    "hvor godt det svarer på strategien, fra 0 til 4",
  "how much it would give, from 0 to 4": "hvor mye det ville gi, fra 0 til 4",
  "how much it would cost, from 0 to 4; the dearest counts least":
    "hvor mye det ville koste, fra 0 til 4; det dyreste teller minst",
  "the law that asks for it, such as «aml § 3-5»": "loven som krever det, som «aml § 3-5»",
  "say how much each criterion counts; until then they count the same":
    "si hvor mye hvert kriterium teller; til da teller de likt",
  "how many of the municipalities share the need": "hvor mange av kommunene som deler behovet",
  "how well it answers the strategy": "hvor godt det svarer på strategien",
  "whether a law asks for it": "om en lov krever det",
  "how much it would give": "hvor mye det ville gi",
  "how little it would cost": "hvor lite det ville koste",
  "decide about a need, with the reason": "avgjør et behov, med grunnen",
  "recommendExisting, orderELearning, orderClassroom, orderBlended, declined or postponed":
    "recommendExisting (anbefal det som finnes), orderELearning (bestill e-læring), orderClassroom (bestill klasserom), orderBlended (bestill begge deler), declined (avslått) eller postponed (utsatt)",
  "why, in a sentence": "hvorfor, i én setning",
  "the day of the decision, YYYY-MM-DD; today where left out":
    "dagen det ble avgjort, ÅÅÅÅ-MM-DD; i dag når den utelates",
  "withdraw a need; what it said stays on record": "trekk et behov; det som sto der, blir stående",
  "training measures: planned from needs, ordered, delivered":
    "opplæringstiltak: planlagt ut fra behov, bestilt, levert",
  "every measure, with the needs it answers": "alle tiltak, med behovene de svarer på",
  "plan a measure that answers needs": "planlegg et tiltak som svarer på behov",
  "what is done, in a few words": "hva som gjøres, med få ord",
  "a need that it answers; may be given again": "et behov det svarer på; kan gis flere ganger",
  "how it is given": "hvordan det gis",
  "the course it is, where there is one": "kurset det er, når det er et",
  "may be given again; every municipality where left out":
    "kan gis flere ganger; alle kommuner når den utelates",
  "what others may do with it": "hva andre kan gjøre med det",
  "order a measure": "bestill et tiltak",
  "the measure's id": "tiltakets id",
  "who orders: competenceForum or projectOwner":
    "hvem som bestiller: competenceForum (kompetanseforumet) eller projectOwner (prosjekteieren)",
  "when it is to be delivered, YYYY-MM-DD": "når det skal leveres, ÅÅÅÅ-MM-DD",
  "the day of the order; today where left out": "dagen for bestillingen; i dag når den utelates",
  "note that a measure has been delivered, and who approved it":
    "noter at et tiltak er levert, og hvem som godkjente det",
  "who delivers": "hvem som leverer",
  "who approves; never who delivers": "hvem som godkjenner; aldri den som leverer",
  "the day of the delivery; today where left out": "dagen for leveringen; i dag når den utelates",
  "withdraw a measure; what it said stays on record":
    "trekk et tiltak; det som sto der, blir stående",
  "what is planned: needs, measures, runs, the year's plan, what is not kept":
    "det som er planlagt: behov, tiltak, gjennomføringer, årets plan, det som ikke er holdt",
  "everything that is planned": "alt som er planlagt",
  "what is promised and not kept: measures and runs that lead back to no need, …":
    "det som er lovet og ikke holdt: tiltak og gjennomføringer som ikke svarer på noe behov, …",
  "on this date, YYYY-MM-DD; today where left out":
    "på denne datoen, ÅÅÅÅ-MM-DD; i dag når den utelates",
  "adopt the plan for a year: its next version": "vedta planen for et år: den neste versjonen",
  "the year": "året",
  "may be given again, the first first; by priority where left out":
    "kan gis flere ganger, det første først; etter prioritet når den utelates",
  "the day it was adopted, YYYY-MM-DD; today where left out":
    "dagen den ble vedtatt, ÅÅÅÅ-MM-DD; i dag når den utelates",
  "plan one time that a course is given": "planlegg én gjennomføring av et kurs",
  "the course's id": "kursets id",
  "the first day, YYYY-MM-DD": "den første dagen, ÅÅÅÅ-MM-DD",
  "the first day after it": "den første dagen etter",
  "what it was ordered as": "tiltaket det ble bestilt som",
  "how many can take part": "hvor mange som kan delta",
  "note what the participants of a run thought, in numbers only":
    "noter hva deltakerne i en gjennomføring mente, bare i tall",
  "the run's id": "gjennomføringens id",
  "how many were asked": "hvor mange som ble spurt",
  "how many gave each mark, from the lowest to the highest, such as 0,1,4,7,3":
    "hvor mange som ga hver karakter, fra den laveste til den høyeste, som 0,1,4,7,3",
  "the day, YYYY-MM-DD; today where left out": "dagen, ÅÅÅÅ-MM-DD; i dag når den utelates",
  "take the latest change of an entry back; everything stays on record":
    "ta tilbake den siste endringen av en oppføring; alt blir stående",
  "what it is": "hva det er",
  "its id": "oppføringens id",
  "courses and other resources, by subject; what was made from what":
    "kurs og andre ressurser, etter emne; hva som er laget av hva",
  "words in the title, another name or the subject": "ord i tittelen, et annet navn eller emnet",
  "print everything as JSON, with the facets": "skriv alt som JSON, med fasettene",
  "only this subject": "bare dette emnet",
  "only this kind": "bare dette slaget",
  "only this provider": "bare denne leverandøren",
  "only this licence": "bare denne lisensen",
  "only this language": "bare dette språket",
  "who may do what: roles on units, deputies, and their periods":
    "hvem som kan gjøre hva: roller på enheter, stedfortredere og periodene deres",
  "what is in force today or will be": "det som gjelder i dag eller kommer til å gjelde",
  "give a user a role on a unit and everything below it":
    "gi en bruker en rolle på en enhet og alt under den",
  "the user's id: lower-case letters, digits and hyphens; never a name":
    "brukerens id: små bokstaver, sifre og bindestreker; aldri et navn",
  "regionAdmin, municipalityAdmin, funding or auditor":
    "regionAdmin (regionens administrator), municipalityAdmin (kommunens administrator), funding (tilskudd) eller auditor (revisor)",
  "the unit, such as kongsberg": "enheten, som kongsberg",
  "the first day, YYYY-MM-DD; today where left out":
    "den første dagen, ÅÅÅÅ-MM-DD; i dag når den utelates",
  "the first day without it; no end where left out":
    "den første dagen uten; ingen slutt når den utelates",
  "end a user's role; it stays on record":
    "avslutt en brukers rolle; den blir stående i historikken",
  "the user's id": "brukerens id",
  "the role": "rollen",
  "the unit": "enheten",
  "the first day without it; today where left out": "den første dagen uten; i dag når den utelates",
  "give an employee a role in a unit: leader, reportAccess or superUser":
    "gi en ansatt en rolle i en enhet: leader (leder), reportAccess (rapporttilgang) eller superUser (superbruker)",
  "leader, reportAccess or superUser":
    "leader (leder), reportAccess (rapporttilgang) eller superUser (superbruker)",
  "managers by the employer's data who lead nothing here, to be confirmed":
    "ledere ifølge arbeidsgiverens data som ikke leder noe her, til å bekreftes",
  "let an employee stand in for another for a period (stedfortreder)":
    "la en ansatt være stedfortreder for en annen i en periode",
  "the employee who is away": "den ansatte som er borte",
  "the employee who stands in": "den ansatte som trer inn",
  "the first day without it, at most a year later": "den første dagen uten, høyst et år senere",
  "only the roles in this unit": "bare rollene i denne enheten",
  "how users sign in: links, identities of the employer, sessions":
    "hvordan brukere logger inn: lenker, arbeidsgiverens identiteter, økter",
  "the users whose sign-in you manage, and how each signs in":
    "brukerne du styrer innloggingen for, og hvordan hver logger inn",
  "make a user of an employee, who then has the roles of their employment":
    "gjør en ansatt til bruker, med rollene ansettelsen gir",
  "the employee's key, such as kongsberg-100063": "den ansattes nøkkel, som kongsberg-100063",
  "print the link by which a user chooses a passphrase, once, within a day":
    "skriv lenken der en bruker velger passordfrase, én gang, innen et døgn",
  "the server's own address": "tjenerens egen adresse",
  "identities that have signed in and are nobody's yet":
    "identiteter som har logget inn, og som ikke er noens ennå",
  "say which user an identity is, by the code that the person was shown":
    "si hvilken bruker en identitet er, med koden personen fikk se",
  "the code, such as ABCD-EFGH": "koden, som ABCD-EFGH",
  "take every way in from a user: passphrase, identities, sessions, tokens":
    "ta alle veier inn fra en bruker: passordfrase, identiteter, økter, nøkler",
  "where users are signed in now": "hvor brukere er logget inn nå",
  "end a session, or all of a user's with --all":
    "avslutt en økt, eller alle en bruker har, med --all",
  "the session's id, or with --all the user's": "øktens id, eller med --all brukerens",
  "all of the user's sessions": "alle brukerens økter",
  "tokens that programs read with: made, listed, ended":
    "nøkler som programmer leser med: lages, listes, avsluttes",
  "make a token; it is shown once, and reads what you may read in the units":
    "lag en nøkkel; den vises én gang, og leser det du kan lese i enhetene",
  'what it is for, such as "Power BI"; no name of a person':
    "hva den er til, som «Power BI»; ikke navnet på en person",
  "the units that it reaches, with everything below": "enhetene den når, med alt under dem",
  "how many days it lasts: 90, at most 365": "hvor mange dager den varer: 90, høyst 365",
  "also rows about single persons, where you see them yourself":
    "også rader om enkeltpersoner, der du selv ser dem",
  "your tokens, and those of users whose access you give":
    "dine nøkler, og nøklene til brukere du gir tilgang",
  "end a token for good": "avslutt en nøkkel for godt",
  "the token's id; see `kompetanse token list`": "nøkkelens id; se `kompetanse token list`",
  "access packages, erasure, holds and retention": "innsyn, sletting, tilbakehold og lagringstid",
  "all that is stored about a person, to be read and as JSON (innsyn)":
    "alt som er lagret om en person, til å lese og som JSON (innsyn)",
  "where to write innsyn.md and innsyn.json": "hvor innsyn.md og innsyn.json skrives",
  "print it as JSON, and write no file": "skriv det som JSON, og ingen fil",
  "take away what names a person; what they did is still counted":
    "ta bort det som navngir en person; det personen gjorde, telles fortsatt",
  "do it; without this, what would be done is only said":
    "gjør det; uten dette sies bare hva som ville blitt gjort",
  "print the receipt as JSON": "skriv kvitteringen som JSON",
  "hold a person back from erasure, while a case is open":
    "hold en person tilbake fra sletting så lenge en sak er åpen",
  "a plain sentence that names nobody": "en enkel setning som ikke navngir noen",
  "end a hold": "opphev et tilbakehold",
  "how long names are kept after somebody leaves, and whose turn it is":
    "hvor lenge navn beholdes etter at noen slutter, og hvem som står for tur",
  "set the months after the last position": "sett antall måneder etter siste stilling",
  "take away what is due; without this, it is only counted":
    "ta bort det som står for tur; uten dette telles det bare",
  "the record of processing activities (GDPR article 30) from a behandling.yaml":
    "protokollen over behandlingsaktiviteter (GDPR artikkel 30) fra en behandling.yaml",
  "the file; packages/secretariat/examples/behandling.yaml is one to begin from":
    "fila; packages/secretariat/examples/behandling.yaml er en å begynne med",
  "the language to write it in": "språket den skrives på",
  "write a document of the cooperation, or check one that is finished":
    "skriv et dokument for samarbeidet, eller kontroller ett som er ferdig",
  "which one: final-report, training-plan, one-pager, status-report, funder-report, refund-claim, benefit-plan, accessibility-statement, privacy-statement":
    "hvilket: final-report (sluttrapport), training-plan (opplæringsplan), one-pager (én side), status-report (statusrapport), funder-report (rapport til tilskuddsgiver), refund-claim (refusjonskrav), benefit-plan (gevinstrealiseringsplan), accessibility-statement (tilgjengelighetserklæring), privacy-statement (personvernerklæring)",
  "the final report of the project": "prosjektets sluttrapport",
  "the folder to write it in; made where its parent is there":
    "mappa det skrives i; lages når mappa over finnes",
  "what to write it as; everything where left out": "hva det skrives som; alt når den utelates",
  "bokmål, nynorsk or English": "bokmål, nynorsk eller engelsk",
  "print what was written and the document's own findings as JSON":
    "skriv hva som ble skrevet, og dokumentets egne funn, som JSON",
  "a year's training plan": "opplæringsplanen for et år",
  "the year; this one where left out": "året; i år når det utelates",
  "the day that the plan is read on; today where left out":
    "dagen planen leses; i dag når den utelates",
  "the cooperation on one page": "samarbeidet på én side",
  "the day that figures are of; the project's last day where left out":
    "dagen tallene gjelder; prosjektets siste dag når den utelates",
  "where the project stands, for the body that steers it":
    "hvor prosjektet står, for organet som styrer det",
  "the report to whoever gave an award": "rapporten til den som ga et tilskudd",
  "the award, such as G3; see kompetanse fund": "tilskuddet, som G3; se kompetanse fund",
  "the last day to report on; today where left out":
    "den siste dagen det rapporteres om; i dag når den utelates",
  "a refund claim, such as on OU-midler, from terms and costs":
    "et refusjonskrav, som på OU-midler, ut fra vilkår og kostnader",
  "the YAML file": "YAML-fila",
  "a benefit realisation plan from its file": "en gevinstrealiseringsplan fra fila si",
  "an accessibility statement from its file": "en tilgjengelighetserklæring fra fila si",
  "a privacy statement from behandling.yaml": "en personvernerklæring fra behandling.yaml",
  "what in a finished document does not hold: sums, shares, claims, goals, references":
    "hva som ikke holder i et ferdig dokument: summer, andeler, påstander, mål, henvisninger",
  "the final report that a region has handed in, or a document written down in YAML or JSON":
    "sluttrapporten en region har levert, eller et dokument skrevet ned i YAML eller JSON",
  "whose final report; kongsbergregionen where left out":
    "hvem sin sluttrapport; kongsbergregionen når den utelates",
  "end with 5 where something does not hold": "avslutt med 5 når noe ikke holder",
  "print findings, what was confirmed and what is missing as JSON":
    "skriv funn, det som ble bekreftet og det som mangler, som JSON",
  "about a Moodle site": "om en Moodle",
  "see what a Moodle's token may read, and what its administrator must set up":
    "se hva nøkkelen til en Moodle kan lese, og hva administratoren må sette opp",
  "print the JSON Schema of a source's YAML file, for an editor":
    "skriv JSON Schema for en kildes YAML-fil, for et redigeringsprogram",
  "serve the demo's Moodle (made-up employees) until Ctrl-C, to try sync and check":
    "kjør demoens Moodle (oppdiktede ansatte) fram til Ctrl-C, for å prøve sync og check",
  "the port to listen on; any free one where left out":
    "porten det lyttes på; en ledig når den utelates",
  "where its token is put": "hvor nøkkelen legges",
  "what is wrong with it": "hva som er galt med den",
  "leave out this share of the enrolments, such as 0.1":
    "utelat denne andelen av påmeldingene, som 0.1",
  "how long every call takes at least": "hvor lenge hvert kall minst varer",
  "copy the whole store to a file while it is in use, as of one moment":
    "kopier hele lageret til en fil mens det er i bruk, slik det er i ett øyeblikk",
  "the file, which must not exist; one in the data folder's backups/ if left out":
    "fila, som ikke må finnes fra før; en i datamappas backups/ når den utelates",
  "copy: the database's own way (an SQLite file, or pg_dump's); archive: for either engine. Left out: copy of a file, archive of a server":
    "copy: databasens egen måte (en SQLite-fil, eller fra pg_dump); archive: for begge databaser. Utelatt: copy av en fil, archive av en tjener",
  "put a backup into a data folder or database that has no store":
    "legg en sikkerhetskopi inn i en datamappe eller database uten lager",
  "a backup of any kind: an SQLite file, an archive, or what pg_dump wrote":
    "en sikkerhetskopi av ethvert slag: en SQLite-fil, et arkiv, eller det pg_dump skrev",
  "print the answer as JSON, with every table's hash":
    "skriv svaret som JSON, med kontrollsummen for hver tabell",
  "where the store is kept": "hvor lageret er",
  "copy the store to a server or another folder, and compare every table":
    "kopier lageret til en tjener eller en annen mappe, og sammenlign alle tabeller",
  "postgres://user@host:5432/database with no store in it, or a folder with none":
    "postgres://bruker@vert:5432/database uten lager, eller en mappe uten",
  "the SQL that makes one table of facts out of several servers' stores":
    "SQL-en som lager én faktatabell av lagrene på flere tjenere",
  "such as elvdal,fjellby=postgres://leser@vest:5432/kompetanse; once for each server":
    "som elvdal,fjellby=postgres://leser@vest:5432/kompetanse; én gang for hver tjener",
  "the log of who saw and changed what": "loggen over hvem som så og endret hva",
  "recompute the chain of every entry; ends with 3 where one was changed":
    "regn om kjeden av alle oppføringer; avslutter med 3 når én er endret",
  "a last hash that was written down before, which must be there":
    "en siste kontrollsum som er skrevet ned før, og som må finnes der",
  "what is logged: each request from info on": "hva som logges: hver forespørsel fra og med info",
  "the cell is unit,certificate,status of `report certification`":
    "ruta er enhet,sertifikat,status fra `report certification`",
  "the certificate, instead of a course": "sertifikatet, i stedet for et kurs",
  "employees, enrolled, inProgress, completed, notStarted; of a certificate: mustHave, concerned, inOrder, lacking or a state":
    "employees (ansatte), enrolled (påmeldt), inProgress (i gang), completed (fullført), notStarted (ikke begynt); for et sertifikat: mustHave (må ha det), concerned (gjelder), inOrder (i orden), lacking (mangler) eller en tilstand",
  "who must have a certificate: valid, expiring, expired, overdue, for every unit":
    "hvem som må ha et sertifikat: gyldig, går snart ut, utløpt, over fristen, for hver enhet",
  "employees without any enrolment, start or completion, for every unit":
    "ansatte uten noen påmelding, påbegynt kurs eller fullføring, for hver enhet",
  "who they are; for those who may see names": "hvem de er; for dem som kan se navn",
  "print the script by which your shell completes commands, options and choices":
    "skriv skriptet som lar skallet ditt fullføre kommandoer, valg og verdier",
  "your shell": "skallet ditt",
  "the region's project: goals, phases, decisions and roles, as its documents tell":
    "regionens prosjekt: mål, faser, beslutninger og roller, slik dokumentene forteller om det",
  "what is written down of the project": "det som er skrevet ned om prosjektet",
  "keep what a YAML file tells of the project; what was kept before gives way to it":
    "ta vare på det en YAML-fil forteller om prosjektet; det trer i stedet for det som var",
  "say what is wrong with it, and keep nothing":
    "si hva som er galt med den, og ta ikke vare på noe",
  "print a form for the file, with the region's own municipalities in it":
    "skriv et skjema for fila, med regionens egne kommuner i",
  "print the JSON Schema of a project's file, for editors":
    "skriv JSON Schema for en prosjektfil, for redigeringsprogrammer",
  "what the region has decided about certificates: validity, renewal, for whom":
    "det regionen har vedtatt om sertifikater: gyldighet, fornyelse, for hvem",
  "print the JSON Schema of a file of rules instead, for editors":
    "skriv heller JSON Schema for en fil med regler, for redigeringsprogrammer",
  "decide the region's rules for certificates, all of them in one YAML file":
    "vedta regionens regler for sertifikater, alle i én YAML-fil",
  "say what is wrong with it, and decide nothing": "si hva som er galt med den, og vedta ingenting",
  "change versions that are decided already: they were written down wrongly":
    "endre versjoner som er vedtatt: de var skrevet feil",
};

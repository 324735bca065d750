import { benefits } from "./nb-benefits.ts";
import { books, wordsOfBooks } from "./nb-books.ts";
import { documents } from "./nb-documents.ts";
import { files } from "./nb-files.ts";
import { learning } from "./nb-learning.ts";
import { region } from "./nb-region.ts";

/**
 * What is said of a failure, and what to do about it, in bokmål, by the text as it is thrown in
 * English. `{0}` stands for what the text names, in both.
 */
export const nb: Readonly<Record<string, string>> = {
  ...learning,
  ...books,
  ...files,
  ...region,
  ...documents,
  ...benefits,

  // The frame around a failure.
  "kompetanse: the input has one problem:": "kompetanse: det er ett problem med det som er gitt:",
  "kompetanse: the input has {0} problems:":
    "kompetanse: det er {0} problemer med det som er gitt:",
  "It would be taken with these, and they are worth a look:":
    "Dette hadde ikke stanset det alene, men er verdt å se på:",
  "Whose job: {0}.": "Hvem som kan ordne det: {0}.",
  "yours: the address, the token or the setting": "du: adressen, nøkkelen eller innstillingen",
  "the Moodle administrator's": "Moodle-administratoren",
  "nobody's: it passes by itself; if it does not, the Moodle administrator's":
    "ingen: det går over av seg selv; gjør det ikke det, Moodle-administratoren",
  "the makers' of this program": "de som har laget dette programmet",
  "kompetanse: {0} cannot be used ({1}).": "kompetanse: {0} kan ikke brukes ({1}).",
  "Check that the path is right, that this user may use it, and that there is room.":
    "Sjekk at stien er riktig, at denne brukeren har lov til å bruke den, og at det er plass.",
  "kompetanse: this should not happen: {0}": "kompetanse: dette skulle ikke skje: {0}",
  "Run it again with NODE_DEBUG=kompetanse and report what it prints.":
    "Kjør det igjen med NODE_DEBUG=kompetanse, og meld fra om det som skrives.",

  // What the command line itself refuses.
  "error: missing required argument '{0}'": "feil: argumentet «{0:term}» mangler",
  "error: option '{0}' argument missing": "feil: valget «{0:term}» mangler en verdi",
  "error: required option '{0}' not specified": "feil: valget «{0:term}» må være med",
  "error: option '{0}' cannot be used with option '{1}'":
    "feil: valget «{0:term}» kan ikke brukes sammen med «{1:term}»",
  "error: unknown option '{0}'": "feil: valget «{0}» finnes ikke",
  "error: unknown command '{0}'": "feil: kommandoen «{0}» finnes ikke",
  "error: too many arguments. Expected {0} argument but got {1}: {2}.":
    "feil: for mange argumenter. Ventet {0}, fikk {1}: {2}.",
  "error: too many arguments. Expected {0} arguments but got {1}: {2}.":
    "feil: for mange argumenter. Ventet {0}, fikk {1}: {2}.",
  "error: too many arguments for '{0}'. Expected {1} argument but got {2}: {3}.":
    "feil: for mange argumenter til «{0}». Ventet {1}, fikk {2}: {3}.",
  "error: too many arguments for '{0}'. Expected {1} arguments but got {2}: {3}.":
    "feil: for mange argumenter til «{0}». Ventet {1}, fikk {2}: {3}.",
  "error: option '{0}' argument '{1}' is invalid.":
    "feil: «{1}» er ikke gyldig for valget «{0:term}».",
  "error: option '{0}' argument '{1}' is invalid. {2}":
    "feil: «{1}» er ikke gyldig for valget «{0:term}». {2}",
  "error: command-argument value '{0}' is invalid for argument '{1}'. {2}":
    "feil: «{0}» er ikke gyldig for argumentet «{1:term}». {2}",
  "Allowed choices are {0}.": "Det kan være ett av disse: {0}.",
  "(Did you mean {0}?)": "(Mente du {0}?)",
  "(Did you mean one of {0}?)": "(Mente du en av disse: {0}?)",
  "It is no whole number.": "Det er ikke et helt tall.",
  "A year is written as 2016.": "Et år skrives som 2016.",
  "a hash is 64 hexadecimal digits.": "En kontrollsum er 64 heksadesimale sifre.",
  "a whole number from 0 to 65535.": "Skriv et helt tall fra 0 til 65535.",
  "a share from 0 to 1.": "Skriv en andel fra 0 til 1.",
  "a port is a whole number from 0 to 65535.": "En port er et helt tall fra 0 til 65535.",
  "a token lasts from 1 to 365 days.": "En nøkkel varer fra 1 til 365 dager.",
  "Give a whole number of months.": "Skriv et helt antall måneder.",
  "write the municipalities, =, and the server's address.":
    "Skriv kommunene, =, og tjenerens adresse.",
  'kompetanse: "{0}" cannot be read: {1}.': "kompetanse: «{0}» kan ikke leses: {1:word}.",
  "Check the file's name.": "Sjekk navnet på fila.",
  'kompetanse: "{0}" is no JSON.': "kompetanse: «{0}» er ikke JSON.",
  "Give a file of JSON.": "Oppgi en fil med JSON.",
  'kompetanse: "{0}": {1}.': "kompetanse: «{0}»: {1}.",
  "error: --source already says the address and the token":
    "feil: --source sier allerede adressen og nøkkelen",
  "error: --url and --token-file go together": "feil: --url og --token-file hører sammen",
  "error: name the site: --url and --token-file, or --source":
    "feil: si hvilken Moodle: --url og --token-file, eller --source",
  "error: no learning source is named: give --source, or write source in the configuration":
    "feil: ingen læringskilde er nevnt: bruk --source, eller skriv source i konfigurasjonen",
  "error: there is no terminal to ask at: say --from, or --name and --municipality":
    "feil: det er ingen terminal å spørre i: bruk --from, eller --name og --municipality",
  "error: {0} is there already: name another folder, or remove it to begin anew":
    "feil: {0} finnes fra før: velg en annen mappe, eller fjern den og begynn på nytt",
  "error: how mail is sent is not configured: write mail in kompetanse.config.yaml":
    "feil: det er ikke sagt hvordan e-post sendes: skriv mail i kompetanse.config.yaml",
  "kompetanse: say where the completions are: --from-store.":
    "kompetanse: si hvor fullføringene er: --from-store.",
  "kompetanse: try another claim with: benefit calibrate {0} --claim …":
    "kompetanse: prøv en annen påstand med: benefit calibrate {0} --claim …",
  "kompetanse: name the fund to report on.": "kompetanse: si hvilket tilskudd det gjelder.",
  "there is no secret there": "det er ingen hemmelighet der",
  "Put the secret alone into the file.": "Legg hemmeligheten alene i fila.",
  "Set the environment variable before the command is run.":
    "Sett miljøvariabelen før kommandoen kjøres.",
  '"{0}" is no web address': "«{0}» er ingen nettadresse",
  "Write it as a browser shows it on the site's front page, with https://.":
    "Skriv den slik nettleseren viser den på forsida, med https://.",
  "Install Chromium, Chrome or Edge, or name one in KOMPETANSE_BROWSER; or open the HTML and print it.":
    "Installer Chromium, Chrome eller Edge, eller nevn en i KOMPETANSE_BROWSER; eller åpne HTML-en og skriv den ut.",
  "Run the same command again: it goes on with what has been read.":
    "Kjør den samme kommandoen igjen: den går videre med det som er lest.",
  "Say which: --course <id> or --certificate <id>.":
    "Si hvilket: --course <id> eller --certificate <id>.",
  "A cell is unit,course,status, such as kongsberg,brannvern,completed.":
    "En rute er enhet,kurs,status, som kongsberg,brannvern,completed.",
  "Name another folder with --data.": "Velg en annen mappe med --data.",

  // What a schema refuses.
  "invalid input: expected {0}, received {1}": "ventet {0:word}, fikk {1:word}",
  "invalid input: expected {0}": "ventet {0:word}",
  "invalid input": "verdien har ingen av formene som ventes",
  "invalid option: expected one of {0}": "ventet en av {0}",
  "invalid ISO date": "det er ingen dato som ÅÅÅÅ-MM-DD",
  "invalid ISO datetime": "det er ikke et tidspunkt som ÅÅÅÅ-MM-DDTtt:mm:ssZ",
  "invalid email address": "det er ingen e-postadresse",
  "invalid URL": "det er ingen nettadresse",
  "invalid string: must match pattern {0}": "teksten har ikke formen {0}",
  "invalid string: must start with {0}": "teksten må begynne med {0}",
  "invalid number: must be a multiple of {0}": "tallet må gå opp i {0}",
  "invalid key in {0}": "navnet på en oppføring kan ikke brukes ({0:word})",
  "invalid value in {0}": "en oppføring kan ikke brukes ({0:word})",
  "invalid {0}": "verdien har ikke formen som ventes ({0:word})",
  "unrecognized key: {0}": "navnet er ukjent: {0}",
  "unrecognized keys: {0}": "navnene er ukjente: {0}",
  "too small: expected {0} to be >={1}": "for lite: minst {1} ({0:word})",
  "too small: expected {0} to be >{1}": "for lite: mer enn {1} ({0:word})",
  "too small: expected {0} to have >={1} characters": "for kort: minst {1} tegn ({0:word})",
  "too small: expected {0} to have >={1} items": "for få: minst {1} ({0:word})",
  "too big: expected {0} to be <={1}": "for mye: høyst {1} ({0:word})",
  "too big: expected {0} to be <{1}": "for mye: mindre enn {1} ({0:word})",
  "too big: expected {0} to have <={1} characters": "for langt: høyst {1} tegn ({0:word})",
  "too big: expected {0} to have <={1} items": "for mange: høyst {1} ({0:word})",
  "Give a value of the kind that is expected there.":
    "Oppgi en verdi av det slaget som ventes der.",
  "Give less, or split it up.": "Oppgi mindre, eller del det opp.",
  "Give more; an empty value says nothing.": "Oppgi mer; en tom verdi sier ingenting.",
  "Write it the way the message shows.": "Skriv den slik meldingen viser.",
  "Round it to the step that is expected.": "Rund av til trinnet som ventes.",
  "Remove what is not known, or correct its name.": "Ta bort det som er ukjent, eller rett navnet.",
  "Give one of the kinds that are expected there.": "Oppgi et av slagene som ventes der.",
  "Correct the name of the entry.": "Rett navnet på oppføringen.",
  "Correct the entry.": "Rett oppføringen.",
  "Use one of the values that are listed.": "Bruk en av verdiene som er listet opp.",
  "Correct what the message says.": "Rett det meldingen sier.",

  // Names that nothing has.
  'there is no {0} called "{1}"': "det finnes {0:thing} som heter «{1}»",
  "there is no employee with that key": "det finnes ingen ansatt med den nøkkelen",
  "Use one of these: {0}.": "Bruk en av disse: {0:list}.",
  "Use the key that the employer's HR system gives the employee. Nobody is listed here.":
    "Bruk nøkkelen som arbeidsgiverens HR-system gir den ansatte. Ingen listes her.",

  // What is asked for.
  '"{0}" is not a date': "«{0}» er ingen dato",
  "Write a date that exists as YYYY-MM-DD, such as 2019-12-31.":
    "Skriv en dato som finnes, som ÅÅÅÅ-MM-DD, for eksempel 2019-12-31.",
  "Write a date that exists as YYYY-MM-DD, such as 2015-12-31.":
    "Skriv en dato som finnes, som ÅÅÅÅ-MM-DD, for eksempel 2015-12-31.",
  "Correct what is named and ask again.": "Rett det som er nevnt, og spør igjen.",
  "Correct what is named.": "Rett det som er nevnt.",
  "Correct the line.": "Rett linja.",
  "Correct the line, or see the examples.": "Rett linja, eller se eksemplene.",
  "Correct the line, or see the example in the README.": "Rett linja, eller se eksemplet i README.",
  "this is not YAML": "dette er ikke YAML",
  "this is not YAML: {0}": "dette er ikke YAML: {0}",
  "the file is not YAML": "fila er ikke YAML",
  "Mend the line that is named; indent with spaces.":
    "Rett linja som er nevnt; bruk mellomrom til innrykk.",
  "the period ends before it begins": "perioden slutter før den begynner",
  "Give the first day before the last.": "Skriv den første dagen før den siste.",
  "a period ends after it begins; the end is the first day outside":
    "en periode slutter etter at den begynner; slutten er den første dagen utenfor",
  "{0} is no year that has begun": "{0} er ikke et år som har begynt",
  "Give a calendar year, such as 2015.": "Skriv et kalenderår, som 2015.",
  '"{0}" is no year': "«{0}» er ikke noe år",
  "Write four digits, such as 2015.": "Skriv fire sifre, som 2015.",
  "{0} is no number of months": "{0} er ikke et antall måneder",
  "Give a whole number of months, 1 to 36.": "Skriv et helt antall måneder, 1 til 36.",
  "{0} is no number of days": "{0} er ikke et antall dager",
  "Give a whole number of days, such as 60, 30 or 7.":
    "Skriv et helt antall dager, som 60, 30 eller 7.",

  // Reports.
  "no report begins at {0}": "ingen rapport begynner ved {0}",
  '"{0}" is no status': "«{0}» er ingen status",
  '"{0}" is no status of a certificate': "«{0}» er ingen status for et sertifikat",
  "The statuses are {0}.": "Statusene er {0}.",
  '"{0}" is only for those who may see persons': "«{0}» er bare for dem som kan se personer",
  "Ask for employees, concerned, inOrder or lacking, or as a user who may see names.":
    "Spør om employees, concerned, inOrder eller lacking, eller som en bruker som kan se navn.",
  "Use the key of somebody who works in your units on {0}; `report people` shows the keys.":
    "Bruk nøkkelen til noen som arbeider i enhetene dine {0}; `report people` viser nøklene.",
  "figures of {0} in the organisation of {1} would show small groups that have moved: {2}":
    "tall fra {0} i organisasjonen fra {1} ville vist små grupper som har flyttet: {2}",
  "Ask without --restate, choose dates between which nothing small has moved, or ask as a user who may see names.":
    "Spør uten --restate, velg datoer der ingenting lite har flyttet mellom dem, eller spør som en bruker som kan se navn.",
  "a filtered report beside the whole one tells about the rest":
    "en filtrert rapport ved siden av den hele forteller om resten",
  "Ask without a filter, or as somebody who may see names.":
    "Spør uten filter, eller som noen som kan se navn.",
  "{0} accounts are matched to no employee; what they have done is not counted":
    "{0} kontoer er ikke koblet til noen ansatt; det de har gjort, er ikke talt med",
  'the register begins on {0}: it does not know "{1}" on {2}':
    "registeret begynner {0}: det kjenner ikke «{1}» {2}",

  // Users and sign-in.
  "{0} may not {1}": "{0} har ikke lov til dette: {1}",
  "Ask the region's administrator for a role that includes it.":
    "Be regionens administrator om en rolle som har det med.",
  "Ask the region's administrator.": "Spør regionens administrator.",
  "there is a user with that id, or of that employee":
    "det finnes en bruker med den id-en, eller for den ansatte",
  "Choose another id, or see `kompetanse account list`.":
    "Velg en annen id, eller se `kompetanse account list`.",
  "Take {0} characters or more, such as four words that have nothing to do with each other.":
    "Bruk {0} tegn eller flere, som fire ord som ikke har noe med hverandre å gjøre.",
  "no identity has that reference": "ingen identitet har den referansen",
  "Let the person sign in once and read the reference from the page they are shown.":
    "La personen logge inn én gang og lese referansen på sida som vises.",
  "the identity is linked to a user already": "identiteten er koblet til en bruker fra før",
  "Unlink it first, if it is the wrong user.": "Løs koblingen først, om det er feil bruker.",
  "that is no user whose sign-in you manage": "det er ingen bruker du styrer innloggingen til",
  "Name another user than yourself, whose roles are all within units that you administer.":
    "Nevn en annen enn deg selv, med alle rollene i enheter som du administrerer.",
  "no session of yours has that id": "du har ingen økt med den id-en",
  "See which sessions there are; this one may have ended by itself.":
    "Se hvilke økter som finnes; denne kan ha sluttet av seg selv.",
  "a token only reads": "en nøkkel leser bare",
  "Sign in yourself to do this.": "Logg inn selv for å gjøre dette.",
  "name the tenants that are let in: at this address everybody's accounts sign in":
    "nevn hvem som slippes inn (tenants): på denne adressen logger alle inn",
  "two issuers have the same id": "to utstedere har samme id",
  "nobody could sign in: allow local accounts, or name an issuer":
    "ingen kunne logget inn: tillat lokale kontoer, eller nevn en utsteder",
  "no token of yours that still opens has that id": "du har ingen gyldig nøkkel med den id-en",
  "See which tokens there are.": "Se hvilke nøkler som finnes.",
  "your roles open nothing about {0} alone": "rollene dine åpner ingenting om {0} alene",
  "Name the unit that you have the role on.": "Nevn enheten du har rollen i.",
  "you do not see names in {0} yourself": "du ser ikke navn i {0} selv",
  "Let somebody make the token who does, or leave the names out.":
    "La noen som ser dem, lage nøkkelen, eller utelat navnene.",

  "{0} who left before {1} are due, not {2} before {3}":
    "{0} som sluttet før {1}, skal slettes nå, ikke {2} før {3}",
  "Look at what is due now, and decide again.":
    "Se på det som skal slettes nå, og avgjør det på nytt.",
  "{0} is no employee with roles to lend": "{0} er ingen ansatt med roller å låne bort",
  "Sign in as the leader whose deputy it is, or appoint one for them.":
    "Logg inn som lederen det gjelder, eller utnevn en stedfortreder for lederen.",

  // The region and its project.
  "a region without municipalities is none": "en region uten kommuner er ingen region",
  "Name at least one municipality.": "Nevn minst én kommune.",
  "the store holds a region already": "lageret har allerede en region",
  "the store holds a region already: {0}": "lageret har allerede en region: {0}",
  "Name another folder, or go on with the region that is there.":
    "Velg en annen mappe, eller gå videre med regionen som er der.",
  "the store holds no region yet": "lageret har ingen region ennå",
  "Run `kompetanse init` for a region of your own, or start the server once with `npm start`: it loads the demo region.":
    "Kjør `kompetanse init` for en egen region, eller start tjeneren én gang med `npm start`: den laster demoregionen.",
  "nothing is written down of a project in {0}: goals, phases, decisions, roles and recommendations are missing":
    "ingenting er skrevet ned om et prosjekt i {0}: mål, faser, beslutninger, roller og anbefalinger mangler",
  "Print a form with `kompetanse project form > prosjekt.yaml`, fill it in, and hand it in with `kompetanse project keep prosjekt.yaml`.":
    "Skriv et skjema med `kompetanse project form > prosjekt.yaml`, fyll det ut, og lever det med `kompetanse project keep prosjekt.yaml`.",
  "a goal with parts is as far as its parts: give each of them a status":
    "et mål med deler har kommet så langt som delene: gi hver av dem en status",
  'there is no phase "{0}" under phases': "det er ingen fase «{0}» under phases",
  '"{0}" stands twice': "«{0}» står to ganger",
  'the books hold nothing of the project "{0}" ({1})':
    "regnskapet har ingenting om prosjektet «{0}» ({1})",
  "Add the project and its accounts with `kompetanse ledger chart`, and bring the vouchers with `kompetanse ledger import` or `post`.":
    "Legg inn prosjektet og kontoene med `kompetanse ledger chart`, og hent bilagene med `kompetanse ledger import` eller `post`.",

  // Certificates.
  "a version begins when the one before it has ended: give that one a `to`":
    "en versjon begynner når den før er slutt: gi den før en `to`",
  'no course is called "{0}"': "ingen kurs heter «{0}»",
  "Use one of these: {0}. Courses come with the first sync or import.":
    "Bruk en av disse: {0:list}. Kurs kommer med den første sync eller import.",
  'no unit is called "{0}"': "ingen enhet heter «{0}»",
  "Use a unit's id, such as the region's own; `kompetanse org` shows them.":
    "Bruk id-en til en enhet, som regionens egen; `kompetanse org` viser dem.",
  "this version is decided, and stands otherwise or is gone":
    "denne versjonen er vedtatt, og står annerledes eller er borte",
  "Let it stand, give it an end, and write a new version after it; or say --correct if it was written down wrongly.":
    "La den stå, gi den en slutt og skriv en ny versjon etter den; eller bruk --correct om den var skrevet feil.",
  "Use the key that the employer's HR system gives the employee, such as notodden-100014, of somebody who works in your units on {0}: the leader has it. Nobody is listed here.":
    "Bruk nøkkelen som arbeidsgiverens HR-system gir den ansatte, som notodden-100014, til noen som arbeider i enhetene dine {0}: lederen har den. Ingen listes her.",
  "The region has made rules for no certificate yet: write them down and hand them in with `kompetanse certification decide`.":
    "Regionen har ikke vedtatt regler for noe sertifikat ennå: skriv dem ned og lever dem med `kompetanse certification decide`.",

  // Privacy and access.
  "{0} sees nobody's personal data": "{0} ser ingens personopplysninger",
  "Let the municipality's administrator make it: the employer answers for the data.":
    "La kommunens administrator lage den: arbeidsgiveren svarer for opplysningene.",
  "erasure is held since {0}: {1}": "sletting er holdt tilbake siden {0}: {1}",
  "End the hold first, when its reason is gone.": "Opphev den først, når grunnen er borte.",
  "the person is not held back": "personen er ikke holdt tilbake",
  "Nothing is to be done.": "Det er ingenting å gjøre.",
  "nobody with that key works or worked in your units":
    "ingen med den nøkkelen arbeider eller arbeidet i enhetene dine",
  "Use the key that the employer's HR system gives the employee, such as notodden-100014.":
    "Bruk nøkkelen som arbeidsgiverens HR-system gir den ansatte, som notodden-100014.",
  "{0} does not run the region": "{0} driver ikke regionen",
  "a deputy stands in for a year at the most": "en stedfortreder er det i høyst ett år",
  "Choose an earlier last day, or give the role itself.":
    "Velg en tidligere siste dag, eller gi rollen selv.",
  "{0} has no role of yours to lend": "{0} har ingen rolle hos deg å låne bort",
  "Name a leader of one of your units.": "Nevn en leder for en av enhetene dine.",
  "See who has what with `kompetanse access list`.":
    "Se hvem som har hva med `kompetanse access list`.",
  "only who runs the region gives the role {0}": "bare den som driver regionen, gir rollen {0}",
  "{0} already on some of these days": "{0} allerede noen av disse dagene",
  "Choose other days, or end what is given first.":
    "Velg andre dager, eller avslutt det som er gitt, først.",
  "nobody gives themselves a role": "ingen gir seg selv en rolle",
  "Ask another administrator to give it.": "Be en annen administrator om å gi den.",
  "{0} is no unit of yours today": "{0} er ingen av enhetene dine i dag",
  "Name a unit that you administer, or ask who does.":
    "Nevn en enhet du administrerer, eller spør den som gjør det.",
  "nobody is their own deputy": "ingen er sin egen stedfortreder",

  // The plan.
  "See the measures with `kompetanse plan show`.": "Se tiltakene med `kompetanse plan show`.",
  "this is not a need of your own municipality": "dette er ikke et behov i din egen kommune",
  "Register your municipality's needs, or ask the secretariat to register it.":
    "Meld behovene i din egen kommune, eller be sekretariatet melde det.",
  "Correct what is named and ask again; see what there is with `kompetanse plan show`.":
    "Rett det som er nevnt, og spør igjen; se hva som finnes med `kompetanse plan show`.",
  "there is a {0} {1} already": "det finnes allerede {1} ({0})",
  "Choose another id, or change the one there is.": "Velg en annen id, eller endre den som er der.",
  "more have answered than were asked; only participants evaluate":
    "flere har svart enn de som ble spurt; bare deltakere evaluerer",
  "every weight is 0; give at least one criterion a weight":
    "alle vektene er 0; gi minst ett kriterium vekt",

  // Reading a learning source, and whose accounts are.
  "run {0} is reading {1} now": "kjøring {0} leser {1} nå",
  "no run waits for a person's decision": "ingen kjøring venter på at en person avgjør",
  "run {0} is more than a day old": "kjøring {0} er mer enn et døgn gammel",
  "run {0} has just begun and is not there": "kjøring {0} har nettopp begynt og er ikke der",
  "the date has not come yet": "datoen har ikke vært ennå",
  "Correct the date in the list.": "Rett datoen i lista.",
  "{0} more problems are not listed": "{0} problemer til er ikke vist",
  "Mend those listed first.": "Rett dem som er vist, først.",
  '{0} has no account "{1}"': "{0} har ingen konto «{1}»",
  "See `kompetanse match list`.": "Se `kompetanse match list`.",
  'nobody is employed as "{0}"': "ingen er ansatt som «{0}»",
  "Use an employee's id.": "Bruk id-en til en ansatt.",
  '"{0}" does not work in the units that {1} answers for':
    "«{0}» arbeider ikke i enhetene som {1} svarer for",
  "Ask those who do, or the region's administrator.":
    "Spør dem som gjør det, eller regionens administrator.",
  'nobody has said anything of account "{0}" and "{1}" that still holds':
    "ingen har sagt noe om konto «{0}» og «{1}» som fremdeles gjelder",
  "See `kompetanse match list --decided`.": "Se `kompetanse match list --decided`.",
  "there are several sources, or none": "det er flere kilder, eller ingen",
  'nothing was read from "{0}"': "ingenting er lest fra «{0}»",
  "Run `kompetanse sync` first.": "Kjør `kompetanse sync` først.",
  "Name one of: {0}.": "Nevn en av: {0:list}.",
  "the course is not among those that the token may see":
    "kurset er ikke blant dem nøkkelen får se",
  "Let the token's user see the course, or leave it out of the report; then run a full sync.":
    "La nøkkelens bruker se kurset, eller utelat det fra rapporten; kjør så en full sync.",
  "Correct the date in the platform; the next run takes it up.":
    "Rett datoen på plattformen; neste kjøring tar den med.",

  // The books.
  "the journal has no such {0}, on which the file books {1} {2}":
    "journalen har ikke det fila fører {1} {2:word} på: {0:noun}",
  "Add the {0} to the journal's chart, or correct the file.":
    "Legg det til i journalens kontoplan ({0:noun}), eller rett fila.",
  "Correct it in the accounting system by a new voucher, and export once more.":
    "Rett det i regnskapssystemet med et nytt bilag, og eksporter igjen.",
  "the line does not say which {0} it is charged to": "linja sier ikke hva den belastes: {0:noun}",
  "Add a column for it to the map, or name one for all such lines with --{0}.":
    "Legg til en kolonne for det i kartet, eller nevn ett for alle slike linjer med --{0}.",
  "an amount is kroner, such as 20000 or 1250.50": "et beløp er kroner, som 20000 eller 1250.50",
  "the journal refuses the report: {0}": "journalen avviser rapporten: {0}",
  "Correct the report's data in the regions package.": "Rett rapportens data i pakken regions.",
  "the books have no such {0}": "regnskapet har ikke dette: {0:noun}",
  'account "{0}" is booked on as {1} and cannot become {2}':
    "konto «{0}» er ført på som {1} og kan ikke bli {2}",
  "there is no column called {0}": "det er ingen kolonne som heter {0:list}",
  '"{0}" is no kind of budget line': "«{0}» er ikke et slag budsjettlinje",
  "the row has {0} cells, but the header has {1}": "raden har {0} celler, men overskriften har {1}",
  "Put amounts with a comma in quotes, or use semicolons between the cells.":
    "Sett beløp med komma i anførselstegn, eller bruk semikolon mellom cellene.",
  "the table has {0} cells, and at most {1} are checked":
    "tabellen har {0} celler, og høyst {1} kontrolleres",
  "this is not CSV: {0}{1}": "dette er ikke CSV: {0}{1}",
  '"{0}" is no number of payers': "«{0}» er ikke et antall betalere",
  "Write a figure for each municipality: notodden=12600,tinn=5700.":
    "Skriv et tall for hver kommune: notodden=12600,tinn=5700.",
  "Say where they are from, such as «SSB tabell 07459».":
    "Si hvor de er fra, som «SSB tabell 07459».",
  "Write a municipality and its figure with a point: notodden=12600.5.":
    "Skriv en kommune og tallet med punktum: notodden=12600.5.",
  "Give more than 0 and less than 100, with at most two decimals.":
    "Skriv mer enn 0 og mindre enn 100, med høyst to desimaler.",
  "Give a fund and two projects that are in the chart.":
    "Oppgi et tilskudd og to prosjekter som er i kontoplanen.",
  "there is more than one account of class {0}, or none":
    "det er flere kontoer i klassen {0}, eller ingen",
  '"{0}" is no account of class {1}': "«{0}» er ingen konto i klassen {1}",
  "{0} is not a whole number of øre": "{0} er ikke et helt antall øre",
  "{0} øre is not whole": "{0} øre er ikke helt",
  "{0} øre is beyond what can be counted exactly": "{0} øre er mer enn det som kan telles nøyaktig",
  "the sum is beyond what can be counted exactly": "summen er mer enn det som kan telles nøyaktig",
  '"{0}" can be read as {1} or as {2} kroner': "«{0}» kan leses som {1} eller som {2} kroner",
  '"{0}" has more than two decimals': "«{0}» har flere enn to desimaler",
  '"{0}" is not an amount': "«{0}» er ikke et beløp",

  "periods were closed or opened by somebody else meanwhile":
    "perioder ble lukket eller åpnet av noen andre imens",
  "vouchers were posted while {0} was made {1}": "bilag ble ført mens {0} ble gjort {1}",
  '"{0}" is no period': "«{0}» er ingen periode",
  "Write a month as 2015-12, or a whole year as 2015.":
    "Skriv en måned som 2015-12, eller et helt år som 2015.",
  "no reason is given": "ingen grunn er oppgitt",
  "Say why, in a sentence that stays with the books.":
    "Si hvorfor, i en setning som blir stående i regnskapet.",

  // Benefits.
  "no claim is given": "ingen påstand er oppgitt",
  '"{0}" is no number of årsverk': "«{0}» er ikke et antall årsverk",
  "Give the number of årsverk that was claimed, such as 1.5.":
    "Oppgi hvor mange årsverk som ble påstått, som 1.5.",
  "it is not given": "det er ikke oppgitt",
  '"{0}" cannot be used here': "«{0}» kan ikke brukes her",
  '"{0}" is not known here': "«{0}» er ikke kjent her",
  "the hours are those of the case, which is of another place":
    "timene er eksemplets, som er fra et annet sted",
  "Measure the hours here, and give them in a model of your own.":
    "Mål timene her, og oppgi dem i en egen modell.",
  "the store logs no minutes; each completion counts the model's hours now":
    "lageret logger ingen minutter; hver fullføring regnes med modellens timer nå",
  "Measure the minutes of a sample, and write them into the model.":
    "Mål minuttene i et utvalg, og skriv dem inn i modellen.",
  "the store does not know who attended the old session in spite of it":
    "lageret vet ikke hvem som møtte på den gamle samlingen likevel",
  "Ask for the sessions' attendance; each who came anyway saves nothing.":
    "Spør etter oppmøtet; den som kom likevel, sparer ingenting.",
  "{0} accounts are matched to no employee and not counted":
    "{0} kontoer er ikke koblet til noen ansatt og ikke talt med",
  "Match them, so that what they have completed counts.":
    "Koble dem, så det de har fullført, teller.",
  "{0} municipalities are hidden, so that nobody can be told from the figures":
    "{0} kommuner er skjult, så ingen kan kjennes igjen i tallene",
  "Ask the municipality itself; its own administrator may see them.":
    "Spør kommunen selv; dens egen administrator kan se dem.",

  // The configuration.
  "sign in with a password or with oauth2, not both":
    "logg inn med passord eller med oauth2, ikke begge",
  "a user goes with a password or oauth2, and they with a user":
    "en bruker hører sammen med passord eller oauth2, og de med en bruker",
  "say either smtp or folder": "oppgi enten smtp eller folder",

  "no learning source is set up here": "ingen læringskilde er satt opp her",
  "Start the server with --source, or write source in the configuration.":
    "Start tjeneren med --source, eller skriv source i konfigurasjonen.",
  "the source is being read already": "kilden leses allerede",
  "the server is stopping": "tjeneren stanser",

  // The store.
  "the store has no revision": "lageret har ingen revisjon",
  "the store has been closed": "lageret er lukket",
  'the setting "{0}" does not have the expected shape': "innstillingen «{0}» har ikke ventet form",
  "the store has schema version {0}, and this program knows {1}":
    "lageret har skjemaversjon {0}, og dette programmet kjenner {1}",
  "{0} {1} has version {2}, and what was changed is version {3}":
    "{0} {1} har versjon {2}, og det som ble endret, er versjon {3}",
  "the database's address cannot be read": "databasens adresse kan ikke leses",
  "there is no store in {0}": "det er ikke noe lager i {0}",
  "two nodes are to hold {0}": "to noder skal ha {0}",
  "{0} has not shown {1} of the accounts": "{0} har ikke vist {1} av kontoene",
  "an account vanished while it was saved": "en konto forsvant mens den ble lagret",
  "{0} has not shown the account": "{0} har ikke vist kontoen",
  '{0} has no course "{1}" in the store': "{0} har ikke noe kurs «{1}» i lageret",
  'there is no run "{0}"': "det finnes ingen kjøring «{0}»",
  "there is no import to take back": "det er ingen import å ta tilbake",
  "what stood before the import is no longer known, because somebody has been erased since":
    "det som sto før importen, er ikke lenger kjent, fordi noen er slettet siden",
  "{0} is another program's database": "{0} er et annet programs database",
  "{0} is damaged": "{0} er skadet",
  "the store is of an earlier version, and is to be kept first":
    "lageret er fra en tidligere versjon, og skal tas vare på først",
  "the folder {0} cannot be made": "mappa {0} kan ikke lages",
  "the database server does not answer": "databasetjeneren svarer ikke",
  "the database server does not answer or refused us":
    "databasetjeneren svarer ikke, eller avviste oss",
  "a {0} cannot be stored": "{0} kan ikke lagres",
  "voucher {0} does not follow: {1}": "bilag {0} følger ikke: {1}",
  "{0} is not on this machine": "{0} finnes ikke på denne maskinen",
  "{0} on this machine is older than the server": "{0} på denne maskinen er eldre enn tjeneren",
  "the disk is full, so {0} did not end": "disken er full, så {0} ble ikke ferdig",
  "the disk is full, so {0} was not written": "disken er full, så {0} ble ikke skrevet",
  "the database that would be restored into is not empty":
    "databasen det skulle gjenopprettes til, er ikke tom",
  "the store that would be restored into is not empty":
    "lageret det skulle gjenopprettes til, er ikke tomt",
  "{0} failed: {1}": "{0} gikk galt: {1}",
  "there is no file {0}": "det finnes ingen fil {0}",
  "there is a file {0} already": "det finnes allerede en fil {0}",
  "{0} is a store in use, and no backup of one":
    "{0} er et lager i bruk, og ikke en sikkerhetskopi",
  "{0} is empty": "{0} er tom",
  "what pg_dump wrote can only be restored on a PostgreSQL server":
    "det pg_dump skrev, kan bare gjenopprettes på en PostgreSQL-tjener",
  "there is a store in {0} already": "det er allerede et lager i {0}",
  "there is a store in the database already": "det er allerede et lager i databasen",
  "{0} is damaged, or no backup; nothing was restored":
    "{0} er skadet, eller ingen sikkerhetskopi; ingenting er gjenopprettet",
  "{0} is damaged, or no archive; nothing was restored":
    "{0} er skadet, eller ikke noe arkiv; ingenting er gjenopprettet",
  "{0} cannot be opened": "{0} kan ikke åpnes",
  "Choose a folder that this user may write to, or correct its permissions.":
    "Velg en mappe som denne brukeren kan skrive i, eller rett rettighetene.",
  "Let the other program finish or stop it, then try again.":
    "La det andre programmet bli ferdig, eller stans det, og prøv igjen.",
  "Put the file aside and restore the latest backup that is whole.":
    "Legg fila til side, og gjenopprett den siste sikkerhetskopien som er hel.",
  "Choose another folder; this file belongs to another program.":
    "Velg en annen mappe; denne fila tilhører et annet program.",
  "Name a folder for what is kept before a store is brought forward.":
    "Nevn en mappe for det som tas vare på før lageret føres fram.",
  "Update this program, or restore a backup made before the newer one ran.":
    "Oppdater programmet, eller gjenopprett en sikkerhetskopi fra før det nyere ble kjørt.",
  "Choose another place; nothing is ever written over.":
    "Velg et annet sted; ingenting blir noen gang skrevet over.",
  "Check the path.": "Sjekk stien.",
  "Make space on the disk, then try again; what was saved before is untouched.":
    "Gi disken plass, og prøv igjen; det som var lagret, er urørt.",
  "Check the disk and its mount, then try again.": "Sjekk disken og monteringen, og prøv igjen.",
  "Check the address, the user and that the database server is running.":
    "Sjekk adressen, brukeren og at databasetjeneren kjører.",
  "Give it as postgres://user:password@host:5432/database.":
    "Skriv den som postgres://bruker:passord@vert:5432/database.",
  "Use an archive, which needs no program, or install the server's own client programs.":
    "Bruk et arkiv, som ikke trenger noe program, eller installer tjenerens egne klientprogrammer.",
  "Restore it on a PostgreSQL server, or use an archive, which either engine takes.":
    "Gjenopprett det på en PostgreSQL-tjener, eller bruk et arkiv, som begge tar.",
  "Save what it refers to first, or correct the reference.":
    "Lagre det den viser til først, eller rett henvisningen.",
  "Read the store again and decide from what is there now.":
    "Les lageret på nytt, og avgjør ut fra det som er der nå.",
  "Append a new fact that corrects the earlier one.":
    "Legg til en ny opplysning som retter den forrige.",
  "Use what the transaction hands you until it has ended.":
    "Bruk det transaksjonen gir deg, til den er ferdig.",
  "Open the store again.": "Åpne lageret på nytt.",
};

/** What a name was supposed to name, after «det finnes», and in a sentence. */
export const things: Readonly<Record<string, string>> = {
  region: "ingen region",
  municipality: "ingen kommune",
  unit: "ingen enhet",
  course: "ikke noe kurs",
  project: "ikke noe prosjekt",
  fund: "ikke noe tilskudd",
  "benefit case": "ingen gevinst",
  document: "ikke noe dokument",
  user: "ingen bruker",
  "roll-out": "ingen utrulling",
  certificate: "ikke noe sertifikat",
  need: "ikke noe behov",
  voucher: "ikke noe bilag",
  table: "ingen tabell",
  employee: "ingen ansatt",
  account: "ingen konto",
  activity: "ingen aktivitet",
  art: "ingen art",
  function: "ingen funksjon",
};

/** Words that stand where a text names something. */
export const words: Readonly<Record<string, string>> = {
  ...wordsOfBooks,
  string: "tekst",
  number: "tall",
  int: "et helt tall",
  boolean: "true eller false",
  array: "en liste",
  object: "felt med navn",
  record: "felt med navn",
  undefined: "ingenting",
  null: "ingenting",
  date: "en dato",
  NaN: "noe som ikke er et tall",
  none: "ingen",
  accounts: "kontoer",
  participations: "deltakelser",
  completions: "fullføringer",
  "there is no such file": "fila finnes ikke",
  "it is a folder": "det er en mappe",
  "it may not be read": "den får ikke leses",
};

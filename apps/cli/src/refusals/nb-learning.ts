/** What is refused of a Moodle and of reports, in bokmål, by the text as it is thrown in English. */
export const learning: Readonly<Record<string, string>> = {
  'course "{0}" is given more than once, with different content':
    "kurset «{0}» er oppgitt flere ganger, med ulikt innhold",
  "{0} facts are about an employee without a position":
    "{0} hendelser gjelder en ansatt uten stilling",
  "{0} facts are about a course that is not given":
    "{0} hendelser gjelder et kurs som ikke er oppgitt",
  'unit "{0}" is not among the units': "enheten «{0}» er ikke blant enhetene",
  'unit "{0}" has two parents on {1}': "enheten «{0}» ligger under to enheter {1}",
  'unit "{0}" is placed somewhere below itself': "enheten «{0}» er lagt et sted under seg selv",
  'unit "{0}" does not exist in the whole of the placement\'s period':
    "enheten «{0}» finnes ikke i hele perioden den er plassert",
  'unit "{0}" does not exist in the whole of the position\'s period':
    "enheten «{0}» finnes ikke i hele stillingens periode",
  'unit "{0}" is given more than once, with different content':
    "enheten «{0}» er oppgitt flere ganger, med ulikt innhold",
  "{0} is no smallest group; it is a whole number from 3":
    "{0} kan ikke være minste gruppe; det er et helt tall fra 3",
  "{0} is no smallest group to tell about; it is a whole number from {1}":
    "{0} kan ikke være minste gruppe å fortelle om; det er et helt tall fra {1}",
  "the pattern holds since {0}, and the report is of {1}":
    "det som skjules, er valgt fra {0}, og rapporten er for {1}",
  "the snapshot has version {0}, not {1}": "øyeblikksbildet har versjon {0}, ikke {1}",
  "the snapshot is damaged: {0}": "øyeblikksbildet er skadet: {0}",
  "the snapshot does not hold a workforce": "øyeblikksbildet har ingen ansatte og enheter",
  'there is no unit "{0}"': "det finnes ingen enhet «{0}»",
  'unit "{0}" does not exist on the date': "enheten «{0}» finnes ikke på datoen",
  'unit "{0}" is outside the scope': "enheten «{0}» er utenfor det som kan ses",
  'there is no course "{0}"': "det finnes ikke noe kurs «{0}»",
  "the scope does not allow rows about persons": "rader om personer kan ikke ses herfra",
  "the report's rows were not read before more changes came":
    "rapportens rader var ikke lest før det kom flere endringer",
  'a "Full name with link" holds no link to a profile':
    "«Full name with link» har ingen lenke til en profil",
  '"Suspended" is neither Yes nor No': "«Suspended» er verken Yes eller No",
  "a row holds no link to its user or course": "en rad har ingen lenke til brukeren eller kurset",
  '"{0}" holds something other than a time in English and UTC':
    "«{0}» har noe annet enn et tidspunkt på engelsk og i UTC",
  '"Completed" and "Time completed" contradict each other':
    "«Completed» og «Time completed» sier imot hverandre",
  "somebody else came back": "det kom svar om noen andre",
  "reports are left alone, as the settings say": "rapporter røres ikke, slik innstillingene sier",
  "the token's service does not hold {0}": "tjenesten som nøkkelen hører til, har ikke {0}",
  "the report's columns changed while it was read":
    "rapportens kolonner endret seg mens den ble lest",
  "no {0} that can be read: {1}": "ingen {0} som kan leses: {1}",
  "the report's rows kept moving in {0} readings":
    "rapportens rader flyttet på seg i {0} lesninger",
  "a row has more or fewer columns than the report has headers":
    "en rad har flere eller færre kolonner enn rapporten har overskrifter",
  "the report answers with more rows than were asked for":
    "rapporten svarer med flere rader enn det ble spurt om",
  "{0} of {1} that were asked for did not come back":
    "{0} av {1} det ble spurt om, kom ikke tilbake",
  "{0} fell from {1} to {2}": "antall {0:word} falt fra {1} til {2}",
  "Ask the Moodle administrator whether accounts were removed or a right of the token was; confirm the run if it is right.":
    "Spør Moodle-administratoren om kontoer er fjernet, eller om nøkkelen har mistet en rett; bekreft kjøringen hvis det er riktig.",
  "Check the report's conditions and the token's rights; confirm the run if people were really unenrolled.":
    "Sjekk rapportens vilkår og nøkkelens rettigheter; bekreft kjøringen hvis folk virkelig er meldt av.",
  "Ask whether the course was deleted; confirm the run if it was. The completions that are known are kept.":
    "Spør om kurset er slettet; bekreft kjøringen hvis det er det. Fullføringene som er kjent, beholdes.",
  "Ask whether the course's completion criteria were unlocked or its certifications ran out; if unlocked, wait a day and run again.":
    "Spør om kursets fullføringskrav er låst opp, eller om sertifiseringene har gått ut; er de låst opp, vent en dag og kjør igjen.",
  "no figures at all agree with the reports": "ingen tall stemmer med rapportene",
  'none of the reports shows a course "{0}"': "ingen av rapportene viser et kurs «{0}»",
  "Check which columns add up to which, and that all reports are of one date.":
    "Sjekk hvilke kolonner som er summen av hvilke, og at alle rapportene er fra samme dato.",
  "the token is empty or holds blanks": "nøkkelen er tom eller har mellomrom i seg",
  "too many failures in a row": "for mange feil etter hverandre",
  "the answer has another shape than expected{0} ({1})":
    "svaret har en annen form enn ventet{0} ({1})",
  "the site's address is not a web address": "nettstedets adresse er ingen nettadresse",
  "the site's address must begin with https://": "nettstedets adresse må begynne med https://",
  "the site's address must hold nothing but host and folder":
    "nettstedets adresse kan bare ha vert og mappe",
  "no whole answer within {0} s": "ikke noe helt svar innen {0} s",
  "the connection failed": "forbindelsen ble brutt",
  "the answer is larger than {0} bytes": "svaret er større enn {0} byte",
  "the answer is not UTF-8": "svaret er ikke UTF-8",
  "Add the function {0} to the service (Site administration, Server, Web services, External services).":
    "Legg funksjonen {0} til tjenesten (Site administration, Server, Web services, External services).",
  'the completions report does not have "Show unique rows" on':
    "fullføringsrapporten har ikke «Show unique rows» på",
  'Switch on "Show unique rows" in the report\'s settings; otherwise two enrolments in one course are two rows, and a reading cannot be verified.':
    "Slå på «Show unique rows» i rapportens innstillinger; ellers blir to påmeldinger i ett kurs til to rader, og en lesning kan ikke etterprøves.",
  "the token's service does not hold core_reportbuilder_set_filters; every run reads everything":
    "tjenesten som nøkkelen hører til, har ikke core_reportbuilder_set_filters; hver kjøring leser alt",
  "Add the function core_reportbuilder_set_filters to the service.":
    "Legg funksjonen core_reportbuilder_set_filters til tjenesten.",
  'the users report lacks the column "Full name with link"; accounts are looked up one list of 500 at a time':
    "brukerrapporten mangler kolonnen «Full name with link»; kontoer slås opp i lister på 500",
  'Add the column "Full name with link" to the users report.':
    "Legg kolonnen «Full name with link» til brukerrapporten.",
  "the address begins with http://: the token and everything read can be overheard":
    "adressen begynner med http://: nøkkelen og alt som leses, kan avlyttes",
  "Use the site's https:// address.": "Bruk adressen til nettstedet med https://.",
  "the site calls itself {0}, not {1}": "nettstedet kaller seg {0}, ikke {1}",
  "Use {0}, so that the records keep one name for their source.":
    "Bruk {0}, så det som er lagret, har ett navn på kilden.",
  'the report lacks the column "{0}"{1}': "rapporten mangler kolonnen «{0}»{1}",
  'Add the column "{0}" to the report.': "Legg kolonnen «{0}» til rapporten.",

  // What a check of a Moodle finds in order.
  "the token is accepted, with {0} functions": "nøkkelen er godtatt, med {0} funksjoner",
  "completions with dates from report {0}": "fullføringer med datoer fra rapport {0}",
  "accounts from report {0}": "kontoer fra rapport {0}",
  "earlier completions from report {0}": "tidligere fullføringer fra rapport {0}",
  "Use the id of a unit that the workforce was built from.":
    "Bruk id-en til en enhet som er lest inn.",
  "Choose a date in the unit's life, or a unit that exists on the date.":
    "Velg en dato da enheten finnes, eller en enhet som finnes på datoen.",
  "Use the id of a course that the workforce was built from.":
    "Bruk id-en til et kurs som er lest inn.",
  "Choose a unit within the scope, or ask for access to this one.":
    "Velg en enhet du har tilgang til, eller be om tilgang til denne.",
  "Ask for the counts, or use a scope that allows rows about persons.":
    "Spør etter antallene, eller be om tilgang til rader om enkeltpersoner.",
  "Choose 3 or more; 5 where nothing else is decided.":
    "Velg 3 eller flere; 5 der ikke noe annet er bestemt.",
  "Choose a later date, or make the pattern since an earlier one.":
    "Velg en senere dato, eller lag mønsteret fra en tidligere.",
  "Ask for the report again, and read its rows before the next changes.":
    "Be om rapporten på nytt, og les radene før de neste endringene.",
  "Pass what buildWorkforce returned.": "Gi det som buildWorkforce svarte med.",
  "Pass the bytes that toSnapshot returned.": "Gi bytene som toSnapshot svarte med.",
  "Build the workforce from its records, or update this package.":
    "Bygg arbeidsstokken av postene, eller oppdater denne pakken.",
  "Build the workforce from its records, and write the snapshot again.":
    "Bygg arbeidsstokken av postene, og skriv avtrykket på nytt.",
  "Keep one record for each unit; give the other its own id.":
    "Behold én post for hver enhet; gi den andre sin egen id.",
  "Keep one record for each course; give the other its own id.":
    "Behold én post for hvert kurs; gi den andre sin egen id.",
  "Add the unit, or correct the id.": "Legg til enheten, eller rett id-en.",
  "Correct the parent, or the day the placement begins.":
    "Rett enheten over, eller dagen plasseringen begynner.",
  "End the first placement on the day the next begins.":
    "La den første plasseringen slutte den dagen den neste begynner.",
  "Correct the placement's period, or the unit's.": "Rett plasseringens periode, eller enhetens.",
  "Move the position to the unit that took over, or correct a period.":
    "Flytt stillingen til enheten som tok over, eller rett en periode.",
  "Import the employee's position, or match the account to another employee.":
    "Importer den ansattes stilling, eller koble kontoen til en annen ansatt.",
  "Add the course, or add its name to a course's aliases.":
    "Legg til kurset, eller legg navnet til et kurs' andre navn.",
  "Decide on a version for the days without one, or let the one before last longer.":
    "Bestem en versjon for dagene som ikke har noen, eller la den forrige vare lenger.",
  "End the first version on the day the next begins.":
    "La den første versjonen slutte den dagen den neste begynner.",
  "Correct the setting that the message names.": "Rett innstillingen som meldingen nevner.",
  "Check the site's address and the network between here and there, then run again.":
    "Sjekk nettstedets adresse og nettet mellom her og der, og kjør igjen.",
  "Run again outside the site's busy hours; if it repeats, ask for smaller pages.":
    "Kjør igjen utenom nettstedets travle timer; skjer det igjen, be om mindre sider.",
  "Run again later; if it repeats, the Moodle administrator finds the cause in the site's log.":
    "Kjør igjen senere; skjer det igjen, finner Moodle-administratoren årsaken i nettstedets logg.",
  "Run again later with a lower concurrency, or ask for a higher limit.":
    "Kjør igjen senere med færre kall om gangen, eller be om en høyere grense.",
  "Run again in 5 to 15 minutes, when the maintenance is over.":
    "Kjør igjen om 5 til 15 minutter, når vedlikeholdet er over.",
  "The Moodle administrator switches on web services and the REST protocol (Site administration, Server, Web services).":
    "Moodle-administratoren slår på webtjenester og REST-protokollen (Site administration, Server, Web services).",
  "Set the address to the one a browser shows on the site's front page, without what follows the host and folder.":
    "Sett adressen til den nettleseren viser på nettstedets forside, uten det som følger etter vert og mappe.",
  "Set the address to the site's own (wwwroot), as the Moodle administrator gives it.":
    "Sett adressen til nettstedets egen (wwwroot), slik Moodle-administratoren oppgir den.",
  "Check that the address leads straight to Moodle, without a sign-in page or filter before it.":
    "Sjekk at adressen går rett til Moodle, uten en innloggingsside eller et filter foran.",
  "Ask for smaller pages.": "Be om mindre sider.",
  "Copy the token again, or ask the Moodle administrator for a new one.":
    "Kopier nøkkelen på nytt, eller be Moodle-administratoren om en ny.",
  "The Moodle administrator checks the token's expiry and addresses, that the service is on, that its user may use it (webservice/rest:use), and that the function is in it.":
    "Moodle-administratoren sjekker nøkkelens utløp og adresser, at tjenesten er på, at brukeren får bruke den (webservice/rest:use), og at funksjonen er med i den.",
  "The Moodle administrator opens the account that the token belongs to, without a forced change of password.":
    "Moodle-administratoren åpner kontoen som nøkkelen hører til, uten krav om å bytte passord.",
  "The Moodle administrator shares the report with the token's user, or gives the right that the page for administrators names.":
    "Moodle-administratoren deler rapporten med nøkkelens bruker, eller gir retten som siden for administratorer nevner.",
  "The site is older or lacks a plugin; another way of reading is used where there is one.":
    "Nettstedet er eldre eller mangler en utvidelse; en annen måte å lese på brukes der det finnes en.",
  "Report this as a fault in @kompetanseregion/moodle, with the function's name and the site's version.":
    "Meld dette som en feil i @kompetanseregion/moodle, med funksjonens navn og nettstedets versjon.",
  "It was removed in Moodle; run again to read what is there now.":
    "Det er fjernet i Moodle; kjør igjen for å lese det som er der nå.",
  "Nothing, unless the person should be readable: then check the enrolment and the account in Moodle.":
    "Ingenting, med mindre personen skal kunne leses: sjekk da påmeldingen og kontoen i Moodle.",
  "Look up Moodle's own error code, or hand it to the Moodle administrator.":
    "Slå opp Moodles egen feilkode, eller gi den til Moodle-administratoren.",
  "The site may be newer than this package, or something rewrites its answers; compare versions and report it.":
    "Nettstedet kan være nyere enn denne pakken, eller noe skriver om svarene; sammenlign versjoner og meld fra.",
  "The Moodle administrator raises PHP's max_input_vars to 5000.":
    "Moodle-administratoren hever max_input_vars i PHP til 5000.",
  "The Moodle administrator creates the report and shares it with the token's user, as the page for administrators describes.":
    "Moodle-administratoren lager rapporten og deler den med nøkkelens bruker, slik siden for administratorer beskriver.",
  "The Moodle administrator puts the report's columns back as the page for administrators describes; then run again.":
    "Moodle-administratoren setter rapportens kolonner tilbake slik siden for administratorer beskriver; kjør så igjen.",
  "Check that the report shows unique rows and is sorted by username and course ID number, then run again when fewer people are at work.":
    "Sjekk at rapporten viser unike rader og er sortert etter brukernavn og kursets ID-nummer, og kjør igjen når færre er på jobb.",
  "The site failed several times in a row; run again in some minutes.":
    "Nettstedet feilet flere ganger etter hverandre; kjør igjen om noen minutter.",
  "Wait until it has ended. One whose process is gone is taken over by itself.":
    "Vent til den er ferdig. En som prosessen er borte for, tas over av seg selv.",
  "Run the sync without it first, and accept what that run says, within a day.":
    "Kjør først uten, og godta innen et døgn det den kjøringen sier.",
};

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
};

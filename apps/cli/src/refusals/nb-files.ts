/** What is refused of files and mail, in bokmål, by the text as it is thrown in English. */
export const files: Readonly<Record<string, string>> = {
  "the file declares an encoding that is not read": "fila oppgir en tegnkoding som ikke leses",
  "Save it as UTF-8.": "Lagre den som UTF-8.",
  "the file has a document type (DOCTYPE)": "fila har en dokumenttype (DOCTYPE)",
  "Ask the sender for a file without it; a file of data needs none.":
    "Be avsenderen om en fil uten; en fil med data trenger ingen.",
  "the file {0} near line {1}": "fila {0} ved linje {1}",
  "Ask the sender how the file was made; it is like no file of its kind.":
    "Spør avsenderen hvordan fila er laget; den ligner ingen fil av sitt slag.",
  "the file is not well-formed XML at line {0}": "fila er ikke riktig bygd XML ved linje {0}",
  "Fetch the file once more; it may have been cut off on the way.":
    "Hent fila på nytt; den kan være avbrutt underveis.",
  "a record has more than {0} elements": "en post har flere enn {0} elementer",
  "the file holds {0} when unpacked": "fila er {0} når den er pakket ut",
  "Save the sheet as a new workbook, or as CSV; do not open the file.":
    "Lagre arket som en ny arbeidsbok, eller som CSV; åpne ikke fila.",
  "the workbook cannot be opened: {0}": "arbeidsboka kan ikke åpnes: {0}",
  "Open it in a spreadsheet and save it once more as XLSX, without a password.":
    "Åpne den i et regneark og lagre den på nytt som XLSX, uten passord.",
  'the workbook has no sheet "{0}"': "arbeidsboka har ikke noe ark «{0}»",
  "formulas have failed in {0}": "formler har slått feil i {0}",
  "Mend them in the spreadsheet, and save it once more.":
    "Rett dem i regnearket, og lagre det på nytt.",
  "the workbook is not made as workbooks are": "arbeidsboka er ikke laget slik arbeidsbøker er",
  "Open it in a spreadsheet and save it once more as XLSX.":
    "Åpne den i et regneark og lagre den på nytt som XLSX.",
  "the workbook has no sheets": "arbeidsboka har ingen ark",
  "Save it once more as XLSX.": "Lagre den på nytt som XLSX.",
  "the workbook has cells where no sheet has any":
    "arbeidsboka har celler der ikke noe ark har noen",
  "Write it as CSV, or split it up.": "Skriv den som CSV, eller del den opp.",
  "the file is larger than {0} bytes": "fila er større enn {0} byte",
  "Split the file, or raise the limit where you know what is in it.":
    "Del fila, eller hev grensen når du vet hva den inneholder.",
  "the file begins as {0} and has something else further on":
    "fila begynner som {0} og har noe annet lenger ute",
  "Save it once more as UTF-8, or say which encoding it has.":
    "Lagre den på nytt som UTF-8, eller si hvilken tegnkoding den har.",
  "the file is no text": "fila er ikke tekst",
  "Give a CSV or text file; save a spreadsheet as XLSX or CSV.":
    "Oppgi en CSV- eller tekstfil; lagre et regneark som XLSX eller CSV.",
  "a cell holds a finite number": "en celle har et endelig tall",
  'the table has no column for "{0}"{1}': "tabellen har ingen kolonne for «{0}»{1}",
  "Name the column in the column map as it stands in the file.":
    "Oppgi kolonnen i kolonnekartet slik den står i fila.",
  'the column "{0}" is mapped to two fields': "kolonnen «{0}» står for to felt",
  "Map each column once.": "La hver kolonne stå for ett felt.",
  "the file holds no rows": "fila har ingen rader",
  "Give a table with a row of column names and rows below it.":
    "Oppgi en tabell med en rad med kolonnenavn og rader under den.",
  "the cell {0}{1}": "cellen {0}{1}",
  "Look at the values before you go on.": "Se på verdiene før du går videre.",
  "an amount has three decimals": "et beløp har tre desimaler",
  "the cell is no amount": "cellen er ikke et beløp",
  "Write the amount like 1 145 000,50 or -1145000.50.":
    "Skriv beløpet som 1 145 000,50 eller -1145000.50.",
  "the date has two readings: the day may be the first number or the second":
    "datoen kan leses på to måter: dagen kan være det første eller det andre tallet",
  "Write it like 31.12.2015 or 2015-12-31, or say in the column map which comes first.":
    "Skriv den som 31.12.2015 eller 2015-12-31, eller si i kolonnekartet hva som står først.",
  "the cell is no date": "cellen er ingen dato",
  "Write it like 31.12.2015 or 2015-12-31.": "Skriv den som 31.12.2015 eller 2015-12-31.",
  'SAF-T of version "{0}" is not read': "SAF-T i versjon «{0}» leses ikke",
  "Export SAF-T Financial 1.30.": "Eksporter SAF-T Regnskap 1.30.",
  "the books are not in NOK": "regnskapet er ikke i NOK",
  "Only books in Norwegian kroner are read.": "Bare regnskap i norske kroner leses.",
  "the day the file was made is missing or no date":
    "dagen fila ble laget, mangler eller er ingen dato",
  "Ask the sender for a file that follows the schema.":
    "Be avsenderen om en fil som følger skjemaet.",
  "the file is no SAF-T file": "fila er ingen SAF-T-fil",
  "Export SAF-T Financial from the accounting system; it begins with <AuditFile>.":
    "Eksporter SAF-T Regnskap fra regnskapssystemet; fila begynner med <AuditFile>.",
  "a voucher has more than {0} lines": "et bilag har flere enn {0} linjer",
  "debit less credit is {0} kroner": "debet minus kredit er {0} kroner",
  "Correct the voucher in the accounting system, and export once more.":
    "Rett bilaget i regnskapssystemet, og eksporter på nytt.",
  "there is no amount": "det er ikke noe beløp",
  "it is both debit and credit": "det er både debet og kredit",
  "the value is no amount with a decimal point": "verdien er ikke et beløp med desimalpunktum",
  "the date is missing": "datoen mangler",
  "the value is no date": "verdien er ingen dato",
  "the value is missing or no whole number": "verdien mangler eller er ikke et helt tall",
  "lines are booked on an account that the file does not list":
    "linjer er ført på en konto som fila ikke har med",
  "Export with the whole chart of accounts.": "Eksporter med hele kontoplanen.",
  "the file says {0} and has {1}": "fila sier {0} og har {1}",
  "Fetch the file once more; it is cut off or was changed.":
    "Hent fila på nytt; den er avkortet eller endret.",
  "the file says {0}, {1} less than opening balance and vouchers":
    "fila sier {0}, {1} mindre enn inngående saldo og bilag",
  "Check that the file holds all vouchers of the period.":
    "Sjekk at fila har alle bilagene i perioden.",
  "debit less credit is {0} over {1} lines": "debet minus kredit er {0} over {1} linjer",
  "Write whole vouchers.": "Skriv hele bilag.",
  "{0} has more than the {1} characters that SAF-T has room for":
    "{0} har flere enn de {1} tegnene SAF-T har plass til",
  "{0} has a character that XML cannot hold": "{0} har et tegn som XML ikke kan ha",
  "{0} problems, the first {1}": "{0} problemer, det første {1}",
  "Mend what is listed; nothing is written.": "Rett det som er listet opp; ingenting er skrevet.",
  "a cell of {0} is no {1}": "en celle i {0} er ikke {1}",
  "Give every cell of a column what the column is said to hold.":
    "La hver celle i en kolonne ha det kolonnen er sagt å ha.",
  "the message could not be written to the folder": "meldingen kunne ikke skrives til mappa",
  "See that the folder exists, can be written to, and does not hold it already.":
    "Se til at mappa finnes, kan skrives i, og ikke har meldingen fra før.",
  "the relay did not take the message ({0})": "e-posttjeneren tok ikke imot meldingen ({0})",
  "See that host, port, security and sign-in are right: kompetanse doctor.":
    "Se til at vert, port, sikkerhet og innlogging er riktige: kompetanse doctor.",
  "the connection was lost while it was sent ({0})":
    "forbindelsen ble brutt mens den ble sendt ({0})",
  "It may have arrived, so it is not sent again. Ask the receiver where it matters.":
    "Den kan ha kommet fram, så den sendes ikke på nytt. Spør mottakeren der det er viktig.",
  "the table has no column for employee number or e-mail address":
    "tabellen har ingen kolonne for ansattnummer eller e-postadresse",
  "Name one of them in the column map as it stands in the file.":
    "Oppgi en av dem i kolonnekartet slik den står i fila.",
  "the map points at a column of identity numbers or pay":
    "kartet peker på en kolonne med fødselsnummer eller lønn",
  "Use the HR system's own key (ansattnummer); identity numbers are never stored.":
    "Bruk HR-systemets egen nøkkel (ansattnummer); fødselsnummer lagres aldri.",
  "the employment points at no employee or unit of the file":
    "arbeidsforholdet peker ikke på noen ansatt eller enhet i fila",
  "Export all four resources at the same time.": "Eksporter alle fire ressursene samtidig.",
  "the file is no FINT extract": "fila er ikke et FINT-uttrekk",
  "Give one JSON object with organisasjonselement, personalressurs, person and arbeidsforhold.":
    "Oppgi ett JSON-objekt med organisasjonselement, personalressurs, person og arbeidsforhold.",
  "two units have the same key, and different names or places":
    "to enheter har samme nøkkel, og ulike navn eller plasser",
  "Export the employee number (ansattnummer).": "Eksporter ansattnummeret.",
  "two employees have the same employee number": "to ansatte har samme ansattnummer",
  "the e-mail address is none, and is left out": "e-postadressen er ingen adresse, og er utelatt",
  "Correct it in the HR system.": "Rett det i HR-systemet.",
  "the part of full time is not above 0 and at most 100 per cent, and is left out":
    "stillingsprosenten er ikke over 0 og høyst 100, og er utelatt",
  "the unit is above itself": "enheten er over seg selv",
  "name a column for the whole name, or for first and last name":
    "oppgi en kolonne for hele navnet, eller for fornavn og etternavn",
  "the table has no column for the employees' names":
    "tabellen har ingen kolonne for navnene på de ansatte",
  "the table has no column for where the employees work":
    "tabellen har ingen kolonne for hvor de ansatte arbeider",
  "Name the columns in the column map, from the top of the organisation.":
    "Oppgi kolonnene i kolonnekartet, fra toppen av organisasjonen.",
  "the position is in no unit": "stillingen er ikke i noen enhet",
  "Give at least one level of the organisation.": "Oppgi minst ett nivå i organisasjonen.",
  "the column map points at a column of identity numbers or pay, which is never read":
    "kolonnekartet peker på en kolonne med fødselsnummer eller lønn, som aldri leses",
  "Map the HR system's own key (ansattnummer), and leave that column out.":
    "Bruk HR-systemets egen nøkkel (ansattnummer), og utelat den kolonnen.",
  "a position has no relation to the organisation":
    "en stilling har ingen relasjon til organisasjonen",
  "Export relations of type ORGANISATION; cost centres are no organisation.":
    "Eksporter relasjoner av typen ORGANISATION; kostnadssteder er ingen organisasjon.",
  "a position is in no unit of the chart": "en stilling er ikke i noen enhet i organisasjonskartet",
  "Place the position in the organisation chart in the HR system.":
    "Plasser stillingen i organisasjonskartet i HR-systemet.",
  "line {0} has {1} cells": "linje {0} har {1} celler",
  "Check what stands between the cells; a row has at most {0}.":
    "Sjekk hva som står mellom cellene; en rad har høyst {0}.",
  "line {0} has a quotation mark that is out of place":
    "linje {0} har et anførselstegn på feil sted",
  "the row on line {0} is longer than {1} characters{2}":
    "raden på linje {0} er lengre enn {1} tegn{2}",
  "Check that the file is CSV, and its quotation marks.":
    "Sjekk at fila er CSV, og anførselstegnene i den.",
  "name either an amount, or debit and credit": "oppgi enten et beløp, eller debet og kredit",
  "the file says {0}, and the lines above come to {1}": "fila sier {0}, og linjene over blir {1}",
  "Export the file once more; lines are missing or were changed.":
    "Eksporter fila på nytt; linjer mangler eller er endret.",
  "its lines have {0} dates: {1}": "linjene har {0} datoer: {1}",
  "A voucher has one date; look for a number that is used twice.":
    "Et bilag har én dato; se etter et nummer som er brukt to ganger.",
  "Export whole vouchers, the bank's line too.": "Eksporter hele bilag, også bankens linje.",
  "the line has no voucher number": "linja har ikke noe bilagsnummer",
  "Give the voucher's number, or take the line out.": "Oppgi bilagets nummer, eller ta ut linja.",
  "the line has no account": "linja har ingen konto",
  "Give the account, or take the line out.": "Oppgi kontoen, eller ta ut linja.",
  "the line is both debit and credit": "linja er både debet og kredit",
  "Give one of them.": "Oppgi en av dem.",
  "the cell is no period": "cellen er ingen periode",
  "Write it like 201505 or 2015-05.": "Skriv den som 201505 eller 2015-05.",
};

/** What is refused of the books, in bokmål, by the text as it is thrown in English. */
export const books: Readonly<Record<string, string>> = {
  "{0} basis points is no VAT rate": "{0} basispunkter er ingen momssats",
  "Give the rate in basis points, such as 2500 for 25 %.":
    "Oppgi satsen i basispunkter, som 2500 for 25 %.",
  'there is no project "{0}"': "det finnes ikke noe prosjekt «{0}»",
  'the years "{0}" are no columns': "årene «{0}» kan ikke være kolonner",
  "Name at least one year, and each once.": "Nevn minst ett år, og hvert bare én gang.",
  "the years {0} do not follow one another": "årene {0} følger ikke etter hverandre",
  "Name at least one year, and every year between the first and the last.":
    "Nevn minst ett år, og alle årene mellom det første og det siste.",
  'account "{0}" is in both "{1}" and "{2}"': "konto «{0}» er både i «{1}» og i «{2}»",
  "Put each account in one group.": "Legg hver konto i én gruppe.",
  'account "{0}" in "{1}" is {2}': "konto «{0}» i «{1}» er {2}",
  "Put only expense accounts in cost groups.": "Legg bare utgiftskonti i kostnadsgrupper.",
  "Give whole weights of 0 or more, at least one above 0.":
    "Oppgi hele vekter fra 0, der minst én er over 0.",
  'there is no municipality "{0}" to invoice': "det finnes ingen kommune «{0}» å fakturere",
  "Give every municipality that is in the shares.":
    "Oppgi alle kommunene som er med i fordelingen.",
  'the sharing key has no figure for "{0}"': "fordelingsnøkkelen har ikke noe tall for «{0}»",
  "Add the municipality to the key, with 0 if it pays nothing.":
    "Legg kommunen til nøkkelen, med 0 hvis den ikke betaler noe.",
  "the {0} of {1} cannot be used on {2}": "{0:word} fra {1} kan ikke brukes {2}",
  "Update the key's figures, with their date and source.":
    "Oppdater tallene i nøkkelen, med dato og kilde.",
  'the weight of "{0}" has over six decimals': "vekten til «{0}» har flere enn seks desimaler",
  "Round the figure to at most six decimals.": "Rund av tallet til høyst seks desimaler.",
  "the parts of a mixed key add up to 10 000 basis points":
    "delene av en blandet nøkkel er til sammen 10 000 basispunkter",
  "{0} is added up wrongly: {1}": "{0} er lagt sammen feil: {1}",
  "one cell is wrong: {0}": "én rute er feil: {0}",
  "the sums are of an earlier {0}: {1}": "summene er av en tidligere {0}: {1}",
  "every row has one cell for each column; a blank cell is null":
    "hver rad har én rute for hver kolonne; en tom rute er null",
  "two columns have the same name": "to kolonner har samme navn",
  "the sum column is one of the columns": "sumkolonnen er en av kolonnene",
  "it is booked {0}, and {1} was the first open day from {2}":
    "det er ført {0}, og {1} var den første åpne dagen fra {2}",
  "Find out how it came into the journal; take it back where it is wrong.":
    "Finn ut hvordan det kom inn i journalen; før det tilbake der det er feil.",
  "Ask for balances of fewer postings, by year or by fund.":
    "Spør om saldoer for færre posteringer, per år eller per tilskudd.",
  "a stored voucher is cut short or of another version":
    "et lagret bilag er avkortet eller av en annen versjon",
  "Restore the journal from a copy that verifies.":
    "Gjenopprett journalen fra en kopi som holder ved kontroll.",
  'there are two {0}s with the id "{1}"': "to har id-en «{1}»: {0:noun}",
  "the key is used for {0}, which says something else":
    "nøkkelen er brukt for {0}, som sier noe annet",
  "Give the new voucher its own key.": "Gi det nye bilaget sin egen nøkkel.",
  'there is no voucher "{0}"': "det finnes ikke noe bilag «{0}»",
  "Use the id of a posted voucher, such as A-2014-7.":
    "Bruk id-en til et bilag som er ført, som A-2014-7.",
  "{0} is itself a reversal": "{0} er selv en tilbakeføring",
  "{0} is reversed by {1}": "{0} er ført tilbake med {1}",
  "Post a new voucher with what is right.": "Før et nytt bilag med det som er riktig.",
  "{0} is locked, and only one person asks": "{0} er låst, og bare én ber om det",
  "Have a second person approve that it is opened again.":
    "La en annen person godkjenne at den åpnes igjen.",
  "the snapshot is cut short, or of another version":
    "øyeblikksbildet er avkortet eller av en annen versjon",
  "Open the journal from its vouchers, and write a new snapshot.":
    "Åpne journalen fra bilagene, og skriv et nytt øyeblikksbilde.",
  "the voucher has no postings": "bilaget har ingen posteringer",
  "Write at least one posting.": "Skriv minst én postering.",
  "the amounts of the voucher add up to more than can be counted exactly":
    "beløpene på bilaget blir mer enn det som kan telles nøyaktig",
  "Check the amounts; nothing of this size is booked.": "Sjekk beløpene; så store blir ikke ført.",
  "{0} add up to {1} kr, not 0": "{0} blir til sammen {1:amount} kr, ikke 0",
  "Correct the amounts so that debit and credit are alike, also within each fund.":
    "Rett beløpene så debet og kredit er like, også innenfor hvert tilskudd.",
  'account "{0}" is not open on {1}': "konto «{0}» er ikke åpen {1}",
  "Use an account that is open on the day, or correct the date.":
    "Bruk en konto som er åpen den dagen, eller rett datoen.",
  '{0} is outside the period of project "{1}"': "{0} er utenfor perioden til prosjektet «{1}»",
  "Check the date and the project; a late cost may be right.":
    "Sjekk datoen og prosjektet; en sen kostnad kan være riktig.",
  'there is no {0} "{1}"': "dette finnes ikke: {0:noun} «{1}»",
  "Add the {0}, or use one that is there.": "Legg det til ({0:noun}), eller bruk en som finnes.",
  "{0} is not open; the voucher is booked {1} and keeps its date":
    "{0} er ikke åpen; bilaget føres {1} og beholder datoen",
  "Post it as it is, or reopen the period first.": "Før det som det er, eller åpne perioden først.",
  "the supplier's invoice of this number is booked already as {0}":
    "leverandørens faktura med dette nummeret er ført allerede som {0}",
  "Check that it is another invoice before it is posted.":
    "Sjekk at det er en annen faktura før den føres.",
  'fund "{0}" pays at most {1} of this voucher ({2} counts), and {3} is charged to it':
    "tilskuddet «{0}» betaler høyst {1:amount} av dette bilaget ({2:amount} teller), og {3:amount} er belastet det",
  "Charge the rest to another fund, and write how many units the lines are for.":
    "Belast resten et annet tilskudd, og skriv hvor mange enheter linjene gjelder.",
  'fund "{0}" is given for an activity, and the cost does not say which':
    "tilskuddet «{0}» er gitt til en aktivitet, og kostnaden sier ikke hvilken",
  "Name the activity; until then the fund's remainder is known only within bounds.":
    "Oppgi aktiviteten; til da er det som er igjen av tilskuddet, bare kjent innenfor grenser.",
  'fund "{0}" is given for another {1}': "tilskuddet «{0}» er gitt til noe annet ({1:noun})",
  "Charge a fund that is given for this cost.":
    "Belast et tilskudd som er gitt til denne kostnaden.",
  'fund "{0}" does not pay account "{1}"{2}': "tilskuddet «{0}» betaler ikke konto «{1}»{2}",
  "Charge another fund; drawFunds says which can pay.": "Belast et annet tilskudd.",
  '{0} is outside the days fund "{1}" may be spent ({2} until {3})':
    "{0} er utenfor dagene tilskuddet «{1}» kan brukes ({2} til {3:word})",
  "Charge another fund, or ask the giver for a longer period.":
    "Belast et annet tilskudd, eller be giveren om en lengre periode.",
  'what fund "{0}" has paid adds up to more than can be counted exactly':
    "det tilskuddet «{0}» har betalt, er mer enn det som kan telles nøyaktig",
  'fund "{0}" would be overdrawn by {1} kr':
    "tilskuddet «{0}» ville blitt overtrukket med {1:amount} kr",
  "Charge the rest to another fund, or book the money received first.":
    "Belast resten et annet tilskudd, eller før inn pengene som er mottatt, først.",
  'there is no fund "{0}"': "det finnes ikke noe tilskudd «{0}»",
  'costs on fund "{0}" do not say which activity they are for, so what is left is known only within bounds':
    "kostnader på tilskuddet «{0}» sier ikke hvilken aktivitet de gjelder, så det som er igjen, er bare kjent innenfor grenser",
  "Split those costs by activity.": "Del de kostnadene på aktiviteter.",
  'fund "{0}" is advanced by the project until the refund is paid':
    "tilskuddet «{0}» forskutteres av prosjektet til refusjonen er betalt",
  'fund "{0}" is spent beyond what it received': "tilskuddet «{0}» er brukt ut over det det mottok",
  "Claim the refund.": "Krev refusjonen.",
  "Move costs to another fund, or ask for more.":
    "Flytt kostnader til et annet tilskudd, eller be om mer.",
  "no terms of {0} are known on {1}": "ingen vilkår for {0} er kjent {1}",
  "Write the fund's terms from its award letter.": "Skriv inn vilkårene fra tilsagnsbrevet.",
  'fund "{0}" asks for an own share of {1} %, and less is booked':
    "tilskuddet «{0}» krever en egenandel på {1} %, og det er ført mindre",
  "Book what the receiver pays and gives in effort, or agree on another share.":
    "Før det mottakeren betaler og yter i arbeid, eller avtal en annen andel.",
  "heads, meetings, hours and rate are not all above 0":
    "personer, møter, timer og sats er ikke alle over 0",
  "Give whole heads and meetings, and hours and a rate above 0.":
    "Oppgi hele personer og møter, og timer og sats over 0.",
  "the effort has no minutes or attendance list":
    "innsatsen har verken referat eller deltakerliste",
  "Attach what shows who took part.": "Legg ved det som viser hvem som deltok.",
  "one seat carries {0} hours, over the limit of {1}":
    "én plass bærer {0} timer, over grensen på {1}",
  "Spread the meetings over more people, or raise the limit.":
    "Fordel møtene på flere, eller hev grensen.",
  'fund "{0}" does not refund this cost': "tilskuddet «{0}» refunderer ikke denne kostnaden",
  "Leave it out, or claim it under another fund.":
    "Utelat den, eller krev den av et annet tilskudd.",
  'the claim is cut to what is left of the award of fund "{0}"':
    "kravet er kuttet til det som er igjen av tilsagnet for «{0}»",
  "Pay the rest from another fund.": "Betal resten av et annet tilskudd.",
  'account "{0}" has no budget in {1}, and is used':
    "konto «{0}» har ikke budsjett i {1}, og er brukt",
  "Adjust the budget, or move what is booked.": "Juster budsjettet, eller flytt det som er ført.",
  "Give each its own id.": "Gi hver sin egen id.",
  "the postings": "posteringene",
  'the postings on fund "{0}"': "posteringene på tilskuddet «{0}»",
  "the memo postings": "posteringene av egeninnsats",
  "period {0} is {1} already": "perioden {0} er {1:word} fra før",
  "Leave it out.": "Utelat den.",
  "{0} is open, and only a closed period is locked":
    "{0} er åpen, og bare en lukket periode kan låses",
  "Close it first, then lock it.": "Lukk den først, og lås den så.",
  "it is a number with at most two decimals, such as 7,5":
    "det er et tall med høyst to desimaler, som 7,5",
  "it is a whole number of 1 or more": "det er et helt tall, 1 eller mer",
  "there is no such municipality": "det finnes ingen slik kommune",
  'account "{0}" has no KOSTRA art': "kontoen «{0}» har ingen KOSTRA-art",
  "Map it to an art.": "Gi den en art.",
  "there is no table of the KOSTRA {0}s of {1}; codes are held against {2}":
    "det er ingen tabell over KOSTRA-kodene ({0:noun}) i {1}; kodene holdes mot {2:word}",
  "Check every code against the guide of that year, or give its table.":
    "Sjekk hver kode mot veilederen for det året, eller legg inn tabellen for det.",
  'no table of {0} has the {1} {2} of account "{3}"':
    "ingen tabell for {0} har koden {2} ({1:noun}) på kontoen «{3}»",
  "Check the code against the guide of that year, or give a table that has it.":
    "Sjekk koden mot veilederen for det året, eller legg inn en tabell som har den.",
  'account "{0}" (art {1}) is for whole services that others deliver':
    "kontoen «{0}» (art {1}) er for hele tjenester som andre leverer",
  "Use an art of 100–290 where the organiser runs the course and buys a part of it.":
    "Bruk en art fra 100 til 290 når arrangøren holder kurset selv og kjøper en del av det.",
  "Add another account.": "Legg til en ny konto.",
  "Write it once.": "Skriv det én gang.",
  "a KOSTRA art is three digits, such as 010": "en KOSTRA-art er tre sifre, som 010",
  "a KOSTRA function is three digits, such as 120": "en KOSTRA-funksjon er tre sifre, som 120",
  "an award is not negative": "en tildeling er ikke negativ",
  "a SHA-256 sum is 64 hexadecimal digits": "en SHA-256-sum er 64 heksadesimale sifre",
  "a period is YYYY-MM, such as 2015-12": "en periode er ÅÅÅÅ-MM, som 2015-12",
  "a series is letters and digits": "en serie er bokstaver og sifre",
  "the money is to stay where it is": "pengene skal bli der de er",
  "Name two projects.": "Nevn to prosjekter.",
  "nothing is to be moved": "ingenting skal flyttes",
  "Give an amount.": "Oppgi et beløp.",
  "the day it is shared is not given": "dagen den deles, er ikke oppgitt",
  "Give a date.": "Oppgi en dato.",
  "nobody is named to share with": "det er ikke sagt hvem den deles mellom",
  "Name a region.": "Nevn en region.",
  "there are no figures to share by {0} with": "det er ingen tall å dele etter {0:word} med",
  "the figures have no source": "det er ikke sagt hvor tallene er fra",
  "the figures have no date": "det er ikke sagt hvilken dag tallene gjelder",
  "Give the day they are of.": "Oppgi dagen de gjelder.",
  '"{0}" is not a municipality with its figure': "«{0}» er ikke en kommune med tallet sitt",
  "Use its id, such as nore-og-uvdal.": "Bruk id-en, som nore-og-uvdal.",
  '"{0}" is no part in per cent': "«{0}» er ingen andel i prosent",
  "the weight {0} is not a whole number": "vekten {0} er ikke et helt tall",
  "the weight {0} is negative": "vekten {0} er negativ",
  "no weight is above 0": "ingen av tallene er over 0",
  "Give a whole number of 1 or more.": "Skriv et helt tall, 1 eller mer.",
  "{0} payers and a step of {1} øre give no fee":
    "{0} betalende og et trinn på {1} øre gir ingen avgift",
  "Give at least one payer and a step of at least one øre.":
    "Oppgi minst én som betaler, og et trinn på minst ett øre.",
  '"{0}" is no number of months to share in': "«{0}» er ikke et antall måneder å dele på",
  "Give a whole number of months, 2 to 60.": "Skriv et helt antall måneder, 2 til 60.",
  "Write two decimals, or no separator between thousands.":
    "Skriv to desimaler, eller ingen skilletegn mellom tusener.",
  "the file has no rows": "fila har ingen rader",
  "Give a header and a row below it.": "Skriv en overskrift og en rad under den.",
  "the row has no name": "raden har ikke noe navn",
  "Name the row.": "Gi raden et navn.",
  "Give one printed table at a time.": "Gi én trykt tabell om gangen.",
  "Save the table as CSV from the spreadsheet.": "Lagre tabellen som CSV fra regnearket.",
  "the header names no column": "overskriften nevner ingen kolonne",
  "Name a column beside the first.": "Gi navn til en kolonne ved siden av den første.",
  "a column has no name": "en kolonne har ikke noe navn",
  "Name every column in the first row.": "Gi alle kolonner et navn i den første raden.",
  'two columns are called "{0}"': "to kolonner heter «{0}»",
  "Give them different names.": "Gi dem forskjellige navn.",
  "Add it.": "Legg den til.",
  "the file has it twice": "fila har det to ganger",
  "it is posted as {0} and says otherwise": "det er ført som {0}, og sier noe annet",
  "; it is looked for as {0}": "; den kan hete {0}",
  "holds a formula; what it last came to is read": "har en formel; det den sist ga, er lest",
  "is merged; its value stands in the first cell only":
    "er slått sammen med andre; verdien står bare i den første",
  ", and {0} more like it": ", og slik er det med {0} til",
  "an account without an id": "en konto uten id",
  "a transaction without an id": "en transaksjon uten id",
  "{0} has no lines": "{0} har ingen linjer",
  "{0} has no account": "{0} har ingen konto",
  "is nested deeper than {0} tags": "er nøstet dypere enn {0} tagger",
  "has a value longer than {0} characters": "har en verdi på mer enn {0} tegn",
  "Shorten it, or export to another format.": "Kort den ned, eller eksporter til et annet format.",
  "Correct the text by a new voucher, or export elsewhere.":
    "Rett teksten med et nytt bilag, eller eksporter til et annet format.",
  "not in the chart": "ikke i kontoplanen",
  "of class {0}": "av klassen {0}",
  ", or a quotation mark is never closed": ", eller et anførselstegn er aldri lukket",
  "the same bytes several times": "de samme bytene flere ganger",
  "more than its table of contents says": "mer enn innholdslista sier",
  "two parts have one name": "to deler har samme navn",
  "it has no table of contents": "den har ingen innholdsliste",
  "its table of contents is broken": "innholdslista er ødelagt",
  "it is encrypted": "den er kryptert",
  "a part is not where the table of contents says": "en del er ikke der innholdslista sier",
  "a part is cut off": "en del er kuttet",
  "a part is packed in an unknown way": "en del er pakket på en ukjent måte",
  "a part cannot be unpacked": "en del kan ikke pakkes ut",
  "Say how it is to be rounded, or write at most two decimals.":
    "Si hvordan det skal rundes av, eller skriv høyst to desimaler.",
  "Check the amount; nothing of this size is booked.":
    "Sjekk beløpet; ingenting så stort bokføres.",
};

/** Where something is, as it stands before a refusal. */
export const placesInFiles: Readonly<Record<string, string>> = {
  amount: "beløp",
  header: "overskrift",
  "line {0}": "linje {0}",
  "line {0}, column {1}": "linje {0}, kolonne {1}",
  "cell {0}": "celle {0}",
  "account {0}": "konto {0}",
  "course {0}": "kurs {0}",
  "project {0}": "prosjekt {0}",
  "account {0}, closing balance": "konto {0}, utgående saldo",
};

/** What stands in a refusal where it names something; see `words`. */
export const wordsOfBooks: Readonly<Record<string, string>> = {
  open: "åpen",
  closed: "lukket",
  locked: "låst",
  nothing: "ingenting",
  "further notice": "videre",
  inhabitants: "innbyggere",
  employees: "ansatte",
  fte: "årsverk",
  participants: "deltakere",
  line: "linje",
  lines: "linjer",
};

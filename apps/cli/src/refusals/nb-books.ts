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
  "the {0} of {1} cannot be used on {2}": "{0} fra {1} kan ikke brukes {2}",
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
  'there are two {0}s with the id "{1}"': "to har id-en «{1}»: {0}",
  "the key is used for {0}, which says something else":
    "nøkkelen er brukt for {0}, som sier noe annet",
  "Give the new voucher its own key.": "Gi det nye bilaget sin egen nøkkel.",
  'there is no voucher "{0}"': "det finnes ikke noe bilag «{0}»",
  "Use the id of a posted voucher, such as A-2014-7.":
    "Bruk id-en til et bilag som er ført, som A-2014-7.",
  "{0} is itself a reversal": "{0} er selv en tilbakeføring",
  "{0} is reversed by {1}": "{0} er ført tilbake med {1}",
  "Post a new voucher with what is right.": "Før et nytt bilag med det som er riktig.",
  "{0} is {1} and cannot become {2}": "{0} er {1} og kan ikke bli {2}",
  "Close an open period first, and lock it when it is closed.":
    "Lukk en åpen periode først, og lås den når den er lukket.",
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
  "{0} add up to {1} kr, not 0": "{0} blir til sammen {1} kr, ikke 0",
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
    "tilskuddet «{0}» betaler høyst {1} av dette bilaget ({2} teller), og {3} er belastet det",
  "Charge the rest to another fund, and write how many units the lines are for.":
    "Belast resten et annet tilskudd, og skriv hvor mange enheter linjene gjelder.",
  'fund "{0}" is given for an activity, and the cost does not say which':
    "tilskuddet «{0}» er gitt til en aktivitet, og kostnaden sier ikke hvilken",
  "Name the activity; until then the fund's remainder is known only within bounds.":
    "Oppgi aktiviteten; til da er det som er igjen av tilskuddet, bare kjent innenfor grenser.",
  'fund "{0}" is given for another {1}': "tilskuddet «{0}» er gitt til noe annet: {1}",
  "Charge a fund that is given for this cost.":
    "Belast et tilskudd som er gitt til denne kostnaden.",
  'fund "{0}" does not pay account "{1}"{2}': "tilskuddet «{0}» betaler ikke konto «{1}»{2}",
  "Charge another fund; drawFunds says which can pay.":
    "Belast et annet tilskudd; drawFunds sier hvilke som kan betale.",
  '{0} is outside the days fund "{1}" may be spent ({2} until {3})':
    "{0} er utenfor dagene tilskuddet «{1}» kan brukes ({2} til {3})",
  "Charge another fund, or ask the giver for a longer period.":
    "Belast et annet tilskudd, eller be giveren om en lengre periode.",
  'what fund "{0}" has paid adds up to more than can be counted exactly':
    "det tilskuddet «{0}» har betalt, er mer enn det som kan telles nøyaktig",
  'fund "{0}" would be overdrawn by {1} kr': "tilskuddet «{0}» ville blitt overtrukket med {1} kr",
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
};

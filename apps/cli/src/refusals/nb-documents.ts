/** What a document is refused for, and what its own checks find, in bokmål, by the text in English. */
export const documents: Readonly<Record<string, string>> = {
  "there is no figure for {{0}}": "det finnes ikke noe tall for {{0}}",
  "the text has no place for {{0}}": "teksten har ingen plass til {{0}}",
  "{0} of the cost counts": "{0} av kostnaden teller med",
  "Give everything that is taken off, with its reason.": "Oppgi alt som er trukket fra, med grunn.",
  "the costs add up to {0}": "kostnadene blir til sammen {0}",
  "Give the sum of the costs.": "Oppgi summen av kostnadene.",
  "more is claimed than what counts": "det kreves mer enn det som teller",
  "Claim the award's share of the basis.": "Krev tilsagnets andel av grunnlaget.",
  "they add up to {0}, not {1}": "de blir til sammen {0}, ikke {1}",
  "List every cost that is charged to the award, each in its year.":
    "List opp alle kostnader som er belastet tilsagnet, hver i sitt år.",
  "{0} of the award is left": "{0} av tilsagnet er igjen",
  "Give the award without what is spent.": "Oppgi tilsagnet uten det som er brukt.",
  "{0} came in, but {1} went out or is left": "{0} kom inn, men {1} gikk ut eller er igjen",
  "Look at the vouchers of the year.": "Se på bilagene i året.",
  "{0} less {1} is not {2}": "{0} minus {1} er ikke {2}",
  "Compute the gap again from the claim and the computed figure.":
    "Regn ut avviket på nytt fra påstanden og det beregnede tallet.",
  "the claim {0} is called supported, but lies outside {1} to {2}":
    "påstanden {0} er kalt underbygd, men ligger utenfor {1} til {2}",
  "Call the claim unsupported, or register what else was saved.":
    "Kall påstanden ikke underbygd, eller registrer hva annet som ble spart.",
  "{0} is used more than once": "{0} er brukt mer enn én gang",
  "Give each its own id; say the phase in the id where numbers start again.":
    "Gi hver sin egen id; ta fasen med der numrene begynner på nytt.",
  "sub-goal {0} is there more than once": "delmål {0} står mer enn én gang",
  "Number the sub-goals in order.": "Nummerer delmålene fortløpende.",
  "there is no phase {0}": "det finnes ingen fase {0}",
  "Use the id of one of the phases in chapter 3.": "Bruk id-en til en av fasene i kapittel 3.",
  "the goal is called achieved, but a sub-goal is not":
    "målet er kalt nådd, men et delmål er det ikke",
  "Call the goal partly achieved, or report the sub-goal.":
    "Kall målet delvis nådd, eller rapporter delmålet.",
  "the decision is called decided, but has no date":
    "beslutningen er kalt fattet, men har ingen dato",
  "Register the resolution with its date, or call it undocumented.":
    "Registrer vedtaket med dato, eller kall det ikke dokumentert.",
  "the decision is dated {0}, after the report of {1}":
    "beslutningen er datert {0}, etter rapporten {1}",
  "Correct the date, or call the decision pending.":
    "Rett datoen, eller kall beslutningen ventende.",
  "the period has no end": "perioden har ingen slutt",
  "the report is of {0}, but the period lasts until {1}":
    "rapporten er fra {0}, men perioden varer til {1}",
  "Compose the final report again when the period is over.":
    "Lag sluttrapporten på nytt når perioden er over.",
  "the report is approved on {0}, but composed on {1}": "rapporten er godkjent {0}, men laget {1}",
  "Have this version approved, or render the version that was.":
    "Få denne versjonen godkjent, eller skriv ut den som ble det.",
  '"{0}" is typed into the text': "«{0}» er skrevet inn i teksten",
  "Put a {place} in the text and give the figure with its source.":
    "Sett en {plass} i teksten og oppgi tallet med kilde.",
  "the column {0} closes with {1}, but its rows add up to {2}":
    "kolonnen {0} ender på {1}, men radene blir {2}",
  "Compare the column with the books and correct the row that differs.":
    "Hold kolonnen mot regnskapet og rett raden som skiller seg ut.",
  "the row {0} has the total {1}, but its years add up to {2}":
    "raden {0} har summen {1}, men årene blir {2}",
  "Replace the total by the sum of the years.": "Bytt summen med summen av årene.",
  "{0} opens with {1}, but the year before closed with {2}":
    "{0} begynner med {1}, men året før endte på {2}",
  "Carry the closing balance forward, or explain the difference as a voucher.":
    "Før utgående balanse videre, eller forklar forskjellen med et bilag.",
  "the grants add up to {0}, not {1}": "tilskuddene blir {0}, ikke {1}",
  "Replace the total by the sum of the grants.": "Bytt summen med summen av tilskuddene.",
  "the grants of {0} are {1}, but the statement has the income {2}":
    "tilskuddene i {0} er {1}, men regnskapet har inntekten {2}",
  "Find the income that is no grant, or the grant that is not booked.":
    "Finn inntekten som ikke er tilskudd, eller tilskuddet som ikke er ført.",
  "Compute the residual again from the two amounts.": "Regn ut avviket på nytt fra de to beløpene.",
  "{0} has {1} employees, but the states add up to {2}":
    "{0} har {1} ansatte, men tilstandene blir {2}",
  "Run the training report again; every employee is in exactly one state.":
    "Kjør opplæringsrapporten på nytt; hver ansatt er i nøyaktig én tilstand.",
  "the total is {0}, but the rows add up to {1}": "summen er {0}, men radene blir {1}",
  "Run the training report again with the same date for rows and total.":
    "Kjør opplæringsrapporten på nytt med samme dato for rader og sum.",
  "a count about fewer than {0} people is shown": "et tall om færre enn {0} personer er vist",
  "Hide the count, and one more so that it cannot be worked out.":
    "Skjul tallet, og ett til så det ikke kan regnes ut.",
  "the only hidden count follows from the others by subtraction":
    "det eneste skjulte tallet kan regnes ut av de andre",
  "Hide one more count of the same row or column.": "Skjul ett tall til i samme rad eller kolonne.",
  "{0} amounts for {1} columns": "{0} beløp for {1} kolonner",
  "high is below low": "det høyeste er under det laveste",
  "{0} {1} is more than {2} {3}": "{0} {1} er mer enn {2} {3}",
  "Count both with the same date and the same members.":
    "Tell begge med samme dato og samme medlemmer.",
  "the municipalities have {0} {1} kroner": "kommunene har {0} {1} kroner",
  "Sum the plan again; a municipality's benefits are its own.":
    "Summer planen på nytt; en kommunes gevinster er dens egne.",
  "Mend the places named in the message and compose the document again.":
    "Rett stedene som meldingen nevner, og sett sammen dokumentet på nytt.",
};

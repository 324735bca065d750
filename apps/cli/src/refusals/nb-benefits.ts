/** What is refused of benefit models, plans and claims, in bokmål, by the text in English. */
export const benefits: Readonly<Record<string, string>> = {
  "Give a whole number from {0} to {1}.": "Oppgi et helt tall fra {0} til {1}.",
  "the counterfactual's periods overlap or are negative":
    "periodene for hva som ville skjedd uansett, overlapper eller er negative",
  "Give each day one number of hours, zero or more.":
    "Gi hver dag ett antall timer, null eller flere.",
  "row {0} logs {1} minutes": "rad {0} logger {1} minutter",
  "Log whole minutes, zero or more, or say what holds where none are logged.":
    "Logg hele minutter, null eller flere, eller si hva som gjelder der ingen er logget.",
  'the model "{0}" does not say how its benefits show in completions':
    "modellen «{0}» sier ikke hvordan gevinstene viser seg i fullføringer",
  "Add tracking: activity, benefits, required, cycle, before and now.":
    "Legg til tracking: activity, benefits, required, cycle, before og now.",
  "there are no {0} for {1}": "det finnes ingen {0} for {1}",
  "They are known for {0}; give others as inputs of their own.":
    "De er kjent for {0}; oppgi andre som egne forutsetninger.",
  "See the JSON Schema of the {0} for what is expected here.":
    "Se JSON-skjemaet for {0} for hva som ventes her.",
  "Name the role in the line that answers for it.": "Oppgi rollen i linjen som svarer for den.",
  "Measure it as it is today, with date and method.":
    "Mål hvordan det er i dag, med dato og metode.",
  "Say whether the budget is cut, people do other work, or quality rises.":
    "Si om budsjettet kuttes, folk gjør annet arbeid eller kvaliteten øker.",
  '"{0}" has no target': "«{0}» har ikke noe mål",
  'the dates of "{0}" do not rise': "datoene for «{0}» stiger ikke",
  "Give at least one value with a date after the baseline, in rising order.":
    "Oppgi minst én verdi med dato etter nullpunktet, i stigende rekkefølge.",
  '"{0}" is {1} without a reason': "«{0}» er {1} uten grunn",
  "Give the input for {0}, or turn it into hours first.":
    "Oppgi forutsetningen for {0}, eller gjør den om til timer først.",
  "{0}, {1}, {2} are not in rising order of hours": "{0}, {1}, {2} har ikke stigende timetall",
  "Write the basis with the fewest hours first.": "Skriv grunnlaget med færrest timer først.",
  "Add a claim such as {0}.": "Legg til en claim som {0}.",
  '"{0}" claims {1} of a resource': "«{0}» regner med {1} av en ressurs",
  "Claim a share above 0 and at most 1.": "Regn med en andel over 0 og høyst 1.",
  'in "{0}", {1}': "i «{0}»: {1}",
  "Check the units of the inputs that it names.":
    "Sjekk enhetene til forutsetningene som er nevnt.",
  '"{0}" gives {1} and must give {2}': "«{0}» gir {1} og skal gi {2}",
  "Look for a missing or extra factor, or an input with another unit than its label.":
    "Se etter en faktor som mangler eller er for mye, eller en forutsetning med en annen enhet enn den sier.",
  '"{0}" can be as low as {1}': "«{0}» kan bli så lav som {1}",
  "Check the ranges; if a loss is possible, say so where the figure is used.":
    "Sjekk spennene; kan det bli et tap, så si det der tallet brukes.",
  '"{0}" can divide by zero within the documented ranges':
    "«{0}» kan dele på null innenfor de oppgitte spennene",
  'the counterfactual uses "{0}" as a share, but its unit is {1}':
    "«{0}» brukes som andel, men har enheten {1}",
  'Give it the unit "share" and a value from 0 to 1.':
    "Gi den enheten «share» og en verdi fra 0 til 1.",
  'nothing uses "{0}"': "ingenting bruker «{0}»",
  "Use it in a formula, or take it out.": "Bruk den i en formel, eller ta den ut.",
  "Write it like persons * (hoursBefore - hoursAfter).":
    "Skriv den som persons * (hoursBefore - hoursAfter).",
  '"{0}" is no input of the model': "«{0}» er ingen forutsetning i modellen",
  "Use one of these, or add it to the inputs: {0}.":
    "Bruk en av disse, eller legg den til forutsetningene: {0}.",
  "Write the document, register or measurement it comes from.":
    "Skriv dokumentet, registeret eller målingen den kommer fra.",
  '"{0}" does not say where its value comes from': "«{0}» sier ikke hvor verdien kommer fra",
  'the source says nothing about "{0}"; {1} holds its place':
    "kilden sier ingenting om «{0}»; {1} holder plassen",
  "Measure it, or ask the source.": "Mål den, eller spør kilden.",
  'the unit "{0}" of "{1}" is unknown': "enheten «{0}» for «{1}» er ukjent",
  "Make it of these, joined by * and /: {0}.": "Sett den sammen av disse, med * og /: {0}.",
  'the values {0} of "{1}" are not in rising order': "verdiene {0} for «{1}» er ikke stigende",
  "Write the lowest first, then the most likely where there is one, then the highest.":
    "Skriv den laveste først, så den mest sannsynlige der den finnes, så den høyeste.",
  '"{0}" has a meaning of its own and cannot be an id':
    "«{0}» har en egen betydning og kan ikke være en id",
  'two things are called "{0}"': "to ting heter «{0}»",
  "Give every input, benefit and cost its own id.":
    "Gi hver forutsetning, gevinst og kostnad sin egen id.",
  'nobody owns "{0}"': "ingen eier «{0}»",
  "Name the role that answers for it, usually the leader of the unit that gains.":
    "Oppgi rollen som svarer for den, oftest lederen for enheten som vinner på den.",
  "the discount bands do not rise from year 0": "rentetrinnene stiger ikke fra år 0",
  "Write the first band from year 0 and each later one from a later year.":
    "Skriv det første trinnet fra år 0 og hvert senere fra et senere år.",
  "nothing says what would have happened anyway, so the benefit is gross":
    "ingenting sier hva som ville skjedd uansett, så gevinsten er brutto",
  "Describe the counterfactual and give deadweight, attribution, transfer, drop-off.":
    "Beskriv hva som ville skjedd uansett, og oppgi dødvekt, andel som skyldes tiltaket, overføring og frafall.",
  '"{0}" is no benefit of the model that counts hours':
    "«{0}» er ingen gevinst i modellen som teller timer",
  "Give each day one number of hours: let `to` be the day when the next begins.":
    "Gi hver dag ett antall timer: la `to` være dagen den neste begynner.",
  "the model was not checked: {0}": "modellen ble ikke kontrollert: {0}",
  "a formula divides by zero": "en formel deler på null",
  "Give the divisor a value above zero, or a range that does not hold zero.":
    "Gi divisoren en verdi over null, eller et spenn uten null i.",
  "{0} and {1} cannot be {2}": "{0} og {1} kan ikke bli {2}",
  "the formula is longer than {0} characters": "formelen er lengre enn {0} tegn",
  'the model "{0}" has {1}': "modellen «{0}» har {1}",
  'the model "{0}" has no input "{1}"': "modellen «{0}» har ingen forutsetning «{1}»",
  'the model "{0}" does not say how to value years':
    "modellen «{0}» sier ikke hvordan årene verdsettes",
  "Add economy: horizonYears, discount, realWageGrowth and their source.":
    "Legg til economy: horizonYears, discount, realWageGrowth og kilden deres.",
  "{0} is not a number of completions": "{0} er ikke et antall fullføringer",
  "Give the number of persons who completed, at least 1.":
    "Oppgi hvor mange personer som fullførte, minst 1.",
  "the cost does not say what it is": "kostnaden sier ikke hva den er",
  "Write which costs are included and where they come from.":
    "Skriv hvilke kostnader som er med, og hvor de er fra.",
  "the claim is not above zero": "påstanden er ikke over null",
  "inhabitants take no training: the figure grows with the staff who do":
    "innbyggere tar ingen kurs: tallet vokser med de ansatte som gjør det",
  "Scale by the number of staff with the certificate, or by recertifications.":
    "Skaler etter antall ansatte med sertifikatet, eller etter resertifiseringer.",
  "Give sample, population, uptake, same baseline and source.":
    "Oppgi utvalg, populasjon, dekning, samme nullpunkt og kilde.",
  "{0} is counted {1} times over, by {2}": "{0} er talt {1} ganger, av {2}",
  "Let one benefit count it, or give each a share; together at most 1.":
    "La én gevinst regne med den, eller gi hver en andel; til sammen høyst 1.",
};

/** What is refused of a region, its agreements, goals and organisation, in bokmål, by the text in English. */
export const region: Readonly<Record<string, string>> = {
  "the agreement is terminated on {0}, and was never signed":
    "avtalen er sagt opp {0}, og ble aldri signert",
  "the agreement goes from {0} back to {1} on {2}": "avtalen går fra {0} tilbake til {1} {2}",
  "nothing shows that the agreement is {0} on {1}": "ingenting viser at avtalen er {0} {1}",
  "the id of {0} or of its parts belongs elsewhere":
    "id-en til {0} eller delene av det hører hjemme et annet sted",
  "a name of {0} means another goal of the phase too":
    "et navn på {0} betyr også et annet mål i fasen",
  "Refer to them by id.": "Vis til dem med id.",
  "a goal id is HP.RM1, HP.RM1.D2, E1 or E2.3": "en mål-id er HP.RM1, HP.RM1.D2, E1 eller E2.3",
  "a goal with sub-goals is assessed through them; assess the sub-goals":
    "et mål med delmål vurderes gjennom dem; vurder delmålene",
  "a phase is planned or has begun; give the one or the other":
    "en fase er planlagt eller har begynt; oppgi det ene eller det andre",
  "a position is somebody else's": "en stilling er en annens",
  "an entity is no establishment of itself": "en enhet er ikke en virksomhet under seg selv",
  "a merger ends a unit other than the one it leads to":
    "en sammenslåing avslutter en annen enhet enn den som den leder til",
  '"{0}" is given two names on {1}': "«{0}» har fått to navn {1}",
  '"{0}" is below a unit that ends in it': "«{0}» ligger under en enhet som går opp i den",
  '"{0}" does not exist on {1}': "«{0}» finnes ikke {1}",
  '"{0}" would end on the day it began': "«{0}» ville sluttet den dagen den begynte",
  '"{0}" ends while these hang under it: {1}': "«{0}» slutter mens disse ligger under: {1}",
  'a position is in "{0}", which does not exist on {1}':
    "en stilling er i «{0}», som ikke finnes {1}",
  "End the position, or name the unit it went to.":
    "Avslutt stillingen, eller oppgi enheten den gikk til.",
  'a position is in "{0}", which became several units':
    "en stilling er i «{0}», som ble til flere enheter",
  "Name the one it went to: {0}.": "Oppgi den det gikk til: {0}.",
  "the unions have {0} seats, and {1} are agreed":
    "de ansattes organisasjoner har {0} plasser, og {1} er avtalt",
  "{0} is ordered for the region and not open to {1}":
    "{0} er bestilt for regionen og ikke åpent for {1}",
  "{0} has e-learning that is not shared openly": "{0} har e-læring som ikke er delt åpent",
  "{0} is delivered by the side that ordered it or approved the delivery":
    "{0} er levert av den samme siden som bestilte eller godkjente leveransen",
  "{0} was to be delivered by {1}": "{0} skulle vært levert {1}",
};

import { holds } from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { regionDescribed } from "../region/found-region.ts";

/**
 * A form for {@link RegionProject} as YAML, to be filled in: the region's seats and this year stand
 * in it, everything else is an example.
 */
export async function projectForm(desk: Desk, actor: Actor): Promise<string> {
  authorise(actor, "write-document");
  const { name, members } = await regionDescribed(desk, undefined);
  const today = desk.clock.today();
  const year = Number(today.slice(0, 4));
  const seats = members
    .filter(({ period }) => holds(period, today))
    .map(({ municipality }) => `    - { kind: municipality, municipality: ${municipality} }`);
  return `# Prosjektet i ${name}, slik sluttrapporten, statusrapporten og en-sideren forteller om det.
# Roller og organer, aldri navn på personer. Penger, opplæring og gevinster hentes fra regnskapet,
# læringsplattformen og modellene. \`kompetanse project schema\` skriver JSON-skjemaet.
id: felles-kompetanse # prosjektets id i regnskapet
name: Felles kompetanse
period: { from: ${year}-01-01, to: ${year + 1}-01-01 } # til, men ikke med
approvedBy: Kommunedirektørutvalget
roles:
  - { role: Oppdragsgiver og styringsgruppe, holder: Kommunedirektørutvalget }
  - { role: Prosjektleder, holder: Regionens sekretariat }
forum:
  name: Kompetanseforum
  seats:
${seats.join("\n")}
    - { kind: union, union: Fagforbundet }
phases:
  - { id: HP, name: Hovedprosjekt, period: { from: ${year}-01-01, to: ${year + 1}-01-01 } }
decisionPoints: # uten decidedOn står det at vedtaket ikke er dokumentert
  - { id: D1, phase: HP, body: Kommunedirektørutvalget, text: Oppstart av hovedprosjektet, decidedOn: ${year}-01-01 }
communication: # channel: web, email, socialMedia, meeting, document
  - { channel: meeting, audience: Kommunedirektørutvalget, measure: Status hvert kvartal }
goals: # status: notStarted, inProgress, partial, attained, notAttained, notMeasurableYet
  - id: HP.RM1
    phase: HP
    label: RM 1
    text: Etablere et felles kurstilbud for de ansatte i kommunene
    parts:
      - { text: Kartlegge behovene i kommunene, status: attained }
      - { text: Holde de tre første kursene, status: inProgress }
effects:
  - { id: E1, text: Lavere kostnader per kurs, reason: Det er ikke målt før prosjektet begynte. }
recommendations:
  - { id: R1, text: at samarbeidet fortsetter med et fast mandat }
# courses: [brannvern] # bare disse kursene; alle når det utelates
`;
}

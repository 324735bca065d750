import { type OrgUnitId } from "@kompetanseregion/domain";

/** A kind of department in the demo: what its workplaces and positions are called. */
export interface DemoDepartment {
  readonly key: string;
  readonly name: string;
  /** Share of the sector's employees; a sector's shares add up to 1. */
  readonly share: number;
  /** The workplace's own name is put before or after this: «Furulia skole», «Sone 2». */
  readonly workplace: (place: string, number: number) => string;
  readonly titles: readonly string[];
}

/** A kind of sector in the demo. */
export interface DemoSector {
  readonly key: "helse" | "oppvekst" | "teknisk" | "stab";
  readonly name: string;
  /** Share of the municipality's employees; all sectors' shares add up to 1. */
  readonly share: number;
  readonly departments: readonly DemoDepartment[];
}

/** The position whose holders were invited to «En god start» (A118). */
export const firstGradeTeacher = "Lærer 1. trinn";

/** The sectors that every municipality of the demo has. */
export const demoSectors: readonly DemoSector[] = [
  {
    key: "helse",
    name: "Helse og omsorg",
    share: 0.42,
    departments: [
      {
        key: "hjemmetjenesten",
        name: "Hjemmetjenesten",
        share: 0.4,
        workplace: (_place, number) => `Hjemmetjenesten sone ${number}`,
        titles: ["Sykepleier", "Helsefagarbeider", "Assistent", "Vernepleier"],
      },
      {
        key: "institusjon",
        name: "Institusjon",
        share: 0.4,
        workplace: (place) => `${place} bo- og omsorgssenter`,
        titles: ["Sykepleier", "Helsefagarbeider", "Assistent", "Kokk"],
      },
      {
        key: "helse-og-familie",
        name: "Helse og familie",
        share: 0.2,
        workplace: (_place, number) =>
          ["Legetjenesten", "Helsestasjonen", "Psykisk helse", "Fysioterapi"][(number - 1) % 4] ??
          "Helsestasjonen",
        titles: ["Lege", "Helsesykepleier", "Fysioterapeut", "Miljøterapeut"],
      },
    ],
  },
  {
    key: "oppvekst",
    name: "Oppvekst",
    share: 0.4,
    departments: [
      {
        key: "skole",
        name: "Skole",
        share: 0.6,
        workplace: (place) => `${place} skole`,
        titles: ["Lærer", "Lærer", "Lærer", firstGradeTeacher, "Fagarbeider", "Assistent"],
      },
      {
        key: "barnehage",
        name: "Barnehage",
        share: 0.4,
        workplace: (place) => `${place} barnehage`,
        titles: ["Barnehagelærer", "Fagarbeider", "Assistent"],
      },
    ],
  },
  {
    key: "teknisk",
    name: "Teknisk",
    share: 0.11,
    departments: [
      {
        key: "drift",
        name: "Drift",
        share: 0.65,
        workplace: (_place, number) =>
          ["Vei, vann og avløp", "Bygg og renhold", "Brann og redning"][(number - 1) % 3] ??
          "Drift",
        titles: ["Fagarbeider", "Renholder", "Ingeniør"],
      },
      {
        key: "plan",
        name: "Plan og byggesak",
        share: 0.35,
        workplace: () => "Plan og byggesak",
        titles: ["Saksbehandler", "Rådgiver", "Ingeniør"],
      },
    ],
  },
  {
    key: "stab",
    name: "Stab og støtte",
    share: 0.07,
    departments: [
      {
        key: "fellestjenester",
        name: "Fellestjenester",
        share: 1,
        workplace: (_place, number) =>
          ["Servicetorg", "Økonomi", "Personal"][(number - 1) % 3] ?? "Servicetorg",
        titles: ["Konsulent", "Rådgiver", "Saksbehandler"],
      },
    ],
  },
];

/** Made-up place names for workplaces. */
export const demoPlaces: readonly string[] = [
  "Solbakken",
  "Furulia",
  "Elvebakken",
  "Granheim",
  "Tunet",
  "Åsgard",
  "Bjørkelia",
  "Fjellvang",
  "Nordstua",
  "Myrsletta",
  "Skogbrynet",
  "Høgåsen",
  "Blåbærhaugen",
  "Sagatun",
];

/**
 * The sector that a unit of the demo belongs to.
 *
 * @throws {RangeError} If it is in none.
 */
export function sectorOf(unit: OrgUnitId): DemoSector["key"] {
  const key = unit.split("/")[1];
  const sector = demoSectors.find((candidate) => candidate.key === key);
  if (sector === undefined) throw new RangeError(`"${unit}" is in no sector of the demo`);
  return sector.key;
}

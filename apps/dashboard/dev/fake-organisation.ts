/** A made-up region: the shape of a real one, nobody in it. */
export interface FakeUnit {
  readonly unit: string;
  readonly parent?: string;
  readonly depth: number;
  readonly kind: "region" | "municipality" | "sector" | "department" | "workplace";
  readonly name: string;
  /** Own employees, at workplaces only. */
  readonly employees: number;
}

const municipalities = [
  ["kongsberg", "Kongsberg", 9],
  ["notodden", "Notodden", 5],
  ["tinn", "Tinn", 3],
  ["hjartdal", "Hjartdal", 1],
  ["flesberg", "Flesberg", 2],
  ["rollag", "Rollag", 1],
  ["nore-og-uvdal", "Nore og Uvdal", 2],
] as const;

const sectors = [
  ["helse", "Helse og omsorg", ["Hjemmetjenesten", "Institusjonstjenesten", "Legetjenesten"]],
  ["oppvekst", "Oppvekst og utdanning", ["Barnehager", "Grunnskoler"]],
  ["teknisk", "Teknisk, plan og samfunnsutvikling", ["Eiendomsforvaltning"]],
] as const;

/** Every unit, parents before children. */
export function fakeOrganisation(): FakeUnit[] {
  const top = "kongsbergregionen";
  const units: FakeUnit[] = [
    { unit: top, depth: 0, kind: "region", name: "Kongsbergregionen", employees: 0 },
  ];
  for (const [id, name, size] of municipalities) {
    units.push({ unit: id, parent: top, depth: 1, kind: "municipality", name, employees: 0 });
    for (const [sectorId, sector, departments] of sectors) {
      const sectorUnit = `${id}.${sectorId}`;
      units.push({
        unit: sectorUnit,
        parent: id,
        depth: 2,
        kind: "sector",
        name: sector,
        employees: 0,
      });
      departments.forEach((department, index) => {
        const departmentUnit = `${sectorUnit}.${index + 1}`;
        units.push({
          unit: departmentUnit,
          parent: sectorUnit,
          depth: 3,
          kind: "department",
          name: department,
          employees: 0,
        });
        for (let place = 1; place <= Math.min(size, 3); place += 1) {
          units.push({
            unit: `${departmentUnit}.${place}`,
            parent: departmentUnit,
            depth: 4,
            kind: "workplace",
            name: `${name} ${department.toLowerCase()} ${place}`,
            employees: 2 + ((size * 7 + index * 11 + place * 5) % (size * 9)),
          });
        }
      });
    }
  }
  return units;
}

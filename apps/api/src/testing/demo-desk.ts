import { Instant, LocalDate, OrgUnitId } from "@kompetanseregion/domain";
import { moodleSource } from "@kompetanseregion/moodle";
import { moodleSite } from "@kompetanseregion/moodle/testing";
import { type Actor, type Desk, deskOver, loadDemoRegion } from "@kompetanseregion/secretariat";
import { openStoreInMemory } from "@kompetanseregion/store";

const clock = {
  now: () => Instant.parse("2026-11-01T09:00:00Z"),
  today: () => LocalDate.parse("2026-11-01"),
};

/** A desk with the demo region in memory, on 1 November 2026, read from a Moodle without a network. */
export async function demoDesk(): Promise<Desk> {
  const desk = deskOver(await openStoreInMemory(), clock);
  await loadDemoRegion(desk, {
    say: () => undefined,
    connect: (describeSite) => {
      const description = describeSite("https://laering.example");
      const { url, token } = description;
      const { fetch } = moodleSite(description);
      const source = { ...moodleSource({ baseUrl: url, token, fetch }), id: "moodle:demo" };
      return Promise.resolve({ source, close: () => Promise.resolve() });
    },
  });
  return desk;
}

const region = OrgUnitId.parse("kongsbergregionen");

/** Somebody who may ask for everything: who runs the region, and also leads it. */
export const everybody: Actor = {
  id: "everybody",
  grants: [
    { role: "regionAdmin", unit: region },
    { role: "municipalityAdmin", unit: region },
    { role: "leader", unit: region },
  ],
};

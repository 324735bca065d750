import {
  addDays,
  daysBetween,
  type LocalDate,
  type ObservedAccount,
  type ObservedCourse,
  type ObservedParticipation,
} from "@kompetanseregion/domain";
import { osloInstant } from "@kompetanseregion/exchange";

import { type SyncSource } from "../learning/sync-source.ts";
import { demoCourses } from "./demo-courses.ts";
import { type DemoOrganisation, demoTo } from "./demo-organisation.ts";
import { chanceFrom } from "./random.ts";
import { sectorOf } from "./sectors.ts";

/**
 * What the people of a made-up organisation have learnt, without a platform to ask: nine of ten have
 * an account, and each takes part in what they are invited to. The same for the same seed.
 *
 * It is made up while it is read, so its size costs no memory.
 */
export function madeUpSource(
  { identities, positions }: DemoOrganisation,
  { id, seed }: { readonly id: string; readonly seed: number },
): SyncSource {
  const held = Map.groupBy(positions, ({ employee }) => employee);
  const registered = (index: number): boolean => chanceFrom(seed + index).happens(0.91);
  return {
    id,
    capabilities: () =>
      Promise.resolve({
        product: "made up",
        siteName: id,
        completionDates: true,
        verifiable: true,
        missing: [],
      }),
    accounts: async function* (): AsyncGenerator<ObservedAccount> {
      for (const [index, { employee, name, email, employeeNumber }] of identities.entries()) {
        if (!registered(index)) continue;
        yield await Promise.resolve({
          key: employee,
          name,
          ...(email !== undefined && { email }),
          ...(employeeNumber !== undefined && { employeeNumber }),
          suspended: false,
        });
      }
    },
    courses: async function* (): AsyncGenerator<ObservedCourse> {
      for (const { course } of demoCourses) {
        const { id: key, title } = course;
        yield await Promise.resolve({ key, title, code: key, visible: true });
      }
    },
    participations: async function* (): AsyncGenerator<ObservedParticipation> {
      for (const [index, { employee }] of identities.entries()) {
        const mine = held.get(employee) ?? [];
        if (!registered(index)) continue;
        const chance = chanceFrom(seed ^ (index * 7919));
        for (const { course, invites, from, to, enrol, complete } of demoCourses) {
          const invited = mine.find((position) => invites(position, sectorOf(position.unit)));
          if (invited === undefined || !chance.happens(enrol)) continue;
          const opens = later(from, invited.period.from);
          const closes = earlier(to, invited.period.to ?? demoTo);
          const span = daysBetween(opens, closes);
          if (span < 2) continue;
          const enrolled = chance.between(0, span - 2);
          const completed = chance.between(enrolled + 1, Math.min(enrolled + 60, span - 1));
          yield await Promise.resolve({
            account: employee,
            course: course.id,
            enrolledAt: noon(addDays(opens, enrolled)),
            ...(chance.happens(complete) && { completedAt: noon(addDays(opens, completed)) }),
            precision: "day" as const,
          });
        }
      }
    },
  };
}

function noon(date: LocalDate) {
  return osloInstant(date, "12:00");
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

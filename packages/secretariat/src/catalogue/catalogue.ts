import {
  adaptationsOf,
  type Course,
  type CourseId,
  type LearningResource,
  type LegalRequirement,
  originsOf,
  uncoveredRequirements,
} from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { documentsOf } from "../plan/read-plan.ts";

/** What resources are told apart by. */
export const catalogueFacets = ["subject", "kind", "provider", "licence", "language"] as const;
export type CatalogueFacet = (typeof catalogueFacets)[number];

/** What is looked for: every word of the text, and every facet that is given. */
export interface CatalogueQuery extends Partial<Record<CatalogueFacet, string | undefined>> {
  readonly text?: string | undefined;
}

/** A resource, or a course that nobody has described as one yet. */
export interface CatalogueItem {
  readonly id: string;
  readonly title: string;
  readonly kind: LearningResource["kind"];
  /** None where nobody has said. */
  readonly subjects: readonly string[];
  readonly provider?: LearningResource["provider"];
  readonly licence?: LearningResource["licence"];
  readonly languages: readonly string[];
  readonly link?: string;
  readonly course?: CourseId;
  /** Other names that it goes by. */
  readonly aliases: readonly string[];
  /** The courses it was made from, from the nearest to the first (A126). */
  readonly madeFrom: readonly CourseId[];
  /** The courses that were made from it. */
  readonly reusedIn: readonly CourseId[];
  /** The ids of the laws' requirements that it covers. */
  readonly covers: readonly string[];
}

/** How many of what was found have a value. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** What was found, and what can be chosen between. */
export interface CatalogueView {
  /** By title, in Norwegian order. */
  readonly items: readonly CatalogueItem[];
  /** How many there are in all. */
  readonly outOf: number;
  /** For each facet, what choosing a value would leave, were it the only choice changed. */
  readonly facets: Readonly<Record<CatalogueFacet, readonly FacetCount[]>>;
  /** What a law asks for and no course covers (A3). */
  readonly uncovered: readonly LegalRequirement[];
}

const norwegian = new Intl.Collator("nb");

/**
 * Courses and other resources by subject, and not by who made them (A147, A148).
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function catalogue(
  desk: Desk,
  actor: Actor,
  query: CatalogueQuery = {},
): Promise<CatalogueView> {
  authorise(actor, "read-plan");
  const courses = await desk.store.learning.courses();
  const resources = documentsOf(await desk.store.plan.entries("resource"));
  const requirements = documentsOf(await desk.store.plan.entries("requirement"));
  const all = itemsOf(courses, resources, requirements);
  const matching = (without?: CatalogueFacet) =>
    all.filter(
      (item) =>
        hasWords(item, query.text) &&
        catalogueFacets.every(
          (facet) =>
            facet === without ||
            query[facet] === undefined ||
            valuesOf(item, facet).includes(query[facet]),
        ),
    );
  const counts = (facet: CatalogueFacet) => countsOf(matching(facet), facet);
  return {
    items: matching().toSorted(
      (a, b) => norwegian.compare(a.title, b.title) || (a.id < b.id ? -1 : 1),
    ),
    outOf: all.length,
    facets: {
      subject: counts("subject"),
      kind: counts("kind"),
      provider: counts("provider"),
      licence: counts("licence"),
      language: counts("language"),
    },
    uncovered: uncoveredRequirements(
      requirements,
      courses.map(({ id }) => id),
    ),
  };
}

function itemsOf(
  courses: readonly Course[],
  resources: readonly LearningResource[],
  requirements: readonly LegalRequirement[],
): CatalogueItem[] {
  const byId = new Map(courses.map((course) => [course.id, course]));
  const described = new Set(resources.map(({ course }) => course));
  const lineage = (course: CourseId | undefined) => ({
    aliases: course === undefined ? [] : (byId.get(course)?.aliases ?? []),
    madeFrom: course === undefined ? [] : originsOf(courses, course),
    reusedIn: course === undefined ? [] : adaptationsOf(courses, course),
    covers: requirements
      .filter((requirement) => course !== undefined && requirement.courses.includes(course))
      .map(({ id }) => id),
  });
  return [
    ...resources.map((resource): CatalogueItem => {
      const { link, course, ...rest } = resource;
      return {
        ...rest,
        ...(link === undefined ? {} : { link }),
        ...(course === undefined ? {} : { course }),
        ...lineage(course),
      };
    }),
    ...courses
      .filter(({ id }) => !described.has(id))
      .map(({ id, title, provider, licence, languages = [] }): CatalogueItem => ({
        id,
        title,
        kind: "course",
        subjects: [],
        ...(provider === undefined ? {} : { provider }),
        ...(licence === undefined ? {} : { licence }),
        languages,
        course: id,
        ...lineage(id),
      })),
  ];
}

function valuesOf(item: CatalogueItem, facet: CatalogueFacet): readonly string[] {
  switch (facet) {
    case "subject":
      return item.subjects;
    case "kind":
      return [item.kind];
    case "provider":
      return item.provider === undefined ? [] : [item.provider];
    case "licence":
      return item.licence === undefined ? [] : [item.licence];
    case "language":
      return item.languages;
  }
}

function countsOf(items: readonly CatalogueItem[], facet: CatalogueFacet): FacetCount[] {
  const counts = new Map<string, number>();
  for (const value of items.flatMap((item) => valuesOf(item, facet))) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || norwegian.compare(a.value, b.value));
}

function hasWords(item: CatalogueItem, text = ""): boolean {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  const told = [item.title, ...item.aliases, ...item.subjects].join(" ").toLowerCase();
  return words.every((word) => told.includes(word));
}

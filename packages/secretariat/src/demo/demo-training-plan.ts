import {
  CourseRun,
  Evaluation,
  Instant,
  LearningResource,
  LegalRequirement,
  NeedAssessment,
  NeedDecision,
  PriorityWeights,
  TrainingMeasure,
  TrainingNeed,
  TrainingPlan,
} from "@kompetanseregion/domain";
import { demoEmployees, demoRegion, findRegion } from "@kompetanseregion/regions";
import { type PlanChange, type PlanDocument, type PlanKind } from "@kompetanseregion/store";

const written = { by: "demo", at: Instant.parse("2026-11-01T09:00:00Z") };

const everyone = [...demoEmployees.keys()].toSorted();
/** The members by the size that the demo gives them, the largest first. */
const [largest = "", second = "", third = "", fourth = "", fifth = "", sixth = "", smallest = ""] =
  demoEmployees.keys();

/**
 * What the demo region plans: two courses of the source report that answered somebody's wish (A117,
 * A119), and made-up needs, ratings and evaluations at every stage.
 */
export const demoTrainingPlan: readonly PlanChange<PlanKind>[] = [
  ...entries(
    "weights",
    [PriorityWeights.parse({ generality: 3, strategicFit: 2, statutory: 2, benefit: 2, cost: 1 })],
    () => "forum",
  ),
  ...entries("need", [
    need("en-god-start", "En god start for førsteklassinger", "2014-09-15", "førsteklasselærer", {
      source: { kind: "network", network: `Oppvekstnettverket i ${findRegion(demoRegion).name}` },
    }),
    need("kompetanseledelse", "Strategisk kompetanseledelse", "2014-10-01", "leder", {
      source: { kind: "directive", directive: "Prosjektets resultatmål, hovedprosjektet" },
    }),
    need(
      "velferdsteknologi",
      "Velferdsteknologi i hjemmetjenesten",
      "2026-03-10",
      "helsefagarbeider",
      {
        source: { kind: "municipality", municipality: largest },
        sharedBy: [largest, second, third, fourth],
      },
    ),
    need("vold-og-trusler", "Forebygging av vold og trusler", "2026-04-22", "alle i førstelinjen", {
      source: { kind: "union", union: "Fagforbundet" },
    }),
    need("klarsprak", "Klarspråk i vedtak", "2026-05-05", "saksbehandler", {
      source: { kind: "municipality", municipality: second },
      sharedBy: [second, sixth],
    }),
    need(
      "kunstig-intelligens",
      "Ansvarlig bruk av kunstig intelligens",
      "2026-08-20",
      "saksbehandler",
      {
        source: { kind: "network", network: "Digitaliseringsnettverket" },
        sharedBy: [largest, second, third, smallest, fifth],
      },
    ),
    need("nynorsk", "Nynorsk for tilflyttede", "2026-09-01", "kontormedarbeider", {
      source: { kind: "municipality", municipality: third },
      sharedBy: [third, sixth],
    }),
  ]),
  ...entries(
    "assessment",
    [
      { need: "en-god-start", strategicFit: 3, benefit: 3, cost: 1 },
      { need: "kompetanseledelse", strategicFit: 4, benefit: 3, cost: 3 },
      { need: "velferdsteknologi", strategicFit: 4, benefit: 4, cost: 3 },
      { need: "vold-og-trusler", strategicFit: 2, benefit: 3, cost: 2, statutory: "aml § 4-3" },
      { need: "klarsprak", strategicFit: 2, benefit: 2, cost: 1, statutory: "språklova § 9" },
      { need: "nynorsk", strategicFit: 1, benefit: 1, cost: 1 },
    ].map((one) => NeedAssessment.parse(one)),
    (one) => one.need,
  ),
  ...entries(
    "decision",
    [
      decision(
        "en-god-start",
        "2014-11-20",
        "orderClassroom",
        "Alle kommunene har førsteklasselærere.",
      ),
      decision(
        "kompetanseledelse",
        "2014-11-20",
        "orderBlended",
        "Det er et resultatmål i prosjektet.",
      ),
      decision(
        "velferdsteknologi",
        "2026-06-12",
        "orderBlended",
        "Fire kommuner innfører det samme.",
      ),
      decision(
        "vold-og-trusler",
        "2026-06-12",
        "orderELearning",
        "Loven krever opplæring i alle kommunene.",
      ),
      decision(
        "nynorsk",
        "2026-10-02",
        "postponed",
        "Tas opp igjen når målbruksplanene er vedtatt.",
      ),
    ],
    (one) => `${one.need} ${one.on}`,
  ),
  ...entries("measure", [
    measure("en-god-start", "En god start", "en-god-start", "classroom", {
      course: "en-god-start",
      order: { on: "2014-11-20", by: "competenceForum", dueOn: "2015-12-31" },
      delivery: { on: "2015-12-01", by: "secretariat", approvedBy: "competenceForum" },
    }),
    measure(
      "strategisk-kompetanseledelse",
      "Lederopplæring i strategisk kompetanseledelse",
      "kompetanseledelse",
      "blended",
      {
        course: "strategisk-kompetanseledelse",
        licence: "open",
        order: { on: "2014-11-20", by: "competenceForum", dueOn: "2015-12-31" },
        delivery: { on: "2015-12-15", by: "secretariat", approvedBy: "competenceForum" },
      },
    ),
    measure(
      "velferdsteknologi",
      "Velferdsteknologiens ABC i regionen",
      "velferdsteknologi",
      "blended",
      {
        licence: "open",
        order: { on: "2026-06-12", by: "competenceForum", dueOn: "2026-10-31" },
      },
    ),
    measure(
      "vold-og-trusler",
      "Vold og trusler: e-læring med øvelse",
      "vold-og-trusler",
      "elearning",
      {
        licence: "open",
        order: { on: "2026-06-12", by: "competenceForum", dueOn: "2027-02-01" },
      },
    ),
    measure(
      "klarsprak",
      "Kommunens eget klarspråkkurs tilpasset regionen",
      "klarsprak",
      "elearning",
      {
        licence: "members",
      },
    ),
  ]),
  ...entries("run", [
    run("en-god-start", "2015-02-03", "2015-11-30", "classroom", "en-god-start", 60),
    run(
      "strategisk-kompetanseledelse",
      "2015-09-01",
      "2016-01-01",
      "blended",
      "strategisk-kompetanseledelse",
    ),
    run("legemiddelhandtering", "2026-02-02", "2026-06-20", "blended"),
    run("hjerte-lunge-redning", "2026-11-02", "2026-12-19", "classroom"),
  ]),
  ...entries(
    "evaluation",
    [
      Evaluation.parse({
        run: "en-god-start-2015-02-03",
        on: "2015-12-01",
        asked: 52,
        answers: [0, 1, 5, 19, 16],
      }),
    ],
    (one) => one.run,
  ),
  ...entries(
    "plan",
    [
      {
        year: 2015,
        adoptedOn: "2014-12-05",
        measures: ["strategisk-kompetanseledelse", "en-god-start"],
      },
      { year: 2026, adoptedOn: "2026-06-19", measures: ["velferdsteknologi", "vold-og-trusler"] },
    ].map((plan) => TrainingPlan.parse({ region: demoRegion, version: 1, ...plan })),
    ({ region, year, version }) => `${region} ${year} ${version}`,
  ),
  ...entries("resource", [
    resource(
      "kurs-kompetanseledelse",
      "Lederopplæring i strategisk kompetanseledelse",
      "course",
      ["ledelse"],
      {
        course: "strategisk-kompetanseledelse",
      },
    ),
    resource("kurs-nyansatt", "Kurs for nyansatte", "course", ["nyansatt"], {
      course: "nyansattkurs",
    }),
    resource("kurs-legemidler", "Legemiddelhåndtering", "course", ["helse", "pasientsikkerhet"], {
      course: "legemiddelhandtering",
      provider: "healthTrust",
      licence: "members",
    }),
    resource("rutine-legemidler", "Rutine for dobbeltkontroll av legemidler", "routine", [
      "helse",
      "pasientsikkerhet",
    ]),
    resource(
      "kurs-informasjonssikkerhet",
      "Personvern og informasjonssikkerhet",
      "course",
      ["personvern", "digitalt"],
      {
        course: "informasjonssikkerhet",
        provider: "ks",
        languages: ["nb", "nn"],
      },
    ),
    resource("kurs-brannvern", "Brannvern", "course", ["beredskap"], { course: "brannvern" }),
    resource("veileder-oppstart", "Veileder til skolestart", "material", ["skole"], {
      languages: ["nb", "nn"],
    }),
  ]),
  ...entries("requirement", [
    requirement("brann", "forskrift om brannforebygging § 12", ["brannvern"]),
    requirement("verneombud", "aml § 6-5", []),
    requirement("hms-leder", "aml § 3-5", ["hms-for-ledere"]),
  ]),
];

/** The documents as first versions. */
function entries<Kind extends PlanKind>(
  kind: Kind,
  documents: readonly PlanDocument<Kind>[],
  idOf: (document: PlanDocument<Kind>) => string = ownId,
): PlanChange<Kind>[] {
  return documents.map((document) => ({ kind, id: idOf(document), document, ...written }));
}

function ownId(document: object): string {
  if ("id" in document && typeof document.id === "string") return document.id;
  throw new TypeError("the document has no id of its own");
}

function need(
  id: string,
  title: string,
  registeredOn: string,
  forFunction: string,
  more: object,
): TrainingNeed {
  return TrainingNeed.parse({ id, title, registeredOn, forFunction, sharedBy: everyone, ...more });
}

function decision(need: string, on: string, outcome: string, because: string): NeedDecision {
  return NeedDecision.parse({ need, on, outcome, because });
}

function measure(
  id: string,
  title: string,
  answers: string,
  deliveryMode: string,
  more: object,
): TrainingMeasure {
  return TrainingMeasure.parse({
    id,
    title,
    needs: [answers],
    deliveryMode,
    openTo: everyone,
    ...more,
  });
}

function run(
  course: string,
  from: string,
  to: string,
  deliveryMode: string,
  answering?: string,
  places?: number,
): CourseRun {
  const id = `${course}-${from}`;
  return CourseRun.parse({
    id,
    course,
    period: { from, to },
    deliveryMode,
    measure: answering,
    places,
  });
}

function resource(
  id: string,
  title: string,
  kind: string,
  subjects: readonly string[],
  more: object = {},
): LearningResource {
  return LearningResource.parse({
    id,
    title,
    kind,
    subjects,
    provider: "municipality",
    licence: "open",
    languages: ["nb"],
    ...more,
  });
}

function requirement(id: string, citation: string, courses: readonly string[]): LegalRequirement {
  return LegalRequirement.parse({
    id,
    citation,
    courses,
    minimumForm: "documented",
    interval: "local",
  });
}

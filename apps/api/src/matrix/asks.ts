import { type Ask, type Contract } from "@kompetanseregion/client";

/** A unit, and an employee who works below it. */
export interface About {
  readonly unit: string;
  readonly employee: string;
}

/**
 * Something to ask of each route of the contract, about a unit or an employee where it is about one.
 *
 * What would change something is asked for with a name that is nowhere, so that whoever may do it is
 * answered that it cannot be done, and the next asker meets the same region.
 */
export function asksAbout({ unit, employee }: About): {
  readonly [Name in keyof Contract]: Omit<Ask<Contract[Name]>, "body"> & {
    readonly body?: unknown;
  };
} {
  const course = "brannvern";
  const certificate = "legemiddelhandtering";
  const nowhere = { account: "nowhere", employee: "nobody-1" };
  return {
    status: {},
    syncRuns: {},
    syncJob: {},
    startSync: { body: {} },
    attention: {},
    trainingReport: { unit, course: [course], depth: 1 },
    trainingTrend: { unit, course: [course], months: 1 },
    trainingCell: { unit, course, status: "completed" },
    trainingPeople: { unit, course, status: "completed", limit: 3 },
    trainingLog: { employee },
    trainingFollowUp: { unit, course, due: "2026-01-01", depth: 0 },
    platformUsage: { unit, depth: 0 },
    certificates: {},
    certificationReport: { certificate, unit, depth: 0 },
    expiringCertificates: { certificate, unit, limit: 2 },
    certificationStanding: { certificate, employee },
    statement: { project: "kompetanseregionen" },
    courseCosts: { project: "kompetanseregionen" },
    funds: {},
    fund: { fund: "G1" },
    balances: { by: ["fund"] },
    voucher: { voucher: "P-2014-1" },
    budgetDeviation: { body: "x" },
    shares: { body: { amount: "100", key: "equal" } },
    selfCost: {
      body: {
        direct: "100",
        indirect: "0",
        funded: "0",
        broughtForward: "0",
        payers: "10",
        step: "1",
      },
    },
    tableCheck: { body: "x" },
    benefit: { id: "skien" },
    benefitCalibration: { id: "skien" },
    benefitSimulation: { id: "skien", seed: 1, draws: 200 },
    assumedBenefit: { id: "skien", persons: 600 },
    newBenefitPlan: { template: "effect-goals", basis: "net1695" },
    checkBenefitPlan: { body: "x" },
    realisedBenefit: { id: "skien", year: 2020 },
    projectReport: { project: "kompetanseregionen" },
    rollout: { region: "btv" },
    rolloutRegister: {},
    registerStage: { body: { municipality: "nowhere", stage: "visited" } },
    registerAgreement: { body: { municipality: "nowhere", state: "signed" } },
    plan: {},
    catalogue: {},
    registerNeed: {
      body: {
        title: "Et behov",
        source: { kind: "municipality", municipality: "nowhere" },
        forFunction: "alle",
      },
    },
    decideNeed: { need: "nowhere", body: { outcome: "declined", because: "ingen" } },
    assessNeed: { need: "nowhere", body: { benefit: 2 } },
    planRun: { body: { course: "nowhere", from: "2026-01-01", deliveryMode: "classroom" } },
    evaluateRun: { run: "nowhere", body: { asked: 3, answers: [1, 2] } },
    adoptPlan: { body: { year: 2030, measures: ["nowhere"] } },
    planMeasure: { body: { title: "Tiltak", needs: ["nowhere"], deliveryMode: "classroom" } },
    imports: {},
    previewStaffImport: { employer: unit, format: "hr-csv", body: "x" },
    importStaff: { employer: unit, format: "hr-csv", body: "x" },
    previewCompletionsImport: { employer: unit, body: "x" },
    importCompletions: { employer: unit, body: "x" },
    undoImport: {},
    registration: {},
    matching: { limit: 2 },
    confirmMatch: { body: nowhere },
    refuseMatch: { body: nowhere },
    undoMatch: { body: nowhere },
    access: {},
    giveGrant: { body: { user: "nobody", role: "auditor", unit } },
    endGrant: { user: "nobody", role: "auditor", unit },
    appointDeputy: {
      body: { principal: "nobody-1", deputy: "nobody-2", from: "2026-01-01", to: "2026-02-01" },
    },
    giveUnitRole: { body: { employee: "nobody-1", role: "reportAccess", unit: "nowhere" } },
    ownDeputies: {},
    appointOwnDeputy: { body: { deputy: "nobody-2", from: "2026-01-01", to: "2028-01-01" } },
    audit: { limit: 2 },
    auditVerdict: {},
    holds: {},
    retention: {},
    applyRetention: { body: { leftBefore: "1900-01-01", due: 0 } },
    accessPackage: { employee },
    erasurePreview: { employee },
    erase: { employee: "nobody-1" },
    hold: { employee: "nobody-1", body: { reason: "sak" } },
    release: { employee: "nobody-1" },
    backups: {},
    backUp: { body: { form: "copy" } },
    me: {},
    sessions: {},
    endSession: { id: "nowhere" },
    accounts: {},
    inviteUser: { user: "nobody" },
    closeAccount: { user: "nobody" },
    tokens: {},
    createToken: { body: { label: "", units: [unit] } },
    endToken: { id: "nowhere" },
  };
}

import { type Issue } from "../problem/issue.ts";
import { type Ratio } from "../ratio/ratio.ts";
import { type GoalId, type GoalStatus, type ResultGoal, type SubGoal } from "./goal.ts";
import { type PhaseId } from "./phase.ts";

/** How far a goal has come, computed from its parts. */
export interface GoalAttainment {
  readonly goal: GoalId;
  /** Rolled up from the sub-goals; none where nothing is assessed. */
  readonly status: GoalStatus | undefined;
  /** Parts attained, of all parts. A goal without sub-goals is one part. */
  readonly attained: Ratio;
  /** Parts that somebody has assessed, of all parts. */
  readonly assessed: Ratio;
  /** The parts that are not attained, so that a closed goal cannot hide an open item (A67). */
  readonly open: readonly (SubGoal | ResultGoal)[];
}

/**
 * The attainment of a goal: never typed in (A76).
 *
 * Attained if every part is; if the parts are of different minds, partial. A part that nobody has
 * assessed keeps the goal from being attained.
 */
export function attainmentOf(goal: ResultGoal): GoalAttainment {
  const parts = partsOf(goal);
  const statuses = parts.map(({ assessment }) => assessment?.status);
  const [first] = statuses;
  return {
    goal: goal.id,
    status: statuses.every((status) => status === first) ? first : "partial",
    ...countsOf(parts),
    open: parts.filter(({ assessment }) => assessment?.status !== "attained"),
  };
}

/** The attainment of a phase's goals: parts attained and assessed, of all parts of its goals. */
export function phaseAttainment(
  goals: readonly ResultGoal[],
  phase: PhaseId,
): Pick<GoalAttainment, "attained" | "assessed" | "open"> {
  const parts = goals.filter((goal) => goal.phase === phase).flatMap(partsOf);
  const open = parts.filter(({ assessment }) => assessment?.status !== "attained");
  return { ...countsOf(parts), open };
}

/**
 * The goal that a document means by a name within a phase: `RM1`, `RM 1` or an alias such as
 * «Tilleggsmål»; none where nothing has that name.
 */
export function findGoal(
  goals: readonly ResultGoal[],
  phase: PhaseId,
  name: string,
): ResultGoal | undefined {
  const plain = name.replaceAll(/\s/gu, "").toLowerCase();
  return goals.find(
    (goal) =>
      goal.phase === phase &&
      [goal.id, goal.id.slice(phase.length + 1), ...goal.aliases].some(
        (known) => known.replaceAll(/\s/gu, "").toLowerCase() === plain,
      ),
  );
}

/** What is wrong with a list of goals. */
export type GoalProblem =
  /** Two goals or sub-goals have one id. */
  | "id-twice"
  /** A goal's id says another phase than the goal, or a sub-goal's another goal. */
  | "id-mismatch"
  /** A document gives two sub-goals of one goal the same number. */
  | "printed-twice"
  /** One name means two goals of a phase. */
  | "ambiguous-alias";

/** Everything that is wrong with the goals, all at once. */
export function checkGoals(goals: readonly ResultGoal[]): Issue<GoalProblem>[] {
  const issues: Issue<GoalProblem>[] = [];
  const seen = new Set<string>();
  const aliases = new Set<string>();
  for (const goal of goals) {
    for (const id of [goal.id, ...goal.subGoals.map((subGoal) => subGoal.id)]) {
      if (seen.has(id)) {
        issues.push(error("id-twice", goal.id, `the id ${id} is used twice`, "Number them anew."));
      }
      seen.add(id);
    }
    const strangers = goal.subGoals.filter(({ id }) => !id.startsWith(`${goal.id}.D`));
    if (!goal.id.startsWith(`${goal.phase}.`) || strangers.length > 0) {
      const message = `the id of ${goal.id} or of its parts belongs elsewhere`;
      issues.push(error("id-mismatch", goal.id, message, "Let the id begin with where it is."));
    }
    issues.push(...printedTwice(goal));
    for (const alias of goal.aliases.map((name) => `${goal.phase} ${name.toLowerCase()}`)) {
      if (aliases.has(alias)) {
        const message = `a name of ${goal.id} means another goal of the phase too`;
        issues.push(error("ambiguous-alias", goal.id, message, "Keep it with one of them."));
      }
      aliases.add(alias);
    }
  }
  return issues;
}

function printedTwice(goal: ResultGoal): Issue<GoalProblem>[] {
  const names = goal.subGoals.map(
    ({ id, printedAs }) => printedAs ?? `Delmål ${id.split(".D")[1]}`,
  );
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => ({
    code: "printed-twice",
    severity: "warning",
    at: goal.id,
    message: `the document calls two parts of ${goal.id} «${name}»`,
    remedy: "Refer to them by id.",
  }));
}

function partsOf(goal: ResultGoal): readonly (SubGoal | ResultGoal)[] {
  return goal.subGoals.length > 0 ? goal.subGoals : [goal];
}

function countsOf(parts: readonly (SubGoal | ResultGoal)[]) {
  const statuses = parts.map(({ assessment }) => assessment?.status);
  const denominator = parts.length;
  const attained: Ratio = {
    numerator: statuses.filter((status) => status === "attained").length,
    denominator,
    counts: "goal parts attained",
    outOf: "goal parts",
  };
  const assessed: Ratio = {
    numerator: statuses.filter((status) => status !== undefined).length,
    denominator,
    counts: "goal parts assessed",
    outOf: "goal parts",
  };
  return { attained, assessed };
}

function error(code: GoalProblem, at: string, message: string, remedy: string): Issue<GoalProblem> {
  return { code, severity: "error", at, message, remedy };
}

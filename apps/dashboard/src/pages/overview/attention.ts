import { type BenefitCase, type Statement, type Status } from "@kompetanseregion/client";

/** Something a person should look at, and why. */
export type Attention =
  | { readonly kind: "findings"; readonly count: number; readonly project: string }
  | {
      readonly kind: "gap";
      readonly benefit: BenefitCase;
      readonly basis: BenefitCase["bases"][number];
    }
  | { readonly kind: "sync-failed"; readonly run: NonNullable<Status["lastSync"]> }
  | { readonly kind: "sync-never" }
  | { readonly kind: "unmatched"; readonly count: number };

/** What needs attention: first what makes figures wrong, then what makes them incomplete. */
export function attentionFor(
  status: Status,
  statements: readonly Statement[],
  benefits: readonly BenefitCase[],
): Attention[] {
  const { lastSync } = status;
  const unmatched = lastSync?.summary["unmatched"] ?? 0;
  return [
    ...(lastSync === undefined ? [{ kind: "sync-never" } as const] : []),
    ...(lastSync?.status === "failed" || lastSync?.status === "stopped"
      ? [{ kind: "sync-failed", run: lastSync } as const]
      : []),
    ...statements.flatMap(({ project, reconciliation }) => {
      const count = reconciliation?.findings.length ?? 0;
      return count === 0 ? [] : [{ kind: "findings", count, project: project.id } as const];
    }),
    ...benefits.flatMap((benefit) => {
      const [basis] = benefit.bases;
      return basis === undefined || Number(basis.gap) === 0
        ? []
        : [{ kind: "gap", benefit, basis } as const];
    }),
    ...(unmatched === 0 ? [] : [{ kind: "unmatched", count: unmatched } as const]),
  ];
}

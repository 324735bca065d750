import { z } from "zod";

/**
 * How municipalities that cooperate are bound together in law.
 *
 * - `section27`: a board of their own by the earlier kommunelov 1992 § 27.
 * - `politicalCouncil`: interkommunalt politisk råd, kommuneloven 2018 chapter 18.
 * - `taskAssociation`: kommunalt oppgavefellesskap, kommuneloven 2018 chapter 19.
 * - `hostMunicipality`: one of them does it for all, kommuneloven 2018 chapter 20.
 * - `none`: not a cooperation of municipalities in law, such as the area of an organisation.
 */
export const LegalForm = z.enum([
  "section27",
  "politicalCouncil",
  "taskAssociation",
  "hostMunicipality",
  "none",
]);
export type LegalForm = z.infer<typeof LegalForm>;

/**
 * Whether a cooperation of the form may itself provide services, such as courses for a fee.
 *
 * An interkommunalt politisk råd may not: what its secretariat provides, a member provides, as an
 * office municipality, or a task association beside it (kommuneloven chapters 18 and 19).
 */
export function mayProvideServices(form: LegalForm): boolean {
  switch (form) {
    case "section27":
    case "taskAssociation":
    case "hostMunicipality":
      return true;
    case "politicalCouncil":
    case "none":
      return false;
  }
}

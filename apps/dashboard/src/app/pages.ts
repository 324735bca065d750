import { type Right } from "@kompetanseregion/client";

/** The pages in the order of the menu, and what one must be allowed to for each to say anything. */
export const pages = [
  { to: "/", name: "page.overview", rights: [] },
  { to: "/opplaering", name: "page.training", rights: ["read-training"] },
  { to: "/krav", name: "page.certification", rights: ["read-training"] },
  { to: "/plan", name: "page.plan", rights: ["read-plan"] },
  { to: "/okonomi", name: "page.money", rights: ["read-books"] },
  { to: "/gevinst", name: "page.benefit", rights: ["read-benefits"] },
  { to: "/prosjekt", name: "page.project", rights: ["read-plan"] },
  { to: "/utrulling", name: "page.rollout", rights: ["read-rollout"] },
  { to: "/katalog", name: "page.catalogue", rights: ["read-plan"] },
  { to: "/data", name: "page.data", rights: [] },
] as const satisfies readonly {
  readonly to: string;
  readonly name: string;
  readonly rights: readonly Right[];
}[];

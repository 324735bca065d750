import type { texts as about } from "./nb/about.ts";
import type { texts as benefit } from "./nb/benefit.ts";
import type { texts as catalogue } from "./nb/catalogue.ts";
import type { texts as certification } from "./nb/certification.ts";
import type { texts as data } from "./nb/data.ts";
import type { texts as money } from "./nb/money.ts";
import type { texts as overview } from "./nb/overview.ts";
import type { texts as plan } from "./nb/plan.ts";
import type { texts as project } from "./nb/project.ts";
import type { texts as rollout } from "./nb/rollout.ts";
import type { texts as shell } from "./nb/shell.ts";
import type { texts as training } from "./nb/training.ts";

/** The catalogues: one for each area of the service, fetched with the page that needs it. */
interface Catalogues {
  readonly shell: typeof shell;
  readonly overview: typeof overview;
  readonly training: typeof training;
  readonly certification: typeof certification;
  readonly plan: typeof plan;
  readonly money: typeof money;
  readonly benefit: typeof benefit;
  readonly project: typeof project;
  readonly rollout: typeof rollout;
  readonly catalogue: typeof catalogue;
  readonly data: typeof data;
  readonly about: typeof about;
}

/** An area with texts of its own. */
export type Area = keyof Catalogues;

type Together<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer A) => void
  ? A
  : never;

/** Every text in bokmål, which says what each is filled in with. */
export type Bokmal = Together<Catalogues[Area]>;

/** The name of a text; each exists in every language. */
export type Key = keyof Bokmal;

/** An area's catalogue in another language: a missing or surplus text does not compile. */
export type CatalogueOf<A extends Area> = Readonly<Record<keyof Catalogues[A], string>>;

/** The texts that have been fetched. */
export type Catalogue = Readonly<Partial<Record<Key, string>>>;

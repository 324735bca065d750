import { type nb } from "./nb.ts";

/** The name of a text; each exists in every language. */
export type Key = keyof typeof nb;

/** A whole catalogue: a missing or surplus text does not compile. */
export type Catalogue = Readonly<Record<Key, string>>;

import { type Actor } from "@kompetanseregion/secretariat";

/** What the sign-in leaves in the context of a request; the routes answer on its behalf. */
export interface ApiEnv {
  readonly Variables: {
    /** Who asks. */
    readonly actor: Actor;
  };
}

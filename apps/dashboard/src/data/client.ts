import { createCaller } from "@kompetanseregion/client";

/** Calls the server that the page came from: nothing else needs to be allowed. */
export const call = createCaller({ baseUrl: window.location.origin });

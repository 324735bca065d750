import { createClient } from "@kompetanseregion/client";

/** Calls the server that the page came from: nothing else needs to be allowed. */
export const client = createClient({ baseUrl: window.location.origin });

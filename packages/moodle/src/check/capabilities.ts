import { type SourceCapabilities } from "@kompetanseregion/domain";

import { type MoodleClient } from "../client/moodle-client.ts";
import { type AccountFields } from "../source/account.ts";
import { type Site } from "../source/site.ts";
import { tidy } from "../text/text.ts";

import { findingsOn } from "./findings.ts";

/** The product, `Moodle 4.5.6`, from a release such as `4.5.6 (Build: 20250811)`. */
export function productOf(site: Site): string {
  return tidy(`Moodle ${site.info.release.replace(/\(.*$/u, "")}`);
}

/** What the site can answer, as the port tells it. */
export function capabilitiesOf(
  client: MoodleClient,
  site: Site,
  fields: AccountFields,
): SourceCapabilities {
  return {
    product: productOf(site),
    siteName: tidy(site.info.sitename),
    // Without reports they are dated by the latest criterion, which needs one more function.
    completionDates:
      "id" in site.reports.completions || site.has("core_completion_get_course_completion_status"),
    // Function by function there are no totals to hold the answers against.
    verifiable: "id" in site.reports.completions && "id" in site.reports.users,
    missing: findingsOn(client, site, fields).map(({ message, remedy }) => `${message}. ${remedy}`),
  };
}

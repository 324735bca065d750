import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Beside the built program, where the build puts the pages; and where they are built in the checkout. */
const places = ["./dashboard/", "../../dashboard/dist/"];

/** The folder with the dashboard's pages; the last place, where they are not built. */
export function dashboardFolder(): string {
  const folders = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return folders.find((folder) => existsSync(folder)) ?? folders.at(-1) ?? "";
}

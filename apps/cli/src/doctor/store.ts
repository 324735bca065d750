import { type KompetanseError } from "@kompetanseregion/domain";
import {
  dataRevision,
  type Desk,
  isEmpty,
  openDesk,
  storedRegion,
  SecretariatError,
  type StorePlace,
  storeVersion,
} from "@kompetanseregion/secretariat";

import { clock } from "../desk.ts";
import { type Finding, same } from "./finding.ts";

/** Whether the store can be reached, and is one that this program reads. Nothing is written. */
export async function storeReachable(place: StorePlace): Promise<Finding> {
  try {
    const { version, head } = await storeVersion(place);
    if (version === 0) {
      return {
        check: "store",
        state: "warning",
        message: {
          nb: "det er ikke noe lager der ennå",
          nn: "det er ikkje noko lager der enno",
          en: "there is no store there yet",
        },
        remedy: {
          nb: "Kjør kompetanse init, eller npm start for demoen.",
          nn: "Køyr kompetanse init, eller npm start for demoen.",
          en: "Run kompetanse init, or npm start for the demo.",
        },
      };
    }
    const message = {
      nb: `skjemaversjon ${version} av ${head}`,
      nn: `skjemaversjon ${version} av ${head}`,
      en: `schema version ${version} of ${head}`,
    };
    if (version === head) return { check: "store", state: "ok", message };
    return {
      check: "store",
      state: "warning",
      message,
      remedy: {
        nb: "Den løftes neste gang lageret åpnes; en kopi legges i backups/ først.",
        nn: "Han blir lyfta neste gong lageret blir opna; ein kopi blir lagd i backups/ først.",
        en: "It is brought forward when the store is next opened; a copy is put in backups/ first.",
      },
    };
  } catch (error) {
    if (isOurs(error)) {
      return {
        check: "store",
        state: "problem",
        message: same(error.message),
        remedy: same(error.remedy),
      };
    }
    throw error;
  }
}

/** What the store holds: which region, and how many times it has been changed. */
export async function storeContents(
  place: StorePlace,
  configured: string | undefined,
): Promise<Finding[]> {
  let desk: Desk | undefined;
  try {
    desk = await openDesk({ ...place, clock, existing: true });
    if (await isEmpty(desk)) {
      return [
        {
          check: "region",
          state: "problem",
          message: {
            nb: "lageret har ingen region",
            nn: "lageret har ingen region",
            en: "the store holds no region",
          },
          remedy: {
            nb: "Kjør kompetanse init.",
            nn: "Køyr kompetanse init.",
            en: "Run kompetanse init.",
          },
        },
      ];
    }
    const { id, demo } = await storedRegion(desk);
    const revision = String(await dataRevision(desk));
    return [
      region(id, demo, configured),
      { check: "revision", state: "ok", message: same(revision) },
      await clockRight(desk),
    ];
  } finally {
    await desk?.close();
  }
}

function region(id: string, demo: boolean, configured: string | undefined): Finding {
  if (configured !== undefined && configured !== id) {
    const message = `${id} ≠ ${configured}`;
    return {
      check: "region",
      state: "problem",
      message: same(message),
      remedy: {
        nb: "Konfigurasjonen er for en annen region enn lageret: rett store.folder eller region.",
        nn: "Konfigurasjonen er for ein annan region enn lageret: rett store.folder eller region.",
        en: "The configuration is for another region than the store: mend store.folder or region.",
      },
    };
  }
  return { check: "region", state: "ok", message: same(demo ? `${id} (demo)` : id) };
}

/** A clock that is behind what the store has noted would date new facts before old ones. */
async function clockRight(desk: Desk): Promise<Finding> {
  const entries = await desk.store.audit.entries();
  const latest = entries.at(-1)?.at;
  const now = clock.now();
  if (latest === undefined || latest <= now)
    return { check: "clock", state: "ok", message: same(now) };
  return {
    check: "clock",
    state: "problem",
    message: {
      nb: `klokka er ${now}, og lageret har noe fra ${latest}`,
      nn: `klokka er ${now}, og lageret har noko frå ${latest}`,
      en: `the clock is ${now}, and the store has something from ${latest}`,
    },
    remedy: {
      nb: "Still maskinens klokke, helst ved tidstjener (NTP).",
      nn: "Still klokka på maskina, helst ved tidstenar (NTP).",
      en: "Set the machine's clock, best by a time server (NTP).",
    },
  };
}

function isOurs(error: unknown): error is KompetanseError {
  return (
    error instanceof Error &&
    "remedy" in error &&
    "code" in error &&
    !(error instanceof SecretariatError)
  );
}

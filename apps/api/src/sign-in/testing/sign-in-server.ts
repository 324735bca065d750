import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  AccessGrant,
  Instant,
  osloDate,
  OrgUnit,
  Placement,
  UserId,
} from "@kompetanseregion/domain";
import { type Desk, deskOver, firstAdministratorLink } from "@kompetanseregion/secretariat";
import { openStoreInMemory } from "@kompetanseregion/store";

import { type RunningServer, startServer } from "../../server.ts";
import { type SignInSettings } from "../settings.ts";

/** A server at a socket of this machine, on which everybody signs in. */
export interface SignInServer {
  readonly address: string;
  readonly desk: Desk;
  readonly logged: readonly string[];
  /** Lets seconds go by on the server's clock. */
  readonly pass: (seconds: number) => void;
  /** The secret of the first administrator's link. */
  readonly firstLink: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

const period = { from: "2014-01-01" };

/** Starts a server over a small region with a municipality administrator, `kommune`. */
export async function signInServer(signIn: SignInSettings = {}): Promise<SignInServer> {
  let now = Date.parse("2026-11-01T09:00:00Z");
  const instant = () => Instant.parse(new Date(now).toISOString());
  const store = await openStoreInMemory();
  const desk = deskOver(store, { now: instant, today: () => osloDate(instant()) });
  await store.settings.put("region", { id: "region", name: "Regionen", demo: false });
  await store.organisation.save({
    units: [
      OrgUnit.parse({ id: "region", kind: "region", name: "Regionen", period }),
      OrgUnit.parse({ id: "nord", kind: "municipality", name: "Nord", period }),
    ],
    placements: [Placement.parse({ unit: "nord", parent: "region", period })],
  });
  await store.access.save({
    users: [{ id: UserId.parse("kommune") }],
    grants: [
      AccessGrant.parse({
        user: "kommune",
        role: "municipalityAdmin",
        unit: "nord",
        period,
        givenBy: "local-operator",
      }),
    ],
  });
  const dashboard = mkdtempSync(join(tmpdir(), "sign-in-"));
  writeFileSync(join(dashboard, "index.html"), "<!doctype html><title>Kompetanse</title>");
  const logged: string[] = [];
  const server: RunningServer = await startServer(
    { desk, actor: undefined, signIn, dashboard, log: (line) => logged.push(line) },
    0,
  );
  return {
    address: server.address,
    desk,
    logged,
    pass: (seconds) => {
      now += seconds * 1000;
    },
    firstLink: async () => (await firstAdministratorLink(desk))?.secret ?? "",
    stop: async () => {
      await server.stop();
      await desk.close();
      rmSync(dashboard, { recursive: true });
    },
  };
}

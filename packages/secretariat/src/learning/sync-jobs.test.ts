import { OrgUnitId } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { type Connection } from "../region/load-demo-region.ts";
import { type ReadStep } from "./read-source.ts";
import { syncJobs } from "./sync-jobs.ts";
import { syncRuns } from "./sync-runs.ts";
import { sync } from "./sync.ts";
import { changingSite } from "./testing/changing-site.ts";
import { operator, syncDesk } from "./testing/sync-desk.ts";

const began = "2024-05-01T03:00:00Z";

/** A source to read, and how often it was let go of again. */
function readable() {
  const { source } = changingSite();
  const closed = { times: 0 };
  const connect = (): Promise<Connection> =>
    Promise.resolve({
      source,
      close: () => {
        closed.times += 1;
        return Promise.resolve();
      },
    });
  return { connect, closed };
}

describe("a read that is asked for from a page", () => {
  it("goes on while whoever asked does something else, and tells what came of it", async () => {
    const desk = await syncDesk(began);
    const { connect, closed } = readable();
    const jobs = syncJobs(desk, { connect });

    expect(jobs.start(operator, {}).status).toBe("running");
    await expect.poll(() => jobs.present(operator).job?.status).toBe("finished");
    const { job } = jobs.present(operator);
    expect(job?.report?.added.observations).toBeGreaterThan(0);
    expect((await syncRuns(desk, operator))[0]?.status).toBe("finished");
    expect(closed.times).toBe(1);
  });

  it("tells how far it has come in parts, for any language", async () => {
    const steps: ReadStep[] = [];
    await sync(await syncDesk(began), operator, changingSite().source, {
      onProgress: (_, step) => {
        if (step !== undefined) steps.push(step);
      },
    });

    expect(steps.map(({ part }) => part)).toEqual(["accounts", "participations", "courses"]);
    expect(steps.every(({ read }) => read > 0)).toBe(true);
  });

  it("changes nothing in a trial", async () => {
    const desk = await syncDesk(began);
    const jobs = syncJobs(desk, readable());

    jobs.start(operator, { dryRun: true });
    await expect.poll(() => jobs.present(operator).job?.status).toBe("finished");

    expect(jobs.present(operator).job?.report?.added.observations).toBeGreaterThan(0);
    expect(await syncRuns(desk, operator)).toEqual([]);
  });

  it("is one at a time", async () => {
    const desk = await syncDesk(began);
    const jobs = syncJobs(desk, readable());
    jobs.start(operator, {});

    expect(() => jobs.start(operator, {})).toThrow(
      expect.objectContaining({ code: "sync-running" }),
    );
    await jobs.stop();
  });

  it("is broken off when the server stops, and gone on with by the next one", async () => {
    const desk = await syncDesk(began);
    const jobs = syncJobs(desk, readable());
    jobs.start(operator, {});
    await jobs.stop();
    expect(jobs.present(operator).job?.status).toBe("failed");

    const again = syncJobs(desk, readable());
    again.start(operator, {});
    await expect.poll(() => again.present(operator).job?.status).toBe("finished");
  });

  it("says which code it failed with", async () => {
    const desk = await syncDesk(began);
    const connect = () => Promise.reject(new Error("away"));
    const jobs = syncJobs(desk, { connect });
    jobs.start(operator, {});
    await expect.poll(() => jobs.present(operator).job?.failure).toBe("unexpected");
  });

  it("is refused to whoever does not run the region, and where there is no source", async () => {
    const desk = await syncDesk(began);
    const grants = [{ role: "municipalityAdmin" as const, unit: OrgUnitId.parse("tinn") }];
    const jobs = syncJobs(desk, undefined);

    expect(() => jobs.start({ id: "somebody", grants }, {})).toThrow(
      expect.objectContaining({ code: "not-allowed" }),
    );
    expect(() => jobs.start(operator, {})).toThrow(
      expect.objectContaining({ code: "no-learning-source" }),
    );
    expect(jobs.present(operator)).toEqual({ source: false });
  });
});

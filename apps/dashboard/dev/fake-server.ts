/**
 * A server for developing the pages against: the built files, and answers that keep to the contract.
 *
 * `node dev/fake-server.ts` listens on `PORT`, or 4681. `FAKE=empty` answers as a new installation
 * does, `FAKE=broken` as one that is ill.
 */
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";

import {
  BenefitCase,
  type Problem,
  routes,
  Statement,
  Status,
  TrainingReport,
} from "@kompetanseregion/client";

import { fakeBenefit } from "./fake-benefit.ts";
import { fakeStatement } from "./fake-statement.ts";
import { fakeCourses, fakeTraining } from "./fake-training.ts";

const built = new URL("../dist/", import.meta.url).pathname;
const today = "2026-11-22";
const mode = process.env["FAKE"];

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

const policy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  response.setHeader("content-security-policy", policy);
  if (url.pathname.startsWith("/api/")) {
    api(url, response);
  } else if (url.pathname === routes.finalReport) {
    response.setHeader("content-type", types[".html"] ?? "");
    response.end('<!doctype html><html lang="nb"><title>Sluttrapport</title><h1>Sluttrapport</h1>');
  } else {
    void file(url.pathname, response);
  }
});

function api(url: URL, response: ServerResponse): void {
  if (mode === "broken" && url.pathname !== routes.status) {
    refuse(response, 503, "The store is locked", "another program holds the store", "Close it.");
    return;
  }
  switch (url.pathname) {
    case routes.status:
      answer(response, Status.parse(mode === "empty" ? emptyStatus : status));
      return;
    case routes.trainingReport: {
      const courses = url.searchParams.getAll("course");
      const asOf = url.searchParams.get("asOf") ?? today;
      if (courses.every((course) => fakeCourses.some(({ id }) => id === course))) {
        answer(response, TrainingReport.parse(fakeTraining(courses, asOf)));
      } else {
        const known = fakeCourses.map(({ id }) => id);
        const detail = `there is no course called "${courses.join(", ")}"`;
        refuse(
          response,
          404,
          "Unknown name",
          detail,
          `Use one of these: ${known.join(", ")}.`,
          known,
        );
      }
      return;
    }
    case routes.statement("kompetanseregionen"):
      answer(response, Statement.parse(fakeStatement()));
      return;
    case routes.benefit("skien"):
      answer(response, BenefitCase.parse(fakeBenefit()));
      return;
    default:
      refuse(response, 404, "Unknown name", `there is nothing at ${url.pathname}`, "Go back.");
  }
}

const status = {
  region: { id: "kongsbergregionen", name: "Kongsbergregionen" },
  demo: true,
  revision: 12,
  today,
  projects: [{ id: "kompetanseregionen", name: "Prosjekt Kompetanseregionen" }],
  benefitCases: [{ id: "skien", title: "Resertifisering i legemiddelhåndtering, Skien" }],
  courses: fakeCourses,
  lastSync: {
    id: "sync-2026-11-22-1",
    source: "moodle:demo",
    startedAt: "2026-11-22T05:12:31Z",
    finishedAt: "2026-11-22T05:14:00Z",
    status: "finished",
    summary: {
      courses: 4,
      accounts: 2494,
      participations: 9120,
      newObservations: 214,
      matched: 2480,
      unmatched: 14,
    },
  },
};

const emptyStatus = {
  ...status,
  demo: false,
  revision: 0,
  projects: [],
  benefitCases: [],
  courses: [],
  lastSync: undefined,
};

function answer(response: ServerResponse, body: unknown): void {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(body));
}

function refuse(
  response: ServerResponse,
  code: number,
  title: string,
  detail: string,
  remedy: string,
  known?: string[],
): void {
  const problem: Problem = {
    type: known === undefined ? "/problems/locked" : "/problems/unknown-name",
    title,
    status: code,
    detail,
    remedy,
    traceId: "fake-1",
    ...(known === undefined ? {} : { known }),
  };
  response.statusCode = code;
  response.setHeader("content-type", "application/problem+json");
  response.end(JSON.stringify(problem));
}

/** A built file; any other address is a page, which the script in `index.html` finds. */
async function file(path: string, response: ServerResponse): Promise<void> {
  const wanted = normalize(path);
  const name = extname(wanted) === "" ? "index.html" : wanted;
  try {
    const content = await readFile(join(built, name));
    response.setHeader("content-type", types[extname(name)] ?? "application/octet-stream");
    response.end(content);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}

const port = Number(process.env["PORT"] ?? 4681);
server.listen(port, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${port}`);
});

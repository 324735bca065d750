import { ClientError, type Problem } from "@kompetanseregion/client";
import { describe, expect, it } from "vitest";

import { problemWords } from "./problem-words.ts";

function refusal(problem: Partial<Problem>): ClientError {
  return new ClientError("refused", "no", {
    remedy: "none",
    problem: { type: "/problems/other", title: "No", status: 400, ...problem },
  });
}

describe("the words for a failed call", () => {
  it("are the catalogue's where the kind of problem is known", () => {
    expect(problemWords(refusal({ type: "/problems/locked" }))).toEqual({
      title: "problem.locked",
      remedy: "problem.locked.remedy",
    });
  });

  it("leave the remedy to the list where a name is unknown", () => {
    const words = problemWords(
      refusal({ type: "/problems/unknown-name", known: ["en-god-start"] }),
    );

    expect(words).toEqual({ title: "state.unknown", remedy: undefined });
  });

  it("leave it to the server where the kind is new", () => {
    expect(problemWords(refusal({}))).toEqual({ title: "state.refused", remedy: undefined });
  });

  it("say when the server is away, and when its answer is none", () => {
    const away = new ClientError("unreachable", "away", { remedy: "none" });

    expect(problemWords(away).title).toBe("state.unreachable");
    expect(problemWords(new Error("?")).title).toBe("state.unexpected");
  });
});

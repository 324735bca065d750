import { ComponentId, LocalDate } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { tellState, tellStep } from "./in-bokmal.ts";

const day = (text: string) => LocalDate.parse(text);
const component = ComponentId.parse("forstehjelp");
const titles = new Map([["forstehjelp", "Førstehjelp"]]);

describe("a state in bokmål", () => {
  it.each([
    [{ state: "valid" }, "gyldig"],
    [{ state: "expired" }, "gått ut"],
    [{ state: "expired", revoked: true }, "trukket tilbake"],
    // Certified again after it was taken back.
    [{ state: "valid", revoked: true }, "gyldig"],
    [{ state: "expiring", only: "grace" }, "gått ut, men kan fortsatt fornyes og teller så lenge"],
    [{ state: "valid", only: "temporary" }, "gyldig, ved midlertidig tillatelse"],
    [
      { state: "invalid", invalidBecause: "no-policy" },
      "kan ikke avgjøres: ingen versjon av reglene gjaldt den dagen",
    ],
  ] as const)("is, of %j: %s", (status, text) => {
    expect(tellState(status)).toBe(text);
  });
});

describe("a step in bokmål", () => {
  it("calls a component by its title, and by its id where it has none", () => {
    const step = { on: day("2023-02-12"), rule: "started", component } as const;

    expect(tellStep(step, titles)).toBe("begynte på «Førstehjelp»");
    expect(tellStep(step, new Map())).toBe("begynte på «forstehjelp»");
  });

  it("says until when, and by which version", () => {
    const until = day("2024-02-11");
    const on = day("2023-02-12");

    expect(tellStep({ on, rule: "exempt", until }, titles)).toBe("fritatt, til og med 2024-02-11");
    expect(tellStep({ on, rule: "too-early", component, until, version: 2 }, titles)).toBe(
      "for tidlig til å telle som resertifisering: fullførte «Førstehjelp», vinduet åpner 2024-02-11, etter versjon 2 av reglene",
    );
    expect(tellStep({ on, rule: "certified", version: 1 }, titles)).toBe(
      "alt er fullført: sertifisert, etter versjon 1 av reglene",
    );
  });
});

import { describe, expect, it } from "vitest";

import { UnknownNameError } from "./unknown-name-error.ts";

describe("an unknown name", () => {
  it("says what was given and what there is", () => {
    const error = new UnknownNameError("region", "telemark", ["midt-telemark", "grenland"]);

    expect(error.message).toBe('there is no region called "telemark"');
    expect(error.remedy).toBe("Use one of these: midt-telemark, grenland.");
    expect(error.code).toBe("unknown-name");
  });

  it("keeps a long list short, and says when there is none", () => {
    const many = Array.from({ length: 15 }, (_, index) => `course-${index}`);

    expect(new UnknownNameError("course", "x", many).remedy).toMatch(/course-11 … and 3 more\.$/u);
    expect(new UnknownNameError("course", "x", []).remedy).toBe("Use one of these: none.");
  });

  it("may say what to do where no list does", () => {
    const remedy = "The region has made rules for no certificate yet.";

    expect(new UnknownNameError("certificate", "romfart", [], { remedy }).remedy).toBe(remedy);
  });

  it("of an employee is not repeated, and those that exist are not listed", () => {
    const error = new UnknownNameError("employee", "Prøve Person", ["kongsberg-100014"]);

    expect([error.message, error.remedy, error.given, ...error.known].join()).not.toMatch(
      /Prøve|100014/u,
    );
    expect(error.remedy).toContain("the employer's HR system");
  });
});

import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { processingRecord } from "./processing-record.ts";

const example = readFileSync(new URL("../../examples/behandling.yaml", import.meta.url));

describe("the record of processing activities", () => {
  it.each([
    ["nb", "Protokoll over behandlingsaktiviteter", "**Overføring ut av EØS:** ingen"],
    ["nn", "Protokoll over behandlingsaktivitetar", "**Kven opplysningane gjeld:** ansatte"],
    ["en", "Record of processing activities", "**Transfers out of the EEA:** none"],
  ] as const)(
    "is written in %s from what the municipality has filled in",
    (language, title, line) => {
      const record = processingRecord(example, language);

      expect(record).toMatchObject({ ok: true });
      expect(record).toHaveProperty("answer", expect.stringContaining(`# ${title}\n`));
      expect(record).toHaveProperty("answer", expect.stringContaining(line));
      expect(record).toHaveProperty("answer", expect.stringContaining("Prøvekommunen (942402465)"));
    },
  );

  it("is refused with everything that is missing, and says none of what was written", () => {
    const file = Buffer.from("controller:\n  name: Hemmelig\n  organisationNumber: '942402466'\n");
    const record = processingRecord(file, "nb");

    expect(record).toMatchObject({ ok: false });
    const places = record.ok ? [] : record.issues.map(({ at }) => at);
    expect(places).toEqual([
      "controller.organisationNumber",
      "controller.contact",
      "dataProtectionOfficer",
      "processing",
    ]);
    expect(JSON.stringify(record)).not.toContain("Hemmelig");
  });

  it("says the line of what is not YAML", () => {
    const record = processingRecord(Buffer.from("controller:\n  name: [\n"), "nb");

    expect(record).toMatchObject({ ok: false, issues: [{ code: "not-yaml" }] });
  });
});

import { describe, expect, it } from "vitest";

import { Configuration, configurationSchema } from "./configuration.ts";
import { explainConfiguration } from "./explain-configuration.ts";
import { readConfiguration } from "./read-configuration.ts";
import { writeConfiguration } from "./write-configuration.ts";

const full = Configuration.parse({
  region: "midt-telemark",
  language: "nn",
  store: { folder: "lager", server: { environment: "DB" } },
  server: { port: 8080 },
  source: "moodle.yaml",
  mail: {
    from: "Kompetansekontoret <post@example.no>",
    unsubscribe: "mailto:post@example.no",
    smtp: { host: "smtp.example.no", user: "post", password: { file: "smtp-password" } },
  },
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a configuration", () => {
  it("is read as it was written, with its schema named for editors", () => {
    const text = writeConfiguration(full);

    expect(text).toMatch(
      /^# yaml-language-server: \$schema=\.\/kompetanse\.config\.schema\.json$/mu,
    );
    expect(readConfiguration(utf8(text))).toEqual({ ok: true, answer: full });
    expect(readConfiguration(utf8(""))).toEqual({ ok: true, answer: {} });
  });

  it("is refused with everything that is wrong at once", () => {
    const read = readConfiguration(
      utf8(
        "language: dansk\nserver: {port: 99999}\nmail: {from: a@b.no, unsubscribe: ring}\nfarge: blå\n",
      ),
    );
    const places = read.ok ? [] : read.issues.map(({ at }) => at);

    expect(places).toEqual(expect.arrayContaining(["language", "server.port", "mail.unsubscribe"]));
  });

  it("has no place for a secret", () => {
    const mail = { ...full.mail, smtp: { host: "h", user: "u", password: "hunter2" } };

    expect(Configuration.safeParse({ ...full, mail }).success).toBe(false);
  });

  it("describes every value in its schema", () => {
    expect(JSON.stringify(configurationSchema())).toContain("never the secret itself");
  });
});

describe("a value of the configuration", () => {
  const explained = (environment = {}, options = {}, file: Configuration | undefined = full) =>
    new Map(
      explainConfiguration({ environment, options, file }).map((value) => [value.name, value]),
    );

  it("is from the option, else the environment, else the file, else the default", () => {
    const name = "store.folder";
    const environment = { KOMPETANSE_DATA: "/srv/a" };

    expect(explained(environment, { data: "b" }).get(name)).toMatchObject({
      value: "b",
      from: "option",
      by: "--data",
    });
    expect(explained(environment).get(name)).toMatchObject({
      value: "/srv/a",
      from: "environment",
      by: "KOMPETANSE_DATA",
    });
    expect(explained().get(name)).toMatchObject({ value: "lager", from: "file" });
    expect(explained({}, {}, {}).get(name)).toMatchObject({ value: "data", from: "default" });
  });

  it("never shows a secret, only where it is", () => {
    const url = "postgres://user:hunter2@db/kompetanse";
    const values = JSON.stringify([...explained({ DATABASE_URL: url }).values()]);

    expect(values).not.toContain("hunter2");
    expect(explained().get("store.server")?.value).toBe("••• ($DB)");
  });
});

import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { schemaIssues, UnknownNameError } from "@kompetanseregion/domain";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { explain } from "../failure.ts";
import { program } from "../program.ts";
import { inBokmål, refusalIn } from "./in-bokmal.ts";
import { nb } from "./nb.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Where refusals are written that the command line prints. */
const rooms = [
  "apps/cli/src/**/*.ts",
  "packages/secretariat/src/**/*.ts",
  "packages/store/src/**/*.ts",
  "packages/{benefits,documents,domain,exchange,ledger,moodle,regions,reporting}/src/**/*.ts",
];

/** What only a program's author can come to see. */
const forAuthors = [
  /^(?:the demo's Moodle was not described|there is nothing to pick from|a folder)$/u,
  /^(?:the document has no id of its own|"\{0\}" is in no sector of the demo|benefit case)$/u,
  /^the store was used inside its own transaction$/u,
  /^an open cursor would hold the reader at an old state: read in pages$/u,
  /^run "\{0\}" is not reading$/u,
  // Of the libraries: what the use cases never ask of them.
  /^(?:a period without a beginning|the object is not a workforce, or a copy of one)$/u,
  /^(?:there is nothing to lay beside each other|no (?:unit|person) has (?:number|place) \{0\})$/u,
  /^(?:the bytes are not a snapshot of a workforce|a column of the snapshot is of another kind)$/u,
  /^(?:there is no (?:posting at place|fund at) \{0\}|every record of a new journal is in memory)$/u,
  /^the style holds a <$/u,
  // Nothing but what others say.
  /^(?:\{0\} is \{1\}|the \{0\}: \{1\})$/u,
];

/** A text that is in bokmål as it is written. */
const isBokmål =
  /[æøåÆØÅ«]|\b(?:er|ikke|fila|raden|den|og|en|som|til|linja|helt|Rett|Bruk|Se|Mål|Oppgi|Koble)\b/u;

/** The texts of failures in a source: what errors and issues are made with. */
function textsIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const take = (node: ts.Node | undefined): void => {
    if (node === undefined) return;
    if (ts.isConditionalExpression(node)) {
      take(node.whenTrue);
      take(node.whenFalse);
    } else if (ts.isStringLiteralLike(node)) found.push(node.text);
    else if (ts.isTemplateExpression(node)) {
      const spans = node.templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`);
      found.push(node.head.text + spans.join(""));
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText().endsWith("Error")) {
      node.arguments?.forEach(take);
    }
    if (ts.isCallExpression(node) && node.expression.getText().endsWith(".error")) {
      node.arguments.forEach(take);
    }
    if (
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
      ["message", "remedy"].includes(node.name.getText())
    ) {
      take(node.initializer);
    }
    if (
      ts.isVariableDeclaration(node) &&
      node.name.getText() === "remedies" &&
      node.initializer !== undefined &&
      ts.isObjectLiteralExpression(node.initializer)
    ) {
      for (const each of node.initializer.properties) {
        if (ts.isPropertyAssignment(each)) take(each.initializer);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("refusals in bokmål", () => {
  const files = globSync(rooms, { cwd: root }).filter(
    // Imports and benefit models are told of by their codes: `import-words.ts`, `issue-words.ts`.
    (file) =>
      !/\.test\.ts$|-words\.ts$|\/(?:catalogue|fixtures|testing|help|refusals)\/|secretariat\/src\/import\//u.test(
        file,
      ),
  );
  const texts = new Set(
    files
      .flatMap((file) => textsIn(`${root}${file}`))
      .flatMap((text) => text.split("\n"))
      .filter((text) => /\p{L} /u.test(text)),
  );

  it("are there for every text that a failure is thrown with", () => {
    expect(texts.size).toBeGreaterThan(250);
    const missing = [...texts].filter(
      (text) =>
        !isBokmål.test(text) &&
        refusalIn("nb", text.replaceAll(/\{\d\}/gu, "17")) === text.replaceAll(/\{\d\}/gu, "17") &&
        forAuthors.every((pattern) => !pattern.test(text)),
    );
    expect(missing).toEqual([]);
  });

  it("name in bokmål whatever the English names", () => {
    const places = (text: string) =>
      [...new Set([...text.matchAll(/\{(\d)/gu)].map(([, at]) => at))].toSorted();
    const odd = Object.entries(nb).filter(
      ([english, bokmål]) =>
        !/argument but got|arguments but got/u.test(english) &&
        places(english).join() !== places(bokmål).join(),
    );
    expect(odd).toEqual([]);
  });

  it("are English for who asks for English", () => {
    const error = new UnknownNameError("course", "dykking", ["brannvern"]);

    expect(refusalIn("en", explain(error))).toBe(explain(error));
    expect(refusalIn("nb", explain(error))).toBe(
      "kompetanse: det finnes ikke noe kurs som heter «dykking».\nBruk en av disse: brannvern.",
    );
    expect(refusalIn("nn", explain(error))).toBe(refusalIn("nb", explain(error)));
  });

  it("are there for whatever a schema refuses", () => {
    const refused: readonly (readonly [z.ZodType, unknown])[] = [
      [z.string(), 1],
      [z.int(), 1.5],
      [z.number().min(1), 0],
      [z.number().positive(), 0],
      [z.number().max(1), 2],
      [z.number().lt(1), 2],
      [z.number().multipleOf(5), 3],
      [z.string().min(1), ""],
      [z.string().max(1), "ab"],
      [z.array(z.string()).min(1), []],
      [z.array(z.string()).max(1), ["a", "b"]],
      [z.literal("a"), "b"],
      [z.enum(["a", "b"]), "c"],
      [z.union([z.literal("a"), z.object({ a: z.string() })]), 1],
      [z.discriminatedUnion("a", [z.object({ a: z.literal("b") })]), { a: "c" }],
      [z.strictObject({}), { a: 1 }],
      [z.strictObject({}), { a: 1, b: 2 }],
      [z.record(z.string().regex(/^a/u), z.string()), { b: "c" }],
      [z.iso.date(), "2015-02-30"],
      [z.iso.datetime(), "i går"],
      [z.email(), "a"],
      [z.url(), "a"],
      [z.string().regex(/^a$/u), "b"],
      [z.string().startsWith("a"), "b"],
    ];
    for (const [schema, input] of refused) {
      const { error } = schema.safeParse(input);
      const issues = error === undefined ? [] : schemaIssues(error);

      expect(issues).not.toEqual([]);
      for (const { message, remedy } of issues) {
        expect([inBokmål(message), inBokmål(remedy)]).not.toContain(message);
        expect(inBokmål(message)).not.toMatch(/invalid|expected|received|too (?:small|big)/u);
        expect(inBokmål(remedy)).not.toBe(remedy);
      }
    }
  });

  it("keep what is named as it is", () => {
    expect(inBokmål('"a: b. c" is not a date')).toBe("«a: b. c» er ingen dato");
    expect(refusalIn("nb", '  – certificates[0]: "x" stands twice. Correct the line.')).toBe(
      "  – certificates[0]: «x» står to ganger. Rett linja.",
    );
    // A name at the end does not take in the sentence behind it; amounts are written as in Norway.
    expect(
      refusalIn(
        "nb",
        'F1.x: fund "F1" would be overdrawn by 1000.50 kr. Charge the rest to another fund, or book the money received first.',
      ).replaceAll("\u00a0", " "),
    ).toBe(
      "F1.x: tilskuddet «F1» ville blitt overtrukket med 1 000,50 kr. Belast resten et annet tilskudd, eller før inn pengene som er mottatt, først.",
    );
    expect(
      refusalIn(
        "nb",
        "kostra.art: there is no table of the KOSTRA arts of 2026; codes are held against 2019. Check every code against the guide of that year, or give its table.",
      ),
    ).toBe(
      "kostra.art: det er ingen tabell over KOSTRA-kodene (art) i 2026; kodene holdes mot 2019. Sjekk hver kode mot veilederen for det året, eller legg inn tabellen for det.",
    );
    expect(refusalIn("nb", "line 2, column 2014: the cell is no amount. Add it.")).toBe(
      "linje 2, kolonne 2014: cellen er ikke et beløp. Legg den til.",
    );
    expect(refusalIn("nb", "something nobody has a word for")).toBe(
      "something nobody has a word for",
    );
  });
});

/** What the command line says of the arguments, without running anything. */
async function said(language: "nb" | "en", ...args: string[]): Promise<string> {
  const texts: string[] = [];
  const kompetanse = program(language);
  const quieten = (command: typeof kompetanse): void => {
    command.configureOutput({ ...command.configureOutput(), writeErr: (text) => texts.push(text) });
    command.commands.forEach(quieten);
  };
  quieten(kompetanse);
  await kompetanse.parseAsync(args, { from: "user" }).catch(() => undefined);
  return texts.join("");
}

describe("what the command line itself refuses", () => {
  it.each([
    [["rport"], "feil: kommandoen «rport» finnes ikke\n(Mente du report?)\n"],
    [["org", "--dta"], "feil: valget «--dta» finnes ikke"],
    [["org", "--as-of"], "feil: valget «--as-of <dato>» mangler en verdi\n"],
    [["document", "one-pager"], "feil: valget «--out <mappe>» må være med\n"],
    [["certification", "explain"], "feil: argumentet «ansatt» mangler\n"],
    [
      ["certification", "explain", "a", "b", "c"],
      "feil: for mange argumenter til «explain». Ventet 2, fikk 3: a, b, c.\n",
    ],
    [
      ["init", "--from", "btv", "--name", "x"],
      "feil: valget «--from <region>» kan ikke brukes sammen med «--name <navn>»\n",
    ],
    [
      ["document", "one-pager", "--out", "x", "--format", "pptx"],
      "feil: «pptx» er ikke gyldig for valget «--format <format...>». Det kan være ett av disse: html, md, docx, pdf.\n",
    ],
    [
      ["serve", "--port", "x"],
      "feil: «x» er ikke gyldig for valget «--port <tall>». En port er et helt tall fra 0 til 65535.\n",
    ],
  ])("%j is refused in bokmål", async (args, text) => {
    expect(await said("nb", ...args)).toContain(text);
  });

  it("is refused in English where that is asked for", async () => {
    expect(await said("en", "rport")).toBe(
      "error: unknown command 'rport'\n(Did you mean report?)\n",
    );
  });
});

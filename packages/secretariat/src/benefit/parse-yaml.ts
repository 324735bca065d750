import { type Issue } from "@kompetanseregion/domain";
import { parseDocument } from "yaml";

import { type Checked } from "../input/checked.ts";
import { decodeText } from "../input/decode-text.ts";

/** What a YAML (or JSON) file holds; not `ok` with every line that is no YAML. */
export function parseYaml(bytes: Uint8Array): Checked<unknown> {
  const document = parseDocument(decodeText(bytes).text, { prettyErrors: true });
  if (document.errors.length === 0) return { ok: true, answer: document.toJS() as unknown };
  return {
    ok: false,
    issues: document.errors.map(({ linePos, message }): Issue => ({
      code: "shape",
      severity: "error",
      at: `line ${linePos?.[0].line ?? 1}`,
      message: `this is not YAML: ${message.split("\n")[0]?.replace(/ at line.*$/u, "") ?? ""}`,
      remedy: "Correct the line, or see the examples.",
    })),
  };
}

/** Why a body is refused; the body itself is never repeated. */
export type JsonFault = "not-json" | "same-key-twice" | "unsafe-key";

const unsafe = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads JSON in which each object has each key once, and none that reaches into the language.
 *
 * `JSON.parse` keeps the last of two values; somebody who checks the first then checks the wrong one.
 */
export function readJson(
  text: string,
): { readonly value: unknown } | { readonly fault: JsonFault } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: "not-json" };
  }
  const fault = keyFault(text);
  return fault === undefined ? { value } : { fault };
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gu;

/** Walks the tokens of text that is known to be JSON, without a stack that it could overflow. */
function keyFault(text: string): JsonFault | undefined {
  const open: (Set<string> | undefined)[] = [];
  let isKey = false;
  for (const [part] of text.matchAll(token)) {
    if (part === "{") {
      open.push(new Set());
      isKey = true;
    } else if (part === "[") {
      open.push(undefined);
      isKey = false;
    } else if (part === "}" || part === "]") {
      open.pop();
      isKey = false;
    } else if (part === ",") {
      isKey = open.at(-1) !== undefined;
    } else if (part !== ":" && isKey) {
      const key = String(JSON.parse(part));
      const keys = open.at(-1);
      if (unsafe.has(key)) return "unsafe-key";
      if (keys?.has(key)) return "same-key-twice";
      keys?.add(key);
      isKey = false;
    }
  }
  return undefined;
}

import { invalidParameter } from "./wire.ts";

/** A call as PHP sees it: flat names, in order, cut off where there are too many. */
export class Call {
  readonly #values: ReadonlyMap<string, string>;

  constructor(values: ReadonlyMap<string, string>) {
    this.#values = values;
  }

  /** A single parameter. */
  text(name: string): string | undefined {
    return this.#values.get(name);
  }

  /** A whole number; Moodle refuses anything else. */
  whole(name: string, otherwise?: number): number {
    const text = this.text(name);
    if (text === undefined && otherwise !== undefined) return otherwise;
    if (text === undefined || !/^\d{1,15}$/u.test(text)) throw invalidParameter();
    return Number(text);
  }

  /** A list, `values[0]`, `values[1]` …, in the order given. */
  list(name: string): string[] {
    return [...this.#values].flatMap(([key, value]) =>
      key.startsWith(`${name}[`) && /^\[\d+\]$/u.test(key.slice(name.length)) ? [value] : [],
    );
  }

  /** A list of name and value pairs, `options[0][name]`, under the names given. */
  pairs(name: string, keyName: string): Map<string, string> {
    const found = new Map<string, string>();
    for (const [key, value] of this.#values) {
      const at = key.startsWith(`${name}[`)
        ? /^\[(\d+)\]\[(\w+)\]$/u.exec(key.slice(name.length))
        : null;
      if (at?.[2] !== keyName) continue;
      found.set(value, this.text(`${name}[${at[1] ?? ""}][value]`) ?? "");
    }
    return found;
  }

  /** Every parameter, without the web service's own. */
  parameters(): Record<string, string> {
    const own = new Set(["wstoken", "wsfunction", "moodlewsrestformat"]);
    return Object.fromEntries([...this.#values].filter(([name]) => !own.has(name)));
  }
}

/** Reads a request as PHP does, keeping only the first `maxInputVars` parameters of its body. */
export async function readCall(request: Request, maxInputVars: number): Promise<Call> {
  const values = new Map(new URL(request.url).searchParams);
  const form = (request.headers.get("content-type") ?? "").startsWith(
    "application/x-www-form-urlencoded",
  );
  if (request.method === "POST" && form) {
    const sent = [...new URLSearchParams(await request.text())];
    for (const [name, value] of sent.slice(0, maxInputVars)) values.set(name, value);
  }
  return new Call(values);
}

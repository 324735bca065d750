/** An answer of a real site, as it was recorded. */
export interface Recording {
  readonly function: string | null;
  /** Flat, as they were sent; the token is `TOKEN`. */
  readonly params: Readonly<Record<string, string>>;
  readonly httpStatus: number;
  readonly contentType: string;
  readonly location?: string;
  /** The body as it came. */
  readonly body: string;
}

/**
 * A `fetch` that answers with what was recorded for the same function and parameters.
 *
 * The token is not compared. Language, time zone and filter settings are compared only where
 * several recordings fit otherwise. Where two were recorded of the same call, they come in turn, the
 * last one from then on.
 *
 * @throws {Error} From the call, if nothing was recorded for it.
 */
export function replay(recordings: Iterable<Recording>): typeof globalThis.fetch {
  const byCall = new Map<string, Recording[]>();
  for (const recording of recordings) {
    const key = keyOf(recording.function ?? "", Object.entries(recording.params));
    byCall.set(key, [...(byCall.get(key) ?? []), recording]);
  }
  return async (input, init) => {
    const sent = new URLSearchParams(await new Request(input, init).text());
    const wsFunction = sent.get("wsfunction") ?? "";
    const key = keyOf(wsFunction, [...sent]);
    const fitting = byCall.get(key);
    if (fitting === undefined) throw new Error(`nothing was recorded for ${key}`);
    const settings = settingsOf([...sent]);
    const same = fitting.filter(
      (recording) => settingsOf(Object.entries(recording.params)) === settings,
    );
    const chosen = (same.length > 0 ? same : fitting)[0];
    if (chosen === undefined) throw new Error(`nothing was recorded for ${key}`);
    if (fitting.length > 1 && same.length > 1) fitting.splice(fitting.indexOf(chosen), 1);
    return toResponse(chosen);
  };
}

/** A recording as the HTTP answer it was. */
export function toResponse(recording: Recording): Response {
  const headers = new Headers({ "content-type": recording.contentType });
  if (recording.location !== undefined) headers.set("location", recording.location);
  return new Response(recording.body, { status: recording.httpStatus, headers });
}

const envelope: ReadonlySet<string> = new Set(["wstoken", "wsfunction", "moodlewsrestformat"]);

function keyOf(wsFunction: string, parameters: readonly (readonly [string, string])[]): string {
  const named = parameters
    .filter(([name]) => !envelope.has(name) && !name.startsWith("moodlewssetting"))
    .map(([name, value]) => `${name}=${value}`);
  return [wsFunction, ...named.toSorted()].join(" ");
}

function settingsOf(parameters: readonly (readonly [string, string])[]): string {
  return parameters
    .filter(([name]) => name.startsWith("moodlewssetting"))
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join(" ");
}

import { jsonAnswer, Refusal } from "./wire.ts";

/**
 * Ways in which an upstream goes wrong. The first sixteen are any server's, the others Moodle's own.
 */
export const faultKinds = [
  "connection-refused",
  "connection-reset",
  "hang",
  "drip",
  "endless",
  "cut-json",
  "php-notice",
  "html-page",
  "empty",
  "not-utf8",
  "http-500",
  "http-502",
  "http-504",
  "http-429",
  "redirect",
  "byte-order-mark",
  "database-down",
  "maintenance",
  "maintenance-page",
  "xml",
  "rows-missing",
  "rows-doubled",
  "wrong-total",
  "columns-moved",
  "huge-id",
  "prototype-key",
  "duplicate-key",
] as const;

/** One way of going wrong. */
export type FaultKind = (typeof faultKinds)[number];

/** Chooses what goes wrong with a call; nothing where it returns `undefined`. */
export type FaultChooser = (call: {
  readonly wsFunction: string;
  /** 1 for the first call. */
  readonly number: number;
}) => FaultKind | undefined;

/**
 * Faults at random, the same ones for the same seed.
 *
 * @param seed - Any whole number.
 * @param share - How many of the calls fail, from 0 to 1.
 * @param kinds - What may go wrong; everything where none is given.
 */
export function randomFaults(
  seed: number,
  share: number,
  kinds: readonly FaultKind[] = faultKinds,
): FaultChooser {
  const random = seededRandom(seed);
  return () => (random() < share ? kinds[Math.floor(random() * kinds.length)] : undefined);
}

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Spoils an answer; the good one is computed first, as a server does before the line breaks. */
export async function spoil(kind: FaultKind, good: Response): Promise<Response> {
  const text = await good.text();
  const html = { "content-type": "text/html; charset=utf-8" };
  const json = { "content-type": "application/json" };
  switch (kind) {
    case "connection-refused":
      throw new TypeError("fetch failed");
    case "connection-reset":
      return new Response(streamOf([text.slice(0, text.length / 2)], "break"), { headers: json });
    case "hang":
      return new Promise<Response>(() => undefined);
    case "drip":
      return new Response(streamOf([text.slice(0, 1)], "wait"), { headers: json });
    case "endless":
      return new Response(streamOf(["["], "repeat"), { headers: json });
    case "cut-json":
      return new Response(text.slice(0, -Math.ceil(text.length / 3)), { headers: json });
    case "php-notice":
      return new Response(`<br />\n<b>Notice</b>: Undefined index<br />\n${text}`, {
        headers: json,
      });
    case "html-page":
      return new Response("<!DOCTYPE html><title>Log in</title>", { headers: html });
    case "empty":
      return new Response("", { headers: json });
    case "not-utf8":
      return new Response(new Uint8Array([0x22, 0xe5, 0x22]), { headers: json });
    case "http-500":
      return new Response("", { status: 500, headers: html });
    case "http-502":
      return new Response("<h1>502 Bad Gateway</h1>", { status: 502, headers: html });
    case "http-504":
      return new Response("<h1>504 Gateway Time-out</h1>", { status: 504, headers: html });
    case "http-429":
      return new Response("<h1>429</h1>", {
        status: 429,
        headers: { ...html, "retry-after": "1" },
      });
    case "redirect":
      return new Response("", {
        status: 303,
        headers: { ...html, location: "https://other.example" },
      });
    case "byte-order-mark":
      return new Response(`\ufeff${text}`, { headers: json });
    case "database-down":
      return new Refusal("dbconnectionfailed", "Error: Database connection failed").toResponse();
    case "maintenance":
      return new Refusal("sitemaintenance", "The site is undergoing maintenance").toResponse();
    case "maintenance-page":
      return new Response("<h1>Under maintenance</h1>", { status: 503, headers: html });
    case "xml":
      return new Response('<?xml version="1.0"?><RESPONSE></RESPONSE>', {
        headers: { "content-type": "application/xml; charset=utf-8" },
      });
    case "rows-missing":
    case "rows-doubled":
    case "wrong-total":
    case "columns-moved":
    case "huge-id":
    case "prototype-key":
    case "duplicate-key":
      return spoilData(kind, text);
  }
}

type DataFault = Extract<
  FaultKind,
  `rows-${string}` | "wrong-total" | "columns-moved" | "huge-id" | "prototype-key" | "duplicate-key"
>;

/** Faults that leave JSON behind: only what reads it can tell. */
function spoilData(kind: DataFault, text: string): Response {
  const headers = { "content-type": "application/json" };
  switch (kind) {
    case "huge-id":
      return new Response(text.replace(/"id":\d+/u, '"id":9007199254740993'), { headers });
    case "prototype-key":
      return new Response(text.replace("{", '{"__proto__":{"polluted":true},'), { headers });
    case "duplicate-key":
      return new Response(text.replace(/"totalrowcount":\d+/u, '$&,"totalrowcount":-1'), {
        headers,
      });
    case "rows-missing":
    case "rows-doubled":
    case "wrong-total":
    case "columns-moved":
      return jsonAnswer(spoilReport(kind, JSON.parse(text)));
  }
}

interface ReportAnswer {
  data: { headers: string[]; rows: { columns: string[] }[]; totalrowcount: number };
}

function isReport(answer: unknown): answer is ReportAnswer {
  return typeof answer === "object" && answer !== null && "data" in answer;
}

function spoilReport(kind: DataFault, answer: unknown): unknown {
  if (!isReport(answer)) return answer;
  const { data } = answer;
  if (kind === "rows-missing") data.rows.splice(0, Math.ceil(data.rows.length / 10));
  if (kind === "rows-doubled") data.rows.splice(0, 1, ...data.rows.slice(-1));
  if (kind === "wrong-total") data.totalrowcount += 1;
  if (kind === "columns-moved") {
    data.headers.shift();
    for (const row of data.rows) row.columns.shift();
  }
  return answer;
}

/** The chunks, and then: the line breaks, nothing comes, or the last chunk again and again. */
function streamOf(
  chunks: readonly string[],
  then: "break" | "wait" | "repeat",
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks[at];
      at += 1;
      if (chunk !== undefined) controller.enqueue(encoder.encode(chunk));
      else if (then === "break") controller.error(new TypeError("terminated"));
      else if (then === "repeat") controller.enqueue(encoder.encode("[".repeat(65_536)));
      else return new Promise<void>(() => undefined);
      return undefined;
    },
  });
}

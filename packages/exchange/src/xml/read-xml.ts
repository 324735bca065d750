import { SaxesParser } from "saxes";

import { ExchangeError } from "../problem/exchange-error.ts";
import { type Bytes, mostBytes, peek } from "../text/bytes.ts";
import { decode, type Encoding } from "../text/decode.ts";

/** What is told of an XML file, in its order. Names are without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** Text between tags, CDATA too; a value may come in several parts. */
  text(text: string): void;
  close(name: string): void;
}

/** What an XML file may not exceed. */
export interface XmlLimits {
  /** The largest file, in bytes; 2 GiB where left out. */
  readonly mostBytes?: number;
  /** The deepest nesting; 64 where left out. */
  readonly mostDepth?: number;
  /** The longest value, tag or comment, in characters; 1 000 000 where left out. */
  readonly mostCharacters?: number;
}

/** Names with their prefix, and attributes as text. */
interface PlainOptions {
  readonly xmlns: false;
  readonly position: true;
}

/** The characters that are parsed at a time. */
const step = 65_536;

/**
 * Reads XML tag by tag, in bounded memory. It yields after each piece of the file, so that the
 * caller can hand on what the handler has gathered and nothing piles up.
 *
 * There is no document type, and so no entity but the five of XML itself, and nothing is fetched.
 *
 * @throws {ExchangeError} `xml-doctype`, `xml-malformed`, `xml-too-deep`, and what `decode` throws.
 */
export async function* readXml(
  bytes: Bytes,
  handler: XmlHandler,
  limits: XmlLimits = {},
): AsyncGenerator<undefined> {
  const { mostDepth = 64, mostCharacters = 1_000_000 } = limits;
  const { head, all } = await peek(bytes, 256);
  const encoding = declaredEncoding(head);
  const parser = new SaxesParser<PlainOptions>({ xmlns: false, position: true });
  let depth = 0;
  let told = 0;
  const progress = (): void => {
    told = parser.position;
  };
  parser.on("opentag", ({ name, attributes }) => {
    progress();
    depth += 1;
    if (depth > mostDepth) throw tooDeep(`is nested deeper than ${mostDepth} tags`, parser.line);
    handler.open(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    progress();
    depth -= 1;
    handler.close(local(name));
  });
  const text = (value: string): void => {
    progress();
    handler.text(value);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("comment", progress);
  parser.on("processinginstruction", progress);
  parser.on("doctype", () => {
    throw doctype();
  });
  parser.on("error", (cause) => {
    throw malformed(parser.line, cause);
  });

  for await (const decoded of decode(all, {
    limit: limits.mostBytes ?? mostBytes,
    ...(encoding === undefined ? {} : { encoding }),
  })) {
    for (let at = 0; at < decoded.length; at += step) {
      const piece = decoded.slice(at, at + step);
      // Within a document type the parser tells nothing until its end.
      if (depth === 0 && piece.includes("<!DOCTYPE")) throw doctype();
      parser.write(piece);
      if (parser.position - told > mostCharacters) {
        throw tooDeep(`has a value longer than ${mostCharacters} characters`, parser.line);
      }
      yield undefined;
    }
  }
  parser.close();
  yield undefined;
}

/** The encoding that the file's first line declares; left to be found out where there is none. */
function declaredEncoding(head: Uint8Array): Encoding | undefined {
  const ascii = String.fromCharCode(...head.filter((byte) => byte > 0 && byte < 128));
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/iu.exec(ascii)?.[1];
  switch (declared?.toLowerCase()) {
    case "utf-8":
    case "utf8":
      return "utf-8";
    case "iso-8859-1":
    case "iso-8859-15":
    case "latin1":
    case "us-ascii":
    case "windows-1252":
      return "windows-1252";
    // The byte order mark says which of them it is.
    case undefined:
    case "utf-16":
    case "utf-16le":
    case "utf-16be":
      return undefined;
    default:
      throw new ExchangeError("encoding", "the file declares an encoding that is not read", {
        remedy: "Save it as UTF-8.",
      });
  }
}

function local(name: string): string {
  const at = name.indexOf(":");
  return at < 0 ? name : name.slice(at + 1);
}

function doctype(): ExchangeError {
  return new ExchangeError("xml-doctype", "the file has a document type (DOCTYPE)", {
    remedy: "Ask the sender for a file without it; a file of data needs none.",
  });
}

function tooDeep(what: string, line: number): ExchangeError {
  return new ExchangeError("xml-too-deep", `the file ${what} near line ${line}`, {
    remedy: "Ask the sender how the file was made; it is like no file of its kind.",
  });
}

function malformed(line: number, cause: unknown): ExchangeError {
  return new ExchangeError("xml-malformed", `the file is not well-formed XML at line ${line}`, {
    remedy: "Fetch the file once more; it may have been cut off on the way.",
    cause,
  });
}

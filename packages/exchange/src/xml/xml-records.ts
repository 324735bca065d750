import { ExchangeError } from "../problem/exchange-error.ts";
import { type Bytes } from "../text/bytes.ts";

import { readXml } from "./read-xml.ts";

/** An element with what is in it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its own text, without the blanks around it. */
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

/** Elements of one record beyond which it is none. */
const mostNodes = 20_000;

/** How records are gathered. */
export interface RecordOptions {
  /** The elements that are records of their own; the outermost counts where they are nested. */
  readonly records: ReadonlySet<string>;
  /** Whether an element and all in it is passed over, unread. */
  readonly passOver: (name: string) => boolean;
}

/**
 * The records of an XML file one by one, each as a tree; all else is passed over.
 *
 * @throws {ExchangeError} What {@link readXml} throws; `xml-too-deep` for a record without end.
 */
export async function* xmlRecords(bytes: Bytes, options: RecordOptions): AsyncGenerator<XmlNode> {
  let ready: XmlNode[] = [];
  const open: OpenNode[] = [];
  let passing = 0;
  let nodes = 0;
  const reading = readXml(bytes, {
    open: (name, attributes) => {
      if (passing > 0 || options.passOver(name)) {
        passing += 1;
        return;
      }
      const parent = open.at(-1);
      if (parent === undefined && !options.records.has(name)) return;
      nodes = parent === undefined ? 1 : nodes + 1;
      if (nodes > mostNodes) {
        throw new ExchangeError("xml-too-deep", `a record has more than ${mostNodes} elements`, {
          remedy: "Ask the sender how the file was made; it is like no file of its kind.",
        });
      }
      const kept = Object.entries(attributes).filter(([key]) => !options.passOver(key));
      const node: OpenNode = { name, attributes: Object.fromEntries(kept), children: [], text: "" };
      parent?.children.push(node);
      open.push(node);
    },
    text: (text) => {
      const node = open.at(-1);
      if (passing === 0 && node !== undefined) node.text += text;
    },
    close: (name) => {
      if (passing > 0) {
        passing -= 1;
        return;
      }
      const node = open.at(-1);
      if (node?.name !== name) return;
      node.text = node.text.trim();
      open.pop();
      if (open.length === 0) ready.push(node);
    },
  });
  for await (const _ of reading) {
    const whole = ready;
    ready = [];
    yield* whole;
  }
}

/** The first element of that name below, at any depth. */
export function descendant(node: XmlNode, name: string): XmlNode | undefined {
  return descendants(node, name)[0];
}

/** All elements of that name below, at any depth, in their order. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) =>
    child.name === name ? [child, ...descendants(child, name)] : descendants(child, name),
  );
}

/** The text of the first element below that has one of the names; empty where there is none. */
export function textIn(node: XmlNode, ...names: readonly string[]): string {
  for (const name of names) {
    const text = descendant(node, name)?.text ?? "";
    if (text !== "") return text;
  }
  return "";
}

import { SaxesParser } from "saxes";

import { textWidth } from "../text-width.ts";

/** An element as it was written. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text in it. */
  text: string;
}

/** Every element of an SVG document. Throws where it is not well-formed XML. */
export function elementsOf(svg: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    elements.push({ name, attributes, text: "" });
  });
  parser.on("text", (text) => {
    const last = elements.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.write(svg).close();
  return elements;
}

/** A number written in an attribute. */
export function numberOf({ attributes }: Element, name: string): number {
  return Number(attributes[name]);
}

/** From the left end to the right end of what an element takes up; text as it is estimated. */
export function spanOf(element: Element): [number, number] {
  const at = (name: string) => numberOf(element, name);
  switch (element.name) {
    case "rect":
      return [at("x"), at("x") + at("width")];
    case "line":
      return [Math.min(at("x1"), at("x2")), Math.max(at("x1"), at("x2"))];
    case "circle":
      return [at("cx") - at("r"), at("cx") + at("r")];
    case "polyline": {
      const xs = (element.attributes["points"] ?? "").split(" ").map((point) => parseFloat(point));
      return [Math.min(...xs), Math.max(...xs)];
    }
    case "text": {
      const width = textWidth(element.text);
      const anchor = element.attributes["text-anchor"];
      const before = anchor === "end" ? width : anchor === "middle" ? width / 2 : 0;
      return [at("x") - before, at("x") - before + width];
    }
    default:
      return [0, 0];
  }
}

/** The lowest point of what an element takes up. */
export function bottomOf(element: Element): number {
  const at = (name: string) => numberOf(element, name);
  switch (element.name) {
    case "rect":
      return at("y") + at("height");
    case "line":
      return Math.max(at("y1"), at("y2"));
    case "circle":
      return at("cy");
    case "text":
      // Below the baseline there are only the tails of letters.
      return at("y") + 3;
    default:
      return 0;
  }
}

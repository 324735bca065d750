/** An empty page to draw in, without a browser. */
import { parseHTML } from "linkedom";

export const { document } = parseHTML("<!doctype html><html><body></body></html>");

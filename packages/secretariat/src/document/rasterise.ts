import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { initWasm, Resvg } from "@resvg/resvg-wasm";

const require = createRequire(import.meta.url);

// The machine's own fonts are not to be relied on: the same chart is the same picture everywhere.
const fonts = [
  require.resolve("@fontsource/public-sans/files/public-sans-latin-400-normal.woff2"),
  require.resolve("@fontsource/public-sans/files/public-sans-latin-ext-400-normal.woff2"),
  require.resolve("@fontsource/public-sans/files/public-sans-latin-600-normal.woff2"),
  require.resolve("@fontsource/public-sans/files/public-sans-latin-ext-600-normal.woff2"),
];
const family = "Public Sans";

let made: Promise<readonly Uint8Array[]> | undefined;

/** Makes a PNG of an SVG, so many pixels wide, without the machine's own fonts or any native code. */
export async function rasterise(svg: string, width: number): Promise<Uint8Array> {
  made ??= ready();
  const fontBuffers = [...(await made)];
  const picture = new Resvg(svg, {
    background: "#ffffff",
    fitTo: { mode: "width", value: width },
    font: { fontBuffers, defaultFontFamily: family, sansSerifFamily: family },
  });
  try {
    return picture.render().asPng();
  } finally {
    picture.free();
  }
}

/** Loads the program and the fonts; once in a process, which is all it can take. */
async function ready(): Promise<readonly Uint8Array[]> {
  await initWasm(await readFile(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return Promise.all(fonts.map((font) => readFile(font)));
}

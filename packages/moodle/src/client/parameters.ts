/** A parameter of a web service function, as deep as the function wants it. */
export type Parameter =
  string | number | boolean | readonly Parameter[] | { readonly [name: string]: Parameter };

/** The parameters of one call. */
export type Parameters = Readonly<Record<string, Parameter>>;

/**
 * Writes parameters the way PHP reads them: `values[0]=1`, `options[0][name]=userfields`.
 *
 * Booleans become 1 and 0, since Moodle refuses `false`. Pairs come in the order given, so that
 * whatever is put first survives PHP's `max_input_vars`.
 */
export function toPairs(parameters: Parameters): [string, string][] {
  return Object.entries(parameters).flatMap(([name, value]) => flatten(name, value));
}

function flatten(name: string, value: Parameter): [string, string][] {
  if (typeof value === "boolean") return [[name, value ? "1" : "0"]];
  if (typeof value !== "object") return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]: [string, Parameter]) =>
    flatten(`${name}[${key}]`, inner),
  );
}

/** A part of an OpenAPI document, or of a JSON Schema in it. */
type Part = Readonly<Record<string, unknown>>;

/**
 * What of a new contract would break those who were written for an older one.
 *
 * What is asked for may become less and take more; what is answered may become more, and never less
 * or of another type. A change that this cannot judge is told too: somebody must look at it.
 *
 * @param before - The OpenAPI document that was released.
 * @param after - The one that is to be.
 * @returns Each break by its place, in words; none where there is none.
 */
export function breakingChanges(before: Part, after: Part): string[] {
  return Object.entries(partsOf(before["paths"])).flatMap(([path, methods]) =>
    Object.entries(partsOf(methods)).flatMap(([method, was]) => {
      const place = `${method.toUpperCase()} ${path}`;
      const is = at(after, "paths", path, method);
      if (is === undefined) return [`${place}: is gone`];
      return brokenOperation(place, partsOf(was), is, { before, after });
    }),
  );
}

interface Documents {
  readonly before: Part;
  readonly after: Part;
}

function brokenOperation(place: string, was: Part, is: Part, documents: Documents): string[] {
  const sent = (operation: Part): Part => at(operation, "requestBody", "content") ?? {};
  const answered = (operation: Part): [string, Part] => {
    const [status = "", response = {}] =
      Object.entries(partsOf(operation["responses"])).find(([code]) => code.startsWith("2")) ?? [];
    return [status, at(partsOf(response), "content", "application/json", "schema") ?? {}];
  };
  const [wasStatus, wasAnswer] = answered(was);
  const [isStatus, isAnswer] = answered(is);
  return [
    ...(was["x-right"] === is["x-right"] ? [] : [`${place}: another right is needed`]),
    ...(wasStatus === isStatus ? [] : [`${place}: answers ${isStatus} instead of ${wasStatus}`]),
    ...brokenParameters(place, was, is, documents),
    ...Object.keys(sent(was)).flatMap((type) => {
      const wasBody = at(sent(was), type);
      const isBody = at(sent(is), type);
      if (isBody === undefined) return [`${place}: no longer takes ${type}`];
      return brokenSchema(
        `${place} body`,
        wasBody?.["schema"],
        isBody["schema"],
        "asked",
        documents,
      );
    }),
    ...(Object.keys(sent(was)).length === 0 && Object.keys(sent(is)).length > 0
      ? [`${place}: needs a body`]
      : []),
    ...brokenSchema(`${place} answer`, wasAnswer, isAnswer, "answered", documents),
  ];
}

function brokenParameters(place: string, was: Part, is: Part, documents: Documents): string[] {
  const byName = (operation: Part): Map<string, Part> =>
    new Map(
      listOf(operation["parameters"]).map((one) => [
        `${String(one["in"])} ${String(one["name"])}`,
        one,
      ]),
    );
  const [earlier, later] = [byName(was), byName(is)];
  const added = [...later].filter(([name, one]) => !earlier.has(name) && one["required"] === true);
  return [
    ...added.map(([name]) => `${place}: needs the new ${name}`),
    ...[...earlier].flatMap(([name, own]) => {
      const now = later.get(name);
      if (now === undefined) return [`${place}: no longer takes ${name}`];
      return [
        ...(own["required"] !== true && now["required"] === true
          ? [`${place}: ${name} must be given`]
          : []),
        ...brokenSchema(`${place} ${name}`, own["schema"], now["schema"], "asked", documents),
      ];
    }),
  ];
}

/** Words that tell and do not bind. */
const telling = new Set(["title", "description", "examples", "id", "additionalProperties"]);

function brokenSchema(
  place: string,
  wasGiven: unknown,
  isGiven: unknown,
  use: "asked" | "answered",
  documents: Documents,
): string[] {
  const was = resolved(partsOf(wasGiven), documents.before);
  const is = resolved(partsOf(isGiven), documents.after);
  const wasProperties = partsOf(was["properties"]);
  const isProperties = partsOf(is["properties"]);
  const [wasNeeded, isNeeded] = [namesIn(was["required"]), namesIn(is["required"])];
  const deeper = (name: string, own: unknown, now: unknown): string[] =>
    brokenSchema(`${place}/${name}`, own, now, use, documents);
  const found = [
    ...Object.entries(wasProperties).flatMap(([name, own]) =>
      Object.hasOwn(isProperties, name)
        ? deeper(name, own, isProperties[name])
        : [`${place}/${name}: is gone`],
    ),
    ...(use === "asked"
      ? [...isNeeded]
          .filter((name) => !wasNeeded.has(name))
          .map((name) => `${place}/${name}: must be given`)
      : [...wasNeeded]
          .filter((name) => !isNeeded.has(name))
          .map((name) => `${place}/${name}: may be missing`)),
    ...brokenEnum(place, was, is, use),
  ];
  const rest = new Set([...Object.keys(was), ...Object.keys(is)]);
  for (const word of ["properties", "required", "enum", ...telling]) rest.delete(word);
  for (const word of rest) {
    const [own, now] = [was[word], is[word]];
    if (JSON.stringify(own) === JSON.stringify(now)) continue;
    if (word === "items") found.push(...deeper("items", own, now));
    else if (Array.isArray(own) && Array.isArray(now) && own.length === now.length) {
      found.push(
        ...own.flatMap((one: unknown, index) => deeper(`${word}/${index}`, one, now[index])),
      );
    } else found.push(`${place}: ${word} is another`);
  }
  return found;
}

function brokenEnum(place: string, was: Part, is: Part, use: "asked" | "answered"): string[] {
  if (use === "answered" && was["enum"] === undefined && is["enum"] !== undefined) return [];
  const [wasValues, isValues] = [namesIn(was["enum"]), namesIn(is["enum"])];
  const lost = [...wasValues].filter((value) => !isValues.has(value));
  if (use === "asked") return lost.map((value) => `${place}: no longer takes ${value}`);
  const added = [...isValues].filter((value) => !wasValues.has(value));
  return added.map((value) => `${place}: may be ${value}`);
}

function resolved(schema: Part, document: Part): Part {
  const reference = schema["$ref"];
  if (typeof reference !== "string") return schema;
  return at(document, ...reference.replace("#/", "").split("/")) ?? {};
}

function at(part: Part, ...steps: string[]): Part | undefined {
  let found: unknown = part;
  for (const step of steps) found = partsOf(found)[step];
  return typeof found === "object" && found !== null ? (found as Part) : undefined;
}

function partsOf(value: unknown): Part {
  return typeof value === "object" && value !== null ? (value as Part) : {};
}

function listOf(value: unknown): Part[] {
  return Array.isArray(value) ? value.map(partsOf) : [];
}

function namesIn(value: unknown): Set<string> {
  return new Set(Array.isArray(value) ? value.map(String) : []);
}

/**
 * Stands in for the parts of zod that write JSON Schema, which each of its schemas brings along. The
 * pages only read: a first visit is 5 kB (gzip) shorter without them. Named in `vite.config.ts`.
 */
function refuse(): never {
  throw new Error("JSON Schema is written by the packages' own commands, not by the pages");
}

/** Makes a schema's method that nobody calls here. */
const makeRefusal = () => refuse;

export { makeRefusal as createStandardJSONSchemaMethod, makeRefusal as createToJSONSchemaMethod };

// What zod calls by these names while it writes; nothing of it is called while it reads.
export {
  refuse as aggregateChecks,
  refuse as anyProcessor,
  refuse as arrayProcessor,
  refuse as bigintProcessor,
  refuse as booleanProcessor,
  refuse as catchProcessor,
  refuse as customProcessor,
  refuse as dateProcessor,
  refuse as defaultProcessor,
  refuse as enumProcessor,
  refuse as fileProcessor,
  refuse as functionProcessor,
  refuse as intersectionProcessor,
  refuse as lazyProcessor,
  refuse as literalProcessor,
  refuse as mapProcessor,
  refuse as nanProcessor,
  refuse as neverProcessor,
  refuse as nonoptionalProcessor,
  refuse as nullProcessor,
  refuse as nullableProcessor,
  refuse as numberProcessor,
  refuse as objectProcessor,
  refuse as optionalProcessor,
  refuse as pipeProcessor,
  refuse as prefaultProcessor,
  refuse as promiseProcessor,
  refuse as readonlyProcessor,
  refuse as recordProcessor,
  refuse as setProcessor,
  refuse as stringProcessor,
  refuse as successProcessor,
  refuse as symbolProcessor,
  refuse as templateLiteralProcessor,
  refuse as transformProcessor,
  refuse as tupleProcessor,
  refuse as undefinedProcessor,
  refuse as unionProcessor,
  refuse as unknownProcessor,
  refuse as voidProcessor,
  refuse as toJSONSchema,
};

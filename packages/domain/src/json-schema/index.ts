/**
 * The domain's schemas as JSON Schema.
 *
 * @packageDocumentation
 */
export { jsonSchemas, type SchemaName } from "./json-schemas.ts";

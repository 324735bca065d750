import { writeFileSync } from "node:fs";

import { modelJsonSchema, planJsonSchema } from "@kompetanseregion/benefits";

/** `npm run schema`: the JSON Schemas that the package ships, as its zod schemas say today. */
const files = { "model.schema.json": modelJsonSchema(), "plan.schema.json": planJsonSchema() };

for (const [name, schema] of Object.entries(files)) {
  writeFileSync(new URL(`../${name}`, import.meta.url), JSON.stringify(schema));
}

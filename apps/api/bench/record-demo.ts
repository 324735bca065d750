/**
 * Writes down what the demo's server answers, for the fake server that ships with the client:
 *
 *     node apps/api/bench/record-demo.ts && npx prettier --write packages/client/src/testing
 *
 * The tests hold the fake against the server, and fail where the two have come apart.
 *
 * @packageDocumentation
 */
import { writeFileSync } from "node:fs";

import { addressOf, contract, createClient, type Route } from "@kompetanseregion/client";
import { regionAdministrator } from "@kompetanseregion/secretariat";

import { createApp } from "../src/app.ts";
import { demoDesk } from "../src/testing/demo-desk.ts";
import { keptReport, recordedAsks, reportDates } from "../src/testing/record-demo.ts";

const origin = "http://127.0.0.1";
const desk = await demoDesk();
const app = createApp({
  desk,
  actor: await regionAdministrator(desk),
  dashboard: ".",
  hosts: ["127.0.0.1"],
  log: () => undefined,
});
const ask = async (address: string): Promise<unknown> => {
  const answer = await app.request(`${origin}${address}`);
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};
const client = createClient({
  baseUrl: origin,
  fetch: async (input, init) => app.request(new Request(input, init)),
});

const answers: Record<string, unknown> = {};
for (const [name, asks] of Object.entries(recordedAsks)) {
  const route: Route = contract[name as keyof typeof contract];
  for (const one of asks) {
    const address = addressOf(route, one);
    answers[address] = await ask(address);
  }
}
const training = [];
for (const asOf of reportDates) training.push(keptReport(await client.trainingReport({ asOf })));
const file = new URL("../../../packages/client/src/testing/demo-answers.json", import.meta.url);
writeFileSync(file, JSON.stringify({ today: desk.clock.today(), answers, training }));
await desk.close();

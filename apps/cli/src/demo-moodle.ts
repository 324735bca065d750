import { listen } from "@kompetanseregion/api";
import { moodleSource } from "@kompetanseregion/moodle";
import { moodleSite } from "@kompetanseregion/moodle/testing";
import { type Connect } from "@kompetanseregion/secretariat";

const id = "moodle:demo";

/**
 * Serves the demo's learning platform on a free loopback port and connects to it as to any Moodle.
 *
 * It stops when the connection is closed.
 */
export const connectDemoMoodle: Connect = async (describe) => {
  // A Moodle knows its own address, so the port comes first and the site after.
  const late: { handle?: (request: Request) => Promise<Response> } = {};
  const server = await listen((request) => {
    if (late.handle === undefined) return Promise.resolve(new Response(null, { status: 503 }));
    return late.handle(request);
  }, 0);
  const description = describe(server.address);
  const site = moodleSite(description);
  late.handle = (request) => site.handle(request);
  // The port differs from run to run, and the source must be the same one each time.
  const source = { ...moodleSource({ baseUrl: server.address, token: description.token }), id };
  return {
    source,
    close: () => server.stop(),
  };
};

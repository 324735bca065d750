/** Asks the dashboard for its page once, and ends: what a person with a browser does, for a check. */
import { once } from "node:events";

process.env["PORT"] = "0";
const { server } = await import("./main.ts");
if (!server.listening) await once(server, "listening");
const address = server.address();
if (address === null || typeof address === "string") throw new Error("the page is not served");
const answer = await fetch(`http://localhost:${String(address.port)}/`);
console.log(answer.status, await answer.text());
server.close();

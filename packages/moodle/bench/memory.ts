/** Streams the accounts of a large site: `node bench/memory.ts [accounts]`; 450 000. */
import { moodleSource } from "../src/source/moodle-source.ts";

const [accounts = 450_000] = process.argv.slice(2).map(Number);
const headers = [
  "Full name with link",
  "Username",
  "ID number",
  "Email address",
  "Department",
  "Suspended",
];

function row(at: number): { columns: string[] } {
  const link = `<a href="https://x.example/user/profile.php?id=${at + 5}">Person ${at}</a>`;
  return { columns: [link, `u${at}`, `3303-${at}`, `u${at}@kommune.example`, "Skole", "No"] };
}

function answer(sent: URLSearchParams): unknown {
  switch (sent.get("wsfunction") ?? "") {
    case "core_webservice_get_site_info": {
      const functions = ["list_reports", "retrieve_report"].map((name) => ({
        name: `core_reportbuilder_${name}`,
      }));
      return { sitename: "x", siteurl: "https://x.example", userid: 3, release: "4.5", functions };
    }
    case "core_reportbuilder_list_reports": {
      const source = String.raw`core_user\reportbuilder\datasource\users`;
      return { reports: [{ id: 11, name: "users", source }] };
    }
    default: {
      const size = Number(sent.get("perpage"));
      const from = Number(sent.get("page")) * size;
      const count = Math.max(Math.min(size, accounts - from), 0);
      const rows = Array.from({ length: count }, (_, at) => row(from + at));
      return { data: { headers, rows, totalrowcount: accounts } };
    }
  }
}

const source = moodleSource({
  baseUrl: "https://x.example",
  token: "t",
  fetch: async (input, init) =>
    Response.json(answer(new URLSearchParams(await new Request(input, init).text()))),
});

const began = performance.now();
let read = 0;
for await (const _ of source.accounts()) read += 1;
const seconds = ((performance.now() - began) / 1000).toFixed(1);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `${read} accounts streamed in ${seconds} s, at most ${peak} MB, the answering side included`,
);

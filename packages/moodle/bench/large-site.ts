/**
 * A site with many accounts, each in one course, as a process of its own: `node bench/large-site.ts
 * [accounts]` prints its port. What it needs itself is then not taken for the reader's.
 */
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";

const [accounts = 450_000] = process.argv.slice(2).map(Number);
const usersReport = 11;

function answer(sent: URLSearchParams): unknown {
  switch (sent.get("wsfunction") ?? "") {
    case "core_webservice_get_site_info": {
      const functions = ["list_reports", "retrieve_report"].map((name) => ({
        name: `core_reportbuilder_${name}`,
      }));
      return { sitename: "x", siteurl: "http://x", userid: 3, release: "4.5", functions };
    }
    case "core_reportbuilder_list_reports":
      return {
        reports: [
          {
            id: usersReport,
            name: "users",
            source: String.raw`core_user\reportbuilder\datasource\users`,
          },
          {
            id: 15,
            name: "completions",
            source: String.raw`core_course\reportbuilder\datasource\participants`,
            uniquerows: true,
          },
        ],
      };
    default: {
      const size = Number(sent.get("perpage"));
      const from = Number(sent.get("page")) * size;
      const count = Math.max(Math.min(size, accounts - from), 0);
      const ofUsers = Number(sent.get("reportid")) === usersReport;
      const rows = Array.from({ length: count }, (_, at) => ({
        columns: ofUsers ? account(from + at) : completion(from + at),
      }));
      const headers = ofUsers ? accountHeaders : completionHeaders;
      return { data: { headers, rows, totalrowcount: accounts } };
    }
  }
}

const accountHeaders = [
  "Full name with link",
  "Username",
  "ID number",
  "Email address",
  "Department",
  "Suspended",
];
const completionHeaders = [
  "Full name with link",
  "Username",
  "Course full name with link",
  "Completed",
  "Time enrolled",
  "Time completed",
];

function person(at: number): string {
  return `<a href="http://x/user/profile.php?id=${at + 5}">Person ${at}</a>`;
}

function account(at: number): string[] {
  return [person(at), `u${at}`, `3303-${at}`, `u${at}@kommune.example`, "Skole", "No"];
}

function completion(at: number): string[] {
  const course = `<a href="http://x/course/view.php?id=${2 + (at % 16)}">Kurs</a>`;
  const time = "Saturday, 14 March 2026, 2:23 AM";
  return [person(at), `u${at}`, course, "Yes", time, time];
}

const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
  request.on("end", () => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answer(new URLSearchParams(body))));
  });
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});

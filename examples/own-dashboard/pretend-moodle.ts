/** A Moodle in memory, so that this runs without one. With your own, delete this file. */
import { moodleSite } from "@kompetanseregion/moodle/testing";

const numbers = Array.from({ length: 250 }, (_, index) => 101 + index);
const day = (date: string) => Date.parse(`${date}T12:00:00Z`) / 1000;

const description = {
  name: "Læring i Midt-Telemark",
  url: "https://laering.example.no",
  token: "token-from-moodle",
  users: numbers.map((number) => ({
    id: number,
    username: `u${number}`,
    firstname: "Ansatt",
    lastname: String(number),
    email: `ansatt${number}@kommune.example`,
    idnumber: String(number),
  })),
  courses: [{ id: 28, shortname: "HLR", fullname: "Førstehjelp", idnumber: "HLR" }],
  // Two of three have enrolled. Half of them completed in 2019, a quarter in the spring after.
  enrolments: numbers
    .filter((number) => number % 3 > 0)
    .map((number, index) => ({
      user: number,
      course: 28,
      timeCreated: day("2019-02-01"),
      tracked: true,
      ...(index % 4 < 2 && { timeCompleted: day("2019-10-15") }),
      ...(index % 4 === 2 && { timeCompleted: day("2020-03-02") }),
    })),
};

/** What `moodleSource` takes; with your own Moodle only `baseUrl` and `token`. */
export const site = {
  baseUrl: description.url,
  token: description.token,
  fetch: moodleSite(description).fetch,
};

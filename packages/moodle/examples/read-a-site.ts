import { moodleSource } from "@kompetanseregion/moodle";
import { moodleSite } from "@kompetanseregion/moodle/testing";

// A Moodle in memory. For a real one, leave out `fetch` and give its address and token.
const url = "https://laering.example.no";
const { fetch } = moodleSite({
  name: "Læring i regionen",
  url,
  token: "token-from-moodle",
  users: [
    { id: 6, username: "u1", firstname: "Åse", lastname: "Prøve", email: "ase@kommune.example" },
  ],
  courses: [{ id: 28, shortname: "HLR", fullname: "Førstehjelp", idnumber: "KBR-HLR" }],
  enrolments: [
    {
      user: 6,
      course: 28,
      timeCreated: 1_673_132_626,
      timeCompleted: 1_673_868_458,
      tracked: true,
    },
  ],
});

const source = moodleSource({ baseUrl: url, token: "token-from-moodle", fetch });

const { product, missing } = await source.capabilities();
console.log(product, missing.length); // => Moodle 4.5.6 0

for await (const { account, course, completedAt } of source.participations()) {
  console.log(account, course, completedAt); // => 6 28 2023-01-16T11:27:00.000Z
}

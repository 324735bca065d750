/** Where things stand: K is Kongsbergregionen's final report, L Midt-Telemarkrådet's account. */
export const places = {
  expenses: "K kap. 5, Prosjektets utgifter",
  grants: "K kap. 5, Ekstern finansiering",
  table1: "K tabell 1",
  chapter6: "K kap. 6",
  leaderCourse: "K kap. 5, 6 og 7, lederkurset",
  skien: "L Skien, resertifisering i legemiddelhåndtering",
} as const;

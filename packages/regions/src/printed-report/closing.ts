/** What has to be there before a project is closed. */
export const closing = {
  courseRuns: [
    { place: "K kap. 6, RM 4, «En god start»", course: "En god start" },
    {
      place: "K kap. 7, lederkurset",
      course: "Lederopplæring i strategisk kompetanseledelse",
      participants: 80,
    },
  ],
  artefacts: [
    {
      place: "K kap. 7, gevinstrealiseringsplan",
      name: "gevinstrealiseringsplan",
      neededFor: "gevinster av KS Læring",
      exists: false,
    },
  ],
  obligations: [
    { place: "L Midt-Telemark, nyansattkurs", course: "nyansattkurset", due: "2015-12-31" },
  ],
};

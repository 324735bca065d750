import { registerBegins } from "../municipality/register.ts";

const always = { from: registerBegins };
const until2020 = { from: registerBegins, to: "2020-01-01" };
const from2020 = { from: "2020-01-01" };

/**
 * What public sources say of the regions' legal forms and office municipalities, by region.
 *
 * Where a source gives the year of a change, it is counted from the first day of that year. What
 * none of our sources says is said to be unknown: it is not guessed from what others did.
 */
export const governance: Readonly<Record<string, object>> = {
  kongsbergregionen: {
    legalForm: [
      {
        period: always,
        unknownBecause:
          "kildene kaller den et samarbeids- og interesseorgan, stiftet 8. februar 2005, og nevner ikke lovhjemmel",
      },
    ],
    officeMunicipality: [
      {
        period: always,
        unknownBecause:
          "kontoret lå i Kongsberg (rådmannsutvalgets referat 30. august 2013), men ingen kilde sier hvilken kommune som er kontorkommune",
      },
    ],
  },
  "midt-telemark": {
    legalForm: [
      {
        period: until2020,
        form: "section27",
        source: "Vedtekter for Midt-Telemarkrådet § 1, midt-telemark.no",
      },
      { period: from2020, unknownBecause: "kildene er eldre enn sammenslåingen av Bø og Sauherad" },
    ],
    officeMunicipality: [
      {
        period: until2020,
        municipality: "bo-telemark",
        source: "«med Bø som vertskommune», bo.kommune.no, Midt-Telemarkrådet, 21. august 2019",
      },
      { period: from2020, unknownBecause: "kildene er eldre enn sammenslåingen av Bø og Sauherad" },
    ],
  },
  grenland: {
    legalForm: [
      {
        period: until2020,
        form: "section27",
        source: "Organisering, vedtekter og avtale (juni 2017), grenlandssamarbeidet.no",
      },
      {
        period: from2020,
        form: "politicalCouncil",
        source: "Grenlandssamarbeidet IPR, vedtekter og avtale vedtatt i 2020, Skien kommune",
      },
    ],
    officeMunicipality: [{ period: always, unknownBecause: "ingen av kildene sier det" }],
  },
  "vest-telemark": {
    legalForm: [
      {
        period: always,
        unknownBecause:
          "Vest-Telemarkrådets egne sider beskriver ting og råd, men nevner ikke lovhjemmel",
      },
    ],
    officeMunicipality: [{ period: always, unknownBecause: "ingen av kildene sier det" }],
  },
  btv: {
    legalForm: [
      {
        period: always,
        form: "none",
        source:
          "KS' område Buskerud, Telemark og Vestfold: «KS BTV», KS Læring – Kommune-Norges nye felles læringsarena, Aktivitet i BTV (A150)",
      },
    ],
    officeMunicipality: [
      { period: always, unknownBecause: "området er KS' eget, ikke et samarbeid mellom kommunene" },
    ],
  },
};

import { LocalDate } from "@kompetanseregion/domain";
import { calibrate, checkClaim, evaluate, recertificationModel } from "@kompetanseregion/benefits";

const model = recertificationModel({
  id: "medicines",
  title: "Recertification in handling medicines",
  personsPerYear: 500,
  hoursBefore: 4,
  hoursAfter: 0.5,
  basis: "conventional1750",
  source: "The municipality's own report",
  asOf: LocalDate.parse("2015-12-31"),
});
const claim = { fte: 1.5, source: "The same report" };
const { fte } = evaluate(model);
const { verdict, byBasis } = checkClaim(model, claim);
const travel = { input: "travelHours", low: 0, high: 3 };
const [solution] = calibrate(model, claim, [travel]).alone;

export const answer = [
  `${fte.value.toFixed(2)} årsverk of ${fte.basis?.hours ?? ""} hours`,
  `the claim is ${verdict} what the inputs give`,
  `${byBasis[1]?.gapHours.toFixed() ?? ""} hours are missing`,
  `${solution?.value.toFixed() ?? ""} ${solution?.unit ?? ""} of travel would make it true`,
];

import { barChart, chartAsHtml } from "@kompetanseregion/charts";

export const chart = barChart(
  {
    title: "Andel fullført, legemiddelhåndtering",
    summary: "Tinn ligger over regionen.",
    labelHeading: "Kommune",
    valueHeading: "Andel fullført",
    bars: [
      { label: "Tinn", value: 42 / 53, text: "79,2 % (42 av 53)" },
      { label: "Rollag", text: "skjult" },
    ],
    reference: { label: "Regionen", value: 0.64, text: "64,0 %" },
    max: 1,
  },
  { width: 640 },
);

export const page = chartAsHtml(chart);

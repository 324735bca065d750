/**
 * A few accessible charts: plain functions from figures to SVG, words and a table.
 *
 * @packageDocumentation
 */
export { type Bar, type BarChart, barChart } from "./bar-chart.ts";
export { chartAsHtml } from "./chart-as-html.ts";
export {
  type Chart,
  type ChartSize,
  type ChartTable,
  type ChartWords,
  type Figure,
  narrowest,
} from "./chart.ts";
export { lineChart, type LineChart, type Place, type Series } from "./line-chart.ts";
export { type Reference } from "./row-layout.ts";
export { type Mark } from "./shape.ts";
export { type Stack, stackedBarChart, type StackedBarChart } from "./stacked-bar-chart.ts";
export { type Step, waterfallChart, type WaterfallChart } from "./waterfall-chart.ts";

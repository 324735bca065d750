import { type Language } from "@kompetanseregion/domain";
import { z } from "zod";

import { createWriter, type Writer } from "../../compose/writer.ts";
import { DocumentError } from "../../document-error.ts";
import { type DocumentLayout, type Run } from "../../layout/layout.ts";
import { formatDate, formatPeriod } from "../../text/format-date.ts";
import { FinalReport } from "../final-report.ts";
import { activities } from "./activities.ts";
import { benefits } from "./benefits.ts";
import { communication } from "./communication.ts";
import { deviations } from "./deviations.ts";
import { effects } from "./effects.ts";
import { financing } from "./financing.ts";
import { introduction } from "./introduction.ts";
import { organisation } from "./organisation.ts";
import { plan } from "./plan.ts";
import { training } from "./training.ts";
import { transition } from "./transition.ts";

const chapters = [
  introduction,
  organisation,
  plan,
  communication,
  financing,
  activities,
  effects,
  transition,
  training,
  benefits,
  deviations,
];

/**
 * Lays the report out as headings, paragraphs, numbered tables and numbered sources, for a
 * renderer to write down.
 *
 * @throws {DocumentError} `invalid-document` if the report is not a {@link FinalReport}.
 */
export function composeFinalReport(report: FinalReport, language: Language): DocumentLayout {
  const parsed = FinalReport.safeParse(report);
  if (!parsed.success) {
    throw new DocumentError("invalid-document", z.prettifyError(parsed.error), parsed.error);
  }
  const { title, version, generatedOn, writtenIn } = parsed.data;
  const writer = createWriter(language, writtenIn);
  const { words } = writer;
  const blocks = chapters.flatMap((chapter) => chapter(parsed.data, writer));

  return {
    language,
    kind: words.cover.kind,
    title: [writer.say(title)],
    plainTitle: fullTitle(parsed.data, writer),
    runningNote: `${words.cover.version} ${version} · ${formatDate(generatedOn, language)}`,
    cover: coverOf(parsed.data, writer),
    coverNote: words.cover.noNames,
    blocks,
    sources: writer.sources(),
    sourcesTitle: words.sources.title,
    sourcesLead: words.sources.lead,
  };
}

/** The title with the project, so that a window or a printed page says which report it is. */
function fullTitle({ title, project }: FinalReport, writer: Writer): string {
  const [short, about] = [writer.plain(title), writer.plain(project)];
  return short.includes(about) ? short : `${short}: ${about}`;
}

function coverOf(report: FinalReport, writer: Writer): DocumentLayout["cover"] {
  const { project, region, period, approval, version, generatedOn } = report;
  const { language } = writer;
  const words = writer.words.cover;
  const text = (said: string): Run[] => [{ kind: "text", text: said }];
  const municipalities = region.municipalities.flatMap((name, index) => [
    ...(index === 0 ? [] : text(", ")),
    writer.say(name),
  ]);
  return [
    { label: words.project, value: [writer.say(project)] },
    { label: words.region, value: [writer.say(region.name)] },
    ...(municipalities.length === 0
      ? []
      : [{ label: words.municipalities, value: municipalities }]),
    { label: words.period, value: text(formatPeriod(period, language)) },
    { label: words.approvedBy, value: [writer.say(approval.body)] },
    {
      label: words.approvedOn,
      value: text(approval.on === undefined ? words.draft : formatDate(approval.on, language)),
    },
    { label: words.version, value: text(version) },
    { label: words.generatedOn, value: text(formatDate(generatedOn, language)) },
  ];
}

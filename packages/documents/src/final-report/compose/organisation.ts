import { nothing, opening, subheading } from "../../compose/chapter.ts";
import { figureTable } from "../../compose/figure-table.ts";
import { type Writer } from "../../compose/writer.ts";
import { type Block } from "../../layout/layout.ts";
import { type Seat } from "../chapters/organisation.ts";
import { type FinalReport } from "../final-report.ts";

/** Chapter 2. */
export function organisation(report: FinalReport, writer: Writer): Block[] {
  const { roles, group, paragraphs } = report.organisation;
  const words = writer.words.organisation;
  const blocks = opening(writer, {
    id: "organisation",
    number: 2,
    title: words.title,
    lead: words.lead,
    paragraphs,
  });

  blocks.push(subheading("roles", words.roles));
  blocks.push(
    roles.length === 0
      ? nothing(writer)
      : figureTable(writer, {
          caption: [{ kind: "text", text: words.rolesCaption }],
          columns: [{ label: words.role }, { label: words.holder }],
          rows: roles.map(({ role, holder }) => ({
            header: writer.say(role),
            entries: [writer.say(holder)],
          })),
        }),
  );
  if (group === undefined) return blocks;

  const { seats, source } = group;
  blocks.push(
    {
      kind: "paragraph",
      runs: [
        ...writer.fill(words.seatsSaid, {
          total: String(seatsOf(seats)),
          municipalities: String(seatsOf(seats, "municipality")),
          unions: String(seatsOf(seats, "union")),
        }),
        { kind: "text", text: " " },
        writer.cite(source),
      ],
    },
    figureTable(writer, {
      caption: writer.fill(words.seatsCaption, { group: writer.say(group.name) }),
      columns: [
        { label: words.seatHolder },
        { label: words.seatKind },
        { label: words.seatCount, numeric: true },
      ],
      rows: [
        ...seats.map(({ holder, kind, count }) => ({
          header: writer.say(holder),
          entries: [
            { kind: "text" as const, text: words[kind] },
            { kind: "text" as const, text: String(count) },
          ],
          source,
        })),
        {
          header: { kind: "text", text: words.seatsTotal },
          entries: [
            { kind: "text", text: "" },
            { kind: "text", text: String(seatsOf(seats)) },
          ],
          emphasis: "total",
          source,
        },
      ],
    }),
  );
  return blocks;
}

function seatsOf(seats: readonly Seat[], kind?: Seat["kind"]): number {
  return seats
    .filter((seat) => kind === undefined || seat.kind === kind)
    .reduce((sum, { count }) => sum + count, 0);
}

import { type Front } from "../front/front.ts";
import { type Block, type DocumentLayout, type Run } from "../layout/layout.ts";
import { formatDate } from "../text/format-date.ts";
import { type Writer } from "./writer.ts";

/** A document's own parts, before its front and its list of sources are put around them. */
export interface Framed {
  /** What kind of document it is. */
  readonly kind: string;
  readonly note: string;
  /** More lines of the cover, such as the day that figures are of. */
  readonly cover?: DocumentLayout["cover"];
  readonly extent?: NonNullable<DocumentLayout["extent"]>;
  readonly blocks: readonly Block[];
}

/** Puts a document's front before its blocks, and its sources after them. */
export function frame(
  front: Front,
  writer: Writer,
  { kind, note, cover = [], extent, blocks }: Framed,
): DocumentLayout {
  const { language, words } = writer;
  const { issuedBy, addressedTo, subject, version, generatedOn } = front;
  const date = formatDate(generatedOn, language);
  const text = (said: string): Run[] => [{ kind: "text", text: said }];
  const about = subject === undefined ? "" : writer.plain(subject);
  return {
    language,
    kind,
    title: subject === undefined ? text(kind) : [...text(kind), ...text(": "), writer.say(subject)],
    plainTitle: subject === undefined ? kind : `${kind}: ${about}`,
    runningNote: `${words.cover.version} ${version} · ${date}`,
    cover: [
      { label: words.kinds.front.issuedBy, value: [writer.say(issuedBy)] },
      ...(addressedTo === undefined
        ? []
        : [{ label: words.kinds.front.addressedTo, value: [writer.say(addressedTo)] }]),
      ...cover,
      { label: words.cover.version, value: text(version) },
      { label: words.cover.generatedOn, value: text(date) },
    ],
    coverNote: note,
    ...(extent === undefined ? {} : { extent }),
    blocks,
    sources: writer.sources(),
    sourcesTitle: words.sources.title,
    sourcesLead: words.sources.lead,
  };
}

/** A heading of a chapter without a number. */
export function chapterHeading(id: string, title: string): Block {
  return { kind: "heading", level: 2, id, text: [{ kind: "text", text: title }] };
}

/** Sentences as a list of points; «not registered» where there are none. */
export function points(items: readonly (readonly Run[])[], writer: Writer): Block {
  return items.length === 0
    ? { kind: "paragraph", runs: [{ kind: "text", text: writer.words.document.none }] }
    : { kind: "list", ordered: false, items };
}

import { authorise } from "../actor/actor.ts";
import { type ExportDefinition } from "./export-table.ts";

/** The region's courses: what the training table's `course` points to. */
export const coursesTable: ExportDefinition = {
  title: { nb: "Kurs", nn: "Kurs", en: "Courses" },
  columns: [
    { name: "course", kind: "text", about: "the course's lasting id; the key" },
    { name: "title", kind: "text", about: "its one name" },
    { name: "deliveryMode", kind: "text", about: "how it is given; empty where nobody has said" },
    {
      name: "adaptedFrom",
      kind: "text",
      about: "the course it was made from; empty for an original",
    },
  ],
  read: async (desk, actor) => {
    authorise(actor, "read-training");
    const courses = await desk.store.learning.courses();
    return courses.map(({ id, title, deliveryMode, adaptedFrom }) => [
      id,
      title,
      deliveryMode ?? null,
      adaptedFrom ?? null,
    ]);
  },
};

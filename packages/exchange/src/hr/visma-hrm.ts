import { LocalDate } from "@kompetanseregion/domain";

import { type Bytes } from "../text/bytes.ts";
import { descendant, descendants, textIn, type XmlNode, xmlRecords } from "../xml/xml-records.ts";

import { type HrCollector, hrCollector } from "./hr-collector.ts";
import { type HrExtract } from "./hr-extract.ts";
import { isYes } from "./hr-table.ts";
import { isSensitiveName } from "./personal.ts";

/**
 * Reads employees from Visma Enterprise HRM's web service (`personsXML/person`). What it says of
 * identity numbers (`ssn`) and pay (`salaryInfo`) is passed over unread.
 *
 * @throws {ExchangeError} `xml-…`, `encoding`, `too-large`.
 * @see The design's D.13; the elements for names and e-mail are those of `personsXML` as commonly
 *   served, with the usual variants
 */
export async function readVismaHrm(bytes: Bytes): Promise<HrExtract> {
  const collector = hrCollector();
  const passOver = (name: string): boolean => {
    if (!isSensitiveName(name)) return false;
    collector.drop(name);
    return true;
  };
  let persons = 0;
  const records = new Set(["person"]);
  for await (const person of xmlRecords(bytes, { records, passOver })) {
    persons += 1;
    readPerson(person, `person ${persons}`, collector);
  }
  return collector.extract();
}

function readPerson(person: XmlNode, at: string, collector: HrCollector): void {
  const first = textIn(person, "givenName", "firstName");
  const name = `${first} ${textIn(person, "familyName", "lastName", "surname")}`.trim();
  const email = textIn(person, "workEmail", "email", "emailAddress");
  for (const employment of descendants(person, "employment")) {
    const employeeNumber = textIn(employment, "employeeId");
    if (!collector.employee({ employeeNumber, name, email }, at)) continue;
    for (const position of descendants(employment, "position")) {
      readPosition(position, employeeNumber, at, collector);
    }
  }
}

function readPosition(
  position: XmlNode,
  employeeNumber: string,
  at: string,
  collector: HrCollector,
): void {
  const chart = descendant(position, "chart");
  const nodes = chart === undefined ? [] : descendants(chart, "unit");
  let parent: string | undefined;
  for (const unit of nodes) {
    const name = unit.attributes["name"] ?? "";
    const key = unit.attributes["id"] ?? name;
    const manager = unit.children.find((child) => child.name === "manager")?.attributes["id"];
    const kept = collector.unit(
      {
        key,
        name,
        ...(parent === undefined ? {} : { parent }),
        ...(manager === undefined || manager === "" ? {} : { manager }),
      },
      at,
    );
    if (!kept) return;
    parent = key;
  }
  if (parent === undefined) {
    collector.issue({
      code: "missing-value",
      severity: "error",
      at,
      message: "a position is in no unit of the chart",
      remedy: "Place the position in the organisation chart in the HR system.",
    });
    return;
  }
  const info = descendant(position, "positionInfo");
  const code = info === undefined ? undefined : descendant(info, "positionCode");
  const percentage = Number(textIn(position, "positionPercentage").replace(",", "."));
  const manager = nodes.at(-1)?.children.find((child) => child.name === "manager");
  collector.position(
    {
      employeeNumber,
      unit: parent,
      title: code?.attributes["name"] ?? code?.text ?? "",
      ...(percentage === 0 ? {} : { ftePercent: percentage }),
      primary: isYes(position.attributes["isPrimaryPosition"] ?? ""),
      manager: manager?.attributes["id"] === employeeNumber,
      ...dateField("from", textIn(position, "positionStartDate")),
      ...dateField("through", textIn(position, "positionEndDate")),
    },
    at,
  );
}

/** A date of an XML file; open where it is left out, is no date, or lies in 2099 and later. */
export function dateField<K extends string>(key: K, text: string): Partial<Record<K, LocalDate>> {
  const read = LocalDate.safeParse(text.slice(0, 10));
  if (!read.success || read.data >= "2099-01-01") return {};
  return { [key]: read.data } as Partial<Record<K, LocalDate>>;
}

import { type Bytes } from "../text/bytes.ts";
import { descendants, textIn, type XmlNode, xmlRecords } from "../xml/xml-records.ts";

import { type HrCollector, hrCollector } from "./hr-collector.ts";
import { type HrExtract } from "./hr-extract.ts";
import { isYes } from "./hr-table.ts";
import { isSensitiveName } from "./personal.ts";
import { dateField } from "./visma-hrm.ts";

/**
 * Reads employees from Unit4's «Stamdata3» XML (`Resource/Employments/Employment`). A position is
 * in the unit of its relation of type `ORGANISATION`; one that ends on 2099-12-31 has no end. Units
 * are named by their `Description` where it is given, and else by their key.
 *
 * @throws {ExchangeError} `xml-…`, `encoding`, `too-large`.
 * @see The design's D.13
 */
export async function readStamdata3(bytes: Bytes): Promise<HrExtract> {
  const collector = hrCollector();
  const passOver = (name: string): boolean => {
    if (!isSensitiveName(name)) return false;
    collector.drop(name);
    return true;
  };
  let resources = 0;
  const records = new Set(["Resource"]);
  for await (const resource of xmlRecords(bytes, { records, passOver })) {
    resources += 1;
    readResource(resource, `resource ${resources}`, collector);
  }
  return collector.extract();
}

function readResource(resource: XmlNode, at: string, collector: HrCollector): void {
  const given = resource.attributes["ResourceId"] ?? textIn(resource, "ResourceId");
  const whole =
    `${textIn(resource, "FirstName")} ${textIn(resource, "Surname", "LastName")}`.trim();
  const name = whole === "" ? textIn(resource, "Name") : whole;
  const email = textIn(resource, "Email", "EMail", "WorkEmail");
  for (const employment of descendants(resource, "Employment")) {
    const employeeNumber = employment.attributes["ResourceId"] ?? given;
    if (!collector.employee({ employeeNumber, name, email }, at)) continue;
    const relations = descendants(employment, "Relation").filter(
      ({ attributes }) => attributes["ElementType"] === "ORGANISATION",
    );
    if (relations.length === 0) {
      collector.issue({
        code: "missing-value",
        severity: "error",
        at,
        message: "a position has no relation to the organisation",
        remedy: "Export relations of type ORGANISATION; cost centres are no organisation.",
      });
    }
    for (const relation of relations)
      readRelation(employment, relation, employeeNumber, at, collector);
  }
}

function readRelation(
  employment: XmlNode,
  relation: XmlNode,
  employeeNumber: string,
  at: string,
  collector: HrCollector,
): void {
  const key = textIn(relation, "Value");
  const named = textIn(relation, "Description");
  if (!collector.unit({ key, name: named === "" ? key : named }, at)) return;
  const percentage = Number(textIn(employment, "Percentage").replace(",", "."));
  collector.position(
    {
      employeeNumber,
      unit: key,
      title: textIn(employment, "PostDescription", "PostCode"),
      ...(percentage === 0 ? {} : { ftePercent: percentage }),
      primary: isYes(textIn(employment, "MainPosition")),
      manager: isYes(textIn(employment, "Manager", "IsManager")),
      ...dateField("from", textIn(relation, "DateFrom")),
      ...dateField("through", textIn(relation, "DateTo")),
    },
    at,
  );
}

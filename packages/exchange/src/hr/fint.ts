import { z } from "zod";

import { ExchangeError } from "../problem/exchange-error.ts";
import { type Bytes, wholeFile } from "../text/bytes.ts";

import { type HrCollector, hrCollector } from "./hr-collector.ts";
import { type HrExtract } from "./hr-extract.ts";
import { holdsNationalId } from "./personal.ts";
import { dateField } from "./visma-hrm.ts";

const Text = z.string().catch("");
const Identifier = z.object({ identifikatorverdi: Text }).catch({ identifikatorverdi: "" });
const Links = z.array(z.object({ href: Text })).catch([]);
const Validity = z.object({ start: Text, slutt: Text }).catch({ start: "", slutt: "" });

const Element = z.object({
  organisasjonsId: Identifier,
  organisasjonsKode: Identifier,
  navn: Text,
  _links: z.object({ self: Links, overordnet: Links, leder: Links }).partial().catch({}),
});

const Resource = z.object({
  ansattnummer: Identifier,
  kontaktinformasjon: z.object({ epostadresse: Text }).partial().catch({}),
  _links: z.object({ self: Links, person: Links }).partial().catch({}),
});

const Person = z.object({
  navn: z.object({ fornavn: Text, mellomnavn: Text, etternavn: Text }).partial().catch({}),
  _links: z.object({ self: Links }).partial().catch({}),
});

const Employment = z.object({
  // Hundredths of a per cent.
  ansettelsesprosent: z.number().optional().catch(undefined),
  hovedstilling: z.boolean().catch(true),
  stillingstittel: Text,
  gyldighetsperiode: Validity,
  arbeidsforholdsperiode: Validity,
  _links: z.object({ personalressurs: Links, arbeidssted: Links }).partial().catch({}),
});

const Entries = z.union([
  z.array(z.unknown()),
  z
    .object({ _embedded: z.object({ _entries: z.array(z.unknown()) }) })
    .transform(({ _embedded }) => _embedded._entries),
]);

/** The resources as the API serves them, each under its name. */
const Bundle = z.object({
  organisasjonselement: Entries,
  personalressurs: Entries,
  person: Entries,
  arbeidsforhold: Entries,
});

/** The largest file that is read: it is read whole. */
const mostBytes = 500_000_000;

/**
 * Reads employees from FINT 4.1: one JSON object with the answers of the API under
 * `organisasjonselement`, `personalressurs`, `person` and `arbeidsforhold`, each a list or a HAL
 * collection.
 *
 * FINT names a person by their national identity number in links. The links are followed inside
 * this function, and nothing of them is kept; pay (`lonn`) is not asked for.
 *
 * @throws {ExchangeError} `not-this-format`, `too-large`.
 * @see FINT informasjonsmodell 4.1.0, Administrasjon
 */
export async function readFint(bytes: Bytes): Promise<HrExtract> {
  const bundle = Bundle.safeParse(jsonOf(await wholeFile(bytes, mostBytes)));
  if (!bundle.success) throw notFint();
  const collector = hrCollector();
  const { organisasjonselement, personalressurs, person, arbeidsforhold } = bundle.data;
  const names = namesOf(person);
  const units = readUnits(organisasjonselement, collector);
  const employees = new Map<string, string>();
  for (const [index, given] of personalressurs.entries()) {
    const { data } = Resource.safeParse(given);
    if (data === undefined) continue;
    const employeeNumber = data.ansattnummer.identifikatorverdi;
    const name = names.get(linkIn(data._links.person)) ?? "";
    const email = data.kontaktinformasjon.epostadresse ?? "";
    const at = `personalressurs ${index + 1}`;
    if (!collector.employee({ employeeNumber, name, email }, at)) continue;
    for (const { href } of data._links.self ?? []) employees.set(lastPart(href), employeeNumber);
    employees.set(employeeNumber, employeeNumber);
  }
  for (const [index, given] of arbeidsforhold.entries()) {
    readEmployment(given, `arbeidsforhold ${index + 1}`, { units, employees, collector });
  }
  return collector.extract();
}

function readUnits(given: readonly unknown[], collector: HrCollector): Map<string, UnitLinks> {
  const byLink = new Map<string, UnitLinks>();
  const read = given.flatMap((entry) => Element.safeParse(entry).data ?? []);
  for (const element of read) {
    const key = element.organisasjonsId.identifikatorverdi;
    const unit = { key, leader: linkIn(element._links.leder) };
    byLink.set(key, unit);
    byLink.set(element.organisasjonsKode.identifikatorverdi, unit);
    for (const { href } of element._links.self ?? []) byLink.set(lastPart(href), unit);
  }
  for (const [index, element] of read.entries()) {
    const key = element.organisasjonsId.identifikatorverdi;
    const parent = byLink.get(linkIn(element._links.overordnet))?.key;
    // The top element is above itself.
    const above = parent === undefined || parent === key ? {} : { parent };
    const at = `organisasjonselement ${index + 1}`;
    collector.unit({ key, name: element.navn, ...above }, at);
  }
  return byLink;
}

interface UnitLinks {
  readonly key: string;
  readonly leader: string;
}

function readEmployment(
  given: unknown,
  at: string,
  known: {
    readonly units: ReadonlyMap<string, UnitLinks>;
    readonly employees: ReadonlyMap<string, string>;
    readonly collector: HrCollector;
  },
): void {
  const { data } = Employment.safeParse(given);
  const employee = linkIn(data?._links.personalressurs);
  const employeeNumber = known.employees.get(employee);
  const unit = known.units.get(linkIn(data?._links.arbeidssted));
  if (data === undefined || employeeNumber === undefined || unit === undefined) {
    known.collector.issue({
      code: "link",
      severity: "error",
      at,
      message: "the employment points at no employee or unit of the file",
      remedy: "Export all four resources at the same time.",
    });
    return;
  }
  const period =
    data.gyldighetsperiode.start === "" ? data.arbeidsforholdsperiode : data.gyldighetsperiode;
  known.collector.position(
    {
      employeeNumber,
      unit: unit.key,
      title: data.stillingstittel,
      ...(data.ansettelsesprosent === undefined
        ? {}
        : { ftePercent: data.ansettelsesprosent / 100 }),
      primary: data.hovedstilling,
      manager: unit.leader !== "" && known.employees.get(unit.leader) === employeeNumber,
      ...dateField("from", period.start),
      ...dateField("through", period.slutt),
    },
    at,
  );
}

/** Names by the last part of the person's links, which is an identity number: for joining only. */
function namesOf(persons: readonly unknown[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const given of persons) {
    const { data } = Person.safeParse(given);
    const { fornavn = "", mellomnavn = "", etternavn = "" } = data?.navn ?? {};
    const name = [fornavn, mellomnavn, etternavn].filter((part) => part !== "").join(" ");
    if (holdsNationalId(name)) continue;
    for (const { href } of data?._links.self ?? []) names.set(lastPart(href), name);
  }
  return names;
}

function linkIn(links: readonly { readonly href: string }[] | undefined): string {
  return lastPart(links?.[0]?.href ?? "");
}

function lastPart(href: string): string {
  return href.slice(href.lastIndexOf("/") + 1);
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // Not even the cause is kept: it quotes the file.
    throw notFint();
  }
}

function notFint(): ExchangeError {
  return new ExchangeError("not-this-format", "the file is no FINT extract", {
    remedy:
      "Give one JSON object with organisasjonselement, personalressurs, person and arbeidsforhold.",
  });
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Bytes } from "../text/bytes.ts";

import { completionListMap, readCompletionList } from "./completion-list.ts";
import { readFint } from "./fint.ts";
import { type HrExtract } from "./hr-extract.ts";
import { hrTableMap, readHrTable } from "./hr-table.ts";
import { readStamdata3 } from "./stamdata3.ts";
import { readVismaHrm } from "./visma-hrm.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same two people in the same two units, in each system's own shape. */
const ada = { id: "1001", name: "Ada Prøve", email: "ada@example.no" };
const bo = { id: "1002", name: "Bo Prøve" };

const csv = (secret: string, pay: string): string =>
  [
    "Fødselsnummer;Ansattnr;Navn;E-post;Sektor;Avdeling;Stilling;Stillingsprosent;Leder;Årslønn;Fra dato",
    `${secret};${ada.id};${ada.name};${ada.email};Helse;Hjemmetjeneste;Leder;100;ja;${pay};01.02.2015`,
    `${secret};${bo.id};${bo.name};;Helse;Hjemmetjeneste;Sykepleier;79,5;nei;${pay};01.03.2015`,
  ].join("\n");

const visma = (secret: string, pay: string): string => {
  const person = (id: string, first: string, email: string, share: number): string =>
    `<person><givenName>${first}</givenName><familyName>Prøve</familyName><ssn>${secret}</ssn>
     <email>${email}</email><employments><employment><employeeId>${id}</employeeId>
     <salaryInfo><amount>${pay}</amount><note>${secret}</note></salaryInfo>
     <positions><position isPrimaryPosition="true"><positionInfo><positionCode name="Sykepleier"/>
     </positionInfo><positionPercentage>${share}</positionPercentage>
     <positionStartDate>2015-02-01</positionStartDate><positionEndDate>2099-12-31</positionEndDate>
     <chart name="Kommunen"><unit id="1" name="Helse"><manager id="1000"/>
     <unit id="2" name="Hjemmetjeneste"><manager id="1001"/></unit></unit></chart>
     </position></positions></employment></employments></person>`;
  return `<personsXML>${person("1001", "Ada", ada.email, 100)}${person("1002", "Bo", "", 79.5)}</personsXML>`;
};

const stamdata = (secret: string, pay: string): string => {
  const resource = ({ id, name }: { id: string; name: string }, email: string): string =>
    `<Resource><ResourceId>${id}</ResourceId><SocialSecurityNumber>${secret}</SocialSecurityNumber>
     <FirstName>${name.split(" ")[0] ?? ""}</FirstName><Surname>Prøve</Surname><Email>${email}</Email>
     <Employments><Employment ResourceId="${id}"><PostId>1</PostId><PostCode>Sykepleier</PostCode>
     <MainPosition>true</MainPosition><Percentage>100</Percentage><Salary>${pay}</Salary>
     <Relations><Relation ElementType="ORGANISATION"><Value>H1</Value><Description>Hjemmetjeneste</Description>
     <DateFrom>2015-02-01</DateFrom><DateTo>2099-12-31</DateTo></Relation>
     <Relation ElementType="COST_CENTER"><Value>9</Value></Relation></Relations>
     </Employment></Employments></Resource>`;
  return `<Stamdata3>${resource(ada, ada.email)}${resource(bo, "")}</Stamdata3>`;
};

const fint = (secret: string, pay: string): string => {
  const link = (kind: string, id: string) => [{ href: `https://api.example.no/${kind}/${id}` }];
  const unit = (id: string, navn: string, above: string) => ({
    organisasjonsId: { identifikatorverdi: id },
    organisasjonsKode: { identifikatorverdi: `k${id}` },
    navn,
    _links: {
      self: link("organisasjonselement/organisasjonsid", id),
      overordnet: link("organisasjonselement/organisasjonsid", above),
      leder: link("personalressurs/ansattnummer", ada.id),
    },
  });
  const people = [ada, bo].map(({ id, name }, index) => ({ id, name, nin: `${secret}${index}` }));
  return JSON.stringify({
    organisasjonselement: {
      _embedded: { _entries: [unit("1", "Helse", "1"), unit("2", "Hjemmetjeneste", "1")] },
    },
    person: people.map(({ name, nin }) => ({
      fodselsnummer: { identifikatorverdi: nin },
      navn: { fornavn: name.split(" ")[0], etternavn: "Prøve" },
      _links: { self: link("person/fodselsnummer", nin) },
    })),
    personalressurs: people.map(({ id, nin }) => ({
      ansattnummer: { identifikatorverdi: id },
      kontaktinformasjon: id === ada.id ? { epostadresse: ada.email } : {},
      _links: {
        self: link("personalressurs/ansattnummer", id),
        person: link("person/fodselsnummer", nin),
      },
    })),
    arbeidsforhold: people.map(({ id }) => ({
      ansettelsesprosent: 10000,
      hovedstilling: true,
      arslonn: pay,
      stillingstittel: "Sykepleier",
      gyldighetsperiode: { start: "2015-02-01T00:00:00Z" },
      _links: {
        personalressurs: link("personalressurs/ansattnummer", id),
        arbeidssted: link("organisasjonselement/organisasjonsid", "2"),
      },
    })),
  });
};

type Reader = (bytes: Bytes) => Promise<HrExtract>;

const formats: [string, Reader, (secret: string, pay: string) => string][] = [
  ["CSV", (bytes) => readHrTable(bytes, hrTableMap), csv],
  ["Visma HRM", readVismaHrm, visma],
  ["Stamdata3", readStamdata3, stamdata],
  ["FINT 4.1", readFint, fint],
];

describe.each(formats)("an HR extract from %s", (_, read, file) => {
  it("says who works where", async () => {
    const extract = await read(utf8(file("01010112345", "543210")));

    expect(extract.issues).toEqual([]);
    expect(extract.employees).toEqual([
      { employeeNumber: "1001", name: ada.name, email: ada.email },
      { employeeNumber: "1002", name: bo.name },
    ]);
    expect(extract.units.at(-1)?.name).toBe("Hjemmetjeneste");
    expect(extract.positions).toHaveLength(2);
    expect(extract.positions[0]).toMatchObject({
      employeeNumber: "1001",
      unit: extract.units.at(-1)?.key,
      ftePercent: 100,
      primary: true,
      from: "2015-02-01",
    });
    expect(extract.positions[0]).not.toHaveProperty("through");
  });

  it("never lets an identity number or pay out, whatever it looks like and wherever it stands", async () => {
    const digits = (length: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
    // 999 and 888 are in nothing else of the files.
    const identity = digits(8).map((rest) => `999${rest.join("")}`);
    const pay = digits(4).map((rest) => `888${rest.join("")}`);
    const written = fc.constantFrom(
      (id: string) => id,
      (id: string) => `${id.slice(0, 6)} ${id.slice(6)}`,
      (id: string) => `${id.slice(0, 6)}-${id.slice(6)}`,
      (id: string) => `Ada ${id.slice(0, 6)}\u00a0${id.slice(6)}`,
    );
    const places = fc.constantFrom(
      "",
      ada.name.slice(0, 3),
      ada.email,
      "Hjemmetjeneste",
      "1001",
      "Sykepleier",
    );

    await fc.assert(
      fc.asyncProperty(identity, pay, written, places, async (id, salary, write, place) => {
        const clean = file(id, salary);
        const planted = place === "" ? clean : clean.replaceAll(place, write(id));
        const told = await read(utf8(planted)).catch(
          (error: unknown) =>
            String(error) +
            JSON.stringify(error) +
            String(error instanceof Error ? error.cause : ""),
        );
        const plain = JSON.stringify(told).replace(/[\s\u00a0.\-–/]/gu, "");

        expect(plain).not.toContain(id);
        expect(plain).not.toContain(salary);
      }),
      { numRuns: 100 },
    );
  });
});

describe("an HR table", () => {
  it("is refused where the map points at identity numbers or pay, without showing any", async () => {
    const map = {
      ...hrTableMap,
      columns: { ...hrTableMap.columns, employeeNumber: "Fødselsnummer" },
    };
    const reading = await readHrTable(utf8(csv("01010112345", "543210")), map);

    expect(reading.employees).toEqual([]);
    expect(reading.issues.map(({ code }) => code)).toEqual(["sensitive-column"]);
    expect(reading.dropped).toEqual({ Fødselsnummer: 1, Årslønn: 1 });
  });

  it("hides the first row's numbers where there is no header", async () => {
    const reading = await readHrTable(utf8("01010112345;Ada\n02020212345;Bo\n"), hrTableMap);

    expect(JSON.stringify(reading)).not.toMatch(/\d{6}/u);
    expect(reading.issues.map(({ code }) => code)).toContain("missing-column");
  });

  it("tells two people with one number, a share above 100 and a date that is none, by line", async () => {
    const wrong = csv("", "").replace("1002", "1001").replace("79,5", "795");
    const more = `${wrong}\n;1003;Cecilie Prøve;;Helse;Hjemmetjeneste;Lege;795;nei;;31.02.2015\n;1004;Dag Prøve;;Helse;Hjemmetjeneste;Lege;795;nei;;`;
    const reading = await readHrTable(utf8(more), hrTableMap);

    expect(reading.issues.map(({ code, at }) => `${code} at ${at ?? ""}`)).toEqual([
      "employee-twice at line 3",
      "not-a-date at line 4, from",
      "fte at line 5",
    ]);
  });
});

describe("an organisation with a ring in it", () => {
  it("is told by one of its units", async () => {
    const ring = fint("1", "1").replace(
      'organisasjonsid/1"}],"leder"',
      'organisasjonsid/2"}],"leder"',
    );
    const { issues } = await readFint(utf8(ring));

    expect(issues.map(({ code }) => code)).toEqual(["cycle"]);
  });
});

describe("a completion list", () => {
  it("says who has completed what, and leaves out those who have not", async () => {
    const list =
      "Ansattnr;E-post;Kurs;Fullført\n1001;;En god start;20.05.2015\n1002;;En god start;\n;BO@example.no;Arkiv;2015-06-01\n";
    const reading = await readCompletionList(utf8(list), completionListMap);

    expect(reading.issues).toEqual([]);
    expect(reading.completions).toEqual([
      { employeeNumber: "1001", course: "En god start", completedOn: "2015-05-20", line: 2 },
      { email: "bo@example.no", course: "Arkiv", completedOn: "2015-06-01", line: 4 },
    ]);
  });

  it("leaves out a row with an identity number, and does not repeat it", async () => {
    const list = "Ansattnr;Kurs;Fullført\n010101 12345;Arkiv;20.05.2015\n";
    const reading = await readCompletionList(utf8(list), completionListMap);

    expect(reading.completions).toEqual([]);
    expect(reading.issues.map(({ code, at }) => `${code} at ${at ?? ""}`)).toEqual([
      "national-id at line 2",
    ]);
    expect(JSON.stringify(reading)).not.toContain("12345");
  });
});

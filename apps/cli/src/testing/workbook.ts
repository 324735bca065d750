import { crc32, deflateRawSync } from "node:zlib";

/** A part of a zip file; `claims` is how large it says that it is, where that is a lie. */
interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly claims?: number;
}

/** A zip file as the format's description has it, and as bad as it is asked to be. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims } of parts) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const title = Buffer.from(name);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(raw), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(claims ?? raw.length, 8);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(title.length, 0);
    const head = Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 33, 0]);
    const local = Buffer.concat([
      Buffer.from("PK\u0003\u0004"),
      head,
      sizes,
      lengths,
      title,
      packed,
    ]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(
      Buffer.concat([
        Buffer.from("PK\u0001\u0002\u0014\u0000"),
        head,
        sizes,
        lengths,
        place,
        title,
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const table = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, table, end]);
}

/** A workbook of one sheet; what follows the rows, such as merged cells, is given as XML. */
export function workbook(
  rows: readonly (readonly string[])[],
  more: { readonly formulaIn?: string; readonly after?: string } = {},
): Buffer {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const cells = rows.map((row, line) => {
    const cell = row.map((text, column) => {
      const at = `${String.fromCharCode(65 + column)}${line + 1}`;
      return at === more.formulaIn
        ? `<c r="${at}" t="str"><f>A1</f><v>${text}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    return `<row r="${line + 1}">${cell.join("")}</row>`;
  });
  return zip([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: "xl/worksheets/sheet1.xml",
      content: `<worksheet xmlns="${main}"><sheetData>${cells.join("")}</sheetData>${more.after ?? ""}</worksheet>`,
    },
  ]);
}

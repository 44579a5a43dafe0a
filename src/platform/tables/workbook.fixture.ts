// Workbooks made by hand for tests, so that they can be as odd as real and hostile ones are.
import { strToU8, zipSync } from 'fflate';

const NS = 'http://schemas.openxmlformats.org';

/** An XLSX file of one sheet: what stands inside `sheetData`, and what comes after it. */
export function workbook(
  sheetData: string,
  { after = '', more = {} }: { after?: string; more?: Record<string, Uint8Array> } = {},
): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="${id}" Type="${NS}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${NS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${NS}/officeDocument/2006/relationships"><sheets><sheet name="Đơn vị &amp; tổ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(relation('rId1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${NS}/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData>${after}</worksheet>`,
    ),
    ...more,
  });
}

/** A row of texts from column A; null leaves a cell out. */
export function row(number: number, cells: (string | null)[]): string {
  const inline = (text: string, at: number) =>
    `<c r="${String.fromCharCode(65 + at)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`;
  return `<row r="${number}">${cells.map((text, at) => (text === null ? '' : inline(text, at))).join('')}</row>`;
}

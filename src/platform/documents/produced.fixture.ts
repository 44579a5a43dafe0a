// Looking into produced files: a DOCX by its XML, a PDF by its own bytes.
import { buffer } from 'node:stream/consumers';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import type { OfficialDocument } from './content.ts';
import { writeDocx } from './docx.ts';
import { writePdf } from './pdf.ts';

/** A paragraph as it would be shown: its style's face, under what stands in the paragraph itself. */
export interface Shown {
  text: string;
  style: string;
  /** Points. */
  size: number;
  looks: string;
  align: string;
}

export interface Docx {
  members: Record<string, string>;
  /** document.xml. */
  xml: string;
  paragraphs: Shown[];
  /** The definition of a style. */
  style(id: string): string;
  /** The paragraph with exactly this text. */
  find(text: string): Shown;
}

const on = (xml: string, tag: string) => new RegExp(`<w:${tag}(?: w:val="(?:true|single|1)")?/>`).test(xml);

/** Writes and opens a DOCX. */
export async function docxOf(document: OfficialDocument): Promise<Docx> {
  const members = Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(await buffer(await writeDocx(document))))).map(
      ([name, bytes]) => [name, strFromU8(bytes)],
    ),
  );
  const [xml, styles] = [members['word/document.xml']!, members['word/styles.xml']!];
  const style = (id: string) =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? '';
  const paragraphs = [...xml.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, content]): Shown => {
    const id = /<w:pStyle w:val="(\w+)"/.exec(content!)?.[1] ?? 'Normal';
    const own = /<w:rPr>.*?<\/w:rPr>/.exec(content!)?.[0] ?? '';
    const [face, base] = [style(id), style('Normal')];
    const value = (pattern: RegExp) =>
      (pattern.exec(content!) ?? pattern.exec(face) ?? pattern.exec(base))?.[1];
    return {
      text: [...content!.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
        .map(([, text]) => text ?? '\n')
        .join(''),
      style: id,
      size: Number((/<w:sz w:val="(\d+)"/.exec(own) ?? /<w:sz w:val="(\d+)"/.exec(face))?.[1]) / 2,
      looks: ['b', 'i', 'caps', 'u']
        .filter((tag) => on(own, tag) || (on(face, tag) && !own.includes(`<w:${tag} w:val="false"`)))
        .join(' '),
      align: value(/<w:jc w:val="(\w+)"/) ?? 'left',
    };
  });
  const find = (text: string) => {
    const found = paragraphs.find((one) => one.text === text);
    if (!found)
      throw new Error(`no paragraph «${text}» among ${paragraphs.map((one) => one.text).join(' ¶ ')}`);
    return found;
  };
  return { members, xml, paragraphs, style, find };
}

export interface Pdf {
  bytes: Buffer;
  /** The bytes with every stream inflated. */
  text: string;
  pages: { width: number; height: number; content: string }[];
}

/** Writes and opens a PDF. */
export async function pdfOf(document: OfficialDocument): Promise<Pdf> {
  const bytes = Buffer.from(await writePdf(document));
  const raw = bytes.toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id, content]) => [id!, opened(content!)]),
  );
  const pages = [...objects.values()]
    .filter((one) => /\/Type \/Page\n/.test(one))
    .map((page) => {
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page)!;
      const content = objects.get(/\/Contents (\d+) 0 R/.exec(page)![1]!)!;
      return { width: Number(width), height: Number(height), content };
    });
  return { bytes, text: [...objects.values()].join('\n'), pages };
}

function opened(content: string): string {
  const [head, stream] = content.split(/\nstream\n/);
  if (stream === undefined || !head!.includes('/FlateDecode')) return content;
  return inflateSync(Buffer.from(stream.replace(/\nendstream$/, ''), 'latin1')).toString('latin1');
}

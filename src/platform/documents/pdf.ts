// A PDF of the same frame and body, with the font in it (Tinos, of the widths of Times New Roman), bookmarks, and the same
// bytes for the same document. The typesetter needs the whole body: what is too long for that is written as DOCX.
import { Problem } from '#kernel/problem';
import { watched, type OfficialDocument, type Watch } from './content.ts';
import { frameOf, namesOf, PAPER } from './layout.ts';
import { PAGE_BREAK, PdfBody, points, type Node } from './pdf-body.ts';
import { openRuler, TINOS } from './widths.ts';

/** How much the typesetter takes at once, in characters of blocks: about 700 pages, some ten seconds. */
const LONGEST = 3_000_000;

/**
 * Writes a document as PDF. @throws Problem `platform.documents.too-long` where it should be a DOCX; the signal's reason,
 * between blocks
 */
export async function writePdf(document: OfficialDocument, watch: Watch = {}): Promise<Uint8Array> {
  watch.signal?.throwIfAborted();
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setFonts({ Tinos: { ...TINOS } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(TINOS).includes(path));
  const writer = new PdfBody(document, openRuler());
  const { head, opening, signature } = frameOf(document);
  const content: Node[] = [...head.map((row) => writer.beside(row)), ...writer.lines(opening)];
  let signed = false;
  let length = 0;
  // A signature alone on a page could be put under any text: the last words above it go with it.
  const sign = () => {
    const last = content.at(-1)?.['short'] === true ? [content.pop()!] : [];
    const stack = [...last, ...signature.map((row) => writer.beside(row))];
    content.push({ stack, unbreakable: true, short: true });
  };
  for await (const block of watched(document.body, watch)) {
    length += JSON.stringify(block).length;
    if (length > LONGEST) throw new Problem('platform.documents.too-long', 413);
    if (block.kind === 'annex' && !signed) {
      signed = true;
      sign();
    }
    content.push(...writer.write(block));
  }
  if (!signed) sign();
  content.push(...writer.notes());
  return pdfmake.createPdf({ ...definitionOf(document), content: keepingHeadings(content) }).getBuffer();
}

function definitionOf(document: OfficialDocument): Node {
  const { form } = document;
  const { top, bottom, left, right, pageNumber } = form.lengths;
  const [from, edge, to] = [points(left.value), points(pageNumber.value), points(right.value)];
  return {
    pageSize: { width: points(PAPER.width), height: points(PAPER.height) },
    pageMargins: [from, points(top.value), to, points(bottom.value)],
    language: 'vi-VN',
    version: '1.7',
    displayTitle: true,
    info: {
      title: [document.type, document.abstract].filter(Boolean).join(' '),
      author: namesOf(document).issuer,
      creationDate: new Date(`${document.date}T00:00:00Z`),
    },
    defaultStyle: { font: 'Tinos', fontSize: form.faces.body.size.value },
    header: (page: number) =>
      page === 1
        ? null
        : {
            text: String(page),
            alignment: 'center',
            fontSize: form.faces.pageNumber.size.value,
            margin: [from, edge, to, 0],
          },
  };
}

// A break belongs to what comes behind it, or an empty line could fill a page of its own. A heading or caption stays with
// what follows it; such a group must fit on a page, so only what is short is grouped.
function keepingHeadings(nodes: Node[]): Node[] {
  const kept: Node[] = [];
  let group: Node[] = [];
  let broken = false;
  const close = (...more: Node[]) => {
    kept.push(...group, ...more);
    group = [];
  };
  for (const one of nodes) {
    if (one === PAGE_BREAK) {
      broken = true;
      continue;
    }
    const node = broken ? { ...one, pageBreak: 'before' } : one;
    broken = false;
    if (node['pageBreak']) close(node);
    else if (node['stays'] && group.length < 4) group.push(node);
    else if (group.length && node['short'] === true) {
      kept.push({ stack: [...group, node], unbreakable: true });
      group = [];
    } else close(node);
  }
  close();
  return kept;
}

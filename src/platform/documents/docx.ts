// A DOCX as a stream: the frame first, then the body as its blocks come, the signature before the first annex. The same
// document gives the same bytes: no clock, no chance, no time zone in the container.
import { addAbortSignal, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { watched, type Block, type OfficialDocument, type Watch } from './content.ts';
import { BodyWriter, withLists, withNotes } from './docx-body.ts';
import type { Package } from './docx-frame.ts';

const PIECE = 64 * 1024;
/** The first day a ZIP can name, by the local clock, as ZIP means it. */
const ENTRY = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true, compress: true };

/**
 * Writes a document as DOCX. The stream fails with whatever the body fails with, or with the signal's reason; it holds no
 * more of the body than a block.
 */
export async function writeDocx(document: OfficialDocument, watch: Watch = {}): Promise<Readable> {
  watch.signal?.throwIfAborted();
  const { packageOf } = await import('./docx-frame.ts');
  const around = await packageOf(document);
  const section = /<w:sectPr.*<\/w:sectPr>/s.exec(around.after)![0];
  const writer = new BodyWriter(document, section);
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const body = Readable.from(pieces(xmlOf({ document, watch, writer, around })), { objectMode: false });
  const failed = (error: Error) => out.destroy(error);
  zip.on('error', failed);
  body.on('error', failed);
  out.on('close', () => body.destroy());
  for (const [name, content] of around.members) zip.addBuffer(Buffer.from(content), name, ENTRY);
  zip.addReadStream(body, 'word/document.xml', ENTRY);
  const atEnd = (name: string, make: () => string) =>
    zip.addReadStreamLazy(name, ENTRY, (take) => take(null, Readable.from([Buffer.from(make())])));
  atEnd('word/numbering.xml', () => withLists(around.numbering, writer.lists));
  atEnd('word/footnotes.xml', () => withNotes(around.footnotes, writer.notes));
  zip.end();
  return watch.signal ? addAbortSignal(watch.signal, out) : out;
}

interface Writing {
  document: OfficialDocument;
  watch: Watch;
  writer: BodyWriter;
  around: Package;
}

async function* xmlOf({ document, watch, writer, around }: Writing): AsyncGenerator<string> {
  yield around.before;
  let signed = false;
  let held: Block | null = null;
  for await (const block of watched(document.body, watch)) {
    const signs: boolean = block.kind === 'annex' && !signed;
    if (held) yield writer.write(held, signs);
    if (signs) yield around.signature;
    signed ||= signs;
    held = block;
  }
  // A signature alone on a page could be put under any text: the last words above it go with it.
  if (held) yield writer.write(held, !signed);
  if (!signed) yield around.signature;
  yield around.after.replace(/<w:sectPr.*<\/w:sectPr>/s, () => writer.section);
}

async function* pieces(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting: string[] = [];
  let length = 0;
  for await (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < PIECE) continue;
    yield Buffer.from(waiting.join(''));
    waiting = [];
    length = 0;
  }
  yield Buffer.from(waiting.join(''));
}

// A text as it would be read: shown before anything is kept, with what was not understood.
import type { Static } from 'typebox';
import { invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { uploadedFile, type Acting } from '#organisation';
import type { Reading, Source } from '../contract.ts';
import { Naming } from '../naming.ts';
import type { StatuteText } from '../provision.ts';
import { readFile, type ReadFile } from '../reading/read-file.ts';

/** Reads what was sent: an uploaded file, or the words. @throws Problem `statute.no-source`, and what reading may refuse */
export async function readSource(
  tx: Tx,
  { source, dataFolder }: { source: Static<typeof Source>; dataFolder: string },
  { actor }: Acting,
): Promise<ReadFile> {
  const { fileId, words, corrections = [] } = source;
  if ((fileId === undefined) === (words === undefined))
    throw invalid('statute.no-source', [{ field: 'source', code: 'statute.no-source' }]);
  const bytes = fileId
    ? (await uploadedFile(tx, actor, { id: fileId, dataFolder })).bytes
    : new TextEncoder().encode(words);
  return readFile(bytes, corrections);
}

/** The same as it is shown. @throws as {@link readSource} */
export async function readingOf(
  tx: Tx,
  asked: { source: Static<typeof Source>; dataFolder: string },
  acting: Acting,
): Promise<Reading> {
  return shownReading(await readSource(tx, asked, acting));
}

/** What was read, in the form in which it is shown and printed. */
export function shownReading({ format, text, doubts, unknown, pictures }: ReadFile): Reading {
  const naming = new Naming(text.provisions);
  const lines = format === 'akn' ? null : linesOf(text);
  return {
    ...{ format, before: text.before, after: text.after, unknown, pictures },
    provisions: text.provisions.map(({ raw: _, ...one }, n) => ({
      ...one,
      line: lines?.[n] ?? null,
      name: naming.nameOf(one.id),
    })),
    doubts: doubts.map((doubt) => {
      const at = lines ? lines.findLastIndex((line) => line <= doubt.line) : -1;
      return { ...doubt, within: text.provisions[at]?.id ?? null };
    }),
  };
}

// On which line each provision begins: every line end before it stands in a piece before it.
function linesOf({ before, provisions }: StatuteText): number[] {
  const ends = (piece: string) => piece.split('\n').length - 1;
  let line = 1 + ends(before);
  return provisions.map(({ raw = '' }) => {
    const begins = line;
    line += ends(raw);
    return begins;
  });
}

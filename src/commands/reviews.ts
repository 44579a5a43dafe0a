import { readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Problem } from '#kernel/problem';
import { inTransaction } from '#platform/db';
import { writeDocx } from '#platform/documents';
import type { Acting } from '#organisation';
import { readMatrix, reviewByCode, type MatrixNumbers } from '#review';
import {
  beginReport,
  collectedOf,
  fillDraft,
  findReport,
  placeDocument,
  sealedReport,
  writeReport,
  type SealedReport,
} from '#reports';
import { actingOn, dayOf, onWorkspace, say, unitByCode } from './terminal.ts';

const HEADS = ['level', 'unit', 'name', 'expected', 'received', 'on time', 'returned', 'accepted', 'late'];

/** `review status`: who has reported by a day: all together, by level, and by unit. */
export async function status(options: { review: string; asOf?: string; json?: boolean }): Promise<void> {
  const given = dayOf(options.asOf);
  await onWorkspace(async (database) => {
    const { actor, today: day } = await actingOn(database, given);
    const { id } = await reviewByCode(database.db, actor, { code: options.review, day });
    const { whole, levels, rows } = await readMatrix(database.db, actor, { id, day });
    const told = [
      line(whole, null, null),
      ...levels.map(({ level, numbers }) => line(numbers, level, null)),
      ...rows.flatMap(({ unit, levels: each }) =>
        Object.entries(each).map(([level, numbers]) => line(numbers, level, unit)),
      ),
    ];
    if (options.json) return say(JSON.stringify(told));
    for (const cells of [HEADS, ...told.map((one) => Object.values(one))])
      say(cells.map((cell) => cell ?? '').join('\t'));
  });
}

// The order is that of the heads.
function line(
  { expected, received, onTime, returned, accepted, late }: MatrixNumbers,
  level: string | null,
  unit: { code: string; name: string } | null,
) {
  const of = { level, unit: unit?.code ?? null, name: unit?.name ?? null };
  return { ...of, expected, received, onTime, returned, accepted, late };
}

interface Exported {
  review: string;
  unit: string;
  kind: 'full' | 'summary';
  format: 'json' | 'xlsx' | 'docx' | 'pdf';
  out: string;
  asOf?: string;
}

/** `report export`: the version of a unit's report that stands on a day, as a file. */
export async function exportReport({ review, unit, kind, format, out, asOf }: Exported): Promise<void> {
  const given = dayOf(asOf);
  await onWorkspace(async (database) => {
    const { actor, today: day } = await actingOn(database, given);
    const { id: reviewId } = await reviewByCode(database.db, actor, { code: review, day });
    const { id: unitId } = await unitByCode(database, unit, day);
    const sealed = await sealedReport(database.db, actor, { reviewId, unitId, kind, day });
    await write(resolve(out), await contentOf(sealed, format));
    say(`version ${sealed.version}\t${sealed.checksum}`);
  });
}

async function contentOf({ document, outgoing }: SealedReport, format: Exported['format']): Promise<Content> {
  return format === 'json' ? document : writeReport(outgoing, format);
}

/** `review collect`: every submitted report in one DOCX; says how far it is, and leaves no file where it is stopped. */
export async function collect(options: { review: string; out: string; asOf?: string }): Promise<void> {
  const given = dayOf(options.asOf);
  const file = resolve(options.out);
  const stopped = new AbortController();
  process.once('SIGINT', () => stopped.abort(new Problem('reports.stopped', 409)));
  await onWorkspace(async (database) => {
    const { actor, today: day } = await actingOn(database, given);
    const { id: reviewId } = await reviewByCode(database.db, actor, { code: options.review, day });
    const onRead = (read: number, all: number) => {
      if (read % 100 === 0 || read === all) process.stderr.write(`\r${read}/${all}`);
    };
    const paper = await collectedOf(database.db, actor, { reviewId, day, onRead });
    await write(file, await writeDocx(paper, { signal: stopped.signal })).catch(async (error: unknown) => {
      if (stopped.signal.aborted) await rm(file, { force: true });
      throw stopped.signal.aborted ? stopped.signal.reason : error;
    });
    process.stderr.write('\n');
    say(file);
  });
}

interface Imported {
  review: string;
  unit: string;
  dryRun?: boolean;
  json?: boolean;
}

/**
 * `report import`: a report written in Word into the unit's draft, which is begun where there is none. Whoever has the shell
 * acts for the unit, and the trail says that it was the program.
 */
export async function importReport(file: string, { review, unit, dryRun, json }: Imported): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new Problem('platform.unreadable-file', 422, { values: { file } });
  });
  await onWorkspace(async (database) => {
    const system = await actingOn(database);
    const { id: reviewId, title } = await reviewByCode(database.db, system.actor, {
      code: review,
      day: system.today,
    });
    const { id: unitId } = await unitByCode(database, unit, system.today);
    const acting = actingFor(system, unitId);
    const report = { campaignId: reviewId, sections: null };
    const placed = await placeDocument(database.db, acting.actor, { report, bytes });
    if (!dryRun)
      await inTransaction(database.db, async (tx) => {
        const kind = 'full';
        const begun = await findReport(tx, { campaignId: reviewId, unitId, kind });
        const beginning = { reviewId, unitId, kind, title: `Báo cáo ${title}` } as const;
        const reportId = begun ?? (await beginReport(tx, beginning, acting)).id;
        await fillDraft(tx, { reportId, contents: placed.contents }, acting);
      });
    tell(placed, json ?? false);
  });
}

type Placed = Awaited<ReturnType<typeof placeDocument>>;

function tell({ contents, matched, unplaced, warnings }: Placed, json: boolean): void {
  const sections = matched
    .filter(({ sectionId }) => contents[sectionId])
    .map(({ sectionId, heading }) => ({
      ...{ section: sectionId, heading },
      paragraphs: contents[sectionId]!.text?.content?.length ?? 0,
      figures: Object.keys(contents[sectionId]!.figures).length,
    }));
  if (json) return say(JSON.stringify({ sections, unplaced, warnings }));
  for (const { section, heading, paragraphs, figures } of sections)
    say(`${section}\t${heading}\t${paragraphs}\t${figures}`);
  for (const { words, why } of unplaced) say(`-\t${why}\t${words.replaceAll(/\s+/g, ' ')}`);
}

function actingFor({ actor, ...when }: Acting, unitId: string): Acting {
  const [post] = actor.posts;
  const inUnit = { ...post!, id: unitId, unitId, role: 'editor' as const, answersFor: [unitId] };
  return { ...when, actor: { ...actor, posts: [...actor.posts, inUnit], units: [...actor.units, unitId] } };
}

// No file is written over.
type Content = string | Uint8Array | Readable;

async function write(file: string, content: Content): Promise<void> {
  await writeFile(file, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    const exists = error.code === 'EEXIST';
    throw new Problem(exists ? 'platform.file-exists' : 'platform.unwritable-file', exists ? 409 : 422, {
      values: { file },
    });
  });
}

// Every submitted report of a review in one document, section by section, with the figures rolled up: streamed, so that ten
// thousand reports need no more memory than fifty.
import type { Day } from '#kernel/day';
import type { Block, Form, OfficialDocument } from '#platform/documents';
import type { Db, Tx } from '#platform/db';
import { page } from '#platform/http';
import { unitNames, type Actor } from '#organisation';
import { inReadingOrder, outlineNow, reviewSeen, rolledUp, type Section } from '#review';
import { formOf } from '../letterhead.ts';
import { annexOf, headingOf, textBlocks } from '../paper.ts';
import { figuresIn, saidIn, type Read } from '../store.ts';
import { letterheadOf } from './letterhead.ts';
import { yearsOf } from './outline.ts';

/** How many reports are held at once. */
const AT_ONCE = 50;

/** What is collected, and who is told how far it is: sections done of all. */
export interface Collecting {
  reviewId: string;
  day: Day;
  onSection?: (done: number, all: number) => void;
}

/** All that was submitted, as one document of the unit that holds the review. @throws 404 where the review may not be seen */
export async function collectedOf(
  db: Db | Tx,
  actor: Actor,
  collecting: Collecting,
): Promise<OfficialDocument> {
  const { reviewId, day } = collecting;
  const review = await reviewSeen(db, actor, reviewId);
  const { outline } = await outlineNow(db, reviewId);
  const { content } = await letterheadOf(db, review.unitId, day);
  const form = formOf(content, day);
  const sections = inReadingOrder(outline);
  const body = bodyOf(db, actor, { collecting, sections, form, years: yearsOf(review) });
  return {
    ...{ form, date: day, number: null, symbol: 'BC', type: 'Tập hợp báo cáo', abstract: review.title },
    ...{ addressees: [], bases: [], authority: null, signsFor: null, position: '', signer: null },
    ...{ recipients: [], draft: true, body },
  };
}

interface Collected {
  collecting: Collecting;
  sections: { section: Section; depth: number }[];
  form: Form;
  years: number[];
}

async function* bodyOf(
  db: Db | Tx,
  actor: Actor,
  { collecting, sections, form, years }: Collected,
): AsyncGenerator<Block> {
  const read: Read = { campaignId: collecting.reviewId, day: collecting.day };
  let done = 0;
  const told = () => collecting.onSection?.((done += 1), sections.length);
  for (const { section, depth } of sections) {
    if (section.table) continue;
    yield headingOf(section, depth, form);
    if (section.kind !== 'group')
      yield* wordsOf(db, actor, { ...read, sectionId: section.id, from: depth + 2 });
    told();
  }
  let annex = 0;
  for (const { section } of sections) {
    if (!section.table) continue;
    const said = await figuresIn(db, actor, { ...read, sectionId: section.id });
    const parts = said.map(({ id, holdsOn, figures }) => ({ id, on: holdsOn, values: figures }));
    const figures = rolledUp(section.table, years, parts);
    yield* annexOf(section, { years, contents: { [section.id]: { text: null, figures } } }, ++annex);
    told();
  }
}

async function* wordsOf(
  db: Db | Tx,
  actor: Actor,
  { from, ...read }: Read & { sectionId: string; from: number },
): AsyncGenerator<Block> {
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const found = await saidIn(db, actor, { ...read, limit: AT_ONCE + 1, cursor });
    const { rows, nextCursor } = page(found, AT_ONCE, (row) => [row.place, row.id]);
    const names = await unitNames(
      db,
      rows.map(({ unitId }) => unitId),
      read.day,
    );
    for (const { unitId, content } of rows) {
      if (!content?.text) continue;
      const level = Math.min(6, from) as 1 | 2 | 3 | 4 | 5 | 6;
      yield { kind: 'heading', level, runs: [{ text: names.get(unitId)?.name ?? '' }] };
      yield* textBlocks(content.text, from + 1);
    }
    cursor = nextCursor ?? undefined;
  }
}

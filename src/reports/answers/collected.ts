// Every submitted report of a review in one document, section by section, with the figures rolled up: streamed, so that ten
// thousand reports need no more memory than fifty. Of each only its unit and version are held, and what is written now.
import type { Day } from '#kernel/day';
import type { Block, Form, OfficialDocument } from '#platform/documents';
import type { Db, Tx } from '#platform/db';
import { unitNames, type Actor } from '#organisation';
import { Figures, inReadingOrder, outlineNow, reviewSeen, RollUp, type Section } from '#review';
import { formOf } from '../letterhead.ts';
import { annexOf, headingOf, textBlocks } from '../paper.ts';
import { submittedIn, type Submitted } from '../store.ts';
import { saidAcross } from './across.ts';
import { letterheadOf } from './letterhead.ts';
import { yearsOf } from './outline.ts';

/** What is collected, and who is told how far it is: sections of reports read, of all of them. */
export interface Collecting {
  reviewId: string;
  day: Day;
  onRead?: (read: number, all: number) => void;
}

/** All that was submitted, as one document of the unit that holds the review. @throws 404 where the review may not be seen */
export async function collectedOf(
  db: Db | Tx,
  actor: Actor,
  { reviewId, day, onRead }: Collecting,
): Promise<OfficialDocument> {
  const review = await reviewSeen(db, actor, reviewId);
  const { outline } = await outlineNow(db, reviewId);
  const { content } = await letterheadOf(db, review.unitId, day);
  const form = formOf(content, day);
  const reports = await submittedIn(db, actor, { campaignId: reviewId, day });
  const sections = inReadingOrder(outline);
  const all = reports.length * sections.filter(({ section }) => section.kind !== 'group').length;
  let read = 0;
  async function* said(sectionId: string) {
    for await (const one of saidAcross(db, reports, sectionId)) {
      yield one;
      onRead?.((read += 1), all);
    }
  }
  const units = await unitNames(
    db,
    reports.map(({ unitId }) => unitId),
    day,
  );
  const nameOf = ({ unitId }: Submitted) => units.get(unitId)?.name ?? '';
  return {
    ...{ form, date: day, number: null, symbol: 'BC', type: 'Tập hợp báo cáo', abstract: review.title },
    ...{ addressees: [], bases: [], authority: null, signsFor: null, position: '', signer: null },
    ...{ recipients: [], draft: true },
    body: bodyOf({ said, nameOf, sections, form, years: yearsOf(review) }),
  };
}

interface Body {
  said: (sectionId: string) => ReturnType<typeof saidAcross>;
  nameOf: (report: Submitted) => string;
  sections: { section: Section; depth: number }[];
  form: Form;
  years: number[];
}

async function* bodyOf({ said, nameOf, sections, form, years }: Body): AsyncGenerator<Block> {
  for (const { section, depth } of sections) {
    if (section.table) continue;
    yield headingOf(section, depth, form);
    if (section.kind === 'group') continue;
    const level = Math.min(6, depth + 2) as 1 | 2 | 3 | 4 | 5 | 6;
    for await (const { report, content } of said(section.id)) {
      if (!content?.text) continue;
      yield { kind: 'heading', level, runs: [{ text: nameOf(report) }] };
      yield* textBlocks(content.text, depth + 3);
    }
  }
  let annex = 0;
  for (const { section } of sections) {
    if (!section.table) continue;
    const totals = new RollUp(section.table, years);
    for await (const { report, content } of said(section.id))
      if (content) totals.add(new Figures(section.table, years, content.figures), report.holdsOn);
    const contents = { [section.id]: { text: null, figures: totals.totals() } };
    yield* annexOf(section, { years, contents }, ++annex);
  }
}

// A report on its way out, on paper or as sheets of figures: a version with its head and foot as it was issued, or as a draft
// before that.
import { vietnameseDay, type Day } from '#kernel/day';
import { annexLines, type OfficialDocument } from '#platform/documents';
import type { Db, Tx } from '#platform/db';
import type { WrittenSheet } from '#platform/tables';
import { unitNames, type Actor } from '#organisation';
import { Figures, inReadingOrder } from '#review';
import type { IssueContent, LetterheadContent } from '../contract.ts';
import { sheetOf } from '../figure-sheet.ts';
import { formOf } from '../letterhead.ts';
import { blocksOf } from '../paper.ts';
import { isInside } from '../permissions.ts';
import { contentsOf, getVersion, type Report } from '../store.ts';
import { readVersion, type VersionDocument } from '../version.ts';
import { citedCounts } from './counts.ts';
import { letterheadOf } from './letterhead.ts';
import { outlineBehind, outlineFor } from './outline.ts';
import { readable } from './reports.ts';
import type { SectionContent } from '../text/together.ts';
import { frozen } from '../text/words.ts';

/** The letters and the name of the type of document that a report is. */
export const TYPE = { letters: 'BC', name: 'Báo cáo' };

/** What is said, by which outline, and how it goes out. */
export interface Outgoing {
  title: string;
  contents: Record<string, SectionContent>;
  outline: Awaited<ReturnType<typeof outlineFor>>;
  framed: Framed;
}

/** How it goes out: with a number and a signature, or as a draft. */
export interface Framed {
  letterhead: LetterheadContent;
  date: Day;
  issue: IssueContent | null;
}

/** A version on its way out. */
export async function versionOut(
  db: Db | Tx,
  actor: Actor,
  { report, number, framed }: { report: Report; number: number; framed: Framed },
): Promise<Outgoing> {
  const { document, outlineVersion } = await getVersion(db, report.id, number);
  const { title, sections } = readVersion(document);
  const outline = await outlineBehind(db, actor, { report, number: outlineVersion });
  return { title, contents: byName(sections), outline, framed };
}

const byName = (sections: VersionDocument['sections']) =>
  Object.fromEntries(sections.map(({ id, text, figures }) => [id, { text, figures }]));

/** It on paper; a body is read once, so each file needs one of its own. */
export function onPaper(outgoing: Outgoing): OfficialDocument {
  const { title, contents, outline, framed } = outgoing;
  const { letterhead, date, issue } = framed;
  const form = formOf(letterhead, date);
  const signing = issue?.signing;
  return {
    ...{ form, date, number: issue?.number ?? null, symbol: TYPE.letters, type: TYPE.name },
    abstract: title
      .replace(/^(dự thảo\s+)?báo cáo\s+/i, '')
      .replace(/^./, (letter) => letter.toLocaleLowerCase('vi')),
    ...{ addressees: [], bases: [] },
    authority: signing?.authority ?? null,
    signsFor: signing?.authority && signing.body ? signing.body : null,
    ...{ position: signing?.position ?? '', signer: signing?.name || null },
    recipients: issue?.recipients.map(({ name }) => name) ?? [],
    ...{ urgency: issue?.urgency ?? null, draft: issue === null },
    body: blocksOf({ outline: outline.outline, years: outline.years, contents, form }),
  };
}

/** Its tables of figures as sheets, each headed as the annex that it is on paper; none where the outline has none. */
export function inSheets(outgoing: Outgoing): WrittenSheet[] {
  const { contents, outline, framed } = outgoing;
  const document = onPaper(outgoing);
  const sections = inReadingOrder(outline.outline).filter(({ section }) => section.table);
  return sections.map(({ section }, n) => {
    const figures = new Figures(section.table!, outline.years, contents[section.id]?.figures ?? {});
    const [annex, title, kept] = annexLines(document, {
      ...{ kind: 'annex', number: `${n + 1}`, title: section.title },
    });
    const of = framed.issue ? kept!.text : `Dự thảo, ngày ${vietnameseDay(framed.date)}`;
    const about = [`${annex!.text}. ${title!.text}`, framed.letterhead.issuer, of];
    return sheetOf(figures, { name: `${section.number} ${section.title}`.trim(), about });
  });
}

/**
 * What somebody may take away of a report: the version that they read, as it was issued or as a draft; of one's own unit the
 * draft, while it is written.
 */
export async function takenAway(
  db: Db | Tx,
  actor: Actor,
  { report, version, day }: { report: Report; version: number | null; day: Day },
): Promise<Outgoing> {
  const issued = report.issues.find((one) => one.version === version);
  if (issued)
    return versionOut(db, actor, {
      ...{ report, number: issued.version },
      framed: { letterhead: issued.letterhead, date: issued.holdsOn, issue: issued },
    });
  const { content: letterhead } = await letterheadOf(db, report.unitId, day);
  const framed = { letterhead, date: day, issue: null };
  if (version !== null && readable(actor, report)(version))
    return versionOut(db, actor, { report, number: version, framed });
  const outline = await outlineFor(db, actor, report);
  const contents = isInside(actor, report) ? await draftContents(db, actor, { report, day }) : {};
  return { title: report.title, contents, outline, framed };
}

// A draft on paper says its counts as they are now.
async function draftContents(db: Db | Tx, actor: Actor, { report, day }: { report: Report; day: Day }) {
  const contents = await contentsOf(db, report.id);
  const valueOf = await citedCounts(db, { actor, today: day }, Object.values(contents));
  return Object.fromEntries(
    Object.entries(contents).map(([id, { text, figures }]) => [
      id,
      { text: text && frozen(text, valueOf), figures },
    ]),
  );
}

/** The name of a file of the report, without its ending. */
export async function fileNameOf(db: Db | Tx, report: Report, day: Day): Promise<string> {
  const unit = (await unitNames(db, [report.unitId], day)).get(report.unitId)?.name ?? '';
  return `${report.kind === 'summary' ? 'Báo cáo tóm tắt' : 'Báo cáo'} - ${unit}`;
}

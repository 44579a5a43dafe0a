// What a draft's unit should know of the outline: what changed since they looked at it, and what of their own has no place now.
import type { Db, Tx } from '#platform/db';
import { toldBetween, versionsTold, type Section } from '#review';
import type { Actor } from '#organisation';
import type { LeftBehind, OutlineChanges } from '../contract.ts';
import { isNothing, parted } from '../left-behind.ts';
import { maySeeOutline } from '../permissions.ts';
import { isAnswering, standingOf } from '../standing.ts';
import { contentsOf, outlineSeen, type Report } from '../store.ts';
import { seenInside } from '../taken.ts';
import type { SectionContent } from '../text/together.ts';
import { outlineBehind, outlineFor, type AnsweredOutline } from './outline.ts';

/** The changes for the unit that writes; none while the report is with those above. @throws 404 outside the unit */
export async function readOutlineChanges(db: Db | Tx, actor: Actor, id: string): Promise<OutlineChanges> {
  const report = await seenInside(db, actor, id);
  const now = await outlineFor(db, actor, report);
  const seen = await outlineSeen(db, id);
  const asked = seen < now.number && isAnswering(standingOf(report.events, actor.day));
  const before = asked ? (await outlineBehind(db, actor, { report, number: seen })).outline : now.outline;
  const versions = asked ? await versionsTold(db, report.campaignId) : [];
  return {
    ...{ seen, number: now.number },
    versions: versions.filter(({ number }) => number > seen),
    rows: asked ? toldBetween(before, now.outline) : [],
    left: await leftBehind(db, actor, { report, now }),
    can: { see: asked && maySeeOutline(actor, report) },
  };
}

interface Left {
  sectionId: string;
  content: SectionContent;
}

// Each under the name that its place had in the last wording that had a place for it.
async function leftBehind(
  db: Db | Tx,
  actor: Actor,
  { report, now }: { report: Report; now: AnsweredOutline },
): Promise<LeftBehind[]> {
  const contents = await contentsOf(db, report.id);
  const here = new Map(now.outline.sections.map((section) => [section.id, section]));
  let lost = Object.entries(contents).flatMap(([sectionId, content]): Left[] => {
    const { left } = parted(here.get(sectionId), content, now.years);
    return isNothing(left) ? [] : [{ sectionId, content: left }];
  });
  const told: LeftBehind[] = [];
  for (let number = now.number - 1; number > 0 && lost.length; number -= 1) {
    const { outline } = await outlineBehind(db, actor, { report, number });
    const then = new Map(outline.sections.map((section) => [section.id, section]));
    const placed = Map.groupBy(lost, ({ sectionId, content }) =>
      isNothing(parted(then.get(sectionId), content, now.years).left),
    );
    for (const one of placed.get(true) ?? [])
      told.push(worded(one, then.get(one.sectionId), !here.has(one.sectionId)));
    lost = placed.get(false) ?? [];
  }
  for (const one of lost) told.push(worded(one, here.get(one.sectionId), !here.has(one.sectionId)));
  return told.toSorted((a, b) => (a.sectionId < b.sectionId ? -1 : 1));
}

function worded({ sectionId, content }: Left, section: Section | undefined, gone: boolean): LeftBehind {
  const label = (parts: { id: string; label: string }[] | undefined, id: string) =>
    parts?.find((part) => part.id === id)?.label ?? id;
  return {
    ...{ sectionId, number: section?.number ?? '', title: section?.title ?? sectionId, gone },
    text: content.text,
    figures: Object.entries(content.figures).map(([cell, value]) => {
      const [row, column, year] = cell.split(':') as [string, string, string?];
      return {
        ...{ row: label(section?.table?.rows, row), column: label(section?.table?.columns, column) },
        ...{ year: year === undefined ? null : Number(year), value },
      };
    }),
  };
}

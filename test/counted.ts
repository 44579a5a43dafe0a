// Counts as tests speak of them.
import { expect } from 'vitest';
import { periodDifferences, tallyDifferences } from '#delivery';
import { countOf, type World } from './world.ts';

/** What the city's viewer is told of what lies below an undertaking, day by day. */
export async function counted(
  world: World,
  { under, kind = 'item' }: { under: string; kind?: string },
  days: Record<string, Record<string, number>>,
): Promise<void> {
  const told: typeof days = {};
  for (const asOf of Object.keys(days))
    told[asOf] = await countOf(world.as('city.viewer'), { under, kind, asOf });
  expect(told).toEqual(days);
}

/** The kept counts equal the records. */
export async function keptAsRecorded({ database: { db } }: World): Promise<void> {
  expect((await periodDifferences(db)).differ).toBe(0);
  expect(await tallyDifferences(db)).toBe(0);
}

export const evidence = [{ kind: 'link', text: 'Quyết định phê duyệt', url: 'https://hanoi.example/qd-12' }];

/** The claim that the whole, or a milestone, was done on a day. */
export const claimed = (doneOn: string, milestoneId: string | null = null) => [
  { milestoneId, done: true, doneOn },
];

// What is suggested for voices that are in no proposal: the largest groups, each with its reasons and the proposals that say alike. Pure,
// so that it runs at once or in a thread of its own.
import { groupsOf } from './groups.ts';
import type { EditableWords } from './lexicon.ts';
import { openNeighbours } from './neighbours.ts';
import type { Reason } from './reasons.ts';
import type { Voice } from './voices.ts';

/** What is to be suggested from. */
export interface SuggestingFrom {
  open: Voice[];
  /** Texts by the proposal that they belong to: its own words, those of its voices. */
  known: Voice[];
  words: Partial<EditableWords>;
}

/** A group, by the voices in it; `nearest`: proposals that say something alike, the likest first. */
export interface SuggestedGroup {
  members: string[];
  reasons: Reason[];
  nearest: { id: string; likeness: number }[];
}

/** More groups than a screen lists. */
export const MOST_SUGGESTED = 200;
const NEAREST = 3;

/** Groups of open voices, the largest first. It takes seconds for some hundred thousand. */
export async function suggested({ open, known, words }: SuggestingFrom): Promise<SuggestedGroup[]> {
  const groups = (await groupsOf(open, words)).slice(0, MOST_SUGGESTED);
  const byId = new Map(open.map((one) => [one.id, one]));
  const index = openNeighbours(known, words);
  return groups.map(({ members, reasons }) => {
    const { text, provisions = [] } = byId.get(members[0]!.id)!;
    const nearest = index
      .nearest({ text, provisions, limit: NEAREST })
      .filter(({ opposed }) => !opposed)
      .map(({ id, likeness }) => ({ id, likeness }));
    return { members: members.map(({ id }) => id), reasons, nearest };
  });
}

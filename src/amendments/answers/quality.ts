// How well the grouping agrees with people: with those who labelled the sets that come with the program, and with those who placed the
// voices of a drive. Both with the drive's own word lists, so that a list that was changed shows what it changed.
import type { Day } from '#kernel/day';
import type { Db } from '#platform/db';
import type { Actor } from '#organisation';
import type { GroupingQuality } from '../contract.ts';
import { groupsOf, type Group } from '../grouping/groups.ts';
import { LABELLED, labelledSet } from '../grouping/labelled.ts';
import type { EditableWords } from '../grouping/lexicon.ts';
import { disagreementsOf, qualityOf, type Disagreement } from '../grouping/quality.ts';
import type { Voice } from '../grouping/voices.ts';
import { seenDrive } from '../permissions.ts';
import { wordChangesOf } from '../store.ts';
import { wordsOf } from '../word-lists.ts';
import { materialOf, type Material } from './material.ts';
import { voiceOf } from './suggestions.ts';

const MOST_COMPARED = 1000;
const MOST_TOLD = 15;
const EXAMPLES = 2;

type Words = Partial<EditableWords>;

/** The quality of grouping with a drive's lists. @throws Problem 404 */
export async function groupingQuality(
  db: Db,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<GroupingQuality> {
  const drive = await seenDrive(db, actor, id);
  const words = wordsOf(await wordChangesOf(db, id));
  const labelled: GroupingQuality['labelled'] = [];
  for (const name of LABELLED) {
    const { voices, labels } = labelledSet(name);
    labelled.push({ name, ...measured(await groupsOf(voices, words), labels) });
  }
  return { labelled, placed: await placedQuality(await materialOf(db, actor, { drive, day }), words) };
}

const idsOf = (groups: Group[]) => groups.map(({ members }) => members.map(({ id }) => id));

function measured(groups: Group[], labels: Map<string, string>) {
  const { voices, precision, recall, f1 } = qualityOf(idsOf(groups), labels);
  return { voices, precision, recall, f1 };
}

async function placedQuality(material: Material, words: Words): Promise<GroupingQuality['placed']> {
  const all = placedVoices(material);
  if (!all.length) return null;
  const compared = wholeProposals(all);
  const labels = new Map(compared.map(({ id, proposal }) => [id, proposal]));
  const groups = await groupsOf(compared, words);
  const { joined, parted } = disagreementsOf(idsOf(groups), labels);
  const text = new Map(compared.map((one) => [one.id, one.text]));
  const known = new Map(material.proposals.map((one) => [one.id, one]));
  const sides = (one: Disagreement, proposalOf: (name: string) => string) =>
    one.sides.map(({ name, ids }) => {
      const { id, number, title } = known.get(proposalOf(name))!;
      return {
        proposal: { id, number, title },
        voices: ids.length,
        words: [...new Set(ids.map((voice) => text.get(voice)!))].slice(0, EXAMPLES),
      };
    });
  return {
    ...measured(groups, labels),
    ...{ of: all.length, proposals: new Set(labels.values()).size },
    joined: joined.slice(0, MOST_TOLD).map((one) => ({
      pairs: one.pairs,
      alike: groups[one.group]!.reasons.map(({ words: said }) => said.join(' / ')),
      sides: sides(one, (name) => name),
    })),
    parted: parted
      .slice(0, MOST_TOLD)
      .map((one) => ({ pairs: one.pairs, sides: sides(one, () => one.label) })),
  };
}

type Placed = Voice & { proposal: string };

// The parts of voices that people placed. One that is whole in several proposals says nothing of where it belongs.
function placedVoices({ voices, members }: Material): Placed[] {
  const byId = new Map(voices.map((one) => [one.id, one]));
  const places = Map.groupBy(members, ({ insight, from, to }) => `${insight} ${from} ${to}`);
  return [...places].flatMap(([id, [member, ...others]]) => {
    const voice = byId.get(member!.insight);
    if (!voice || others.length) return [];
    const { from, to, proposal } = member!;
    const words = to < 0 ? voice.words : voice.words.slice(from, to);
    return [{ ...voiceOf({ ...voice, words }), id, proposal }];
  });
}

// As many proposals as may be compared in a moment, each with all its voices: pairs of some voices of many would say little.
function wholeProposals(all: Placed[]): Placed[] {
  const chosen: Placed[] = [];
  for (const voices of Map.groupBy(all, ({ proposal }) => proposal).values())
    if (!chosen.length || chosen.length + voices.length <= MOST_COMPARED) chosen.push(...voices);
  return chosen;
}

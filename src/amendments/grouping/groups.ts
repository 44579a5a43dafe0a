// Groups of voices that wish the same, suggested to people who decide: deterministic, offline, each with its reasons.
import { everyPair, likelyPairs, ALL_PAIRS_UP_TO } from './candidates.ts';
import { added, embedded, type Embed } from './embedding.ts';
import { alsoBy, learnFrom } from './learning.ts';
import type { EditableWords } from './lexicon.ts';
import { likeness, link, type Linked, type Point } from './linking.ts';
import {
  formsIn,
  oppositionOf,
  reasonsFor,
  sumOfAll,
  type Explained,
  type Opposition,
  type Reason,
  type Side,
} from './reasons.ts';
import { times, vectorOf } from './vectors.ts';
import { gather, type Gathered, type Voice } from './voices.ts';

export interface GroupingSettings extends Partial<EditableWords> {
  /** Mean likeness over all pairs from which two groups become one, 0 to 1. */
  least?: number;
  /** A model of the administrator's own; words alone where there is none. */
  embed?: Embed | undefined;
  /** Whether all pairs are compared, which is so for few voices where nothing is said, or only likely ones. */
  allPairs?: boolean;
}

/** A voice in a group, with what makes it like the rest of it. */
export interface Member {
  readonly id: string;
  readonly reasons: Reason[];
}

/**
 * Voices that wish the same, the most typical first; a voice like no other is a group of one. `apart`: voices of other groups that
 * are as like, and wish the opposite.
 */
export interface Group {
  readonly members: Member[];
  readonly reasons: Reason[];
  readonly apart: { id: string; opposition: Opposition }[];
}

/**
 * Mean likeness from which groups become one where nothing else is said. It rises with the number of voices: among a hundred two
 * alike in three words mean the same, among a hundred thousand hundreds are as alike.
 */
export function leastFor(voices: number): number {
  return 0.33 + 0.08 * Math.max(0, Math.log10(voices / 500));
}

/** What a model counts for beside words, where there is one. */
export const MODEL_SHARE = 0.5;

const MEMBER_REASONS = 4;
const NOTHING = new Int32Array();

/**
 * Groups voices. Every voice is in exactly one group, whatever the order in which they come; opposites are in different ones;
 * larger groups come first. Runs in memory and takes seconds for some hundred thousand: not for a request.
 * @throws Problem `amendments.double-id`; `amendments.bad-model` where the model answers nonsense
 */
export async function groupsOf(voices: readonly Voice[], settings: GroupingSettings = {}): Promise<Group[]> {
  const gathered = gather(voices, settings);
  const { vocabulary, texts, voicesOf } = gathered;
  const learned = learnFrom(texts, vocabulary);
  const also = alsoBy(learned);
  const model =
    settings.embed &&
    (await embedded(
      settings.embed,
      voicesOf.map(([first]) => voices[first!]!.text),
    ));
  const share = model ? 1 - MODEL_SHARE : 1;
  const points = texts.map((text, at): Point => {
    const size = voicesOf[at]!.length;
    const vector = times(vectorOf(vocabulary, text, { share, also, onlyShared: true }), size);
    const meaning = model?.[at]!.map((one) => one * Math.sqrt(MODEL_SHARE) * size);
    return { vector, size, stands: text.stands, meaning };
  });
  const { least = leastFor(voices.length) } = settings;
  const { allPairs = points.length <= ALL_PAIRS_UP_TO } = settings;
  const pairs = allPairs ? everyPair(points, vocabulary) : likelyPairs(points, vocabulary, least);
  const linked = link(points, pairs, { least, roles: vocabulary.roles });
  const told = new Telling(voices, { ...gathered, learned, points });
  const groups = linked.groups.map((members) => told.group(members));
  for (const [group, other, code] of apartOf(linked, points.length)) {
    const opposition = oppositionOf(code, texts[other]!, vocabulary);
    groups[group]!.apart.push({ id: told.ids(other)[0]!, opposition });
  }
  return groups.sort(
    (a, b) => b.members.length - a.members.length || (a.members[0]!.id < b.members[0]!.id ? -1 : 1),
  );
}

// By group: a point of each other group from which it was kept apart, and what about.
function* apartOf({ groups, apart }: Linked, points: number): Generator<[number, number, number]> {
  const groupOf = new Int32Array(points);
  for (const [at, members] of groups.entries()) for (const point of members) groupOf[point] = at;
  const told = new Set<number>();
  for (const { one, other, code } of apart)
    for (const [here, there, own] of [
      [one, other, code],
      [other, one, code ^ 1],
    ] as const) {
      const key = groupOf[here]! * points + groupOf[there]!;
      if (!told.has(key)) yield [groupOf[here]!, there, own ^ 1];
      told.add(key);
    }
}

class Telling {
  readonly #voices: readonly Voice[];
  readonly #of: Gathered & Explained & { points: Point[] };

  constructor(voices: readonly Voice[], of: Gathered & Explained & { points: Point[] }) {
    this.#voices = voices;
    this.#of = of;
  }

  ids(point: number): string[] {
    return this.#of.voicesOf[point]!.map((at) => this.#voices[at]!.id);
  }

  group(points: readonly number[]): Group {
    const all = this.#sumOf(points);
    const typical = points.map((point) => {
      const own = this.#of.points[point]!;
      return { point, near: likeness(own, all, this.#of.vocabulary.roles) / own.size, ids: this.ids(point) };
    });
    typical.sort((a, b) => b.near - a.near || (a.ids[0]! < b.ids[0]! ? -1 : 1));
    const group = new ToldGroup(points, this);
    for (const { point, ids } of typical)
      for (const id of ids) group.members.push(new ToldMember(id, point, group));
    return group;
  }

  side(points: readonly number[]): Side {
    const texts = points.map((point) => this.#of.texts[point]!);
    return { ...this.#sumOf(points), forms: formsIn(texts, this.#of, Math.min(2, texts.length)) };
  }

  reasons(point: number, all: Side): Reason[] {
    const { vector, size, meaning } = this.#of.points[point]!;
    const one = {
      vector: times(vector, 1 / size),
      meaning: meaning?.map((part) => part / size),
      forms: formsIn([this.#of.texts[point]!], this.#of),
    };
    return this.reasonsOf(one, all).slice(0, MEMBER_REASONS);
  }

  reasonsOf(one: Side, all: Side): Reason[] {
    return reasonsFor(one, all, this.#of);
  }

  #sumOf(points: readonly number[]): Point {
    const own = points.map((point) => this.#of.points[point]!);
    return {
      vector: sumOfAll(own.map(({ vector }) => vector)),
      size: own.reduce((sum, { size }) => sum + size, 0),
      stands: NOTHING,
      meaning: own[0]!.meaning && own.map(({ meaning }) => meaning!).reduce(added),
    };
  }
}

// Reasons are told when asked for: of some hundred thousand voices, those of a few are read.
class ToldGroup implements Group {
  readonly members: Member[] = [];
  readonly apart: Group['apart'] = [];
  readonly #points: readonly number[];
  readonly #telling: Telling;
  #all: Side | undefined;

  constructor(points: readonly number[], telling: Telling) {
    this.#points = points;
    this.#telling = telling;
  }

  get reasons(): Reason[] {
    return this.members.length > 1 ? this.#telling.reasonsOf(this.#side(), this.#side()) : [];
  }

  reasonsOf(point: number): Reason[] {
    return this.members.length > 1 ? this.#telling.reasons(point, this.#side()) : [];
  }

  #side(): Side {
    return (this.#all ??= this.#telling.side(this.#points));
  }
}

class ToldMember implements Member {
  readonly id: string;
  readonly #point: number;
  readonly #group: ToldGroup;

  constructor(id: string, point: number, group: ToldGroup) {
    this.id = id;
    this.#point = point;
    this.#group = group;
  }

  get reasons(): Reason[] {
    return this.#group.reasonsOf(this.#point);
  }
}

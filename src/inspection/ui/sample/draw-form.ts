import { emptyOf, type Choice, type Missing } from '#web';

/** What is to be drawn. */
export interface Draw {
  unitId: string | null;
  of: Choice | null;
  under: Choice | null;
  kind: string | null;
  field: string | null;
  level: string | null;
  day: string | null;
  size: number | null;
  seed: string;
  note: string;
}

/** From what somebody begins: a list that is narrowed already. */
export type DrawStart = Partial<Draw>;

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A seed that nobody chose: ten letters and digits that are not mistaken for one another, in two groups. */
export function newSeed(): string {
  const drawn = [...crypto.getRandomValues(new Uint8Array(10))].map((one) => LETTERS[one % LETTERS.length]);
  return `${drawn.slice(0, 5).join('')}-${drawn.slice(5).join('')}`;
}

const SIZE = 30;

/** Who draws, from where they look down, on which day. */
interface Drawing {
  unitId: string | null;
  posts: { unitId: string }[];
  seat: Choice;
  today: string;
}

/**
 * What is offered at first: some of all claims below, as of today, by a seed that nobody chose, unless something is given.
 * Nobody inspects their own unit: then a part of what is below it has to be chosen.
 */
export function startOf({ unitId, posts, seat, today }: Drawing, given: DrawStart = {}): Draw {
  const any = { under: null, kind: null, field: null, level: null };
  const start = { unitId, of: seat, ...any, day: today, size: SIZE, seed: newSeed(), note: '', ...given };
  return { ...start, of: posts.some((post) => post.unitId === start.of?.id) ? null : start.of };
}

/** What is missing before it can be drawn. */
export function missingInDraw({ unitId, of, size, seed, day }: Draw): Missing {
  const given = { unitId, ofUnitId: of?.id, seed, day, size: size && size > 0 ? 'given' : null };
  return emptyOf(given, {
    unitId: 'inspection.draw.unit.missing',
    ofUnitId: 'inspection.draw.of.missing',
    size: 'inspection.draw.size.missing',
    seed: 'inspection.draw.seed.missing',
    day: 'inspection.act.day.missing',
  });
}

/** What the server is asked to draw. */
export function bodyOf({ unitId, of, under, kind, field, level, day, size, seed, note }: Draw) {
  return {
    ...{ unitId, ofUnitId: of!.id, underId: under?.id ?? null, kind, field, level, day, size },
    seed: seed.trim(),
    note: note.trim(),
  };
}

// Amendments made one way, tolerantly or strictly, as a report tells of it. Pure.
import type { Edit } from '../changing/amendment.ts';
import { made, type AppliedProvision, type Made } from '../changing/applied.ts';
import { conflictsIn, type Conflict, type Side } from '../changing/conflicts.ts';
import { flatParagraphs } from '../changing/editing.ts';
import { conflictSaid } from '../changing/sentences.ts';
import type { Asked } from './file.ts';

/** A thing as JSON. */
export type Told = Record<string, unknown>;

const COLLISIONS = [
  ...(['overlap', 'same-point', 'edit-of-repealed', 'insert-into-repealed', 'move-of-repealed'] as const),
  ...(['move-into-repealed', 'renumber-of-repealed', 'moved-twice', 'renumbered-twice'] as const),
] as string[];

/** A sentence in both languages. */
export const bothSaid = (say: (language: 'vi' | 'en') => string) => ({ vi: say('vi'), en: say('en') });
/** A paragraph is called by its place, a provision by its name. */
export const placeOf = (id: string, flat: boolean) => (flat && /^\d+$/.test(id) ? Number(id) : id);

/** The amendments made, with what is told of them. */
export class Way {
  readonly made: Made;
  readonly conflicts: Conflict[];
  readonly #asked: Asked;
  readonly #aside: Map<string, Conflict['kind']>;

  constructor(asked: Asked, strict: boolean) {
    this.#asked = asked;
    this.made = made(asked.text, asked.amendments, { strict });
    this.conflicts = conflictsIn(this.made, asked.amendments, { strict });
    this.#aside = new Map(
      this.conflicts.flatMap(({ kind, sides }) =>
        sides.filter(({ aside }) => aside).map((side) => [signOf(side), kind]),
      ),
    );
  }

  edits(): Edit[] {
    return this.#asked.text.provisions.flatMap(({ id }) => this.made.placed.edits.get(id) ?? []);
  }

  /** `applied`, `offered` beside others, or `set-aside`. */
  outcome(edit: Pick<Side, 'amendment' | 'provision' | 'from' | 'to' | 'in'>): string {
    const kind = this.#aside.get(signOf(edit));
    return kind === undefined ? 'applied' : kind === 'same-place' ? 'offered' : 'set-aside';
  }

  told(): Told {
    const waiting = new Set([
      ...this.conflicts.flatMap(({ sides }) =>
        sides.filter(({ aside }) => aside).map(({ amendment }) => amendment),
      ),
      ...this.made.unapplied.map(({ amendment }) => amendment),
    ]);
    const applied = this.#asked.amendments.filter(({ id }) => !waiting.has(id));
    return {
      applied: applied.map(({ id }) => this.#asked.names.get(id)),
      collisions: this.conflicts
        .filter(({ kind }) => COLLISIONS.includes(kind))
        .flatMap((conflict) => collisionsTold(conflict, this.#asked)),
    };
  }

  samePlaces(): Told[] {
    return this.conflicts
      .filter(({ kind }) => kind === 'same-place')
      .map(({ provision, sides }) => ({
        paragraph: placeOf(provision, this.#asked.flat),
        of: sides[0]!.out.trim(),
        by: Object.fromEntries(sides.map(({ amendment, in: put }) => [amendment, put.trim()])),
      }));
  }

  insertions(): [string, unknown][] {
    return this.made.provisions.flatMap((one) => {
      const put = (this.made.placed.edits.get(one.id) ?? [])
        .filter((edit) => !edit.out.trim() && edit.in.trim() && this.outcome(edit) === 'applied')
        .toSorted((a, b) => a.to - b.to);
      const came = (one.came ?? []).map((by): [string, string] => [
        flatParagraphs([standing(one)]).join('\n'),
        by,
      ]);
      return [...came, ...put.map((edit): [string, string] => [edit.in.trim(), edit.amendment])].map(
        ([text, by]): [string, unknown] => [text, this.#asked.names.get(by)],
      );
    });
  }

  appliedChanges(): Told[] {
    return this.edits()
      .filter((edit) => this.outcome(edit) === 'applied')
      .map(({ amendment, provision, out, in: ins }) => ({
        ...{ by: this.#asked.names.get(amendment), paragraph: placeOf(provision, this.#asked.flat) },
        ...{ del: out, ins },
      }));
  }
}

const signOf = (one: Pick<Side, 'amendment' | 'provision' | 'from' | 'to' | 'in'>) =>
  [one.amendment, one.provision, one.from, one.to, one.in].join(' ');

function standing({ label, pieces }: AppliedProvision): { label: string; text: string; more: string[] } {
  return { label, text: pieces.map(({ text }) => text).join(''), more: [] };
}

function collisionsTold({ kind, provision, sides, ...rest }: Conflict, asked: Asked): Told[] {
  const conflict = { kind, provision, sides, ...rest };
  const said = bothSaid((language) => conflictSaid(conflict, asked.calling, language));
  const told = ({ amendment, out, in: ins, does }: Side) => ({
    amendment: asked.names.get(amendment ?? '') ?? null,
    change: { does, del: out, ins },
  });
  const waiting = sides.filter(({ aside }) => aside);
  return (waiting.length ? waiting : sides.slice(0, 1)).map((side) => ({
    ...{ kind, paragraph: placeOf(provision, asked.flat), ...told(side) },
    with: sides.filter((other) => other.amendment !== side.amendment).map(told),
    ...said,
  }));
}

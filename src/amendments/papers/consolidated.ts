// The consolidated text of a draft: every provision with what came, went and by whom, and the notes of a clean text by the technique of
// Pháp lệnh 01/2012/UBTVQH13: a mark at each amended place, a note that names the act; numbers kept; what is repealed keeps its number;
// the acts at the head, their days of effect in the last notes (Điều 12–17). Pure.
import { vietnameseDay } from '#kernel/day';
import { changesBetween, Naming, type AknChange, type Provision, type ProvisionKind } from '#statute';
import { byName } from '../changing/amendment.ts';
import type { AppliedProvision } from '../changing/applied.ts';
import type { Piece } from '../changing/pieces.ts';
import { doersOf } from './comparison.ts';
import type { NamedAct, PaperAct, PaperMaterial } from './material.ts';

/** A piece of words; the numbers of the notes whose marks stand behind it. */
export interface MarkedPiece extends Piece {
  notes: number[];
}

/** A provision of the consolidated text. */
export interface ConsolidatedLine {
  id: string;
  kind: ProvisionKind;
  label: string;
  labelWas: string | null;
  /** `repealed` keeps its number; `removed` stands only in the text with marks. */
  stands: 'stays' | 'came' | 'repealed' | 'removed';
  moved: boolean;
  by: string[];
  /** The notes whose marks stand at its number. */
  notes: number[];
  pieces: MarkedPiece[];
}

/** The consolidated text. */
export interface Consolidated {
  title: string;
  statute: string;
  acts: NamedAct[];
  /** Whether anything in it is not adopted by an act. */
  draft: boolean;
  before: string;
  lines: ConsolidatedLine[];
  after: string;
  /** The notes whose marks stand at the preamble: the bases of the acts that changed the text (Điều 13). */
  opening: number[];
  /** Their numbers count from 1 in the order of the text. */
  notes: string[];
  /** The notes whose marks stand at the end of the text. */
  closing: number[];
}

/** Makes the consolidated text. */
export function consolidatedOf(material: PaperMaterial): Consolidated {
  const { statute, base, title } = material;
  const noting = new Noting(material);
  const opening = noting.bases();
  const lines = material.applied.provisions.map((one) => noting.line(one));
  const closing = noting.effects();
  return {
    ...{ title, statute: statute.title, before: base.before, after: base.after },
    acts: [...statute.acts.map(({ changes: _, ...act }) => act), ...actsIn(material)],
    draft: isDraft(material),
    ...{ opening, lines, closing, notes: noting.notes },
  };
}

/** The acts that made drafts of this work the text in force, in their order. */
export function actsIn({ amendments }: PaperMaterial): NamedAct[] {
  const acts = new Map(amendments.flatMap(({ act }) => (act ? [[actSaid(act), act]] : [])));
  return [...acts.values()].toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1));
}

/** What each act changed in the text that stood before it, in their order, and at last what no act has adopted. */
export function changesByAct(material: PaperMaterial): { act: NamedAct | null; changes: AknChange[] }[] {
  const { base, adopted, adoptedBy, applied } = material;
  let before = base.provisions;
  const changed = (after: Provision[]) => {
    const changes = changesBetween(before, after);
    before = after;
    return changes;
  };
  const made = adopted.flatMap(({ text }, n) => {
    const [act, next] = [adoptedBy[n], adoptedBy[n + 1]];
    // Several drafts may have become the text in force by one act.
    if (!act || (next && actSaid(next) === actSaid(act))) return [];
    return [{ act, changes: changed(text.provisions) }];
  });
  if (made.length && !isDraft(material)) return made;
  return [...made, { act: null, changes: changed(applied.text.provisions) }];
}

/** Whether anything of what is proposed is not adopted by an act. */
export function isDraft({ amendments, applied }: PaperMaterial): boolean {
  const enacted = new Set(amendments.flatMap(({ id, act }) => (act ? [id] : [])));
  return applied.provisions.flatMap(doersOf).some((name) => !enacted.has(name));
}

const KIND: Record<ProvisionKind, string> = {
  ...{ part: 'Phần', chapter: 'Chương', section: 'Mục', article: 'Điều', clause: 'Khoản', point: 'Điểm' },
  ...{ subpoint: 'Tiết', dash: 'Đoạn' },
};
const DONE: Record<AknChange['type'], string> = {
  ...{ substitution: 'được sửa đổi', insertion: 'được bổ sung', repeal: 'được bãi bỏ' },
  renumbering: 'được đánh số lại',
};
/** More places than this in one provision by one amendment: the provision as a whole is said to be amended. */
const MOST_PLACES = 3;

/** An act by its number and title, as notes and lists name it. */
export function actSaid({ number, title, adoptedOn, issuer }: NamedAct): string {
  const named = [title || 'Văn bản', number && `số ${number}`].filter(Boolean).join(' ');
  return `${named}, ngày ${vietnameseDay(adoptedOn)}${issuer ? ` của ${issuer}` : ''}`;
}

/** The same with the day from which it is in force. */
export const withEffect = (act: NamedAct): string =>
  `${actSaid(act)}, có hiệu lực kể từ ngày ${vietnameseDay(act.inForceFrom)}`;

class Noting {
  readonly notes: string[] = [];
  readonly #material: PaperMaterial;
  readonly #former = new Map<string, { act: PaperAct; type: AknChange['type'] }[]>();
  readonly #removedUnder = new Map<string, AppliedProvision[]>();
  readonly #names: Naming;
  readonly #kinds: Record<ProvisionKind, string>;
  readonly #acts: Map<string, NamedAct | null>;

  constructor(material: PaperMaterial) {
    this.#material = material;
    this.#names = new Naming(material.base.provisions);
    this.#acts = new Map(material.amendments.map(({ id, act }) => [id, act]));
    // A text without articles calls its clauses points.
    const articles = material.base.provisions.some(({ kind }) => kind === 'article');
    this.#kinds = articles ? KIND : { ...KIND, clause: KIND.point };
    for (const act of material.statute.acts)
      for (const { provision, type } of act.changes)
        this.#former.set(provision, [...(this.#former.get(provision) ?? []), { act, type }]);
    // What goes with its number leaves its mark where it stood: above it, else at what came before it.
    let last = '';
    const gone = new Set<string>();
    for (const one of material.applied.provisions) {
      if (!one.gone?.removed) last = one.id;
      else if (one.under === null || !gone.has(one.under)) {
        const at = one.under ?? last;
        this.#removedUnder.set(at, [...(this.#removedUnder.get(at) ?? []), one]);
      }
      if (one.gone) gone.add(one.id);
    }
  }

  line(one: AppliedProvision): ConsolidatedLine {
    const { id, kind, label, renumbered, came, gone, moved } = one;
    const stands = gone ? (gone.removed ? 'removed' : 'repealed') : came ? 'came' : 'stays';
    const notes = stands === 'removed' ? [] : this.#atNumber(one);
    return {
      ...{ id, kind, label, labelWas: renumbered?.from ?? null, stands, moved: moved !== null },
      ...{ by: doersOf(one), notes },
      pieces: stands === 'stays' ? this.#pieces(one) : one.pieces.map((piece) => ({ ...piece, notes: [] })),
    };
  }

  /** A note on the bases of each act that changed the text, as far as they are known. */
  bases(): number[] {
    const former = this.#material.statute.acts.filter(({ changes }) => changes.length);
    return [...former, ...actsIn(this.#material)]
      .filter(({ bases }) => bases)
      .map((act) => this.#note(`${actSaid(act)} có căn cứ ban hành như sau:\n${act.bases}`));
  }

  /** A note on when each act that changed the text took effect. */
  effects(): number[] {
    const former = this.#material.statute.acts.filter(({ changes }) => changes.length);
    return [...former, ...actsIn(this.#material)].map((act) =>
      this.#note(`${actSaid(act)} có hiệu lực kể từ ngày ${vietnameseDay(act.inForceFrom)}.`),
    );
  }

  #note(text: string): number {
    return this.notes.push(text);
  }

  #atNumber(one: AppliedProvision): number[] {
    const { id, kind, came, gone, moved, renumbered } = one;
    const this_ = `${this.#kinds[kind]} này`;
    const former = (this.#former.get(id) ?? []).map(({ act, type }) => {
      return `${this_} ${DONE[type]} theo ${withEffect(act)}.`;
    });
    const told: [string[] | null | undefined, string][] = [
      [came, `${this_} được bổ sung`],
      [gone?.by, `${this_} được bãi bỏ`],
      [moved, `${this_} được chuyển từ ${this.#nameOf(id)}`],
      [renumbered?.by, `${this_} được đánh số lại từ “${renumbered?.from ?? ''}”`],
      [this.#asWhole(one), `${this_} được sửa đổi, bổ sung`],
      ...(this.#removedUnder.get(id) ?? []).map(
        ({ id: other, gone: ending }): [string[] | undefined, string] => [
          ending?.by,
          `${this.#nameOf(other)} (cũ) được bỏ cùng với số`,
        ],
      ),
    ];
    const notes = told.flatMap(([by, said]) => (by?.length ? [`${said} theo ${this.#draft(by)}.`] : []));
    return [...former, ...notes].map((text) => this.#note(text));
  }

  #nameOf(id: string): string {
    return this.#names.nameOf(id, this.#material.statute.language);
  }

  #draft(by: string[]): string {
    const acts = by.map((name) => this.#acts.get(name) ?? null);
    const [act] = acts;
    if (act && acts.every((one) => one && actSaid(one) === actSaid(act))) return withEffect(act);
    return `đề xuất sửa đổi số ${by.join(', ')} (${this.#material.title})`;
  }

  // Who worded the provision anew, or touched more places of it than are noted one by one.
  #asWhole({ id, gone, came, pieces }: AppliedProvision): string[] {
    if (gone || came) return [];
    const doers = [...new Set(pieces.flatMap(({ by }) => by))];
    const anew = this.#material.amendments.filter(({ changes }) =>
      changes.some((one) => one.kind === 'replace' && one.provision === id),
    );
    const places = (name: string) => pieces.filter(({ kind, by }) => kind !== 'same' && by.includes(name));
    return doers
      .filter((name) => anew.some((one) => one.id === name) || places(name).length > 2 * MOST_PLACES)
      .toSorted(byName);
  }

  #pieces(one: AppliedProvision): MarkedPiece[] {
    const whole = new Set(this.#asWhole(one));
    return one.pieces.map((piece, n) => {
      const next = one.pieces[n + 1];
      const goesOn = piece.kind === 'out' && next?.kind === 'in';
      const silent = piece.kind === 'same' || goesOn || piece.by.every((name) => whole.has(name));
      return { ...piece, notes: silent ? [] : [this.#note(this.#phrase(piece, one.pieces[n - 1]))] };
    });
  }

  #phrase(piece: Piece, before: Piece | undefined): string {
    const by = this.#draft(piece.by);
    const said = ({ text }: Piece) => `“${text.trim()}”`;
    if (piece.kind === 'choice')
      return `Cụm từ ${said(piece)} còn nhiều phương án: ${(piece.offers ?? []).map((offer) => `“${offer.text}” (đề xuất số ${offer.by.join(', ')})`).join('; ')}.`;
    if (piece.kind === 'out') return `Cụm từ ${said(piece)} được bãi bỏ theo ${by}.`;
    if (before?.kind === 'out')
      return `Cụm từ ${said(before)} được thay thế bằng cụm từ ${said(piece)} theo ${by}.`;
    return `Cụm từ ${said(piece)} được bổ sung theo ${by}.`;
  }
}

// The statute's own text with the amendments as tracked changes: to accept all gives the new text, to reject all the old one. What moves
// goes where it stood and comes where it goes. Pure.
import { paragraphsOf, type DocxLine, type Provision, type Tracked } from '#statute';
import type { AppliedProvision } from '../changing/applied.ts';
import type { PaperMaterial } from './material.ts';

/** Lines of the text with who changed what; `date` is the moment that word processors show. */
export function trackedLines(
  material: Pick<PaperMaterial, 'base' | 'applied' | 'amendments'>,
  date: string,
): DocxLine[] {
  return new Tracking(material, date).lines();
}

interface Element {
  id: string;
  lines: DocxLine[];
}

class Tracking {
  readonly #material: Pick<PaperMaterial, 'base' | 'applied' | 'amendments'>;
  readonly #drafters: Map<string, string>;
  readonly #date: string;
  /** Provisions that move, with those below them, and who moved them. */
  readonly #moved = new Map<string, string[]>();
  readonly #texts: Map<string, Provision>;

  constructor(material: Pick<PaperMaterial, 'base' | 'applied' | 'amendments'>, date: string) {
    this.#material = material;
    this.#date = date;
    this.#drafters = new Map(material.amendments.map(({ id, drafter }) => [id, drafter]));
    this.#texts = new Map(material.applied.text.provisions.map((one) => [one.id, one]));
    const was = new Set(material.base.provisions.map(({ id }) => id));
    for (const { id, under, moved } of material.applied.provisions) {
      const by = moved ?? (was.has(id) && under !== null ? this.#moved.get(under) : undefined);
      if (by) this.#moved.set(id, by);
    }
  }

  lines(): DocxLine[] {
    const { base, applied } = this.#material;
    const elements = applied.provisions.map((one): Element => {
      const moved = this.#moved.get(one.id);
      // What moves and goes at once is no more where it would have come.
      if (moved)
        return {
          id: '',
          lines: one.gone?.removed ? [] : this.#whole(this.#texts.get(one.id)!, moved, 'inserted'),
        };
      return { id: one.id, lines: this.#lines(one) };
    });
    return this.#withFormer(elements, base.provisions).flatMap((one) => one.lines);
  }

  // Where what moves stood: behind the provision that was before it in the old text.
  #withFormer(elements: Element[], old: Provision[]): Element[] {
    const behind = new Map<string, Element[]>();
    let last = '';
    for (const one of old) {
      const by = this.#moved.get(one.id);
      if (by)
        behind.set(last, [...(behind.get(last) ?? []), { id: '', lines: this.#whole(one, by, 'deleted') }]);
      else last = one.id;
    }
    return [
      ...(behind.get('') ?? []),
      ...elements.flatMap((one) => [one, ...((one.id && behind.get(one.id)) || [])]),
    ];
  }

  #tracked(by: string[], kind: Tracked['kind']): Tracked {
    const authors = new Set(by.map((one) => this.#drafters.get(one) ?? one));
    return { kind, author: [...authors].join(', '), date: this.#date };
  }

  #whole(one: Provision, by: string[], kind: Tracked['kind']): DocxLine[] {
    const tracked = this.#tracked(by, kind);
    const paragraphs = paragraphsOf(one);
    return (paragraphs.length ? paragraphs : ['']).map((text, n) => ({
      ...{ kind: one.kind, first: n === 0, label: n === 0 ? one.label : '', mark: tracked },
      pieces: [{ text: n === 0 && one.label ? `${one.label} ${text}` : text, tracked }],
    }));
  }

  #lines(one: AppliedProvision): DocxLine[] {
    const { kind, came, gone } = one;
    const ending = gone ? this.#tracked(gone.by, 'deleted') : null;
    const all = came ? this.#tracked(came, 'inserted') : gone?.removed ? ending : null;
    const { label } = one;
    const lines: DocxLine[] = [{ kind, first: true, label, pieces: this.#label(one, all), mark: null }];
    for (const { kind: what, text, by } of one.pieces) {
      const tracked =
        what === 'in' ? this.#tracked(by, 'inserted') : what === 'out' ? this.#tracked(by, 'deleted') : all;
      for (const [n, piece] of text.split('\n').entries()) {
        if (n) {
          lines.at(-1)!.mark = tracked;
          lines.push({ kind, first: false, label: '', pieces: [], mark: null });
        }
        if (piece) lines.at(-1)!.pieces.push({ text: piece, tracked });
      }
    }
    if (gone && !gone.removed)
      lines.at(-1)!.pieces.push({
        text: this.#texts.get(one.id)!.text,
        tracked: this.#tracked(gone.by, 'inserted'),
      });
    lines.at(-1)!.mark = all;
    return lines;
  }

  #label({ label, renumbered }: AppliedProvision, all: Tracked | null): DocxLine['pieces'] {
    if (!renumbered || all) {
      const standing = renumbered?.from ?? label;
      return standing ? [{ text: `${standing} `, tracked: all }] : [];
    }
    const { from, by } = renumbered;
    return [
      ...(from ? [{ text: `${from} `, tracked: this.#tracked(by, 'deleted') }] : []),
      ...(label ? [{ text: `${label} `, tracked: this.#tracked(by, 'inserted') }] : []),
    ];
  }
}

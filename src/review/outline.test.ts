// An outline that is wrong is told where; formulas are reckoned as on paper; a difference says neither too much nor too little.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FigureColumn, Outline, Section } from './contract/outline.ts';
import { differenceBetween } from './difference.ts';
import { circular, namesIn, readFormula, reckon } from './formula.ts';
import { fieldsOf, inReadingOrder, problemsIn } from './outline.ts';

const section = (more: Partial<Section> & { id: string }): Section => ({
  ...{ under: null, number: '', title: more.id, prompt: '', guidance: '', kind: 'text' as const },
  ...{ table: null, insights: null },
  ...more,
});
const column = (id: string, more: Partial<FigureColumn> = {}): FigureColumn => ({
  ...{ id, label: id, group: '', measure: 'người', type: 'integer' as const, byYear: false, formula: null },
  ...{ required: false, min: null, max: null, sumOf: [] },
  ...more,
});
const row = (id: string, formula: string | null = null) => ({ id, label: id, formula });
const figures = (rows: ReturnType<typeof row>[], columns: FigureColumn[]): Outline => ({
  sections: [section({ id: 'f', kind: 'figures', table: { rows, columns } })],
});
const codes = (outline: Outline) => problemsIn(outline).map(({ field, code }) => `${field} ${code}`);

/** Outlines that are right, of groups and texts to any depth. */
const sound = fc
  .array(fc.record({ id: fc.nat(30), under: fc.nat(30), group: fc.boolean(), title: fc.nat(3) }), {
    maxLength: 20,
  })
  .map((drawn): Outline => {
    const sections: Section[] = [];
    for (const { id, under, group, title } of drawn) {
      if (sections.some((one) => one.id === `s${id}`)) continue;
      const groups = sections.filter(({ kind }) => kind === 'group');
      const parent = groups[under % (groups.length + 1)]?.id ?? null;
      const kind = group ? 'group' : 'text';
      sections.push(section({ id: `s${id}`, under: parent, kind, title: `Mục ${title}` }));
    }
    return { sections };
  });

describe('problems of an outline', () => {
  test('none in a sound one, and every section is read once, after its group', () => {
    fc.assert(
      fc.property(sound, (outline) => {
        expect(problemsIn(outline)).toEqual([]);
        const read = inReadingOrder(outline).map((one) => one.section);
        expect(read.map(({ id }) => id).toSorted()).toEqual(outline.sections.map(({ id }) => id).toSorted());
        read.forEach(({ under }, n) => {
          if (under) expect(read.findIndex(({ id }) => id === under)).toBeLessThan(n);
        });
      }),
    );
  });

  test('two sections of one name, a section under nothing, under a text, under itself', () => {
    expect(codes({ sections: [section({ id: 'a' }), section({ id: 'a' })] })).toEqual([
      'sections.1.id review.section-twice',
    ]);
    const under = (id: string) =>
      codes({ sections: [section({ id: 'a' }), section({ id: 'b', under: id })] });
    for (const id of ['a', 'b', 'c']) expect(under(id)).toEqual(['sections.1.under review.section-nowhere']);
  });

  test('a table without rows, a formula that is none, that names nothing, that turns in a circle', () => {
    expect(codes(figures([], [column('a')]))).toEqual(['sections.0.table review.table-empty']);
    const formula = (text: string) =>
      codes(figures([row('r')], [column('a'), column('b'), column('c', { formula: text })]));
    expect(formula('a + b')).toEqual([]);
    expect(formula('a +')).toEqual(['sections.0.table.columns.2.formula review.no-formula']);
    expect(formula('a + z')).toEqual(['sections.0.table.columns.2.formula review.no-such-name']);
    expect(formula('a + c')).toEqual(['sections.0.table.columns.2.formula review.formula-circle']);
    expect(codes(figures([row('x', 'y + 1'), row('y', 'x')], [column('a')]))).toEqual([
      'sections.0.table.rows.0.formula review.formula-circle',
      'sections.0.table.rows.1.formula review.formula-circle',
    ]);
  });

  test('words are not reckoned with, a range must hold something, a sum is of other columns', () => {
    const words = column('w', { type: 'text' });
    expect(codes(figures([row('r')], [words, column('a', { formula: 'w + 1' })]))).toEqual([
      'sections.0.table.columns.1.formula review.words-reckoned',
    ]);
    expect(codes(figures([row('r')], [column('a', { min: 2, max: 1 })]))).toEqual([
      'sections.0.table.columns.0.max review.range-empty',
    ]);
    expect(codes(figures([row('r')], [column('a', { sumOf: ['a', 'z'] })]))).toHaveLength(2);
  });
});

test('a section is about its own field of work, else that of the nearest group around it', () => {
  const sections = [
    section({ id: 'g', kind: 'group', field: 'organisation' }),
    section({ id: 'own', under: 'g', field: 'inspection' }),
    section({ id: 'inner', under: 'g', kind: 'group', field: null }),
    section({ id: 'deep', under: 'inner' }),
    section({ id: 'open' }),
  ];
  const of = { g: 'organisation', own: 'inspection', inner: 'organisation', deep: 'organisation' };
  expect(Object.fromEntries(fieldsOf({ sections }))).toEqual(of);
});

describe('formulas', () => {
  test('are reckoned with products before sums', () => {
    const value = (text: string) =>
      reckon(readFormula(text)!, (name) => ({ a: 2, b: 3, c: 0 })[name] ?? null);
    expect(value('a + b * 4')).toBe(14);
    expect(value('(a + b) * 4 - 1')).toBe(19);
    expect(value('sum(a, b, 10) / a')).toBe(7.5);
    expect(value('a / c')).toBe(null);
    expect(value('a + missing')).toBe(null);
  });

  test('any text is a formula or not, and never an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-a-c0-9+*/(), sum]{0,30}$/)), (text) => {
        const read = readFormula(text);
        if (read) expect(namesIn(read).every((name) => text.includes(name))).toBe(true);
      }),
    );
    expect(readFormula('('.repeat(500))).toBe(null);
  });

  test('those that lean only on what stands before them are in no circle', () => {
    const parts = fc.array(fc.array(fc.nat(20), { maxLength: 4 }), { maxLength: 15 });
    fc.assert(
      fc.property(parts, (needs) => {
        const made = needs.map((names, n) => {
          const before = names.filter((name) => name < n).map((name) => `p${name}`);
          return { id: `p${n}`, formula: before.length ? before.join(' + ') : null };
        });
        expect(circular(made)).toEqual([]);
        const first = made.findIndex(({ formula }) => formula !== null);
        if (first < 0) return;
        const leans = namesIn(readFormula(made[first]!.formula!)!)[0]!;
        const turned = made.map((part) => (part.id === leans ? { ...part, formula: `p${first}` } : part));
        expect(circular(turned)).toContain(leans);
      }),
    );
  });
});

describe('the difference between two outlines', () => {
  test('a field of work that was given is told; one left open is the same as none', () => {
    const at = (more: Partial<Section>): Outline => ({ sections: [section({ id: 'a', ...more })] });
    expect(differenceBetween(at({}), at({ field: null }))).toEqual([]);
    expect(differenceBetween(at({}), at({ field: 'economy' }))).toMatchObject([
      { what: 'changed', parts: ['field'] },
    ]);
  });

  test('is nothing with itself, and tells of every section that came or went', () => {
    fc.assert(
      fc.property(sound, sound, (before, after) => {
        expect(differenceBetween(before, before)).toEqual([]);
        const told = differenceBetween(before, after);
        const ids = (what: string) =>
          new Set(told.filter((one) => one.what === what).map((one) => (one.after ?? one.before)!.id));
        const [old, now] = [before, after].map(({ sections }) => new Set(sections.map(({ id }) => id)));
        expect(ids('added')).toEqual(new Set([...now!].filter((id) => !old!.has(id))));
        expect(ids('removed')).toEqual(new Set([...old!].filter((id) => !now!.has(id))));
        const back = differenceBetween(after, before);
        for (const [there, here] of [
          ['added', 'removed'],
          ['changed', 'changed'],
        ] as const)
          expect(
            new Set(back.filter((one) => one.what === there).map((one) => (one.after ?? one.before)!.id)),
          ).toEqual(ids(here));
      }),
    );
  });

  test('is empty only where both read the same', () => {
    const read = (outline: Outline) => inReadingOrder(outline).map((one) => one.section);
    fc.assert(
      fc.property(sound, sound, (before, after) => {
        const same = JSON.stringify(read(before)) === JSON.stringify(read(after));
        expect(differenceBetween(before, after).length === 0).toBe(same);
      }),
    );
  });

  test('one section put elsewhere is one that moved; new words name what they are in', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => section({ id })) as [Section, Section, Section];
    const told = differenceBetween({ sections: [a, b, c] }, { sections: [c, a, { ...b, prompt: 'Nêu rõ' }] });
    expect(told.map(({ what, after, parts }) => [what, after?.id, parts])).toEqual([
      ['moved', 'c', []],
      ['changed', 'b', ['prompt']],
    ]);
  });
});

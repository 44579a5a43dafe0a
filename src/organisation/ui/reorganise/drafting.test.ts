// What the wizard makes of a draft: the act that is sent, what is missing, and where what the server says belongs.
import { describe, expect, test } from 'vitest';
import {
  blankOperation,
  compose,
  lacks,
  shareOf,
  type Draft,
  type Operation,
  type Transfer,
} from './drafting.ts';
import { problemsOf } from './problems.ts';

const unit = (id: string) => ({ id, name: `Đơn vị ${id}`, code: id.toUpperCase() });
const draftOf = (...operations: Operation[]): Draft => ({
  type: 'reorganising',
  holdsOn: '2025-07-01',
  directive: ' 15-QĐ/TU ',
  note: '',
  operations,
});
const move = (id: string, parent: string): Operation => ({
  ...(blankOperation('move') as Operation & { do: 'move' }),
  unit: unit(id),
  parent: unit(parent),
});

function transfer(kind: 'merge' | 'regroup' | 'split', from: string[]): Transfer {
  const blank = blankOperation(kind) as Transfer;
  const founded = blank.founded.map((one, at) => ({
    ...one,
    name: `Đơn vị mới ${at}`,
    code: `M${at}`,
    parent: unit('top'),
  }));
  return { ...blank, from: from.map(unit), founded };
}

describe('an act made of a draft', () => {
  test('merging founds the one that takes up, ends those that went into it, and says that it took them up whole', () => {
    const merge = transfer('merge', ['a', 'b']);
    const { act } = compose(draftOf(merge));
    const key = merge.founded[0]!.key;
    expect(act.directive).toBe('15-QĐ/TU');
    expect(act.changes).toEqual([
      { found: expect.objectContaining({ unit: key, name: 'Đơn vị mới 0', parent: 'top' }) },
      { dissolve: { unit: 'a' } },
      { dissolve: { unit: 'b' } },
    ]);
    expect(act.successions).toEqual([
      { from: 'a', to: key, share: 'whole' },
      { from: 'b', to: key, share: 'whole' },
    ]);
  });

  test('of several units into several, each goes where it is said to go, and nowhere else', () => {
    const regroup: Transfer = { ...transfer('regroup', ['a', 'b']), into: [unit('c')] };
    const key = regroup.founded[0]!.key;
    expect(lacks(regroup)).toEqual(['organisation.ui.missing.share']);
    const said: Transfer = {
      ...regroup,
      shares: { [`a|${key}`]: 'part', 'a|c': 'part', 'b|c': 'whole' },
      heirs: { a: 'c' },
    };
    expect(lacks(said)).toEqual([]);
    const { act } = compose(draftOf(said));
    expect(act.successions).toEqual([
      { from: 'a', to: key, share: 'part' },
      { from: 'a', to: 'c', share: 'part' },
      { from: 'b', to: 'c', share: 'whole' },
    ]);
    expect(act.changes).toContainEqual({ dissolve: { unit: 'a', heir: 'c' } });
  });

  test('splitting gives a part to each; what is split off a unit that stays is a part too', () => {
    const split = transfer('split', ['a']);
    const [one, other] = split.founded;
    expect([shareOf(split, 'a', one!.key), shareOf(split, 'a', other!.key)]).toEqual(['part', 'part']);
    const off: Transfer = { ...split, founded: [one!], ends: false };
    expect(shareOf(off, 'a', one!.key)).toBe('part');
    expect(compose(draftOf(off)).act.changes).toHaveLength(1);
  });
});

test('what the server says of a change stands at the step that it came from, however the draft was changed since', () => {
  const [merge, first, second] = [transfer('merge', ['a', 'b']), move('n', 'top'), move('m', 'top')];
  const sent = draftOf(merge, first, second);
  const preview = {
    id: null,
    founded: {},
    changes: [],
    problems: [
      { field: 'changes.4', code: 'organisation.cycle', values: {} },
      { field: 'successions.1', code: 'organisation.succession-twice', values: {} },
      { field: 'directive', code: 'organisation.no-directive', values: {} },
    ],
  };
  const problems = problemsOf(sent, { preview, refusal: null });
  expect(problems.of.get(second.key)).toMatchObject([{ code: 'organisation.cycle' }]);
  expect(problems.of.get(merge.key)).toMatchObject([{ code: 'organisation.succession-twice' }]);
  expect(problems.of.get(first.key)).toEqual([]);
  expect(problems.whole).toMatchObject([{ code: 'organisation.no-directive' }]);
  expect(problems.count).toBe(3);
});

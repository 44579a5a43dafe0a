// A reference leads to the provision that a reader would turn to.
import { expect, test } from 'vitest';
import { Naming } from './naming.ts';
import { readPlain } from './reading/read-file.ts';
import { referencesIn } from './references.ts';
import { Numbers } from './resolving.ts';

const TEXT = `Điều 1. Một

1. A theo khoản 2 Điều này và điểm b khoản 1 Điều 2.

2. B theo khoản 1; theo Điều 9.

Điều 2. Hai

1. C:

a) theo điểm b và Điều 1;

b) điểm này.
`;

test('from within a text: this article, another, what is not named, what is not there', () => {
  const { provisions } = readPlain(TEXT).text;
  const naming = new Naming(provisions);
  const numbers = new Numbers(provisions);
  const led = provisions.flatMap(({ id, text }) =>
    referencesIn(text).flatMap(({ from, to, targets }) =>
      targets.map((target) => {
        const found = numbers.find(target, id);
        return [text.slice(from, to), found && naming.nameOf(found)];
      }),
    ),
  );
  expect(led).toEqual([
    ['khoản 2 Điều này', 'Điều 1, khoản 2'],
    ['điểm b khoản 1 Điều 2', 'Điều 2, khoản 1, điểm b'],
    ['khoản 1', 'Điều 1, khoản 1'],
    ['Điều 9', null],
    ['điểm b', 'Điều 2, khoản 1, điểm b'],
    ['Điều 1', 'Điều 1'],
    ['điểm này', 'Điều 2, khoản 1, điểm b'],
  ]);
});

test('numbers of several parts name their place by themselves; from another text nothing is around', () => {
  const { provisions } = readPlain('1. Mười\n\n1.1. Một\n\n1.1.1. Nhỏ\n\n1.1.2. Lớn.\n').text;
  const [reference] = referencesIn('theo Tiểu mục 1.1.1');
  const numbers = new Numbers(provisions);
  expect(new Naming(provisions).nameOf(numbers.find(reference!.targets[0]!, null)!)).toBe('điểm 1.1.1');
  expect(numbers.find({ article: null, clause: null, point: 'a', item: null }, null)).toBeNull();
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldOf, fieldsOf, kindOf, levelOf } from './unit-words.ts';

const read = { level: levelOf, kind: kindOf, field: fieldOf } as const;

test.each(['vi', 'en'])(
  'what screens in %s call levels, kinds and fields is understood in a file',
  (language) => {
    const texts = JSON.parse(
      readFileSync(new URL(`../texts/${language}.json`, import.meta.url), 'utf8'),
    ) as Record<string, string>;
    const labels = Object.entries(texts).flatMap(([key, label]) => {
      const [, of, name] = /^organisation\.(level|kind|field)\.([\w-]+)$/.exec(key) ?? [];
      return of ? [[of as keyof typeof read, name!, label] as const] : [];
    });
    expect(labels.length).toBeGreaterThan(28);
    for (const [of, name, label] of labels) expect([label, read[of](label)]).toEqual([label, name]);
    const fields = labels.filter(([of]) => of === 'field');
    const cell = (between: string) => fields.map(([, , label]) => label).join(between);
    for (const between of ['; ', ', ', '\n'])
      expect(fieldsOf(cell(between))).toEqual({ fields: fields.map(([, name]) => name), unknown: [] });
  },
);

test('what is not understood is told apart, word by word', () => {
  expect(fieldsOf('Kinh tế, thứ gì đó; Văn hoá,,')).toEqual({
    fields: ['economy', 'culture'],
    unknown: ['thứ gì đó'],
  });
  expect(fieldsOf('')).toEqual({ fields: [], unknown: [] });
});

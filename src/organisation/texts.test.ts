import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ACT_TYPES } from './act.ts';
import { ROLES } from './actor.ts';
import { FIELDS, KINDS, LEVELS, STEPS } from './contract.ts';

const textsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `texts/${language}.json`), 'utf8'));
const vi = textsOf('vi');
const en = textsOf('en');

test('both languages say the same things, with the same values', () => {
  expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort());
  const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
  for (const key of Object.keys(vi).filter((one) => one.startsWith('problem.')))
    expect([key, [...new Set(values(en[key]!))]]).toEqual([key, [...new Set(values(vi[key]!))]]);
});

test('every level, kind, field, role, act and step has its name, every problem its sentence', () => {
  const named = { level: LEVELS, kind: KINDS, field: FIELDS, role: ROLES, act: ACT_TYPES, step: STEPS };
  for (const [group, names] of Object.entries(named))
    for (const name of names) expect(vi).toHaveProperty([`organisation.${group}.${name}`]);
  const code = /(?:refuse|fault|stop|conflict|forbidden|invalid|Problem)\([^;]*?'(organisation\.[a-z.-]+)'/g;
  const thrown = globSync('**/*.ts', { cwd: import.meta.dirname })
    .filter((file) => !/test|fixture|^ui\//.test(file))
    .flatMap((file) =>
      [...readFileSync(resolve(import.meta.dirname, file), 'utf8').matchAll(code)].map((found) => found[1]!),
    );
  expect(new Set(thrown).size).toBeGreaterThan(40);
  for (const one of new Set(thrown)) expect(vi).toHaveProperty([`problem.${one}`]);
});

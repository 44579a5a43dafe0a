// What the program says: in both languages, and a sentence for every refusal.
import { beforeAll, expect, test } from 'vitest';
import { isTest, partOf, readSources, ROOM_NAMES, textOf, walk, type Node, type Source } from './source.ts';

let sources: Source[];
beforeAll(() => {
  sources = readSources();
});

const ours = () => sources.filter(({ path }) => !isTest(path));
const places = () => ['platform', 'web', ...ROOM_NAMES].map((room) => `src/${room}/texts`);
const read = (path: string) => JSON.parse(textOf(path)) as Record<string, string>;

test('say the same things in both languages, with the same values', () => {
  const offenders = places().flatMap((folder) => {
    const [vi, en] = [read(`${folder}/vi.json`), read(`${folder}/en.json`)];
    const values = (text: string | undefined) =>
      [...new Set(text?.match(/\{\w+\}/g) ?? [])].toSorted().join();
    const missing = Object.keys({ ...vi, ...en }).filter((key) => !(key in vi) || !(key in en));
    const others = Object.keys(vi).filter((key) => key in en && values(vi[key]) !== values(en[key]));
    return [
      ...missing.map((key) => `${folder}: ${key} is in one language only`),
      ...others.map((key) => `${folder}: ${key} has other values`),
    ];
  });
  expect(offenders).toEqual([]);
});

test('no key is written twice, and none is empty', () => {
  const offenders = places().flatMap((folder) =>
    ['vi', 'en'].flatMap((language) => {
      const keys = [...textOf(`${folder}/${language}.json`).matchAll(/^\s*"([^"]+)":/gm)].map(
        (match) => match[1]!,
      );
      const empty = Object.entries(read(`${folder}/${language}.json`))
        .filter(([, text]) => !text.trim())
        .map(([key]) => key);
      return [...keys.filter((key, n) => keys.indexOf(key) !== n), ...empty].map(
        (key) => `${folder}/${language}.json ${key}`,
      );
    }),
  );
  expect(offenders).toEqual([]);
});

test('have a sentence for every problem that the server can meet', () => {
  const known = new Set(places().flatMap((folder) => Object.keys(read(`${folder}/vi.json`))));
  const thrown = ours()
    .filter(({ path }) => !['web', 'ui'].includes(partOf(path).part))
    .flatMap((source) => problemsIn(source).map((code) => ({ path: source.path, code })));
  expect(thrown.length).toBeGreaterThan(100);
  const silent = thrown
    .filter(({ code }) => !known.has(`problem.${code}`))
    .map(({ path, code }) => `${path} ${code}`);
  expect([...new Set(silent)]).toEqual([]);
});

// Codes are made by Problem and its makers, put in `code` of a field or row at fault, or handed to a maker of a room's own.
function problemsIn({ path, tree }: Source): string[] {
  const codes: string[] = [];
  const take = (node: Node | undefined) => {
    if (node?.type === 'ConditionalExpression') [node['consequent'], node['alternate']].forEach(take);
    else if (
      node?.type === 'Literal' &&
      new RegExp(`^(platform|${ROOM_NAMES.join('|')})\\.[a-z]`).test(String(node['value']))
    )
      codes.push(node['value']);
  };
  if (/\/warnings\.ts$/.test(path)) return codes; // what is said and not refused has texts of its own
  walk(tree, (node) => {
    if (node.type === 'NewExpression' && node['callee'].name === 'Problem') take(node['arguments'][0]);
    if (
      node.type === 'CallExpression' &&
      /^(forbidden|conflict|invalid|refuse|refused|stop|fault|wrong)$/.test(node['callee'].name ?? '')
    )
      node['arguments'].forEach(take);
    if (node.type === 'Property' && node['key'].name === 'code') take(node['value']);
  });
  return codes;
}

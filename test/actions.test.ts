// What holds for every act: its transaction, its line in the audit trail, its clock.
import { beforeAll, expect, test } from 'vitest';
import {
  callsIn,
  functionsOf,
  isTest,
  lineAt,
  partOf,
  readSources,
  takes,
  takesOnlyTx,
  target,
  walk,
  type Func,
  type Source,
} from './source.ts';

let sources: Source[];
beforeAll(() => {
  sources = readSources();
});

const ours = () => sources.filter(({ path }) => !isTest(path));
const inSource = () => ours().filter(({ path }) => path.startsWith('src/'));
const at = (source: Source, place: number) => `${source.path}:${lineAt(source, place)}`;

// What other actions of the room call within theirs, or what brings in records that were audited as one import.
const INTERNAL: Record<string, string> = {
  'src/delivery/actions/record-facts.ts recordFacts':
    'the common step of every action that states facts; each of those audits itself',
  'src/delivery/actions/record-histories.ts recordHistories':
    'whole histories of a workspace or an import, whose caller writes one line for all',
  'src/inspection/actions/act-on-inspection.ts recordFact':
    'the common step of every act on an inspection; each of those audits itself',
  'src/delivery/actions/change-tracked.ts changeTracked':
    'a step of importing a tracker, whose one line covers every row',
  'src/review/actions/file-report.ts fileReport':
    'a step of submitting, returning and accepting a report, which audit',
  'src/directives/actions/register-directive.ts registerDirectives':
    'whole registries of a workspace, where nobody acts',
  'src/directives/actions/record-study.ts recordStudies': 'whole registers of a workspace, where nobody acts',
  'src/consultation/actions/record-comments.ts recordComments':
    'whole registers of a workspace, where nobody acts',
  'src/directives/actions/attach-file.ts putFile': 'a step of registering and attaching, which audit',
  'src/directives/actions/relate-directive.ts relateTo': 'a step of registering and relating, which audit',
  'src/delivery/actions/create-undertaking.ts mustSeeDirective':
    'a check of creating and revising, which audit',
};
const inActions = () => ours().filter(({ path }) => /\/actions\//.test(path));

test('actions are given a transaction, never the database', () => {
  const offenders = inActions().flatMap((source) =>
    functionsOf(source)
      .filter(({ node }) => takes(node, 'Db') && !takes(node, 'Tx'))
      .map(({ name }) => `${source.path} ${name}`),
  );
  expect(offenders).toEqual([]);
});

test('actions write their audit line, or are a named step of one that does', () => {
  const found = inActions().flatMap((source) =>
    functionsOf(source)
      .filter((func) => func.exported && takesOnlyTx(func.node))
      .map((func) => ({ source, func })),
  );
  expect(found.length).toBeGreaterThan(20);
  const silent = found
    .filter(({ source, func }) => !audits(source, func))
    .map(({ source, func }) => `${source.path} ${func.name}`);
  expect(silent.filter((name) => !INTERNAL[name])).toEqual([]);
  expect(
    Object.keys(INTERNAL).filter((name) => !silent.includes(name)),
    'named as internal, and is not',
  ).toEqual([]);
});

test('actions and the rest of a room’s server take the clock as an argument', () => {
  const offenders = inSource()
    .filter(({ path }) => partOf(path).part === 'room')
    .flatMap((source) => {
      const places: number[] = [];
      walk(source.tree, (node) => {
        const now =
          node.type === 'NewExpression' && node['callee'].name === 'Date' && node['arguments'].length === 0;
        const other =
          node.type === 'MemberExpression' &&
          ['Date.now', 'Math.random'].includes(`${node['object'].name}.${node['property'].name}`);
        if (now || other) places.push(node.start);
      });
      return places.map((place) => at(source, place));
    });
  expect(offenders).toEqual([]);
});

function audits(source: Source, { node }: Func, seen: string[] = []): boolean {
  return callsIn(node).some((name) => {
    if (name === 'audit' || name === 'record') return true;
    const key = `${source.path} ${name}`;
    if (seen.includes(key)) return false;
    const own = functionsOf(source).find((func) => func.name === name);
    if (own) return audits(source, own, [...seen, key]);
    const from = source.imports.find((one) => one.specifier.startsWith('./') && one.names.includes(name));
    const other = from && sources.find(({ path }) => path === target(source, from));
    const func = other && functionsOf(other).find((one) => one.name === name);
    return func ? audits(other, func, [...seen, key]) : false;
  });
}

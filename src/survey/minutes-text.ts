// Minutes as secretaries type them together: one conflict-free document. What is in it may come from anybody's program, so it
// is read value by value, and what does not belong is passed over.
import * as Y from 'yjs';
import type { Attendee, MinutesContent, Statement, ValuedInsight } from './contract.ts';

/** Statements and assessments stand by their identifiers, so that whoever joins later changes no place of others. */
export const PARTS = {
  head: 'head',
  present: 'present',
  statements: 'statements',
  assessments: 'assessments',
} as const;

const LONGEST = 20_000;
const SHORT = 500;
const MOST = 3000;
const KEY = /^[\w-]{1,60}$/;
const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;
const FIELDS_OF = { field: /^[a-z-]{1,40}$/, kind: /^[a-z]{1,20}$/, sectionId: /^[a-z][a-z0-9_]{0,39}$/ };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// A sign cut in halves, or none at all, is nothing that can be kept.
const textIn = (value: unknown, longest = SHORT) =>
  value instanceof Y.Text || typeof value === 'string'
    ? value.toString().slice(0, longest).replaceAll('\0', '').toWellFormed()
    : '';
const wordIn = (value: unknown, pattern: RegExp) =>
  typeof value === 'string' && pattern.test(value) ? value : null;
const momentIn = (value: unknown) =>
  new Date(typeof value === 'number' && value > 0 && value < 8.64e15 ? value : 0).toISOString();
const byTime = (a: { at: string; id: string }, b: { at: string; id: string }) =>
  a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1;

/** What a shared document says now, statements by the moments at which they were begun. */
export function minutesOf(document: Y.Doc): MinutesContent {
  const head = document.getMap<unknown>(PARTS.head);
  const times = [...head.entries()].flatMap(([name, value]) => {
    const place = /^time:(\d{1,2})$/.exec(name)?.[1];
    const time = wordIn(value, TIME);
    return place && time ? [[place, time] as const] : [];
  });
  return {
    began: wordIn(head.get('began'), TIME),
    ended: wordIn(head.get('ended'), TIME),
    times: Object.fromEntries(times.toSorted(([a], [b]) => Number(a) - Number(b))),
    present: presentIn(document),
    statements: mapsIn(document, PARTS.statements).map(statementOf).toSorted(byTime),
    assessments: mapsIn(document, PARTS.assessments)
      .map(([id, map]) => ({
        ...{ id, at: momentIn(map.get('at')), words: textIn(map.get('words'), LONGEST) },
        insights: insightsIn(map.get('insights')),
      }))
      .toSorted(byTime),
  };
}

function mapsIn(document: Y.Doc, name: string): [string, Y.Map<unknown>][] {
  return [...document.getMap<unknown>(name).entries()]
    .filter((entry): entry is [string, Y.Map<unknown>] => KEY.test(entry[0]) && entry[1] instanceof Y.Map)
    .slice(0, MOST);
}

/** One statement of a shared document. */
export function statementOf([id, map]: [string, Y.Map<unknown>]): Statement {
  return {
    ...{ id, at: momentIn(map.get('at')), speakerId: wordIn(map.get('speakerId'), KEY) },
    topic: textIn(map.get('topic')),
    field: wordIn(map.get('field'), FIELDS_OF.field) as Statement['field'],
    kind: wordIn(map.get('kind'), FIELDS_OF.kind) as Statement['kind'],
    provision: textIn(map.get('provision')),
    sectionId: wordIn(map.get('sectionId'), FIELDS_OF.sectionId),
    quoted: textIn(map.get('quoted'), 2000),
    words: textIn(map.get('words'), LONGEST),
  };
}

/** Who is there, in the order in which they were put down. */
export function presentIn(document: Y.Doc): Attendee[] {
  const rows = [...document.getMap<unknown>(PARTS.present).entries()].flatMap(([id, value]) => {
    if (!KEY.test(id) || typeof value !== 'object' || value === null) return [];
    const one = value as Record<string, unknown>;
    const side = wordIn(one['side'], /^(delegation|host|guest)$/) as Attendee['side'] | null;
    const name = textIn(one['name']);
    const place = typeof one['place'] === 'number' ? one['place'] : 0;
    if (!side || !name) return [];
    const unit = { unit: textIn(one['unit']), unitId: wordIn(one['unitId'], UUID) };
    return [{ place, one: { ...{ id, side, name }, ...unit, present: one['present'] === true } }];
  });
  return rows.toSorted((a, b) => a.place - b.place || (a.one.id < b.one.id ? -1 : 1)).map(({ one }) => one);
}

function insightsIn(value: unknown): ValuedInsight[] {
  if (!(value instanceof Y.Map)) return [];
  return [...value.values()]
    .flatMap((given) => {
      if (typeof given !== 'object' || given === null) return [];
      const one = given as Record<string, unknown>;
      const sectionId = wordIn(one['sectionId'], FIELDS_OF.sectionId);
      const insightId = wordIn(one['insightId'], KEY);
      const kind = wordIn(one['kind'], FIELDS_OF.kind) as ValuedInsight['kind'] | null;
      return sectionId && insightId && kind
        ? [{ sectionId, insightId, kind, words: textIn(one['words'], 4000) }]
        : [];
    })
    .toSorted((a, b) => (a.sectionId + a.insightId < b.sectionId + b.insightId ? -1 : 1));
}

/** What is known of a statement when it is begun: by whom, on what, about which place of the version heard. */
export type KnownStatement = Partial<Record<Exclude<keyof Statement, 'id' | 'at' | 'words'>, string>>;

/** Begins a statement at a moment (milliseconds), with what is known of it. */
export function addStatement(
  document: Y.Doc,
  { id, at, words = '', ...known }: { id: string; at: number; words?: string } & KnownStatement,
): void {
  const map = new Y.Map<unknown>();
  document.transact(() => {
    document.getMap(PARTS.statements).set(id, map);
    map.set('at', at);
    for (const [name, value] of Object.entries(known)) if (value) map.set(name, value);
    map.set('words', new Y.Text(words));
  });
}

/** Begins an assessment at a moment (milliseconds). */
export function addAssessment(
  document: Y.Doc,
  {
    id,
    at,
    words = '',
    insights = [],
  }: { id: string; at: number; words?: string; insights?: ValuedInsight[] },
): void {
  const map = new Y.Map<unknown>();
  const valued = new Y.Map<unknown>();
  document.transact(() => {
    document.getMap(PARTS.assessments).set(id, map);
    map.set('at', at);
    map.set('words', new Y.Text(words));
    map.set('insights', valued);
    for (const one of insights) valued.set(`${one.sectionId}/${one.insightId}`, one);
  });
}

/** Puts somebody down, present or not. */
export function putPresent(document: Y.Doc, { id, ...one }: Attendee & { place: number }): void {
  document.getMap(PARTS.present).set(id, one);
}

// What minutes say and when they may be approved; what of the heard version was valued; how two versions differ. Pure.
import type { Attendee, MinutesContent, MinutesDifference, Statement, ValuedInsight } from './contract.ts';

export const SIDES = ['delegation', 'host', 'guest'] as const;
export type Side = (typeof SIDES)[number];

/** Minutes in which nothing is written yet. */
export const BLANK: MinutesContent = {
  ...{ began: null, ended: null, times: {} },
  ...{ present: [], statements: [], assessments: [] },
};

/** Why minutes may not be approved yet: a code, with the places of the statements at fault counted from 1. */
export interface MinutesFault {
  code: 'survey.minutes-empty' | 'survey.speaker-missing' | 'survey.speaker-absent' | 'survey.words-missing';
  at: number[];
}

/** Everything that stands against approval: every statement has words, and a speaker who was present. */
export function faultsOf({ present, statements }: MinutesContent): MinutesFault[] {
  if (!statements.length) return [{ code: 'survey.minutes-empty', at: [] }];
  const there = new Map(present.map((one) => [one.id, one.present]));
  const places = (wrong: (one: Statement) => boolean) =>
    statements.flatMap((one, n) => (wrong(one) ? [n + 1] : []));
  const faults: MinutesFault[] = [
    { code: 'survey.words-missing', at: places(({ words }) => !words.trim()) },
    { code: 'survey.speaker-missing', at: places(({ speakerId }) => speakerId === null) },
    {
      code: 'survey.speaker-absent',
      at: places(({ speakerId }) => speakerId !== null && there.get(speakerId) !== true),
    },
  ];
  return faults.filter(({ at }) => at.length > 0);
}

/** Who spoke, in words: the post, with the unit where it is known. */
export function speakerText(speaker: Pick<Attendee, 'name' | 'unit'> | undefined): string {
  return speaker ? [speaker.name, speaker.unit].filter(Boolean).join(', ') : '';
}

/** How many insights of each kind were valued, each once however often it was named; those of most first. */
export function valuedOf(
  assessments: MinutesContent['assessments'],
): { kind: ValuedInsight['kind']; count: number }[] {
  const each = new Map(
    assessments.flatMap(({ insights }) =>
      insights.map((one) => [`${one.sectionId}/${one.insightId}`, one.kind]),
    ),
  );
  const counts = new Map<ValuedInsight['kind'], number>();
  for (const kind of each.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => b.count - a.count);
}

/** The statements that a later version added, changed or left out, in the order of the later one. */
export function differenceOf(
  before: Pick<MinutesContent, 'statements'>,
  after: Pick<MinutesContent, 'statements'>,
): MinutesDifference['rows'] {
  const old = new Map(before.statements.map((one) => [one.id, one]));
  const kept = new Set(after.statements.map(({ id }) => id));
  const later = after.statements.flatMap((one): MinutesDifference['rows'] => {
    const former = old.get(one.id);
    if (!former) return [{ id: one.id, change: 'added', before: null, after: one }];
    return JSON.stringify(former) === JSON.stringify(one)
      ? []
      : [{ id: one.id, change: 'changed', before: former, after: one }];
  });
  const gone = before.statements
    .filter(({ id }) => !kept.has(id))
    .map((one) => ({ id: one.id, change: 'removed' as const, before: one, after: null }));
  return [...later, ...gone];
}

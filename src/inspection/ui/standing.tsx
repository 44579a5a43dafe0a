import { State, useText, type Say, type StateName } from '#web';
import type { InspectionRow } from './wire.ts';

/** The sign that all work has for where an inspection stands. */
export const SIGNS: Record<InspectionRow['state'], StateName> = {
  draft: 'planned',
  proposed: 'planned',
  approved: 'planned',
  announced: 'planned',
  open: 'in_progress',
  concluded: 'verified',
  cancelled: 'cancelled',
};

type Stands = Pick<InspectionRow, 'state' | 'late' | 'returned'>;

/** How an inspection stands, by the signs that all work has, in words of its own. */
export function InspectionState({ state, late, returned }: Stands) {
  const t = useText();
  const sign = returned ? 'returned' : SIGNS[state];
  return <State state={sign} late={late} word={t(`inspection.state.${returned ? 'returned' : state}`)} />;
}

/** The state in words, for filters and files. */
export function stateText({ state, late, returned }: Stands, t: Say): string {
  const word = t(`inspection.state.${returned ? 'returned' : state}`);
  return late ? `${word}, ${t('web.late').toLowerCase()}` : word;
}

/** From when until when, in the language's own way. */
export function daysText({ startsOn, endsOn }: { startsOn: string; endsOn: string }, t: Say): string {
  return `${t.format.day(startsOn)} – ${t.format.day(endsOn)}`;
}

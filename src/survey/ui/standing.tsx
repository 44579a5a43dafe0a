import { State, useText, type Say, type StateName } from '#web';
import type { DelegationRow, SessionRow } from './wire.ts';

/** The sign that all work has for where a session stands. */
export const SIGNS: Record<SessionRow['state'], StateName> = {
  draft: 'planned',
  announced: 'planned',
  held: 'in_progress',
  minuted: 'claimed',
  concluded: 'verified',
  cancelled: 'cancelled',
};

const DELEGATION_SIGNS: Record<DelegationRow['state'], StateName> = {
  draft: 'planned',
  established: 'in_progress',
  ended: 'verified',
};

/** How a session stands, by the signs that all work has, in words of its own. */
export function SessionState({ state }: Pick<SessionRow, 'state'>) {
  const t = useText();
  return <State state={SIGNS[state]} word={t(`survey.state.${state}`)} />;
}

/** How a delegation stands. */
export function DelegationState({ state }: Pick<DelegationRow, 'state'>) {
  const t = useText();
  return <State state={DELEGATION_SIGNS[state]} word={t(`survey.delegation.state.${state}`)} />;
}

/** From when until when, in the language's own way. */
export function daysText({ startsOn, endsOn }: { startsOn: string; endsOn: string }, t: Say): string {
  return `${t.format.day(startsOn)} – ${t.format.day(endsOn)}`;
}

/** The day with its hours: "07/08/2024, 14:00 – 17:00". */
export function whenText(
  { heldOn, startsAt, endsAt }: Pick<SessionRow, 'heldOn' | 'startsAt' | 'endsAt'>,
  t: Say,
): string {
  const hours = [startsAt, endsAt].filter(Boolean).join(' – ');
  return [t.format.day(heldOn), hours].filter(Boolean).join(', ');
}

import { State, useText, type Say, type StateName } from '#web';
import type { CommentRow, ConsultationRow } from './wire.ts';

const SIGNS: Record<ConsultationRow['state'], StateName> = {
  draft: 'planned',
  announced: 'planned',
  open: 'in_progress',
  closed: 'verified',
};

const COMMENT_SIGNS: Record<CommentRow['state'], StateName> = {
  draft: 'planned',
  open: 'in_progress',
  accepted: 'verified',
  partly: 'claimed',
  declined: 'cancelled',
  withdrawn: 'returned',
};

/** How a consultation stands, by the signs that all work has, in words of its own. */
export function ConsultationState({ state }: Pick<ConsultationRow, 'state'>) {
  const t = useText();
  return <State state={SIGNS[state]} word={t(`consultation.state.${state}`)} />;
}

/** How a comment stands. */
export function CommentState({ state }: Pick<CommentRow, 'state'>) {
  const t = useText();
  return <State state={COMMENT_SIGNS[state]} word={t(`consultation.comment.state.${state}`)} />;
}

/** The place that a comment is about, in short: its provision, its paragraph's number, or the whole draft. */
export function placeText({ place, provision }: Pick<CommentRow, 'place' | 'provision'>, t: Say): string {
  if (provision) return provision;
  return place === null ? t('consultation.whole') : t('consultation.paragraph', { number: `${place}` });
}

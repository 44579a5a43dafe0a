import { memo } from 'react';
import type * as Y from 'yjs';
import { useText } from '#web';
import { speakerText } from '../rules.ts';
import type { Attendee, HeardReport, Statement } from '../wire.ts';
import css from './minutes.module.css';
import { useStatement, type Entry } from './typed.ts';
import { StatementFields } from './statement-fields.tsx';

export interface RowProps {
  document: Y.Doc;
  entry: Entry;
  number: number;
  open: boolean;
  present: Attendee[];
  heard: HeardReport | null;
  /** Opens a statement for typing, and no other; null closes it. */
  onOpen: (id: string | null) => void;
  /** Begins the next one. */
  onNext: () => void;
}

/** One statement: read, until somebody opens it to type. */
export const StatementRow = memo(function StatementRow(props: RowProps) {
  const t = useText();
  const { entry, number, open, present, onOpen } = props;
  const statement = useStatement(entry);
  const speaker = present.find(({ id }) => id === statement.speakerId);
  return (
    <li className={css.statement} data-open={open || undefined} data-statement={entry[0]}>
      <span className={css.number}>{number}</span>
      {open ? (
        <StatementFields {...props} statement={statement} />
      ) : (
        <button
          type="button"
          className={css.said}
          aria-label={t('survey.statement.open', { number })}
          onClick={() => onOpen(entry[0])}
        >
          <Said statement={statement} speaker={speaker} />
        </button>
      )}
    </li>
  );
});

/** A statement as it is read: who, on what, which words. */
export function Said({ statement, speaker }: { statement: Statement; speaker: Attendee | undefined }) {
  const t = useText();
  const { topic, kind, provision, quoted, words } = statement;
  const about = [topic, kind && t(`review.insight.${kind}`), provision].filter(Boolean).join(' · ');
  return (
    <>
      <span className={css.speaker} data-absent={(speaker && !speaker.present) || undefined}>
        {speakerText(speaker) || t('survey.statement.nobody')}
        {speaker && !speaker.present && ` (${t('survey.present.absent').toLowerCase()})`}
      </span>
      {about && <span className={css.about}>{about}</span>}
      {quoted && <q className={css.quoted}>{quoted}</q>}
      <span className={css.words}>{words || t('survey.statement.empty')}</span>
    </>
  );
}

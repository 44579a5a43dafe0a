import { TextInput } from '@mantine/core';
import type * as Y from 'yjs';
import { Fold, useText } from '#web';
import { PARTS } from '../rules.ts';
import type { Session } from '../wire.ts';
import css from './minutes.module.css';
import { useTimes } from './typed.ts';

/** When it began and ended, and when each line of the agenda was reached. */
export function TimesSection({ document, agenda }: { document: Y.Doc; agenda: Session['agenda'] }) {
  const t = useText();
  const { began, ended, times } = useTimes(document);
  const field = (name: string, label: string, value: string | null) => (
    <TextInput
      key={name}
      type="time"
      label={label}
      value={value ?? ''}
      onChange={(event) => document.getMap(PARTS.head).set(name, event.currentTarget.value)}
    />
  );
  return (
    <Fold summary={t('survey.times')}>
      <div className={css.grid}>
        {field('began', t('survey.times.began'), began)}
        {field('ended', t('survey.times.ended'), ended)}
        {agenda.map(({ title }, n) => field(`time:${n}`, title, times[n] ?? null))}
      </div>
    </Fold>
  );
}

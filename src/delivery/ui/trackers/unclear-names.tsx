import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FinderField, Hint, Section, useMe, useText } from '#web';
import css from './unclear-names.module.css';
import type { Picked } from './use-tracker.ts';
import type { Preview } from './wire.ts';

type Unclear = Preview['unclear']['names'][number];

interface UnclearNamesProps {
  unclear: Preview['unclear'];
  chosen: Record<string, Picked>;
  busy: boolean;
  onChoose: (text: string, unit: Picked | null) => void;
}

/** The names that no unit, or more than one, answers to: which is meant is for a person to say. */
export function UnclearNames({ unclear: { total, names }, chosen, busy, onChoose }: UnclearNamesProps) {
  const t = useText();
  if (total === 0 && Object.keys(chosen).length === 0) return null;
  return (
    <Section title={t('delivery.trackers.names')} count={total}>
      <Hint>{t('delivery.trackers.names.detail')}</Hint>
      <ul className={css.names}>
        {Object.entries(chosen).map(([text, unit]) => (
          <li key={text}>
            <span className={css.text}>{text}</span>
            <button type="button" className={css.chosen} onClick={() => onChoose(text, null)} disabled={busy}>
              {unit.name} · {t('delivery.trackers.names.change')}
            </button>
          </li>
        ))}
        {names.map((one) => (
          <li key={one.text}>
            <span className={css.text}>
              {one.text}
              <small>{t('delivery.trackers.names.rows', { count: one.rows })}</small>
            </span>
            <Chooser name={one} busy={busy} onChoose={(unit) => onChoose(one.text, unit)} />
          </li>
        ))}
      </ul>
      {total > names.length && (
        <Hint>{t('delivery.trackers.names.more', { count: total - names.length })}</Hint>
      )}
    </Section>
  );
}

interface ChooserProps {
  name: Unclear;
  busy: boolean;
  onChoose: (unit: Picked) => void;
}

function Chooser({ name: { text, candidates }, busy, onChoose }: ChooserProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const [other, setOther] = useState(candidates.length === 0);
  if (other)
    return (
      <FinderField<Picked & { code: string }>
        label={t('delivery.trackers.names.unit', { text })}
        path="/units"
        query={{ asOf: today, limit: 30 }}
        choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
        value={null}
        onChange={(unit) => unit && onChoose({ id: unit.id, name: unit.name })}
      />
    );
  const choices = [
    { value: '', label: t('delivery.trackers.names.choose') },
    ...candidates.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'other', label: t('delivery.trackers.names.other') },
  ];
  return (
    <NativeSelect
      label={t('delivery.trackers.names.unit', { text })}
      data={choices}
      value=""
      disabled={busy}
      onChange={({ currentTarget: { value } }) => {
        const unit = candidates.find(({ id }) => id === value);
        if (value === 'other') setOther(true);
        else if (unit) onChoose(unit);
      }}
    />
  );
}

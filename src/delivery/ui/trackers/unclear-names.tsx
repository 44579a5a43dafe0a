import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FinderField, useMe, useText } from '#web';
import { UnclearList } from './unclear-list.tsx';
import type { Picked } from './use-tracker.ts';
import type { Preview } from './wire.ts';

type Unclear = Preview['unclear']['names'][number];

interface UnclearNamesProps {
  unclear: Preview['unclear'];
  /** What was said of names: null for what is no unit. */
  chosen: Record<string, Picked | null>;
  busy: boolean;
  /** Says what a name means: a unit, none (null), or takes back what was said (undefined). */
  onChoose: (text: string, unit: Picked | null | undefined) => void;
}

/** The names that no unit, or more than one, answers to: which is meant, if any, is for a person to say. */
export function UnclearNames({ unclear: { total, names }, chosen, busy, onChoose }: UnclearNamesProps) {
  const t = useText();
  return (
    <UnclearList
      title={t('delivery.trackers.names')}
      detail={t('delivery.trackers.names.detail')}
      more={(left) => t('delivery.trackers.names.more', { count: left })}
      total={total}
      unclear={names}
      chosen={Object.entries(chosen).map(([text, unit]) => [
        text,
        unit?.name ?? t('delivery.trackers.names.none'),
      ])}
      busy={busy}
      onForget={(text) => onChoose(text, undefined)}
    >
      {(one) => <Chooser name={one} busy={busy} onChoose={(unit) => onChoose(one.text, unit)} />}
    </UnclearList>
  );
}

interface ChooserProps {
  name: Unclear;
  busy: boolean;
  onChoose: (unit: Picked | null) => void;
}

function Chooser({ name: { text, candidates }, busy, onChoose }: ChooserProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const [other, setOther] = useState(false);
  const label = t('delivery.trackers.names.unit', { text });
  if (other)
    return (
      <FinderField<Picked & { code: string }>
        filter
        label={label}
        placeholder={t('delivery.trackers.names.find')}
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
    { value: 'none', label: t('delivery.trackers.names.none') },
  ];
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={choices}
      value=""
      disabled={busy}
      onChange={({ currentTarget: { value } }) => {
        const unit = candidates.find(({ id }) => id === value);
        if (value === 'other') setOther(true);
        else if (value === 'none') onChoose(null);
        else if (unit) onChoose({ id: unit.id, name: unit.name });
      }}
    />
  );
}

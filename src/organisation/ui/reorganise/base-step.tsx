import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { DayField, useText } from '#web';
import type { Broken } from '../faults.ts';
import css from '../organisation.module.css';
import { ACT_TYPES, type ActType } from '../wire.ts';
import type { Draft } from './drafting.ts';
import { FaultList } from './fault-list.tsx';

interface BaseStepProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  problems: Broken[];
  onNext: () => void;
}

/** What kind of act it is, from when it holds and what ordered it. */
export function BaseStep({ draft, onChange, problems, onNext }: BaseStepProps) {
  const t = useText();
  const [tried, setTried] = useState(false);
  const { type, holdsOn, directive, note } = draft;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (holdsOn && directive.trim()) onNext();
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <FaultList problems={problems} />
      <NativeSelect
        label={t('organisation.ui.type')}
        description={t(`organisation.ui.type.${type}`)}
        value={type}
        onChange={(event) => onChange({ ...draft, type: event.currentTarget.value as ActType })}
        data={ACT_TYPES.map((one) => ({ value: one, label: t(`organisation.act.${one}`) }))}
      />
      <div className={css.pair}>
        <DayField
          label={t('organisation.ui.holdsOn')}
          value={holdsOn}
          onChange={(day) => onChange({ ...draft, holdsOn: day })}
          required
          error={tried && !holdsOn && t('organisation.ui.missing.day')}
        />
        <TextInput
          label={t('organisation.ui.directive')}
          placeholder="1656/NQ-UBTVQH15"
          value={directive}
          onChange={(event) => onChange({ ...draft, directive: event.currentTarget.value })}
          maxLength={200}
          required
          error={tried && !directive.trim() && t('problem.organisation.no-directive')}
        />
      </div>
      <Textarea
        label={t('organisation.ui.note')}
        value={note}
        onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
        maxLength={5000}
        autosize
        minRows={2}
        maxRows={10}
      />
      <div className={css.acts}>
        <Button type="submit">{t('organisation.ui.next')}</Button>
      </div>
    </form>
  );
}

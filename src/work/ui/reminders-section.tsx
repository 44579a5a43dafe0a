import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FormProblem, Hint, Notice, Read, Section, useRead, useSend, useText } from '#web';
import css from './reminders.module.css';
import type { Reminders, Reminding } from './wire.ts';

const WAYS = ['at-once', 'daily', 'weekly', 'in-app', 'off'] as const;
const LANGUAGES = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
];
const BEFORE: Reminding['before'] = [30, 14, 7, 3, 1, 0];
const AFTER: Reminding['after'] = [1, 3, 7, 14, 30];

/** How the person is reminded: by which letters, how long before and after due dates, in which language. */
export function RemindersSection() {
  const t = useText();
  const reading = useRead<Reminders>('/reminders');
  return (
    <Section title={t('work.reminders')} id="reminders">
      <Read of={reading}>
        {(chosen) => (
          <>
            <Hint>{t('work.reminders.detail', { address: chosen.address })}</Hint>
            {!chosen.sends && <Notice icon="note">{t('work.reminders.files')}</Notice>}
            <Choice key={chosen.revision} chosen={chosen} etag={reading.etag} />
          </>
        )}
      </Read>
    </Section>
  );
}

function Choice({ chosen, etag }: { chosen: Reminders; etag: string | null }) {
  const t = useText();
  const { way, language, before, after } = chosen;
  const [form, put] = useState<Reminding>({ way, language, before, after });
  const sending = useSend();
  const save = (): void =>
    void sending.act(
      { method: 'PUT', path: '/reminders', body: form, ifMatch: etag },
      t('work.reminders.told'),
    );
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <FormProblem problem={sending.problem} />
      <div className={css.row}>
        <NativeSelect
          label={t('work.reminders.way')}
          data={WAYS.map((value) => ({ value, label: t(`work.reminders.way.${value}`) }))}
          value={form.way}
          onChange={(event) => put({ ...form, way: event.currentTarget.value as Reminding['way'] })}
        />
        <NativeSelect
          label={t('work.reminders.language')}
          data={LANGUAGES}
          value={form.language}
          onChange={(event) => put({ ...form, language: event.currentTarget.value as Reminding['language'] })}
        />
      </div>
      {form.way !== 'off' && (
        <>
          <Days
            label={t('work.reminders.before')}
            all={BEFORE}
            chosen={form.before}
            onChange={(days) => put({ ...form, before: days })}
          />
          <Days
            label={t('work.reminders.after')}
            all={AFTER}
            chosen={form.after}
            onChange={(days) => put({ ...form, after: days })}
          />
        </>
      )}
      <Button type="submit" variant="default" loading={sending.busy}>
        {t('work.reminders.save')}
      </Button>
    </form>
  );
}

interface DaysProps<Day extends number> {
  label: string;
  all: readonly Day[];
  chosen: Day[];
  onChange: (days: Day[]) => void;
}

/** Some of several distances from the due date. */
function Days<Day extends number>({ label, all, chosen, onChange }: DaysProps<Day>) {
  const t = useText();
  const word = (days: number): string =>
    days === 0
      ? t('work.reminders.onTheDay')
      : days === 1
        ? t('work.reminders.day')
        : t('work.reminders.days', { days });
  return (
    <Checkbox.Group
      label={label}
      value={chosen.map(String)}
      onChange={(values) => onChange(all.filter((days) => values.includes(String(days))))}
    >
      <div className={css.days}>
        {all.map((days) => (
          <Checkbox key={days} value={String(days)} label={word(days)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

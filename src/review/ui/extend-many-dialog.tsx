import { Checkbox, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { DayField, emptyOf, FormDialog, Read, useForm, useRead, useText } from '#web';
import css from './extend-many-dialog.module.css';
import type { DutyPage, Review } from './wire.ts';

interface Given {
  dueOn: string | null;
  reason: string;
}

/** What the list of duties is narrowed to. */
export type Narrowed = Record<'level' | 'state' | 'late' | 'unit' | 'q', string | undefined>;

interface ExtendManyProps {
  review: Review;
  narrowed: Narrowed;
  onClose: () => void;
}

/** How many are named one by one, to be left out. */
const NAMED = 200;

/** More time for many units at once: whom, until when, why. */
export function ExtendManyDialog({ review, narrowed, onClose }: ExtendManyProps) {
  const t = useText();
  const memory = useQueryClient();
  const [except, leaveOut] = useState<string[]>([]);
  const { form, change, fault, send, submit } = useForm<Given, { count: number }>({
    start: { dueOn: null, reason: '' },
    missingIn: (given) =>
      emptyOf({ ...given }, { dueOn: 'review.day.missing', reason: 'web.reason.missing' }),
  });
  const path = `/reviews/${review.id}/obligations`;
  const query = { ...narrowed, extendableTo: form.dueOn, limit: NAMED };
  const reading = useRead<DutyPage>(form.dueOn ? path : null, query);
  const count = form.dueOn && reading.data ? reading.data.total - except.length : 0;
  const act = async (): Promise<void> => {
    const { late, ...asked } = Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value));
    const which = { ...asked, ...(late ? { late: late === 'true' } : {}), except, count };
    const done = await submit(
      ({ dueOn, reason }) => ({
        method: 'POST',
        path: `${path}/extend`,
        body: { ...which, dueOn, reason: reason.trim() },
      }),
      t('review.many.told', { count }),
    );
    if (done) onClose();
    else void memory.invalidateQueries({ queryKey: ['read', path] });
  };
  return (
    <FormDialog
      title={t('review.many')}
      verb={count ? t('review.many.verb', { count }) : t('review.duty.verb.extend')}
      detail={t('review.many.detail')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void act()}
      onClose={onClose}
    >
      <DayField
        label={t('review.duty.newDueOn')}
        value={form.dueOn}
        onChange={(dueOn) => {
          change({ dueOn });
          leaveOut([]);
        }}
        required
        {...fault('dueOn')}
      />
      {form.dueOn ? (
        <Read of={reading}>{(page) => <Whom page={page} except={except} leaveOut={leaveOut} />}</Read>
      ) : (
        <p>{t('review.many.day')}</p>
      )}
      <Reason value={form.reason} onChange={(reason) => change({ reason })} {...fault('reason')} />
    </FormDialog>
  );
}

interface ReasonProps {
  value: string;
  onChange: (reason: string) => void;
  error?: ReactNode;
}

function Reason({ onChange, ...given }: ReasonProps) {
  const t = useText();
  return (
    <Textarea
      label={t('web.reason')}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...{ autosize: true, minRows: 2, maxRows: 10, required: true, ...given }}
    />
  );
}

interface WhomProps {
  page: DutyPage;
  except: string[];
  leaveOut: (ids: string[]) => void;
}

function Whom({ page: { rows, total }, except, leaveOut }: WhomProps) {
  const t = useText();
  if (!total) return <p role="status">{t('review.many.none')}</p>;
  return (
    <fieldset className={css.whom}>
      <legend>{t('review.many.who')}</legend>
      {rows.map(({ id, unit, dueOn }) => (
        <Checkbox
          key={id}
          label={unit.name}
          description={t('review.duty.until', { day: t.format.day(dueOn) })}
          checked={!except.includes(id)}
          onChange={(event) =>
            leaveOut(event.currentTarget.checked ? except.filter((one) => one !== id) : [...except, id])
          }
        />
      ))}
      {total > rows.length && <p>{t('review.many.more', { count: total - rows.length })}</p>}
    </fieldset>
  );
}

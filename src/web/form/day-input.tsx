import '@mantine/dates/styles.layer.css';
import { DateInput, DatesProvider } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import 'dayjs/locale/vi.js';
import { useEffect, useRef, useState } from 'react';
import { isDay } from '#kernel/day';
import { useFormat } from '../text.tsx';
import { Icon } from '../icons.tsx';
import { useAsOf } from '../moving.tsx';
import { useText } from '../text.tsx';
import type { DayFieldProps } from './day-field.tsx';

dayjs.extend(customParseFormat);

/** What people type for 7 August 2024: day first, with or without zeros, with any mark between. */
const TYPED = ['D/M/YYYY', 'DD/MM/YYYY', 'D-M-YYYY', 'D.M.YYYY', 'DDMMYYYY', 'YYYY-MM-DD', 'D MMM YYYY'];

function dayFrom(text: string): string | null {
  const read = dayjs(text.trim(), TYPED, true);
  const day = read.isValid() ? read.format('YYYY-MM-DD') : '';
  return isDay(day) ? day : null;
}

/** Says why a typed text cannot be taken; nothing where it can. */
function useRefusal({ value, required, min, max }: DayFieldProps): (typed: string) => string | undefined {
  const t = useText();
  const { day: written } = useFormat();
  return (typed) => {
    const text = typed.trim();
    if (!text) return required && value ? t('web.day.needed') : undefined;
    const day = dayFrom(text);
    if (!day) return t('web.day.unread', { typed: text });
    if (min && day < min) return t('web.day.before', { day: written(min) });
    if (max && day > max) return t('web.day.after', { day: written(max) });
    return undefined;
  };
}

/** The input behind `DayField`: what was typed stays, and what cannot be taken is said where it stands and not sent. */
export default function DayInput({ min, max, ...props }: DayFieldProps) {
  const t = useText();
  const { language } = t;
  const { today } = useAsOf();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [told, setTold] = useState(false);
  const [turn, setTurn] = useState(0);
  const refusalOf = useRefusal({ ...props, min, max });
  const refusal = typed === null ? undefined : refusalOf(typed);
  useEffect(() => input.current?.setCustomValidity(refusal ?? ''), [refusal]);
  useEffect(() => setTyped(null), [props.value]);
  const take = (day: string | null) => {
    setTyped(null);
    setTold(false);
    props.onChange(day);
  };
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [] }}>
      <DateInput
        {...props}
        {...(min && isDay(min) ? { minDate: min } : {})}
        {...(max && isDay(max) ? { maxDate: max } : {})}
        key={turn}
        ref={input}
        // The day that stood already is written anew over what was refused.
        getDayProps={() => (refusal ? { onClick: () => setTurn(turn + 1) } : {})}
        error={(told && refusal) || props.error}
        // Below, the open calendar would stand over it.
        inputWrapperOrder={[
          'label',
          'description',
          ...(told && refusal ? (['error', 'input'] as const) : (['input', 'error'] as const)),
        ]}
        onChange={take}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setTold(true)}
        onInvalid={() => setTold(true)}
        fixOnBlur={false}
        allowDeselect={!props.required}
        valueFormat={language === 'vi' ? 'DD/MM/YYYY' : 'D MMM YYYY'}
        dateParser={dayFrom}
        placeholder={language === 'vi' ? 'nn/tt/nnnn' : 'dd/mm/yyyy'}
        // The month that it opens at: the working day's, or the nearest that may be chosen.
        defaultDate={max && max < today ? max : min && min > today ? min : today}
        hideOutsideDates
        previousLabel={t('web.month.before')}
        nextLabel={t('web.month.after')}
        popoverProps={{ withinPortal: false }}
        rightSection={<Icon name="calendar" />}
        rightSectionPointerEvents="none"
      />
    </DatesProvider>
  );
}

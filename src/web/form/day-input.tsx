import '@mantine/dates/styles.layer.css';
import { DateInput, DatesProvider } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import 'dayjs/locale/vi.js';
import { Icon } from '../icons.tsx';
import { useAsOf } from '../moving.tsx';
import { useText } from '../text.tsx';
import type { DayFieldProps } from './day-field.tsx';

dayjs.extend(customParseFormat);

/** What people type for 7 August 2024: day first, with or without zeros, with any mark between. */
const TYPED = ['D/M/YYYY', 'DD/MM/YYYY', 'D-M-YYYY', 'D.M.YYYY', 'DDMMYYYY', 'YYYY-MM-DD', 'D MMM YYYY'];

function dayFrom(text: string): string | null {
  const day = dayjs(text.trim(), TYPED, true);
  return day.isValid() ? day.format('YYYY-MM-DD') : null;
}

/** The input behind `DayField`. */
export default function DayInput({ min, max, ...props }: DayFieldProps) {
  const t = useText();
  const { language } = t;
  const { today } = useAsOf();
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [] }}>
      <DateInput
        {...props}
        {...(min ? { minDate: min } : {})}
        {...(max ? { maxDate: max } : {})}
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

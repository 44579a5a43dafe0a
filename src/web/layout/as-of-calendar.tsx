import '@mantine/dates/styles.layer.css';
import { Button, Popover } from '@mantine/core';
import { DatePicker, DatesProvider } from '@mantine/dates';
import 'dayjs/locale/vi.js';
import { useState, type ReactElement } from 'react';
import { addMonths, endOfMonth } from '#kernel/day';
import { useAsOf } from '../moving.tsx';
import { useText } from '../text.tsx';
import css from './as-of.module.css';

/** Draws the button; what a click does is told to it. */
export type Face = (onClick: () => void) => ReactElement;

interface AsOfCalendarProps {
  face: Face;
  onChoose: (day: string) => void;
}

/** The calendar behind the as-of day, with the days most often asked for. */
export default function AsOfCalendar({ face, onChoose }: AsOfCalendarProps) {
  const t = useText();
  const { asOf, today } = useAsOf();
  const [open, setOpen] = useState(true);
  const choose = (day: string): void => {
    setOpen(false);
    onChoose(day);
  };
  const often = [
    { key: 'web.asOf.today', day: today },
    { key: 'web.asOf.lastMonth', day: endOfMonth(addMonths(today, -1)) },
    { key: 'web.asOf.lastYear', day: `${Number(today.slice(0, 4)) - 1}-12-31` },
  ];
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus position="bottom">
      <Popover.Target>{face(() => setOpen(!open))}</Popover.Target>
      <Popover.Dropdown aria-label={t('web.asOf')}>
        <DatesProvider settings={{ locale: t.language, firstDayOfWeek: 1, weekendDays: [] }}>
          <DatePicker
            value={asOf}
            defaultDate={asOf}
            onChange={(day) => day && choose(day)}
            size="sm"
            hideOutsideDates
            previousLabel={t('web.month.before')}
            nextLabel={t('web.month.after')}
          />
        </DatesProvider>
        <div className={css.often}>
          {often.map(({ key, day }) => (
            <Button
              key={key}
              variant="subtle"
              size="xs"
              justify="space-between"
              fullWidth
              rightSection={t.format.day(day)}
              onClick={() => choose(day)}
            >
              {t(key)}
            </Button>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

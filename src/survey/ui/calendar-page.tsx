import { Button } from '@mantine/core';
import { spanAt, weeksOf } from '#inspection/ui';
import { Icon, Link, PageHead, Read, StateSign, useAddressValue, useAsOf, useRead, useText } from '#web';
import { daysAfter } from '#delivery/ui';
import { leavesOn } from '../clashes.ts';
import css from './calendar-page.module.css';
import { SIGNS } from './standing.tsx';
import { SurveyTabs } from './survey-tabs.tsx';
import type { SessionPage, SessionRow } from './wire.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A month of sessions, week by week, with the days on which a delegation is on its way. */
export default function CalendarPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const [at] = useAddressValue('at');
  const span = spanAt(at && DAY.test(at) ? at : asOf, 'month');
  const reading = useRead<SessionPage>('/survey-sessions', {
    ...{ asOf, from: span.first, to: daysAfter(span.last, 14), limit: 500 },
  });
  const move = (later: number, icon: 'left' | 'right', word: string) => (
    <Button
      {...{ component: Link, to: `/surveys/calendar?at=${spanAt(span.first, 'month', later).first}` }}
      variant="default"
      size="xs"
      px={8}
      aria-label={word}
    >
      <Icon name={icon} size={14} />
    </Button>
  );
  return (
    <>
      <PageHead eyebrow={t('survey.place')} title={t('survey.tab.calendar')} />
      <SurveyTabs current="calendar" />
      <div className={css.moving}>
        {move(-1, 'left', t('survey.calendar.before'))}
        <h2 aria-live="polite">{t('survey.calendar.month', { month: t.format.month(span.first) })}</h2>
        {move(1, 'right', t('survey.calendar.after'))}
      </div>
      <Read of={reading}>
        {({ rows }) => (
          <Month
            first={span.first}
            last={span.last}
            sessions={rows.filter((row) => row.state !== 'cancelled')}
          />
        )}
      </Read>
    </>
  );
}

function Month({ first, last, sessions }: { first: string; last: string; sessions: SessionRow[] }) {
  const t = useText();
  const { asOf } = useAsOf();
  const weeks = weeksOf({ stretch: 'month', first, last });
  const shown = sessions.filter((one) => one.heldOn <= last);
  return (
    <>
      <table className={css.month} aria-label={t('survey.tab.calendar')}>
        <thead>
          <tr>
            {[1, 2, 3, 4, 5, 6, 7].map((n) => (
              <th key={n} scope="col">
                {t(`survey.weekday.${n}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ monday }) => (
            <tr key={monday}>
              {[0, 1, 2, 3, 4, 5, 6].map((n) => {
                const day = daysAfter(monday, n);
                const outside = day < first || day > last;
                return (
                  <td key={day} data-outside={outside || undefined} data-day={day === asOf || undefined}>
                    <span className={css.day}>{Number(day.slice(8))}</span>
                    <DayEntries day={day} sessions={sessions} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className={css.none}>{t('survey.calendar.none')}</p>}
    </>
  );
}

/** The sessions of a day, and those to which a delegation travels on it. */
function DayEntries({ day, sessions }: { day: string; sessions: SessionRow[] }) {
  const t = useText();
  const here = sessions.filter((one) => leavesOn(one) <= day && day <= one.heldOn);
  return here.map((one) => {
    const travels = day < one.heldOn;
    const name = travels ? t('survey.calendar.travel', { host: one.host.name }) : one.title;
    return (
      <Link
        key={one.id}
        to={`/surveys/sessions/${one.id}`}
        className={css.entry}
        data-travel={travels || undefined}
        title={`${name} · ${one.host.name}`}
      >
        {travels ? <Icon name="right" size={12} /> : <StateSign state={SIGNS[one.state]} />}
        <span>{travels ? name : [one.startsAt, one.host.name].filter(Boolean).join(' ')}</span>
      </Link>
    );
  });
}

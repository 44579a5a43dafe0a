import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, StateSign, usePrinting, useRead, useText, type StateName } from '#web';
import type { MyWork, Sent } from './wire.ts';
import { SentFiles } from './work-files.tsx';
import css from './work.module.css';

const AT_FIRST = 15;
const SIGNS: Record<string, StateName> = {
  submitted: 'claimed',
  verified: 'verified',
  returned: 'returned',
  rejected: 'returned',
  approved: 'verified',
  concluded: 'verified',
  objection: 'claimed',
};

interface SentUpProps {
  /** The newest. */
  sent: Sent[];
  /** How many there are in all. */
  count: number;
  asOf: string;
}

/** What was sent up, when, and where it stands. */
export function SentUp({ sent: newest, count, asOf }: SentUpProps) {
  const t = useText();
  const [opened, open] = useState(false);
  const whole = useRead<MyWork>(opened && newest.length < count ? '/my-work' : null, { asOf, whole: true });
  const sent = whole.data?.sent ?? newest;
  const all = usePrinting() || opened;
  const shown = all ? sent : sent.slice(0, AT_FIRST);
  if (sent.length === 0) return null;
  return (
    <section className={css.group}>
      <h2>
        {t('work.sent')} <span className={css.count}>{t.format.number(count)}</span>
      </h2>
      <div className={css.beside}>
        <SentFiles sent={sent} count={count} asOf={asOf} />
      </div>
      <ul>
        {shown.map((one) => {
          const sign = SIGNS[one.outcome];
          return (
            <li key={`${one.to} ${one.sentAt}`} className={css.task} data-plain>
              <span className={css.sign}>{sign && <StateSign state={sign} />}</span>
              <span className={css.kind}>{t(`work.outcome.${one.outcome}`)}</span>
              <span className={css.words}>
                <Link to={one.to}>{one.title}</Link>
                <span className={css.unit}>
                  {one.reason ? `${one.unitName}: “${one.reason}”` : one.unitName}
                </span>
              </span>
              <span className={css.due}>
                {t('work.sentAt', { moment: t.format.moment(one.sentAt) })}
                <span className={css.holds}>{t('work.sentOn', { day: t.format.day(one.holdsOn) })}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {shown.length < count && (
        <Button
          variant="default"
          size="xs"
          mt={8}
          loading={opened && !whole.problem}
          onClick={() => open(true)}
        >
          {t('work.all', { count })}
        </Button>
      )}
    </section>
  );
}

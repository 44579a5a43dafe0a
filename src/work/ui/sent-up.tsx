import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, StateSign, usePrinting, useText, type StateName } from '#web';
import type { Sent } from './wire.ts';
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

/** What was sent up, and where it stands. */
export function SentUp({ sent }: { sent: Sent[] }) {
  const t = useText();
  const [opened, open] = useState(false);
  const all = usePrinting() || opened;
  if (sent.length === 0) return null;
  return (
    <section className={css.group}>
      <h2>
        {t('work.sent')} <span className={css.count}>{t.format.number(sent.length)}</span>
      </h2>
      <div className={css.beside}>
        <SentFiles sent={sent} />
      </div>
      <ul>
        {sent.slice(0, all ? undefined : AT_FIRST).map((one) => {
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
              <span className={css.due}>{t('work.sentOn', { day: t.format.day(one.holdsOn) })}</span>
            </li>
          );
        })}
      </ul>
      {!all && sent.length > AT_FIRST && (
        <Button variant="default" size="xs" mt={8} onClick={() => open(true)}>
          {t('work.all', { count: sent.length })}
        </Button>
      )}
    </section>
  );
}

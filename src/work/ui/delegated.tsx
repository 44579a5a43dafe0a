import { Button } from '@mantine/core';
import {
  Entries,
  Entry,
  EntryDetail,
  LateSign,
  Link,
  Section,
  StateSign,
  useText,
  type StateName,
} from '#web';
import { useEnding } from './task-acts.tsx';
import type { Delegated as One } from './wire.ts';

/** What the person gave to colleagues, and where it stands. */
export function Delegated({ given }: { given: One[] }) {
  const t = useText();
  if (given.length === 0) return null;
  return (
    <Section title={t('work.delegated')} count={given.length}>
      <Entries lead={14}>
        {given.map((one) => (
          <DelegatedLine key={one.id} one={one} />
        ))}
      </Entries>
    </Section>
  );
}

function DelegatedLine({ one }: { one: One }) {
  const t = useText();
  const ending = useEnding(one);
  const sign = one.late ? <LateSign size={12} /> : one.state && <StateSign state={one.state as StateName} />;
  return (
    <Entry
      lead={sign || <span />}
      act={
        ending && (
          <Button variant="subtle" size="xs" loading={ending.busy} onClick={ending.act}>
            {ending.word}
          </Button>
        )
      }
    >
      <Link to={one.link}>{one.title}</Link>
      <EntryDetail>
        {[
          t(one.open ? 'work.delegated.open' : 'work.delegated.over'),
          t('work.delegated.by', { to: one.to.name, moment: t.format.moment(one.givenAt) }),
          one.dueOn && t('work.notices.dueOn', { day: t.format.day(one.dueOn) }),
          one.note && `“${one.note}”`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </EntryDetail>
    </Entry>
  );
}

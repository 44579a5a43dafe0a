import { Button } from '@mantine/core';
import { useState } from 'react';
import { Entries, Entry, EntryDetail, Paragraphs, Section, useSend, useText } from '#web';
import { AnswerDialog, ObjectDialog } from './objection-dialogs.tsx';
import type { Issued } from './wire.ts';

interface ObjectionSectionProps {
  /** The conclusion. */
  id: string;
  issued: Issued;
}

/** Whether the unit has received it, and its one objection with the answer. */
export function ObjectionSection({ id, issued }: ObjectionSectionProps) {
  const t = useText();
  const [dialog, show] = useState<'object' | 'answer' | null>(null);
  const { can, unit, objection, receivedAt } = issued;
  return (
    <Section title={t('inspection.receipt')}>
      <p>
        {receivedAt
          ? t('inspection.received', { unit: unit.name, moment: t.format.moment(receivedAt) })
          : t('inspection.received.not', { unit: unit.name })}{' '}
        {can['receive'] && <Receive id={id} unitId={unit.id} />}
      </p>
      {objection && <Objection objection={objection} />}
      {can['object'] && (
        <Button variant="default" onClick={() => show('object')}>
          {t('inspection.object')}
        </Button>
      )}
      {can['answer'] && <Button onClick={() => show('answer')}>{t('inspection.objection.answer')}</Button>}
      {dialog === 'object' && <ObjectDialog id={id} unitId={unit.id} onClose={() => show(null)} />}
      {dialog === 'answer' && objection && <AnswerDialog id={objection.id} onClose={() => show(null)} />}
    </Section>
  );
}

function Receive({ id, unitId }: { id: string; unitId: string }) {
  const t = useText();
  const send = useSend();
  const act = { method: 'POST' as const, path: `/conclusions/${id}/receive`, body: { unitId } };
  return (
    <Button
      size="compact-md"
      loading={send.busy}
      onClick={() => void send.act(act, t('inspection.received.told'))}
    >
      {t('inspection.receive')}
    </Button>
  );
}

/** What the unit objects, and what the unit that inspected answers. */
function Objection({ objection }: { objection: NonNullable<Issued['objection']> }) {
  const t = useText();
  const { reason, holdsOn, by, answer } = objection;
  return (
    <Entries lead={176}>
      <Entry lead={t('inspection.objection')}>
        <Paragraphs text={reason} />
        <EntryDetail>{[t.format.day(holdsOn), by].filter(Boolean).join(' · ')}</EntryDetail>
      </Entry>
      {answer && (
        <Entry lead={t('inspection.objection.answered')}>
          <strong>{t(`inspection.objection.${answer.outcome}`)}</strong>
          <Paragraphs text={answer.text} />
          <EntryDetail>{[t.format.day(answer.holdsOn), answer.by].filter(Boolean).join(' · ')}</EntryDetail>
        </Entry>
      )}
    </Entries>
  );
}

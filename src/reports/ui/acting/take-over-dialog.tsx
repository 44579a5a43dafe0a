import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { inReadingOrder, type OutlineReply } from '#review/ui';
import { Fold, FormDialog, Read, useRead, useSend, useText } from '#web';
import { cut } from '../outline-of.ts';
import { StoredText } from '../stored-text.tsx';
import type { Report, ReportText } from '../wire.ts';

interface TakeOverDialogProps {
  report: Report;
  from: Report['predecessors'][number];
  onClose: () => void;
}

/** What the draft of a unit that reported before says, section by section, and which of it is copied into the own one. */
export default function TakeOverDialog({ report, from, onClose }: TakeOverDialogProps) {
  const t = useText();
  const send = useSend();
  const [sections, choose] = useState<string[]>([]);
  const path = `/report-drafts/${report.id}/predecessors/${from.id}`;
  const reading = useRead<ReportText>(path);
  const outline = useRead<OutlineReply>(`/reviews/${report.review.id}/outline`);
  const take = async () => {
    if (!sections.length) return;
    if (await send.act({ method: 'POST', path, body: { sections } }, t('reports.told.take-over'))) onClose();
  };
  return (
    <FormDialog
      title={t('reports.predecessor.title', { unit: from.unit.name })}
      detail={t('reports.predecessor.detail')}
      verb={t('reports.predecessor.verb')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void take()}
      onClose={onClose}
      wide
    >
      <Read of={reading}>
        {({ contents }) => (
          <Checkbox.Group
            label={t('reports.predecessor.sections')}
            value={sections}
            onChange={choose}
            required
          >
            {inReadingOrder(outline.data ? cut(outline.data.outline, report) : { sections: [] })
              .filter(({ section }) => contents[section.id])
              .map(({ section }) => (
                <SectionOf key={section.id} section={section} content={contents[section.id]!} />
              ))}
          </Checkbox.Group>
        )}
      </Read>
    </FormDialog>
  );
}

interface SectionOfProps {
  section: { id: string; number: string; title: string };
  content: ReportText['contents'][string];
}

function SectionOf({ section, content: { text, figures } }: SectionOfProps) {
  const t = useText();
  const cells = Object.keys(figures).filter((name) => !name.endsWith('@')).length;
  return (
    <>
      <Checkbox value={section.id} label={`${section.number} ${section.title}`.trim()} mt={8} />
      {text && (
        <Fold summary={t('reports.predecessor.words')}>
          <StoredText text={text} />
        </Fold>
      )}
      {cells > 0 && <p>{t('reports.predecessor.figures', { count: cells })}</p>}
    </>
  );
}

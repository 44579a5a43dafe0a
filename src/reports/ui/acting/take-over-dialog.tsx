import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { inReadingOrder, type Outline, type OutlineReply } from '#review/ui';
import { Fold, FormDialog, Read, Soft, useRead, useSend, useText } from '#web';
import { cut } from '../outline-of.ts';
import { StoredText } from '../stored-text.tsx';
import type { Report, ReportText } from '../wire.ts';
import css from './take-over-dialog.module.css';

interface TakeOverDialogProps {
  report: Report;
  from: Report['predecessors'][number];
  onClose: () => void;
}

/** What the draft of a unit that reported before says, section by section, and which of it is copied into the own one. */
export default function TakeOverDialog({ report, from, onClose }: TakeOverDialogProps) {
  const t = useText();
  const send = useSend();
  const [chosen, choose] = useState<string[]>([]);
  const path = `/report-drafts/${report.id}/predecessors/${from.id}`;
  const reading = useRead<ReportText>(path);
  const outline = useRead<OutlineReply>(`/reviews/${report.review.id}/outline`);
  const take = async () => {
    if (!chosen.length) return;
    if (await send.act({ method: 'POST', path, body: { sections: chosen } }, t('reports.told.take-over')))
      onClose();
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
          <Sections
            outline={cut(outline.data?.outline ?? { sections: [] }, report)}
            {...{ contents, chosen, choose }}
          />
        )}
      </Read>
    </FormDialog>
  );
}

interface SectionsProps {
  outline: Outline;
  contents: ReportText['contents'];
  chosen: string[];
  choose: (sections: string[]) => void;
}

function Sections({ outline, contents, chosen, choose }: SectionsProps) {
  const t = useText();
  const filled = inReadingOrder(outline).filter(({ section }) => contents[section.id]);
  const titles = new Map(outline.sections.map(({ id, title }) => [id, title]));
  const all = chosen.length === filled.length;
  return (
    <>
      <Checkbox
        label={t('reports.predecessor.all')}
        checked={all}
        indeterminate={chosen.length > 0 && !all}
        onChange={() => choose(all ? [] : filled.map(({ section }) => section.id))}
      />
      <Checkbox.Group
        label={t('reports.predecessor.sections')}
        value={chosen}
        onChange={choose}
        mt={12}
        required
      >
        {filled.map(({ section }) => (
          <SectionOf
            key={section.id}
            section={section}
            within={titles.get(section.under ?? '')}
            content={contents[section.id]!}
          />
        ))}
      </Checkbox.Group>
    </>
  );
}

interface SectionOfProps {
  section: { id: string; number: string; title: string };
  /** The group that it stands in: sections of several groups are called alike. */
  within: string | undefined;
  content: ReportText['contents'][string];
}

function SectionOf({ section, within, content: { text, figures } }: SectionOfProps) {
  const t = useText();
  const cells = Object.keys(figures).filter((name) => !name.endsWith('@')).length;
  return (
    <div className={css.section}>
      <Checkbox value={section.id} label={`${section.number} ${section.title}`.trim()} description={within} />
      <div className={css.said}>
        {text && (
          <Fold summary={t('reports.predecessor.words')}>
            <StoredText text={text} />
          </Fold>
        )}
        {cells > 0 && <Soft>{t('reports.predecessor.figures', { count: cells })}</Soft>}
      </div>
    </div>
  );
}

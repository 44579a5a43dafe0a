import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { PutOutDialog } from '#reports/ui';
import {
  Entries,
  Entry,
  EntryDetail,
  Icon,
  Link,
  Notice,
  Read,
  Section,
  Tabs,
  useAddressValue,
  useAsOf,
  useRead,
  useText,
} from '#web';
import { ComparisonPaper } from './papers-comparison.tsx';
import { ConsolidatedPaper } from './papers-consolidated.tsx';
import { ExplanationPaper } from './papers-explanation.tsx';
import { IssuesPaper } from './papers-issues.tsx';
import css from './papers.module.css';
import type { Drive, IssuedPaper, IssuedPapers, PaperContent } from './wire.ts';

const KINDS = ['comparison', 'consolidated', 'explanation', 'issues'] as const;
type Kind = (typeof KINDS)[number];

/** The files of each paper: as what, and in which format. */
const FILES: Record<Kind, string[]> = {
  comparison: ['comparison/docx', 'comparison/pdf', 'comparison/xlsx', 'tracked/docx'],
  consolidated: [
    'consolidated/docx',
    'consolidated/pdf',
    'consolidated/xlsx',
    'consolidated/akn',
    'marked/docx',
    'marked/pdf',
  ],
  explanation: ['explanation/docx', 'explanation/pdf', 'explanation/xlsx'],
  issues: ['issues/docx', 'issues/pdf', 'issues/xlsx'],
};

/** The papers of a drive: as they stand, to be taken away and issued; and as they were issued. */
export function PapersView({ drive }: { drive: Drive }) {
  const [issued] = useAddressValue('issued');
  return issued ? <Issued id={issued} drive={drive} /> : <Standing drive={drive} />;
}

function Standing({ drive }: { drive: Drive }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [named] = useAddressValue('paper');
  const kind = KINDS.find((one) => one === named) ?? 'comparison';
  const reading = useRead<PaperContent>(`/amendment-drives/${drive.id}/${kind}`, { asOf });
  const issued = useRead<IssuedPapers>(`/amendment-drives/${drive.id}/papers`, { asOf });
  const to = `/amendments/${drive.id}`;
  const tabs = KINDS.map((name) => ({
    ...{ name, word: t(`amendments.paper.${name}`), to },
    search: { view: 'papers', paper: name === 'comparison' ? undefined : name },
  }));
  return (
    <>
      <Tabs label={t('amendments.papers')} tabs={tabs} current={kind} />
      <Bar drive={drive} kind={kind} mayIssue={issued.data?.can['issue'] ?? false} />
      <Read of={reading}>
        {(content) => content.kind === kind && <Content content={content} driveId={drive.id} />}
      </Read>
      <Read of={issued}>{({ rows }) => <IssuedList rows={rows} driveId={drive.id} />}</Read>
    </>
  );
}

function Content({ content, driveId }: { content: PaperContent; driveId: string }): ReactNode {
  if (content.kind === 'comparison') return <ComparisonPaper content={content} />;
  if (content.kind === 'consolidated') return <ConsolidatedPaper content={content} />;
  if (content.kind === 'issues') return <IssuesPaper content={content} />;
  return <ExplanationPaper content={content} driveId={driveId} />;
}

function Bar({ drive, kind, mayIssue }: { drive: Drive; kind: Kind; mayIssue: boolean }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [issuing, issue] = useState(false);
  const day = asOf ? `&asOf=${asOf}` : '';
  return (
    <div className={css.bar}>
      {FILES[kind]
        .map((file) => file.split('/'))
        .map(([as, format]) => (
          <FileButton
            key={`${as} ${format}`}
            href={`/api/v1/amendment-drives/${drive.id}/papers/${as}/document?format=${format}${day}`}
            word={t(as === kind ? `amendments.file.${format}` : `amendments.file.${as}.${format}`)}
          />
        ))}
      {mayIssue && (
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="send" size={14} />}
          onClick={() => issue(true)}
        >
          {t('amendments.paper.issue')}
        </Button>
      )}
      {issuing && (
        <PutOutDialog
          path={`/amendment-drives/${drive.id}/papers/${kind}`}
          title={t(`amendments.paper.${kind}`)}
          detail={t('amendments.paper.issue.detail')}
          position={t('reports.issue.position.usual')}
          units={[]}
          onDone={() => issue(false)}
          onClose={() => issue(false)}
        />
      )}
    </div>
  );
}

function FileButton({ href, word }: { href: string; word: string }) {
  return (
    <Button
      component="a"
      href={href}
      download
      size="xs"
      variant="default"
      leftSection={<Icon name="download" size={14} />}
    >
      {word}
    </Button>
  );
}

function IssuedList({ rows, driveId }: { rows: IssuedPapers['rows']; driveId: string }) {
  const t = useText();
  if (!rows.length) return null;
  return (
    <Section title={t('amendments.papers.issued')} count={rows.length}>
      <Entries label={t('amendments.papers.issued')} lead={150}>
        {rows.map(({ id, kind, symbol, holdsOn, by }) => (
          <Entry key={id} lead={symbol}>
            <Link to={`/amendments/${driveId}?view=papers&issued=${id}`}>
              {t(`amendments.paper.${kind}`)}
            </Link>
            <EntryDetail>{[t.format.day(holdsOn), by].filter(Boolean).join(' · ')}</EntryDetail>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

function Issued({ id, drive }: { id: string; drive: Drive }) {
  const t = useText();
  const reading = useRead<IssuedPaper>(`/issued-papers/${id}`);
  return (
    <Read of={reading}>
      {(paper) => (
        <>
          <Notice icon="check">
            {t('amendments.papers.as-issued', {
              ...{ symbol: paper.symbol, day: t.format.day(paper.holdsOn), unit: paper.unit.name },
            })}{' '}
            <Link to={`/amendments/${drive.id}?view=papers`}>{t('amendments.papers.now')}</Link>
          </Notice>
          <div className={css.bar}>
            {Object.entries(paper.files).map(([format, file]) => (
              <FileButton
                key={format}
                href={`/api/v1/files/${file}`}
                word={t(`amendments.file.${format === 'tracked' ? 'tracked.docx' : format}`)}
              />
            ))}
          </div>
          <Content content={paper.content} driveId={drive.id} />
        </>
      )}
    </Read>
  );
}

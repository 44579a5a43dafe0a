import { Select } from '@mantine/core';
import { Fragment } from 'react';
import { inReadingOrder, type OutlineReply } from '#review/ui';
import {
  Empty,
  Entries,
  Entry,
  EntryDetail,
  FieldRow,
  Link,
  Read,
  Section,
  useAddressValue,
  useAsOf,
  useParam,
  useRead,
  useText,
} from '#web';
import { DifferenceText } from './difference-text.tsx';
import { fileOf } from './report-files.ts';
import { ReportHead } from './report-head.tsx';
import type { Difference, Report } from './wire.ts';

/** What was done with a report, its versions, and what one of them changed against another. */
export default function VersionsPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Report>(`/reports/${id}`, { asOf });
  return (
    <Read of={reading}>
      {(report) => (
        <>
          <ReportHead report={report} current="versions" />
          <History report={report} />
          <Compare report={report} />
        </>
      )}
    </Read>
  );
}

function History({ report }: { report: Report }) {
  const t = useText();
  if (!report.history.length)
    return <Empty title={t('reports.history.none')} detail={t('reports.history.none.detail')} />;
  return (
    <Section title={t('reports.history')}>
      <Entries lead={96}>
        {report.history.toReversed().map((one) => (
          <Entry key={`${one.fact}:${one.recordedAt}`} lead={t.format.day(one.holdsOn)}>
            <strong>{t(`reports.fact.${one.fact}`)}</strong>{' '}
            <Link to={`/reports/${report.id}/whole?version=${one.version}`}>
              {t('reports.version.of', { number: one.version })}
            </Link>
            {report.formats.map((format) => (
              <Fragment key={format}>
                {' · '}
                <a href={fileOf(report, format, one.version)} download>
                  {format.toUpperCase()}
                </a>
              </Fragment>
            ))}
            <EntryDetail>{[one.unit.name, one.by, one.reason].filter(Boolean).join(' · ')}</EntryDetail>
            {one.sections.map((section) => (
              <EntryDetail key={section.sectionId}>{section.reason}</EntryDetail>
            ))}
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

function Compare({ report }: { report: Report }) {
  const t = useText();
  const numbers = report.versions.map(({ number }) => number);
  const inside = report.share !== null;
  const [from, setFrom] = useAddressValue('from');
  const [to, setTo] = useAddressValue('to');
  const last = numbers.at(-1);
  if (last === undefined || (numbers.length < 2 && !inside)) return null;
  const draft = 'draft';
  const after = to ?? (inside && report.can['write'] ? draft : `${last}`);
  const before = from ?? `${numbers.findLast((one) => after === draft || one < Number(after)) ?? last}`;
  const words = (number: number) => ({
    value: `${number}`,
    label: t('reports.version.of', { number }),
  });
  const path =
    after === draft
      ? `/report-drafts/${report.id}/against/${before}`
      : `/reports/${report.id}/versions/${after}/against/${before}`;
  return (
    <Section title={t('reports.difference')}>
      <FieldRow>
        <Select
          label={t('reports.difference.from')}
          data={numbers.map(words)}
          value={before}
          onChange={(value) => setFrom(value ?? undefined)}
          allowDeselect={false}
        />
        <Select
          label={t('reports.difference.to')}
          data={[
            ...numbers.map(words),
            ...(inside ? [{ value: draft, label: t('reports.difference.draft') }] : []),
          ]}
          value={after}
          onChange={(value) => setTo(value ?? undefined)}
          allowDeselect={false}
        />
      </FieldRow>
      <Changes report={report} path={before === after ? null : path} />
    </Section>
  );
}

function Changes({ report, path }: { report: Report; path: string | null }) {
  const t = useText();
  const difference = useRead<Difference>(path);
  const outline = useRead<OutlineReply>(`/reviews/${report.review.id}/outline`);
  if (path === null) return <p>{t('reports.difference.same')}</p>;
  return (
    <Read of={outline}>
      {(reply) => (
        <Read of={difference}>
          {({ sections }) =>
            sections.length ? (
              sections.map((one) => (
                <DifferenceText
                  key={one.sectionId}
                  difference={one}
                  section={
                    inReadingOrder(reply.outline).find(({ section }) => section.id === one.sectionId)?.section
                  }
                />
              ))
            ) : (
              <p>{t('reports.difference.same')}</p>
            )
          }
        </Read>
      )}
    </Read>
  );
}

import { useState } from 'react';
import { Button } from '@mantine/core';
import {
  Fact,
  Facts,
  Hint,
  Illustrative,
  Link,
  PageHead,
  Read,
  Section,
  Table,
  useAsOf,
  useParam,
  useRead,
  useText,
} from '#web';
import { VerifyClaim } from '#delivery/ui';
import { InspectionTabs } from '../inspection-tabs.tsx';
import type { Sample, SampleCheck } from '../wire.ts';
import { CheckResult } from './check-result.tsx';
import { ShareHeadline } from './interval.tsx';
import { drawnColumns, type DrawnRow } from './drawn-columns.tsx';

/** One sample: what it says of all the claims it was drawn from, each claim, and how to draw it again. */
export default function SamplePage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Sample>(`/inspection-samples/${id}`, { asOf });
  return <Read of={reading}>{(sample) => <Shown sample={sample} />}</Read>;
}

function Shown({ sample }: { sample: Sample }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [judging, judge] = useState<DrawnRow | null>(null);
  const hidden = sample.drawn - sample.rows.length;
  return (
    <>
      <PageHead
        eyebrow={t('inspection.sample')}
        title={t('inspection.sample.title', { unit: sample.of.name, day: t.format.day(sample.day) })}
        description={[t('inspection.asOf', { day: t.format.day(asOf) }), sample.note]
          .filter(Boolean)
          .join(' · ')}
      >
        {sample.illustrative && <Illustrative />}
      </PageHead>
      <InspectionTabs current="samples" />
      <ShareHeadline sample={sample} />
      <Section title={t('inspection.sample.rows')} count={sample.drawn}>
        <Table
          label={t('inspection.sample.rows')}
          rows={sample.rows.map((row, n) => ({ ...row, position: n + 1 }))}
          columns={drawnColumns(t, sample.rows.some(({ can }) => can['verify']) ? judge : null)}
          rowKey={(row) => row.id}
          to={(row) => `/undertakings/${row.id}`}
          file={t('inspection.samples.file')}
          about={[t('inspection.sample.about', { seed: sample.seed, day: t.format.day(sample.day) })]}
        />
        {hidden > 0 && <Hint>{t('inspection.sample.hidden', { count: hidden })}</Hint>}
      </Section>
      <Reproduction sample={sample} />
      {judging && <VerifyClaim undertakingId={judging.id} milestoneId={null} onClose={() => judge(null)} />}
    </>
  );
}

/** By what it was drawn, and the way to see whether that draws the same still. */
function Reproduction({ sample }: { sample: Sample }) {
  const t = useText();
  const [wanted, want] = useState(false);
  const check = useRead<SampleCheck>(wanted ? `/inspection-samples/${sample.id}/check` : null);
  const { under } = sample;
  return (
    <Section
      title={t('inspection.sample.reproduce')}
      detail={t('inspection.sample.reproduce.detail')}
      act={
        <Button
          variant="default"
          size="xs"
          loading={check.loading}
          onClick={() => (wanted ? check.again() : want(true))}
        >
          {t('inspection.sample.check')}
        </Button>
      }
    >
      {wanted && <Read of={check}>{(found) => <CheckResult sample={sample} found={found} />}</Read>}
      <Facts>
        <Fact word={t('inspection.draw.seed')}>
          <code>{sample.seed}</code>
        </Fact>
        <Fact word={t('inspection.draw.of')}>{sample.of.name}</Fact>
        <Fact word={t('inspection.draw.kind')}>
          {sample.kind ? t(`delivery.counts.kind.${sample.kind}`) : t('inspection.draw.kind.any')}
        </Fact>
        <Fact word={t('inspection.field')}>
          {sample.field ? t(`organisation.field.${sample.field}`) : t('inspection.draw.field.any')}
        </Fact>
        <Fact word={t('inspection.filter.level')}>
          {sample.level ? t(`delivery.counts.level.${sample.level}`) : t('inspection.draw.level.any')}
        </Fact>
        {under && (
          <Fact word={t('inspection.draw.under')} wide>
            <Link to={`/undertakings/${under.id}`}>
              {[under.code, under.title].filter(Boolean).join(' · ')}
            </Link>
          </Fact>
        )}
        <Fact word={t('inspection.draw.day')}>{t.format.day(sample.day)}</Fact>
        <Fact word={t('inspection.draw.size')}>{t.format.number(sample.size)}</Fact>
        <Fact word={t('inspection.samples.column.population')}>{t.format.number(sample.population)}</Fact>
        <Fact word={t('inspection.column.unit')}>{sample.unit.name}</Fact>
        <Fact word={t('inspection.sample.recordedAt')}>{t.format.moment(sample.recordedAt)}</Fact>
      </Facts>
    </Section>
  );
}

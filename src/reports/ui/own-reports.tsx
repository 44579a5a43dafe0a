import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Review } from '#review/ui';
import { Entries, Entry, Icon, Link, Section, useMe, useRead, useText, type Post } from '#web';
import { BeginDialog } from './begin-dialog.tsx';
import { ReportState } from './report-state.tsx';
import type { ReportPage } from './wire.ts';

interface DutyRows {
  rows: { unit: { id: string } }[];
}

/** The reports of one's own units on a review, and the way to begin them. */
export function OwnReports({ review }: { review: Review }) {
  const { posts } = useMe();
  const units = [...new Map(posts.filter(writes).map((post) => [post.unitId, post])).values()];
  return units.map((post) => <OfUnit key={post.unitId} review={review} post={post} />);
}

const writes = ({ role }: Post) => !['viewer', 'administrator'].includes(role);

function OfUnit({ review, post }: { review: Review; post: Post }) {
  const t = useText();
  const [begun, begin] = useState<'full' | 'summary' | null>(null);
  const duties = useRead<DutyRows>(`/reviews/${review.id}/obligations`, { unit: post.unitId, limit: 200 });
  const own = useRead<ReportPage>('/reports', { review: review.id, unit: post.unitId });
  const owes =
    review.unit.id === post.unitId || duties.data?.rows.some(({ unit }) => unit.id === post.unitId);
  if (!owes || !own.data) return null;
  const has = (kind: string) => own.data!.rows.some((row) => row.kind === kind);
  const button = (kind: 'full' | 'summary') => (
    <Button
      variant={kind === 'full' ? 'filled' : 'default'}
      leftSection={<Icon name="edit" />}
      onClick={() => begin(kind)}
    >
      {t(`reports.begin.${kind}`)}
    </Button>
  );
  return (
    <Section
      title={t('reports.own', { unit: post.unitName })}
      act={!has('full') ? button('full') : !has('summary') ? button('summary') : null}
    >
      {own.data.rows.length === 0 && <p>{t('reports.own.none')}</p>}
      <Entries lead={160}>
        {own.data.rows.map((row) => (
          <Entry key={row.id} lead={<ReportState state={row.state} />}>
            <Link to={`/reports/${row.id}`}>
              <strong>{row.title}</strong>
            </Link>{' '}
            {t(`reports.kind.${row.kind}`)}
          </Entry>
        ))}
      </Entries>
      {begun && <BeginDialog review={review} post={post} kind={begun} onClose={() => begin(null)} />}
    </Section>
  );
}

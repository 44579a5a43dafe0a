import { Button } from '@mantine/core';
import { Empty, Icon, Link, Section, Table, useAsOf, useRead, useText, type Column, type Say } from '#web';
import type { ContributionPage, ContributionRow, Session } from '../wire.ts';

/** Who handed a contribution in: its unit, or somebody invited. */
export const senderOf = ({ unit, invited }: Pick<ContributionRow, 'unit' | 'invited'>, t: Say): string =>
  invited === null ? unit.name : t('survey.contribution.invited', { name: invited });

/** The columns of lists of contributions. */
export function contributionColumns(t: Say): Column<ContributionRow>[] {
  return [
    {
      ...{ key: 'title', head: t('survey.contribution'), card: 'title', sort: true },
      cell: (row) => row.title,
      text: (row) => row.title,
    },
    {
      ...{ key: 'authors', head: t('survey.contribution.authors'), width: 200 },
      cell: (row) => row.authors,
      text: (row) => row.authors,
    },
    {
      ...{ key: 'unit', head: t('survey.contribution.from'), width: 190, sort: true },
      cell: (row) => senderOf(row, t),
      text: (row) => senderOf(row, t),
    },
    {
      ...{ key: 'state', head: t('survey.column.state'), width: 140, card: 'aside', sort: true },
      cell: (row) => t(`survey.contribution.state.${row.state}`),
      text: (row) => t(`survey.contribution.state.${row.state}`),
    },
  ];
}

/** The contributions to a conference or workshop within sight, and the way to hand one in. */
export function ContributionsSection({ session }: { session: Pick<Session, 'id' | 'kind' | 'state'> }) {
  const t = useText();
  const { asOf } = useAsOf();
  const open = session.kind !== 'working' && session.state !== 'draft';
  const reading = useRead<ContributionPage>(open ? '/survey-contributions' : null, {
    ...{ session: session.id, asOf },
  });
  if (!open || !reading.data) return null;
  const { rows, can } = reading.data;
  return (
    <Section
      title={t('survey.contributions')}
      count={rows.length}
      act={
        can['create'] && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Icon name="plus" size={14} />}
            {...{ component: Link, to: `/surveys/sessions/${session.id}/contributions/new` }}
          >
            {t('survey.contribution.begin')}
          </Button>
        )
      }
    >
      <Table
        label={t('survey.contributions')}
        rows={rows}
        columns={contributionColumns(t)}
        rowKey={(row) => row.id}
        to={(row) => `/surveys/contributions/${row.id}`}
        file={t('survey.file.contributions')}
        empty={
          <Empty title={t('survey.contributions.none')} detail={t('survey.contributions.none.detail')} />
        }
      />
    </Section>
  );
}

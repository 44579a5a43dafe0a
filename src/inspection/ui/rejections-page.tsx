import { Clamp, dayColumn, Illustrative, Small, useText, type Column, type Say } from '#web';
import { pageOf } from '#delivery/ui';
import { claimText } from './claims.ts';
import { ResultList } from './result-list.tsx';
import { useAskedResults, useResults } from './use-results.ts';
import type { Rejection } from './wire.ts';

/** The claims behind a figure that inspection did not confirm by the day: one row for each time it said so. */
export default function RejectionsPage() {
  const t = useText();
  const { asked, unitName } = useAskedResults();
  const { unit: owner, within: unit, field, level } = asked;
  const pages = useResults<Rejection>('/rejected-claims', { owner, unit, field, level });
  return (
    <ResultList
      what={t('inspection.results.figure.rejectedClaims').toLowerCase()}
      path="/inspection/rejections"
      {...{ asked, unitName, pages }}
      columns={columns(t)}
      to={({ undertaking }) => pageOf(undertaking)}
    />
  );
}

function columns(t: Say): Column<Rejection>[] {
  return [
    {
      key: 'title',
      head: t('inspection.claim'),
      cell: (row) => (
        <>
          {claimText(row)} {row.illustrative && <Illustrative />}
          {row.milestone && <Small>{row.undertaking.title}</Small>}
        </>
      ),
      text: (row) => claimText(row),
      sort: true,
      card: 'title',
    },
    {
      key: 'owner',
      head: t('inspection.claim.unit'),
      cell: (row) => row.owner.name,
      text: (row) => row.owner.name,
      sort: true,
      width: 200,
    },
    {
      key: 'reason',
      head: t('inspection.claim.reason'),
      cell: (row) =>
        row.reason && (
          <Clamp lines={3} title={row.reason}>
            {row.reason}
          </Clamp>
        ),
      text: (row) => row.reason,
      width: 260,
    },
    {
      key: 'by',
      head: t('inspection.claim.by'),
      cell: (row) => row.by?.name,
      text: (row) => row.by?.name,
      sort: true,
      width: 170,
    },
    dayColumn(t, {
      key: 'on',
      head: t('inspection.claim.rejectedOn'),
      on: (row) => row.holdsOn,
      align: 'right',
      width: 112,
      card: 'aside',
    }),
  ];
}

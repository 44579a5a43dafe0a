import {
  Fact,
  Facts,
  Illustrative,
  More,
  PageHead,
  Read,
  Section,
  Table,
  useParam,
  usePages,
  useText,
  type Column,
  type Say,
} from '#web';
import { countsText } from './acts-page.tsx';
import { ChangeTable } from './change-table.tsx';
import { words } from './columns.ts';
import { UnitLink } from './marks.tsx';
import type { ActView, Succession, UnitChange } from './wire.ts';

/** One act: what ordered it, every unit that it changed, and who succeeded whom. */
export default function ActPage() {
  const t = useText();
  const id = useParam('id');
  const { reading, ...rest } = usePages<ActView, UnitChange>(`/acts/${id}`, {
    query: { limit: 200 },
    pick: (act) => act.changes,
  });
  return (
    <Read of={reading}>
      {({ first: act, rows }) => (
        <>
          <PageHead
            eyebrow={`${t(`organisation.act.${act.type}`)} · ${t.format.day(act.holdsOn)}`}
            title={act.directive}
            description={act.note || undefined}
            action={{
              word: t('organisation.ui.notice.see', { day: t.format.day(act.holdsOn) }),
              icon: 'tree',
              to: `/organisation?asOf=${act.holdsOn}`,
            }}
          >
            {act.illustrative && <Illustrative />}
          </PageHead>
          <Facts>
            <Fact word={t('organisation.ui.holdsOn')}>{t.format.day(act.holdsOn)}</Fact>
            <Fact word={t('organisation.ui.what')}>{countsText(act, t) || '–'}</Fact>
            <Fact word={t('organisation.ui.recorded')}>
              {t.format.moment(act.recordedAt)}
              {act.recordedBy && ` · ${act.recordedBy}`}
            </Fact>
          </Facts>
          <Section title={t('organisation.ui.changes')}>
            <ChangeTable changes={rows} day={act.holdsOn} />
            <More {...rest} shown={rows.length} />
          </Section>
          {act.successions.length > 0 && <Successions links={act.successions} day={act.holdsOn} />}
        </>
      )}
    </Read>
  );
}

function Successions({ links, day }: { links: Succession[]; day: string }) {
  const t = useText();
  return (
    <Section title={t('organisation.ui.successions')}>
      <Table
        label={t('organisation.ui.successions')}
        rows={links}
        rowKey={({ from, to }) => `${from.id} ${to.id}`}
        file={t('organisation.ui.successions')}
        columns={columns(t, day)}
      />
    </Section>
  );
}

function columns(t: Say, day: string): Column<Succession>[] {
  const unit = (which: 'from' | 'to'): Column<Succession> => ({
    ...words({ key: which, head: t(`organisation.ui.${which}`), text: (row) => row[which].name }),
    cell: (row) => <UnitLink unit={row[which]} asOf={day} />,
    card: which === 'from' ? 'title' : 'line',
  });
  return [
    unit('from'),
    words({
      key: 'share',
      head: t('organisation.ui.share'),
      text: (row) => t(`organisation.share.${row.share}`),
      width: 120,
      card: 'aside',
    }),
    unit('to'),
  ];
}

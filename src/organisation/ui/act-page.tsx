import { PageHead, Read, Table, useParam, useText } from '#web';
import { countsText } from './acts-page.tsx';
import { ChangeTable } from './change-table.tsx';
import { Fact, Facts } from './facts.tsx';
import { Illustrative, UnitLink } from './marks.tsx';
import { More } from './more.tsx';
import css from './organisation.module.css';
import { usePages } from './use-pages.ts';
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
          <section className={css.section}>
            <h2>{t('organisation.ui.changes')}</h2>
            <ChangeTable changes={rows} day={act.holdsOn} />
            <More {...rest} shown={rows.length} />
          </section>
          {act.successions.length > 0 && <Successions links={act.successions} day={act.holdsOn} />}
        </>
      )}
    </Read>
  );
}

function Successions({ links, day }: { links: Succession[]; day: string }) {
  const t = useText();
  return (
    <section className={css.section}>
      <h2>{t('organisation.ui.successions')}</h2>
      <Table
        label={t('organisation.ui.successions')}
        rows={links}
        rowKey={({ from, to }) => `${from.id} ${to.id}`}
        csv={t('organisation.ui.successions')}
        columns={[
          {
            key: 'from',
            head: t('organisation.ui.from'),
            cell: (row) => <UnitLink unit={row.from} asOf={day} />,
            text: (row) => row.from.name,
            sort: true,
            card: 'title',
          },
          {
            key: 'share',
            head: t('organisation.ui.share'),
            cell: (row) => t(`organisation.share.${row.share}`),
            text: (row) => t(`organisation.share.${row.share}`),
            sort: true,
            width: 120,
            card: 'aside',
          },
          {
            key: 'to',
            head: t('organisation.ui.to'),
            cell: (row) => <UnitLink unit={row.to} asOf={day} />,
            text: (row) => row.to.name,
            sort: true,
            card: 'line',
          },
        ]}
      />
    </section>
  );
}

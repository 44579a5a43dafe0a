import { useEffect } from 'react';
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
  type Batch,
  type Column,
  type Say,
} from '#web';
import { countsText } from './acts-page.tsx';
import { ChangeTable } from './change-table.tsx';
import { words } from './columns.ts';
import { UnitThen } from './marks.tsx';
import type { ActView, Succession, SuccessionPage, UnitChange } from './wire.ts';

/** As many changes are read on at once, so that filtering finds among all of them; more only when asked for. */
const READ_AT_ONCE = 15_000;

/** Reads on by itself, page after page. */
function useMany<Reply extends object, Row>(path: string, pick: (reply: Reply) => Batch<Row>) {
  const pages = usePages<Reply, Row>(path, { query: { limit: 500 }, pick });
  const { reading, whole, readingOn, more } = pages;
  const read = reading.data?.rows.length ?? 0;
  const goOn = !whole && !readingOn && read > 0 && read < READ_AT_ONCE;
  useEffect(() => {
    if (goOn) more();
  });
  return { ...pages, onItsWay: !whole && read < READ_AT_ONCE };
}

/** One act: what ordered it, every unit that it changed, and who succeeded whom. */
export default function ActPage() {
  const t = useText();
  const { reading, onItsWay, ...rest } = useMany<ActView, UnitChange>(
    `/acts/${useParam('id')}`,
    (act) => act.changes,
  );
  return (
    <Read of={reading}>
      {({ first: act, rows }) => (
        <>
          <ActHead act={act} />
          <Section title={t('organisation.ui.changes')}>
            <ChangeTable
              changes={rows}
              about={[act.directive]}
              day={act.holdsOn}
              everyRow={rest.everyRow}
              waiting={onItsWay}
            />
            {!onItsWay && <More {...rest} shown={rows.length} />}
          </Section>
          <Successions act={act} />
        </>
      )}
    </Read>
  );
}

function ActHead({ act }: { act: ActView }) {
  const t = useText();
  const day = t.format.day(act.holdsOn);
  return (
    <>
      <PageHead
        eyebrow={`${t(`organisation.act.${act.type}`)} · ${day}`}
        title={act.directive}
        description={act.note || undefined}
        action={{
          word: t('organisation.ui.notice.see', { day }),
          icon: 'tree',
          to: `/organisation?asOf=${act.holdsOn}`,
        }}
      >
        {act.illustrative && <Illustrative />}
      </PageHead>
      <Facts>
        <Fact word={t('organisation.ui.holdsOn')}>{day}</Fact>
        <Fact word={t('organisation.ui.recorded')} wide>
          {t.format.moment(act.recordedAt)}
          {act.recordedBy && ` · ${act.recordedBy}`}
        </Fact>
        <Fact word={t('organisation.ui.what')} wide>
          {countsText(act, t) || '–'}
        </Fact>
      </Facts>
    </>
  );
}

function Successions({ act }: { act: ActView }) {
  const t = useText();
  const { reading, onItsWay, ...rest } = useMany<SuccessionPage, Succession>(
    `/acts/${act.id}/successions`,
    (reply) => reply,
  );
  return (
    <Read of={reading}>
      {({ rows }) =>
        rows.length > 0 && (
          <Section title={t('organisation.ui.successions')}>
            <Table
              label={t('organisation.ui.successions')}
              rows={rows}
              rowKey={({ from, to }) => `${from.id} ${to.id}`}
              file={t('organisation.ui.successions')}
              about={[act.directive]}
              columns={columns(t, act.holdsOn)}
              everyRow={rest.everyRow}
            />
            {!onItsWay && <More {...rest} shown={rows.length} />}
          </Section>
        )
      }
    </Read>
  );
}

function columns(t: Say, day: string): Column<Succession>[] {
  const unit = (which: 'from' | 'to'): Column<Succession> => ({
    ...words({ key: which, head: t(`organisation.ui.${which}`), text: (row) => row[which].name }),
    cell: (row) => <UnitThen unit={row[which]} day={day} />,
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

import { Section, Table, Read, useAsOf, usePages, useText, More } from '#web';
import { schemesFirst } from '../cascade.tsx';
import { undertakingColumns } from '../list-columns.tsx';
import { nameOf, pageOf, useSeat, type UndertakingPage, type UndertakingRow } from '../questions.ts';
import type { Undertaking } from './wire.ts';

const AT_ONCE = 500;

/** What stands directly below it. */
export function Children({ undertaking }: { undertaking: Undertaking }) {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const { reading, whole, everyRow, ...rest } = usePages<UndertakingPage, UndertakingRow>('/undertakings', {
    query: { parent: undertaking.id, asOf, limit: AT_ONCE },
    pick: (page) => page,
  });
  return (
    <Section title={t('delivery.overview.below')}>
      <Read of={reading}>
        {({ rows, first }) => (
          <>
            <Table
              label={t('delivery.overview.below')}
              rows={schemesFirst(rows)}
              columns={undertakingColumns({
                t,
                asOf,
                seat: seat.id,
                sortable: whole,
                narrow: true,
                leaves: rows.every((row) => !row.below),
              })}
              rowKey={(row) => row.id}
              to={pageOf}
              file={t('delivery.overview.below')}
              about={[nameOf(undertaking)]}
              everyRow={everyRow}
            />
            <More {...rest} whole={whole} shown={rows.length} count={first.total ?? undefined} />
          </>
        )}
      </Read>
    </Section>
  );
}

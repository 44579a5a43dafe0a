import { Entries, Entry, EntryDetail, Link, More, Read, useAsOf, usePages, useText } from '#web';
import type { Passage, UsePage, UseRow } from './wire.ts';

/** Every answer that was made with a passage; each opens its proposal. */
export function PassageUses({ driveId, passage }: { driveId: string; passage: Passage }) {
  const t = useText();
  const { asOf } = useAsOf();
  const pages = usePages<UsePage, UseRow>(`/amendment-drives/${driveId}/passages/${passage.id}/uses`, {
    query: { asOf, limit: 100 },
    pick: (page) => page,
  });
  return (
    <Read of={pages.reading}>
      {({ rows }) => (
        <>
          <Entries label={t('amendments.passage.uses', { count: passage.uses })} lead={100}>
            {rows.map(({ proposal, drive, answer, ...use }) => (
              <Entry key={`${proposal.id} ${answer}`} lead={t.format.day(use.holdsOn)} over={use.former}>
                <Link to={`/proposals/${proposal.id}`}>
                  {proposal.number}. {proposal.title}
                </Link>
                <EntryDetail>
                  {[
                    drive.id !== driveId && drive.title,
                    t('amendments.passage.revision', { number: use.revision }),
                    use.changed && t('amendments.passage.changed'),
                    use.former && t('amendments.passage.in-former'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </EntryDetail>
              </Entry>
            ))}
          </Entries>
          <More {...pages} shown={rows.length} />
        </>
      )}
    </Read>
  );
}

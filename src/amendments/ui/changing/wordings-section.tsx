import { Button } from '@mantine/core';
import { useState } from 'react';
import { Entries, Entry, EntryDetail, Link, Section, useAsOf, useRead, useText } from '#web';
import type { AmendmentPage, Drive, Proposal } from '../wire.ts';
import { AmendmentDialog } from './amendment-dialog.tsx';
import { standing } from './amendments-list.tsx';
import { ToldChanges } from './told-change.tsx';

/** The amendments of a proposal: its alternatives side by side, each leading to its reason and conflicts. */
export function WordingsSection({ proposal, drive }: { proposal: Proposal; drive: Drive }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [writing, write] = useState(false);
  const path = `/amendment-drives/${drive.id}/amendments`;
  const { data } = useRead<AmendmentPage>(path, { asOf, proposal: proposal.id, limit: 100 });
  if (!data || (!data.rows.length && !drive.can['draft'])) return null;
  return (
    <Section
      title={t('amendments.wordings')}
      count={data.rows.length}
      detail={data.rows.length ? undefined : t('amendments.wordings.none')}
      act={
        drive.can['draft'] && (
          <Button size="xs" variant="default" onClick={() => write(true)}>
            {t('amendments.draft')}
          </Button>
        )
      }
    >
      <Entries label={t('amendments.wordings')}>
        {data.rows.map((row) => (
          <Entry key={row.id} lead={row.alternative || t('amendments.number', { number: row.number })}>
            <ToldChanges changes={row.changes} all={row.all} />
            <EntryDetail>
              <Link to={`/amendments/${drive.id}?view=amendments&amendment=${row.id}`}>
                {t('amendments.number.title', { number: row.number })}
              </Link>
              {` · ${row.drafter.name} · ${standing(t, row)}`}
            </EntryDetail>
          </Entry>
        ))}
      </Entries>
      {writing && (
        <AmendmentDialog
          drive={drive}
          proposal={proposal.id}
          provision={proposal.provisionId}
          onClose={() => write(false)}
        />
      )}
    </Section>
  );
}

import { useState } from 'react';
import {
  Empty,
  Entries,
  Entry,
  EntryDetail,
  Link,
  More,
  Read,
  SidePanel,
  useAsOf,
  usePages,
  useRead,
  useText,
  type BesideProps,
  type Say,
} from '#web';
import type { Static } from 'typebox';
import type * as shape from '../contract.ts';
import css from './voices.module.css';

type Page = Static<typeof shape.VoicePage>;

const words = (t: Say, { recommendations, difficulties, others }: shape.VoiceNumbers): string =>
  [
    recommendations && t('amendments.voices.recommendations', { count: recommendations }),
    difficulties && t('amendments.voices.difficulties', { count: difficulties }),
    others && t('amendments.voices.others', { count: others }),
  ]
    .filter(Boolean)
    .join(' · ');

/** At the edge of a provision: how many voices and amendments sit on it; opens to the words, and leads to the working text. */
export default function ProvisionBeside(props: BesideProps) {
  return (
    <>
      <VoicesBeside {...props} />
      <AmendmentsBeside {...props} />
    </>
  );
}

function AmendmentsBeside({ id, part }: BesideProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const { data } = useRead<Static<typeof shape.AmendmentsOn>>(`/statute-versions/${id}/amendments`, { asOf });
  return data?.rows
    .filter(({ provision }) => provision === part)
    .map(({ driveId, amendments }) => (
      <Link key={driveId} to={`/amendments/${driveId}?view=text&all=1#p-${part}`} className={css.amendments}>
        {t('amendments.on-provision', { count: amendments })}
      </Link>
    ));
}

// How many voices, from how many units.
function VoicesBeside({ id, part }: BesideProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const [open, setOpen] = useState(false);
  const { data } = useRead<shape.Voices>(`/statute-versions/${id}/voices`, { asOf });
  const row = data?.rows.find(({ provision }) => provision === part);
  if (!row) return null;
  const { within } = row;
  return (
    <>
      <button type="button" className={css.voices} onClick={() => setOpen(true)}>
        <span>{words(t, within)}</span>
        <span className={css.from}>
          {t('amendments.voices.units', { count: within.units })}
          {within.levels.length > 1 && `, ${t('amendments.voices.levels', { count: within.levels.length })}`}
        </span>
      </button>
      <SidePanel open={open} title={t('amendments.voices')} onClose={() => setOpen(false)}>
        {open && <Words id={id} provision={part} />}
      </SidePanel>
    </>
  );
}

function Words({ id, provision }: { id: string; provision: string }) {
  const t = useText();
  const { asOf } = useAsOf();
  const pages = usePages<Page, Page['rows'][number]>(
    `/statute-versions/${id}/voices/${encodeURIComponent(provision)}`,
    { query: { asOf, limit: 50 }, pick: (page) => page },
  );
  return (
    <Read of={pages.reading}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title={t('amendments.voices.none')} />
        ) : (
          <>
            <Entries label={t('amendments.voices')} lead={110}>
              {rows.map((row) => (
                <Entry key={row.id} lead={t(`review.insight.${row.kind}`)}>
                  {row.words}
                  <EntryDetail>
                    {[row.unit.name, row.provision].filter(Boolean).join(' · ')}{' '}
                    <Link to={row.source.opens}>{t('amendments.voices.source')}</Link>
                  </EntryDetail>
                </Entry>
              ))}
            </Entries>
            <More {...pages} shown={rows.length} />
          </>
        )
      }
    </Read>
  );
}

import {
  Entries,
  Entry,
  EntryDetail,
  Fact,
  Facts,
  Illustrative,
  Link,
  Notice,
  Paragraphs,
  Read,
  Section,
  useAsOf,
  useRead,
  useText,
} from '#web';
import { AmendmentActs } from './amendment-acts.tsx';
import { standing } from './amendments-list.tsx';
import css from './changing.module.css';
import { ConflictTold } from './conflict-list.tsx';
import { saidIn } from './said.ts';
import { Pieces } from './pieces.tsx';
import { ToldChanges } from './told-change.tsx';
import type { Amendment, ConflictPage, Drive } from '../wire.ts';

/** One amendment: what it makes of the text, why, what speaks against it, and how it came to read so. */
export function AmendmentWhole({ drive, id }: { drive: Drive; id: string }) {
  const { asOf } = useAsOf();
  const reading = useRead<Amendment>(`/amendments/${id}`, { asOf });
  return <Read of={reading}>{(amendment) => <Whole key={id} drive={drive} amendment={amendment} />}</Read>;
}

function Whole({ drive, amendment }: { drive: Drive; amendment: Amendment }) {
  const t = useText();
  const { number, proposal, alternative, drafter, provisions, left, unapplied } = amendment;
  return (
    <>
      <Section
        title={t('amendments.number.title', { number })}
        detail={<Link to={`/amendments/${drive.id}?view=amendments`}>{t('amendments.amendments.back')}</Link>}
        act={<AmendmentActs drive={drive} amendment={amendment} />}
      >
        {amendment.illustrative && <Illustrative />}
        <Facts>
          <Fact word={t('amendments.column.state')}>{standing(t, amendment)}</Fact>
          <Fact word={t('amendments.column.drafted-by')}>{drafter.name}</Fact>
          {proposal && (
            <Fact word={t('amendments.column.proposal')}>
              <Link to={`/proposals/${proposal.id}`}>
                {proposal.number}. {proposal.title}
              </Link>
              {alternative && ` · ${alternative}`}
            </Fact>
          )}
          {amendment.choice && (
            <Fact word={t('amendments.chosen-alternative')}>
              {amendment.choice.alternative || t('amendments.alternative.only')}: {amendment.choice.reason}
            </Fact>
          )}
        </Facts>
        {[...left, ...unapplied].length > 0 && (
          <Notice icon="warning" tone="returned">
            {t('amendments.by-hand')}
            {[...left, ...unapplied].map((one, n) => (
              <div key={n}>{saidIn(t, one)}</div>
            ))}
          </Notice>
        )}
        <ToldChanges changes={amendment.changes} />
      </Section>
      <Section title={t('amendments.made')} count={provisions.length}>
        {provisions.map(({ id, name, label, pieces }) => (
          <p key={id} className={css.words}>
            <strong>{name}</strong>: {label} <Pieces pieces={pieces} />
          </p>
        ))}
      </Section>
      <Why amendment={amendment} />
      <Against driveId={drive.id} amendment={amendment} />
      <History amendment={amendment} />
    </>
  );
}

function Why({ amendment: { reason, sources } }: { amendment: Amendment }) {
  const t = useText();
  return (
    <Section title={t('amendments.reason')}>
      <Paragraphs text={reason} />
      {sources.length > 0 && (
        <>
          <h3>{t('amendments.sources')}</h3>
          <ul>
            {sources.map(({ words }, n) => (
              <li key={n}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Against({ driveId, amendment }: { driveId: string; amendment: Amendment }) {
  const t = useText();
  const { asOf } = useAsOf();
  const path = `/amendment-drives/${driveId}/conflicts`;
  const { data } = useRead<ConflictPage>(path, { asOf, amendment: amendment.id, limit: 50 });
  if (!data?.rows.length) return null;
  return (
    <Section title={t('amendments.tab.conflicts')} count={data.total}>
      {data.rows.map((one, n) => (
        <ConflictTold key={n} conflict={one} driveId={driveId} />
      ))}
    </Section>
  );
}

function History({ amendment: { history, facts } }: { amendment: Amendment }) {
  const t = useText();
  return (
    <Section title={t('amendments.history')} count={history.length}>
      <Entries label={t('amendments.history')}>
        {history.map(({ revision, reason, changes, unit, by, at }) => (
          <Entry key={revision} lead={t('amendments.wording', { revision })}>
            <strong>{unit?.name ?? t('amendments.carried-over')}</strong>
            <EntryDetail>{[by, t.format.moment(at)].filter(Boolean).join(', ')}</EntryDetail>
            <ToldChanges changes={changes} />
            <Paragraphs text={reason} />
          </Entry>
        ))}
        {facts.map(({ kind, holdsOn, reason, by }, n) => (
          <Entry key={`f${n}`} lead={t.format.day(holdsOn)}>
            <strong>{t(`amendments.fact.${kind}`)}</strong>
            <EntryDetail>{[by, reason].filter(Boolean).join(': ')}</EntryDetail>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

import {
  Entries,
  Entry,
  EntryDetail,
  Illustrative,
  Link,
  Section,
  Soft,
  useAsOf,
  useText,
  type Say,
} from '#web';
import { ActLink, StepMarks, UnitLink } from '../marks.tsx';
import type { Unit, UnitName } from '../wire.ts';
import { pageOf } from './unit-thread.tsx';

type Past = Unit['history'][number];

/** Where a unit came from, what came of it, and every act that touched it. */
export function UnitPast({ unit }: { unit: Unit }) {
  const t = useText();
  return (
    <>
      <Links title={t('organisation.ui.predecessors')} links={unit.predecessors} />
      <Links title={t('organisation.ui.successors')} links={unit.successors} />
      <Section title={t('organisation.ui.history')}>
        <Entries>
          {unit.history.map((past) => (
            <PastAct key={past.act.id} past={past} />
          ))}
        </Entries>
      </Section>
    </>
  );
}

/** What an act made of the unit, beyond the name of what it did. */
function outcomesOf({ steps, before, after }: Past, t: Say): string[] {
  const name = after.parent?.name;
  return [
    ...(steps.includes('renamed') && before ? [`${before.name} → ${after.name}`] : []),
    ...(steps.includes('moved') && name ? [t('organisation.ui.under', { name })] : []),
    ...(steps.includes('dissolved') && name ? [t('organisation.ui.heirIs', { name })] : []),
  ];
}

function PastAct({ past }: { past: Past }) {
  const t = useText();
  const { act, steps } = past;
  return (
    <Entry lead={t.format.day(act.holdsOn)}>
      <StepMarks steps={steps} />
      {outcomesOf(past, t).map((outcome) => (
        <Soft key={outcome}> · {outcome}</Soft>
      ))}
      <EntryDetail>
        <Link to={`/organisation/acts/${act.id}`}>{act.directive}</Link>{' '}
        {act.illustrative && <Illustrative />}
      </EntryDetail>
    </Entry>
  );
}

/** A unit that this one came from or went into; one that is founded later is shown as it then is. */
function Kin({ unit, from }: { unit: UnitName; from: string }) {
  const { asOf } = useAsOf();
  if (from <= asOf) return <UnitLink unit={unit} />;
  return <Link to={pageOf(unit.id, { asOf, from })}>{unit.name}</Link>;
}

function Links({ title, links }: { title: string; links: Unit['predecessors'] }) {
  const t = useText();
  if (links.length === 0) return null;
  return (
    <Section title={title} count={links.length}>
      <Entries>
        {links.map(({ unit, share, act }) => (
          <Entry key={unit.id + act.id} lead={t(`organisation.share.${share}`)}>
            <Kin unit={unit} from={act.holdsOn} />
            <EntryDetail>
              <ActLink act={act} />
            </EntryDetail>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

import {
  Beside,
  CountBar,
  CountFigure,
  Entries,
  Entry,
  EntryDetail,
  Figures,
  Fold,
  Link,
  Paragraphs,
  Section,
  Soft,
  useText,
} from '#web';
import { byCode, countsOf, doneOf, listLink, pageOf, partLink, type Count } from '../questions.ts';
import { Assignments } from './assignments.tsx';
import { Children } from './children.tsx';
import type { SectionProps } from './sections.tsx';
import type { Step, Undertaking } from './wire.ts';

/** What it is about, how what rests on it stands, and who carries it. */
export function OverviewSection({ undertaking, onAct }: SectionProps) {
  const t = useText();
  const { summary, hasChildren, leansOn, leanedOnBy } = undertaking;
  return (
    <>
      <Below undertaking={undertaking} />
      <Section title={t('delivery.overview.summary')}>
        {summary ? <Paragraphs text={summary} /> : <Soft>{t('delivery.overview.summary.none')}</Soft>}
      </Section>
      <Assignments undertaking={undertaking} onAct={onAct} />
      <Beside place="undertaking" id={undertaking.id} part="" />
      <Steps title={t('delivery.overview.leansOn')} steps={leansOn} />
      <Steps title={t('delivery.overview.leanedOnBy')} steps={leanedOnBy} />
      <FormerWordings undertaking={undertaking} />
      {hasChildren && <Children undertaking={undertaking} />}
    </>
  );
}

/** Counts of what rests on it, each as a figure and a bar that open to the list. */
function Below({ undertaking }: { undertaking: Undertaking }) {
  const t = useText();
  const { id, counts } = undertaking;
  const { schemes, items, milestones } = counts;
  const kinds = [
    { kind: 'scheme', count: schemes },
    { kind: 'item', count: items },
    { kind: 'milestone', count: milestones },
  ].filter(({ count }) => count.total > 0);
  if (kinds.length === 0) return null;
  const own = milestones.total > 0 && milestones.total === undertaking.milestones.length;
  const linkOf = (kind: string, count: Count): string => {
    if (kind !== 'milestone') return listLink({ under: id, kind });
    return own || count.total === 0 ? `/undertakings/${id}?tab=milestones` : listLink({ under: id });
  };
  return (
    <Figures>
      {kinds.map(({ kind, count }) => (
        <div key={kind}>
          <CountFigure
            label={t(`delivery.overview.done.${kind}`)}
            done={doneOf(count)}
            total={count.total}
            to={linkOf(kind, count)}
          />
          <CountBar
            counts={countsOf(count)}
            label={t(`delivery.overview.done.${kind}`)}
            words
            linkTo={(part) => (kind === 'milestone' ? undefined : partLink({ under: id, kind }, part))}
          />
        </div>
      ))}
    </Figures>
  );
}

/** Programmes that it leans on, or that lean on it. */
function Steps({ title, steps }: { title: string; steps: Step[] }) {
  if (steps.length === 0) return null;
  return (
    <Section title={title}>
      <Entries>
        {steps.toSorted(byCode).map((step) => (
          <Entry key={step.id}>
            <Link to={pageOf(step)}>{[step.code, step.title].filter(Boolean).join(' · ')}</Link>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

/** How it was worded before, for who wants to know. */
function FormerWordings({ undertaking: { formerWordings } }: { undertaking: Undertaking }) {
  const t = useText();
  if (formerWordings.length === 0) return null;
  return (
    <Fold summary={t('delivery.overview.wordings', { count: formerWordings.length })}>
      <Entries>
        {formerWordings.map(({ revision, replacedAt, by, title, summary }) => (
          <Entry key={revision}>
            <strong>{title}</strong>
            <EntryDetail>
              {t('delivery.overview.wording.until', { moment: t.format.moment(replacedAt), by: by ?? '–' })}
            </EntryDetail>
            <Paragraphs text={summary} />
          </Entry>
        ))}
      </Entries>
    </Fold>
  );
}

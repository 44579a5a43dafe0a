import {
  CountBar,
  CountFigure,
  Figures,
  Link,
  Read,
  State,
  Table,
  useAsOf,
  useRead,
  useText,
  type Column,
} from '#web';
import type { Static } from 'typebox';
import type { UndertakingPage, UndertakingRow } from '../wire.ts';
import { countsOf, doneOf, listLink, pageOf, partLink, type Count } from '../questions.ts';
import { Assignments } from './assignments.tsx';
import { Due } from './due.tsx';
import { Paragraphs } from './paragraphs.tsx';
import type { SectionProps } from './sections.tsx';
import type { Step, Undertaking } from './wire.ts';
import css from './undertaking.module.css';

const AT_ONCE = 50;

/** What it is about, how what rests on it stands, and who carries it. */
export function OverviewSection({ undertaking, onAct }: SectionProps) {
  const t = useText();
  return (
    <>
      <Below undertaking={undertaking} />
      <section className={css.section}>
        <h2>{t('delivery.overview.summary')}</h2>
        {undertaking.summary ? (
          <Paragraphs text={undertaking.summary} />
        ) : (
          <p className={css.nothing}>{t('delivery.overview.summary.none')}</p>
        )}
      </section>
      {undertaking.hasChildren && <Children undertaking={undertaking} />}
      <Assignments undertaking={undertaking} onAct={onAct} />
      <Leanings undertaking={undertaking} />
      <FormerWordings undertaking={undertaking} />
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

/** What stands directly below it. */
function Children({ undertaking }: { undertaking: Undertaking }) {
  const t = useText();
  const { asOf } = useAsOf();
  const reading = useRead<Static<typeof UndertakingPage>>('/undertakings', {
    parent: undertaking.id,
    asOf,
    limit: AT_ONCE,
  });
  const columns: Column<UndertakingRow>[] = [
    {
      key: 'title',
      head: t('delivery.overview.title'),
      cell: (row) => [row.code, row.title].filter(Boolean).join(' · '),
      text: (row) => row.title,
      sort: true,
    },
    {
      key: 'owner',
      head: t('delivery.undertaking.lead'),
      cell: (row) => (row.lead ?? row.owner).name,
      text: (row) => (row.lead ?? row.owner).name,
      sort: true,
      width: 190,
    },
    {
      key: 'due',
      head: t('delivery.undertaking.due'),
      cell: (row) => <Due dueOn={row.dueOn} formerDues={[]} />,
      text: (row) => row.dueOn && t.format.day(row.dueOn),
      sort: (row) => row.dueOn,
      width: 110,
    },
    {
      key: 'state',
      head: t('delivery.overview.state'),
      cell: (row) => row.state && <State state={row.state} late={row.late} />,
      text: (row) => row.state && t(`web.state.${row.state}`),
      sort: true,
      width: 180,
      card: 'aside',
    },
  ];
  return (
    <section className={css.section}>
      <h2>{t('delivery.overview.below')}</h2>
      <Read of={reading}>
        {({ rows, total }) => (
          <>
            <Table
              label={t('delivery.overview.below')}
              rows={rows}
              columns={columns}
              rowKey={(row) => row.id}
              to={pageOf}
            />
            {total !== null && total > rows.length && (
              <p className={css.more}>
                <Link to={listLink({ under: undertaking.id })}>
                  {t('delivery.overview.below.all', { count: total })}
                </Link>
              </p>
            )}
          </>
        )}
      </Read>
    </section>
  );
}

/** The programmes it leans on and those that lean on it. */
function Leanings({ undertaking }: { undertaking: Undertaking }) {
  const groups: ['leansOn' | 'leanedOnBy', Step[]][] = [
    ['leansOn', undertaking.leansOn],
    ['leanedOnBy', undertaking.leanedOnBy],
  ];
  return groups.map(([name, steps]) => steps.length > 0 && <StepList key={name} name={name} steps={steps} />);
}

function StepList({ name, steps }: { name: string; steps: Step[] }) {
  const t = useText();
  return (
    <section className={css.section}>
      <h2>{t(`delivery.overview.${name}`)}</h2>
      <ul className={css.plainList}>
        {steps.map((step) => (
          <li key={step.id}>
            <Link to={pageOf(step)}>{[step.code, step.title].filter(Boolean).join(' · ')}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How it was worded before, for who wants to know. */
function FormerWordings({ undertaking }: { undertaking: Undertaking }) {
  const t = useText();
  if (undertaking.formerWordings.length === 0) return null;
  return (
    <details className={css.fold}>
      <summary>{t('delivery.overview.wordings', { count: undertaking.formerWordings.length })}</summary>
      {undertaking.formerWordings.map((former) => (
        <div key={former.revision} className={css.wording}>
          <p className={css.small}>
            {t('delivery.overview.wording.until', {
              moment: t.format.moment(former.replacedAt),
              by: former.by ?? '–',
            })}
          </p>
          <p>
            <strong>{former.title}</strong>
          </p>
          <Paragraphs text={former.summary} />
        </div>
      ))}
    </details>
  );
}

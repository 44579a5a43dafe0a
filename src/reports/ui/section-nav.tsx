import { inReadingOrder, type Outline } from '#review/ui';
import { Icon, Link, STAY, useText } from '#web';
import css from './report.module.css';
import type { Changes, Gap, Report } from './wire.ts';

interface SectionNavProps {
  report: Report;
  outline: Outline;
  changes: Changes | undefined;
  current: string;
}

/** The sections of a report with what each still lacks; on a phone they fold into a line. */
export function SectionNav({ report, outline, changes, current }: SectionNavProps) {
  const t = useText();
  const inside = report.share !== null;
  const back = new Map(report.returned?.sections.map(({ sectionId, reason }) => [sectionId, reason]));
  const changed = new Set(changes?.rows.map(({ after }) => after?.id));
  const gone = changes?.left.filter((one) => one.gone) ?? [];
  const list = (
    <ol className={css.sections}>
      {inReadingOrder(outline).map(({ section, depth }) => {
        const gaps = report.gaps.filter(({ sectionId }) => sectionId === section.id);
        const words = [section.number, section.title].filter(Boolean).join(' ');
        return (
          <li key={section.id} data-depth={Math.min(depth, 3)}>
            {section.kind === 'group' ? (
              <span className={css.group}>{words}</span>
            ) : (
              <Link
                to={`/reports/${report.id}`}
                search={{ section: section.id }}
                aria-current={section.id === current ? 'true' : undefined}
                {...STAY}
              >
                <span>{words}</span>
                {changed.has(section.id) && <Changed />}
                {inside && <Standing gaps={gaps} returned={back.get(section.id)} />}
              </Link>
            )}
          </li>
        );
      })}
      {gone.length > 0 && (
        <li>
          <span className={css.group}>{t('reports.left')}</span>
        </li>
      )}
      {gone.map(({ sectionId, number, title }) => (
        <li key={sectionId} data-depth={1}>
          <Link
            to={`/reports/${report.id}`}
            search={{ section: sectionId }}
            aria-current={sectionId === current ? 'true' : undefined}
            {...STAY}
          >
            <span>{[number, title].filter(Boolean).join(' ')}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
  return (
    <nav aria-label={t('reports.sections')} className={css.nav}>
      <div className={css.navWide}>{list}</div>
      <details className={css.navNarrow}>
        <summary>{t('reports.sections')}</summary>
        {list}
      </details>
    </nav>
  );
}

function Changed() {
  const t = useText();
  return (
    <span className={css.mark} data-tone="changed" title={t('reports.outline.section.changed')}>
      <Icon name="edit" size={14} />
      <span className={css.hidden}>{t('reports.outline.section.changed')}</span>
    </span>
  );
}

function Standing({ gaps, returned }: { gaps: Gap[]; returned: string | undefined }) {
  const t = useText();
  if (returned !== undefined)
    return (
      <span className={css.mark} data-tone="returned" title={returned}>
        <Icon name="undo" size={14} />
        <span className={css.hidden}>{t('reports.state.returned')}</span>
      </span>
    );
  return gaps.length ? (
    <span className={css.mark} data-tone="lacking" title={gaps.map((gap) => gapWords(t, gap)).join('\n')}>
      {gaps.length}
      <span className={css.hidden}> {t('reports.gaps.some')}</span>
    </span>
  ) : (
    <span className={css.mark} data-tone="whole" title={t('reports.gaps.none')}>
      <Icon name="check" size={14} />
      <span className={css.hidden}>{t('reports.gaps.none')}</span>
    </span>
  );
}

/** What a section lacks, in a sentence. */
export function gapWords(t: ReturnType<typeof useText>, { code, count, kind }: Gap): string {
  const word = kind ? t(`review.insight.${kind}`).toLowerCase() : '';
  return t(`reports.lacks.${code}`, { count, kind: word });
}

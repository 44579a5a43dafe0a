import { Link, useRead, useText } from '#web';
import { sourcesIn, sourceText } from './text-parts.ts';
import css from './report.module.css';
import type { Report, Sources, TextNode } from './wire.ts';

/** On which reports a section rests: whose words they are, and the way to them. */
export function SourceList({ report, text }: { report: Report; text: TextNode | null }) {
  const t = useText();
  const keys = new Set(sourcesIn(text).map(sourceText));
  const drafted = report.can['write'];
  const path = drafted
    ? `/report-drafts/${report.id}/sources`
    : `/reports/${report.id}/versions/${report.version}/sources`;
  const { data } = useRead<Sources>(keys.size && (drafted || report.version !== null) ? path : null);
  const rows = data?.rows.filter(({ key }) => keys.has(key)) ?? [];
  if (!rows.length) return null;
  return (
    <div>
      <h3>{t('reports.sources', { count: rows.length })}</h3>
      {rows.map(({ key, unit, reportId, version, sectionId, kind, words }) => (
        <article key={key} className={css.comment}>
          {unit ? (
            <Link
              to={`/reports/${reportId}?section=${sectionId}`}
              title={t('reports.version.of', { number: version ?? 0 })}
            >
              {unit.name}
            </Link>
          ) : (
            t('reports.sources.hidden')
          )}
          {kind && ` · ${t(`review.insight.${kind}`)}`}
          {words && <p className={css.quoted}>{words.length > 160 ? `${words.slice(0, 160)}…` : words}</p>}
        </article>
      ))}
    </div>
  );
}

import { Entries, Entry, EntryDetail, Fact, Facts, Fold, Link, Paragraphs, Section, useText } from '#web';
import { daysText } from './standing.tsx';
import type { Inspection } from './wire.ts';

/** Who inspects whom, when, on what, with whom; then what it is about in words. */
export function InspectionFacts({ inspection }: { inspection: Inspection }) {
  const t = useText();
  const { undertaking, directive, plan, content, team } = inspection;
  return (
    <>
      <Facts>
        <Fact word={t('inspection.column.unit')}>{inspection.unit.name}</Fact>
        <Fact word={t('inspection.column.visited')} wide={inspection.visited.length > 1}>
          {inspection.visited.map(({ name }) => name).join('; ')}
        </Fact>
        <Fact word={t('inspection.days')}>{daysText(inspection, t)}</Fact>
        <Fact word={t('inspection.field')}>{t(`organisation.field.${inspection.field}`)}</Fact>
        {undertaking && (
          <Fact word={t('inspection.undertaking')} wide>
            <Link to={`/undertakings/${undertaking.id}`}>
              {[undertaking.code, undertaking.title].filter(Boolean).join(' · ')}
            </Link>
          </Fact>
        )}
        {directive && (
          <Fact word={t('inspection.directive')}>
            <Link to={`/directives/${directive.id}`} title={directive.title}>
              {directive.code}
            </Link>
          </Fact>
        )}
        {plan && (
          <Fact word={t('inspection.plan')} wide>
            <Link to={`/inspection/plans/${plan.id}`}>{plan.title}</Link>
          </Fact>
        )}
      </Facts>
      {content && <Paragraphs text={content} />}
      {team.length > 0 && (
        <Section title={t('inspection.team')} count={team.length}>
          <Entries lead={176}>
            {team.map(({ post, part }) => (
              <Entry key={post + part} lead={part || undefined}>
                {post}
              </Entry>
            ))}
          </Entries>
        </Section>
      )}
    </>
  );
}

/** Everything that happened to it, the newest first. */
export function HistorySection({ inspection: { history } }: { inspection: Inspection }) {
  const t = useText();
  if (history.length === 0) return null;
  return (
    <Fold summary={t('inspection.history', { count: history.length })}>
      <Entries>
        {history.map((row) => (
          <Entry key={row.recordedAt + row.fact} lead={t.format.day(row.holdsOn)}>
            <strong>{t(`inspection.fact.${row.fact}`)}</strong>
            {row.startsOn && row.endsOn && (
              <EntryDetail>
                {t('inspection.history.days', {
                  from: t.format.day(row.startsOn),
                  to: t.format.day(row.endsOn),
                })}
              </EntryDetail>
            )}
            {row.reason && <p>{row.reason}</p>}
            <EntryDetail>
              {[row.unit.name, row.by, t.format.moment(row.recordedAt)].filter(Boolean).join(' · ')}
            </EntryDetail>
          </Entry>
        ))}
      </Entries>
    </Fold>
  );
}

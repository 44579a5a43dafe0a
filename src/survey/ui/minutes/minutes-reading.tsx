import { Entries, Entry, EntryDetail, Fact, Facts, Section, useText } from '#web';
import { SIDES, speakerText } from '../rules.ts';
import { valuedText } from '../minutes-summary.tsx';
import type { MinutesDocument } from '../wire.ts';
import css from './minutes.module.css';
import { Said } from './statement-row.tsx';

/** Approved minutes as they are read. */
export function MinutesReading({ minutes }: { minutes: MinutesDocument }) {
  const t = useText();
  const { heldOn, began, ended, place, host, present, agenda, times, statements, assessments } = minutes;
  const people = new Map(present.map((one) => [one.id, one]));
  const listed = (side: string, there: boolean) =>
    present
      .filter((one) => one.side === side && one.present === there)
      .map(speakerText)
      .join('; ');
  return (
    <>
      <Facts>
        <Fact word={t('survey.column.heldOn')}>
          {[t.format.day(heldOn), [began, ended].filter(Boolean).join(' – ')].filter(Boolean).join(', ')}
        </Fact>
        <Fact word={t('survey.placeOf')}>{place || host.name}</Fact>
        {SIDES.filter((side) => listed(side, true)).map((side) => (
          <Fact key={side} word={t(`survey.side.${side}`)} wide>
            {listed(side, true)}
            {listed(side, false) && ` · ${t('survey.present.absent')}: ${listed(side, false)}`}
          </Fact>
        ))}
      </Facts>
      {agenda.length > 0 && (
        <Section title={t('survey.agenda')} count={agenda.length}>
          <Entries lead={64}>
            {agenda.map(({ at, title, by }, n) => (
              <Entry key={n} lead={times[n] ?? at ?? undefined}>
                {title}
                {by && <EntryDetail>{by}</EntryDetail>}
              </Entry>
            ))}
          </Entries>
        </Section>
      )}
      <Section title={t('survey.statements')} count={statements.length}>
        <ol className={css.statements}>
          {statements.map((one, n) => (
            <li key={one.id} className={css.statement} id={`statement-${one.id}`}>
              <span className={css.number}>{n + 1}</span>
              <div className={css.said}>
                <Said statement={one} speaker={people.get(one.speakerId ?? '')} />
              </div>
            </li>
          ))}
        </ol>
      </Section>
      <Valued assessments={assessments} />
    </>
  );
}

function Valued({ assessments }: Pick<MinutesDocument, 'assessments'>) {
  const t = useText();
  const valued = valuedText(assessments, t);
  if (assessments.length === 0) return null;
  return (
    <Section title={t('survey.assessments')} detail={valued && t('survey.valued', { what: valued })}>
      <Entries lead={176}>
        {assessments.map(({ id, words, insights }) => (
          <Entry key={id}>
            {words && <p>{words}</p>}
            {insights.map((one) => (
              <EntryDetail key={one.sectionId + one.insightId}>
                {t(`review.insight.${one.kind}`)}: {one.words}
              </EntryDetail>
            ))}
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

import { Entries, Entry, EntryDetail, Link, Section, useText } from '#web';
import type { PilotRow } from '../wire.ts';

/** Where a model is or was tried out, and what was decided. */
export function PilotSection({ pilots }: { pilots: PilotRow[] }) {
  const t = useText();
  if (!pilots.length) return null;
  return (
    <Section title={t('insights.pilots')} count={pilots.length}>
      <Entries label={t('insights.pilots')} lead={150}>
        {pilots.map(({ id, title, unit, startsOn, endsOn, state, outcome }) => (
          <Entry key={id} lead={t(`insights.pilot.state.${outcome ?? state}`)}>
            <strong>
              <Link to={`/pilots/${id}`}>{title}</Link>
            </strong>
            <EntryDetail>
              {unit.name} · {t('insights.days', { from: t.format.day(startsOn), to: t.format.day(endsOn) })}
            </EntryDetail>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

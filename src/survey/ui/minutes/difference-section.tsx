import { Entries, Entry, EntryDetail, Fold, useRead, useText } from '#web';
import { speakerText } from '../rules.ts';
import type { MinutesDifference, MinutesDocument } from '../wire.ts';

interface DifferenceSectionProps {
  sessionId: string;
  number: number;
  document: MinutesDocument;
}

/** What a later approval changed: statements that came, went, or say something else. */
export function DifferenceSection({ sessionId, number, document }: DifferenceSectionProps) {
  const t = useText();
  const reading = useRead<MinutesDifference>(`/survey-sessions/${sessionId}/minutes/${number}/difference`);
  const rows = reading.data?.rows ?? [];
  const people = new Map(document.present.map((one) => [one.id, one]));
  return (
    <Fold summary={t('survey.difference', { count: rows.length, number: number - 1 })}>
      <Entries>
        {rows.map(({ id, change, before, after }) => (
          <Entry key={id} lead={t(`survey.difference.${change}`)}>
            <strong>{speakerText(people.get((after ?? before)!.speakerId ?? ''))}</strong>
            {before && (
              <p>
                <del>{before.words}</del>
              </p>
            )}
            {after && (
              <p>
                <ins>{after.words}</ins>
              </p>
            )}
            {(after ?? before)!.topic && <EntryDetail>{(after ?? before)!.topic}</EntryDetail>}
          </Entry>
        ))}
      </Entries>
    </Fold>
  );
}

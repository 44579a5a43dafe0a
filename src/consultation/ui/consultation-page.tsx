import {
  Entries,
  Entry,
  EntryDetail,
  Fact,
  Facts,
  Paragraphs,
  Read,
  Section,
  useAsOf,
  useParam,
  useRead,
  useText,
} from '#web';
import { ConsultationFrame } from './consultation-head.tsx';
import { DraftReading } from './draft-reading.tsx';
import type { Consultation } from './wire.ts';

/** A consultation: its draft with the comments beside each paragraph. */
export default function ConsultationPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Consultation>(`/consultations/${id}`, { asOf });
  return (
    <Read of={reading}>
      {(one) => (
        <ConsultationFrame key={one.id} one={one} current="draft" facts={<About one={one} />}>
          <DraftReading one={one} />
          {one.events.length > 0 && <History one={one} />}
        </ConsultationFrame>
      )}
    </Read>
  );
}

function About({ one }: { one: Consultation }) {
  const t = useText();
  const { units, within, levels } = one.asks;
  const levelWords = levels.map((level) => t(`organisation.level.${level}`)).join(', ');
  const asked = [
    ...units.map(({ name }) => name),
    ...(within
      ? [
          t(levels.length ? 'consultation.asks.levels' : 'consultation.asks.all', {
            ...{ unit: within.name, levels: levelWords },
          }),
        ]
      : []),
  ].join('; ');
  return (
    <>
      <Facts>
        <Fact word={t('consultation.unit')}>{one.unit.name}</Fact>
        <Fact word={t('consultation.opensOn')}>{t.format.day(one.opensOn)}</Fact>
        <Fact word={t('consultation.closesOn')}>{t.format.day(one.closesOn)}</Fact>
        {one.heard && (
          <Fact word={t('consultation.heard')}>
            {t('consultation.heard.words', {
              commented: t.format.number(one.heard.commented),
              asked: t.format.number(one.heard.asked),
            })}
          </Fact>
        )}
        {one.open > 0 && <Fact word={t('consultation.column.open')}>{t.format.number(one.open)}</Fact>}
        {asked && (
          <Fact word={t('consultation.asks')} wide>
            {asked}
          </Fact>
        )}
        {one.file && (
          <Fact word={t('consultation.draftFile')} wide>
            <a href={`/api/v1/files/${one.file.id}`} download={one.file.name}>
              {one.file.name}
            </a>
          </Fact>
        )}
      </Facts>
      {one.purpose && <Paragraphs text={one.purpose} />}
    </>
  );
}

function History({ one }: { one: Consultation }) {
  const t = useText();
  return (
    <Section title={t('consultation.history')}>
      <Entries lead={96}>
        {one.events.toReversed().map(({ fact, holdsOn, closesOn, by, reason }, n) => (
          <Entry key={n} lead={t.format.day(holdsOn)}>
            <strong>
              {t(`consultation.fact.${fact}`, { day: closesOn === null ? '' : t.format.day(closesOn) })}
            </strong>
            <EntryDetail>{[by, reason].filter(Boolean).join(' · ')}</EntryDetail>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

import {
  Entries,
  Entry,
  EntryDetail,
  Link,
  PageHead,
  Read,
  Section,
  State,
  stateNamed,
  Thread,
  useAsOf,
  useParam,
  useRead,
  useText,
  type HeadAct,
  type Say,
} from '#web';
import { PaperSheet } from '#reports/ui';
import css from './conclusion-page.module.css';
import { ObjectionSection } from './objection-section.tsx';
import type { Conclusion, Issued } from './wire.ts';

/** A conclusion as it was issued to each unit within sight, and what became of it by the day. */
export default function ConclusionPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Conclusion>(`/conclusions/${id}`, { asOf });
  return <Read of={reading}>{(conclusion) => <Whole conclusion={conclusion} />}</Read>;
}

function Whole({ conclusion }: { conclusion: Conclusion }) {
  const t = useText();
  const { number, inspectionId, issued } = conclusion;
  const { title } = issued[0]!.document;
  const files = issued.flatMap((one) => filesOf(conclusion, one, t));
  const [file = null, ...more] = issued.length === 1 ? files : [null, ...files];
  return (
    <Thread
      above={[
        {
          to: `/inspection/inspections/${inspectionId}`,
          title,
          kind: t(`inspection.form.${issued[0]!.document.form}`),
          icon: 'inspect',
        },
      ]}
      current={{
        to: `/inspection/conclusions/${conclusion.id}`,
        title,
        kind: `${t('inspection.conclusion')} · ${number}`,
        icon: 'document',
      }}
      below={issued.flatMap(({ remedies }) =>
        remedies.map((remedy) => ({
          to: `/undertakings/${remedy.id}`,
          title: remedy.title,
          kind: t('inspection.remedy'),
          state: remedy.state === null ? undefined : stateNamed(remedy.state),
          late: remedy.late,
        })),
      )}
    >
      <PageHead
        eyebrow={`${t('inspection.conclusion')} · ${number}`}
        title={title}
        action={file}
        others={more.flatMap((act) => act ?? [])}
      />
      {issued.map((one) => (
        <IssuedTo key={one.unit.id} id={conclusion.id} issued={one} />
      ))}
    </Thread>
  );
}

/** What was issued to a unit, to be taken away; of several units each says whose it is. */
function filesOf({ id, issued }: Conclusion, { unit }: Issued, t: Say): HeadAct[] {
  return ['pdf', 'docx'].map((format) => ({
    word: [t(`inspection.paper.${format}`), ...(issued.length > 1 ? [unit.name] : [])].join(' – '),
    icon: 'download',
    href: `/api/v1/conclusions/${id}/documents/${unit.id}/paper?format=${format}`,
  }));
}

function IssuedTo({ id, issued }: { id: string; issued: Issued }) {
  const t = useText();
  return (
    <>
      <PaperSheet paper={issued.paper} name={`${t('inspection.conclusion')}: ${issued.unit.name}`} />
      <Remedies issued={issued} />
      <ObjectionSection id={id} issued={issued} />
      <p className={css.checksum}>{t('inspection.conclusion.checksum', { checksum: issued.checksum })}</p>
    </>
  );
}

/** What the unit must put right, and how it stands with that on the day. */
function Remedies({ issued: { remedies, unit } }: { issued: Issued }) {
  const t = useText();
  if (remedies.length === 0) return null;
  return (
    <Section title={t('inspection.remedies.of', { unit: unit.name })} count={remedies.length}>
      <Entries lead={176}>
        {remedies.map((remedy) => (
          <Entry
            key={remedy.id}
            lead={remedy.state && <State state={stateNamed(remedy.state)} late={remedy.late} />}
          >
            <Link to={`/undertakings/${remedy.id}`}>{remedy.title}</Link>
            {remedy.dueOn && (
              <EntryDetail>{t('inspection.remedy.due', { day: t.format.day(remedy.dueOn) })}</EntryDetail>
            )}
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

import { Textarea } from '@mantine/core';
import {
  api,
  DayField,
  FormPart,
  FormProblem,
  KeptDraftNotice,
  Link,
  PageHead,
  SecretsWarning,
  Small,
  useFaults,
  useMe,
  useText,
  type FaultOf,
} from '#web';
import type { Report, Undertaking } from '../undertaking/wire.ts';
import { ActualsField } from './actuals-field.tsx';
import { ClaimsField } from './claims-field.tsx';
import { EditorFoot } from './editor-foot.tsx';
import { EvidenceField } from './evidence-field.tsx';
import { formOf, type ReportForm } from './form.ts';
import { Meanwhile } from './meanwhile.tsx';
import css from './report-editor.module.css';
import { ReportStatus } from './report-status.tsx';
import { Returned } from './returned.tsx';
import { ContentReading } from './submission-reading.tsx';
import { useReportDraft, type ReportDraft } from './use-report-draft.ts';

const CHANGED = 'delivery.changed-meanwhile';

interface ReportEditorProps {
  undertaking: Undertaking;
  /** The draft to go on with; null for a new one. */
  report: Report | null;
  onSubmitted: (id: string) => void;
}

/** Writing a progress report: what was achieved, what is claimed, what was measured, what supports it. */
export function ReportEditor({ undertaking, report, onSubmitted }: ReportEditorProps) {
  const { today } = useMe().workspace;
  const draft = useReportDraft({ undertakingId: undertaking.id, report, today });
  const { problem } = draft;
  const shown = problem && problem.status !== 0 && problem.code !== CHANGED ? problem : null;
  const last = report?.submissions.at(-1);
  return (
    <div className={css.editor}>
      <EditorHead undertaking={undertaking} report={report} />
      <KeptDraftNotice draft={draft.local} onRestore={(kept: ReportForm) => draft.change(kept)} />
      <FormProblem problem={shown} />
      {problem?.code === CHANGED && <Theirs draft={draft} undertaking={undertaking} />}
      {last?.returned && <Returned submission={last} />}
      <Fields draft={draft} undertaking={undertaking} unit={writerOf(undertaking, report)} />
      <EditorFoot draft={draft} undertaking={undertaking} report={report} onSubmitted={onSubmitted} />
    </div>
  );
}

/** The unit in whose name it is written. */
function writerOf(undertaking: Undertaking, report: Report | null): Report['unit'] {
  return report?.unit ?? undertaking.lead ?? undertaking.owner;
}

function EditorHead({ undertaking, report }: Omit<ReportEditorProps, 'onSubmitted'>) {
  const t = useText();
  const unit = writerOf(undertaking, report).name;
  const done = report?.status === 'returned' ? 'complete' : 'write';
  return (
    <PageHead
      eyebrow={t('delivery.report.of', { unit })}
      title={t(`delivery.report.title.${done}`)}
      description={
        <>
          <Link to={`/undertakings/${undertaking.id}`}>
            {[undertaking.code, undertaking.title].filter(Boolean).join(' · ')}
          </Link>
          <Small>{t('delivery.report.private', { unit })}</Small>
        </>
      }
      print={false}
    >
      {report && <ReportStatus report={report} />}
    </PageHead>
  );
}

interface FieldsProps {
  draft: ReportDraft;
  undertaking: Undertaking;
  unit: Report['unit'];
}

function Fields({ draft, undertaking, unit }: FieldsProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, problem } = draft;
  const fault = useFaults(problem);
  return (
    <>
      <Narrative form={form} onChange={change} fault={fault} />
      <FormPart title={t('delivery.report.claims')}>
        <ClaimsField
          undertaking={undertaking}
          form={form}
          today={today}
          onChange={(claims) => change({ claims })}
          fault={fault}
        />
      </FormPart>
      {undertaking.indicators.length > 0 && (
        <FormPart title={t('delivery.report.actuals')}>
          <ActualsField
            undertaking={undertaking}
            actuals={form.actuals}
            onChange={(actuals) => change({ actuals })}
          />
        </FormPart>
      )}
      <FormPart title={t('delivery.report.evidence')}>
        <EvidenceField
          unitId={unit.id}
          none={t('delivery.report.evidence.none')}
          evidence={form.evidence}
          onChange={(evidence) => change({ evidence })}
          fault={fault('evidence').error}
        />
      </FormPart>
    </>
  );
}

interface NarrativeProps {
  form: ReportForm;
  onChange: (part: Partial<ReportForm>) => void;
  fault: FaultOf;
}

/** The day on which it holds, and what was achieved in words. */
function Narrative({ form, onChange, fault }: NarrativeProps) {
  const t = useText();
  const { today } = useMe().workspace;
  return (
    <FormPart title={t('delivery.report.narrative')}>
      <div className={css.day}>
        <DayField
          label={t('delivery.report.day')}
          description={t('delivery.report.day.detail')}
          value={form.holdsOn}
          max={today}
          onChange={(day) => day && onChange({ holdsOn: day })}
          required
          {...fault('holdsOn')}
        />
      </div>
      <Textarea
        label={t('delivery.report.narrative.label')}
        description={t('delivery.report.narrative.detail')}
        value={form.narrative}
        onChange={(event) => onChange({ narrative: event.currentTarget.value })}
        autosize
        minRows={8}
        maxLength={50_000}
        {...fault('narrative')}
      />
      <SecretsWarning />
    </FormPart>
  );
}

/** A colleague saved meanwhile: theirs to look at, one's own to keep. */
function Theirs({ draft, undertaking }: Pick<FieldsProps, 'draft' | 'undertaking'>) {
  const t = useText();
  return (
    <Meanwhile<Report>
      read={() => api.get<Report>(`/progress-reports/${draft.kept.id}`)}
      by={({ savedBy, savedAt }) =>
        t('delivery.meanwhile.by', { by: savedBy ?? '–', moment: savedAt ? t.format.moment(savedAt) : '–' })
      }
      show={(theirs) => theirs.draft && <ContentReading content={theirs.draft} undertaking={undertaking} />}
      onMine={(theirs) => draft.goOn(theirs.revision, null)}
      onTheirs={(theirs) => theirs.draft && draft.goOn(theirs.revision, formOf(theirs.draft))}
    />
  );
}

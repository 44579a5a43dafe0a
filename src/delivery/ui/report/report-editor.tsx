import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { api, DayField, FormProblem, KeptDraftNotice, Link, PageHead, useFaults, useMe, useText } from '#web';
import type { Report, Undertaking } from '../undertaking/wire.ts';
import { ActualsField } from './actuals-field.tsx';
import { ClaimsField } from './claims-field.tsx';
import { EditorFoot } from './editor-foot.tsx';
import { EvidenceField } from './evidence-field.tsx';
import { formOf, type ReportForm } from './form.ts';
import { Meanwhile } from './meanwhile.tsx';
import { ReportStatus } from './report-status.tsx';
import css from './report.module.css';
import { SecretsWarning } from './secrets-warning.tsx';
import { ContentReading, Returned } from './submission-reading.tsx';
import { useReportDraft, type ReportDraft } from './use-report-draft.ts';

const NOT_HERE = ['delivery.changed-meanwhile'];

interface ReportEditorProps {
  undertaking: Undertaking;
  /** The draft to go on with; null for a new one. */
  report: Report | null;
  onSubmitted: (id: string) => void;
}

/** Writing a progress report: what was achieved, what is claimed, what was measured, what supports it. */
export function ReportEditor({ undertaking, report, onSubmitted }: ReportEditorProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const draft = useReportDraft({ undertakingId: undertaking.id, report, today });
  const { form, change, problem } = draft;
  const fault = useFaults(problem);
  const shown = problem && problem.status !== 0 && !NOT_HERE.includes(problem.code) ? problem : null;
  const last = report?.submissions.at(-1);
  const unit = report?.unit ?? undertaking.lead ?? undertaking.owner;
  return (
    <div className={css.editor}>
      <PageHead
        eyebrow={t('delivery.report.of', { unit: unit.name })}
        title={t(
          report?.status === 'returned' ? 'delivery.report.title.complete' : 'delivery.report.title.write',
        )}
        description={
          <>
            <Link to={`/undertakings/${undertaking.id}`}>
              {[undertaking.code, undertaking.title].filter(Boolean).join(' · ')}
            </Link>
            <span className={css.private}>{t('delivery.report.private', { unit: unit.name })}</span>
          </>
        }
        print={false}
      >
        {report && <ReportStatus report={report} />}
      </PageHead>
      <KeptDraftNotice draft={draft.local} onRestore={(kept: ReportForm) => change(kept)} />
      <FormProblem problem={shown} />
      {problem?.code === 'delivery.changed-meanwhile' && <Theirs draft={draft} undertaking={undertaking} />}
      {last?.returned && <Returned submission={last} />}
      <Part title={t('delivery.report.narrative')}>
        <div className={css.dayRow}>
          <DayField
            label={t('delivery.report.day')}
            description={t('delivery.report.day.detail')}
            value={form.holdsOn}
            max={today}
            onChange={(day) => day && change({ holdsOn: day })}
            required
            {...fault('holdsOn')}
          />
        </div>
        <Textarea
          label={t('delivery.report.narrative.label')}
          description={t('delivery.report.narrative.detail')}
          value={form.narrative}
          onChange={(event) => change({ narrative: event.currentTarget.value })}
          autosize
          minRows={8}
          maxLength={50_000}
          {...fault('narrative')}
        />
        <SecretsWarning />
      </Part>
      <Part title={t('delivery.report.claims')}>
        <ClaimsField
          undertaking={undertaking}
          form={form}
          today={today}
          onChange={(claims) => change({ claims })}
          fault={fault}
        />
      </Part>
      {undertaking.indicators.length > 0 && (
        <Part title={t('delivery.report.actuals')}>
          <ActualsField
            undertaking={undertaking}
            actuals={form.actuals}
            onChange={(actuals) => change({ actuals })}
          />
        </Part>
      )}
      <Part title={t('delivery.report.evidence')}>
        <EvidenceField
          unitId={unit.id}
          evidence={form.evidence}
          onChange={(evidence) => change({ evidence })}
          fault={fault('evidence').error}
        />
      </Part>
      <EditorFoot draft={draft} undertaking={undertaking} report={report} onSubmitted={onSubmitted} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.partOf}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** A colleague saved meanwhile: theirs to look at, one's own to keep. */
function Theirs({ draft, undertaking }: { draft: ReportDraft; undertaking: Undertaking }) {
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

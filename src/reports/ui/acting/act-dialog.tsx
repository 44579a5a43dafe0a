import { Textarea } from '@mantine/core';
import { DayField, emptyOf, FormDialog, useForm, useMe, useText, type FaultOf } from '#web';
import type { Report } from '../wire.ts';
import { GapList } from './gap-list.tsx';
import { ReturnedSections, type Returned } from './returned-sections.tsx';

export type ReportVerb = 'approve' | 'submit' | 'accept' | 'return' | 'reopen';

interface Given {
  reason: string;
  sections: Returned[];
  holdsOn: string | null;
}

/** What each verb calls its words, and whether they must be given. */
function reasonOf(verb: ReportVerb, report: Report): { field: string; needed: boolean } | null {
  if (verb === 'approve') return report.gaps.length ? { field: 'gaps', needed: true } : null;
  if (verb === 'accept') return { field: 'note', needed: false };
  return verb === 'submit' ? null : { field: 'reason', needed: true };
}

/** An act on a report: on which day it holds, why, and for a return what is to be done where. */
export function ActDialog({
  report,
  verb,
  onClose,
}: {
  report: Report;
  verb: ReportVerb;
  onClose: () => void;
}) {
  const t = useText();
  const { today } = useMe().workspace;
  const reason = reasonOf(verb, report);
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: { reason: '', sections: [], holdsOn: today },
    missingIn: (given) =>
      emptyOf(
        { ...given, sections: '-' },
        { holdsOn: 'reports.day.missing', ...(reason?.needed ? { reason: 'web.reason.missing' } : {}) },
      ),
  });
  const body = ({ reason: words, sections, holdsOn }: Given) => ({
    holdsOn,
    ...(reason && words.trim() ? { [reason.field]: words.trim() } : {}),
    ...(verb === 'return' ? { sections: sections.filter((one) => one.reason.trim()) } : {}),
  });
  const act = async () => {
    const path = `/reports/${report.id}/${verb}`;
    const done = await submit(
      (given) => ({ method: 'POST', path, body: body(given) }),
      t(`reports.told.${verb}`),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t(`reports.verb.${verb}.title`)}
      verb={t(`reports.verb.${verb}`)}
      detail={t(`reports.verb.${verb}.detail`, { unit: report.into?.name ?? '' })}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void act()}
      onClose={onClose}
      wide={verb === 'return' || (verb === 'approve' && report.gaps.length > 0)}
    >
      <Fields {...{ report, verb, form, change, fault }} />
    </FormDialog>
  );
}

interface FieldsProps {
  report: Report;
  verb: ReportVerb;
  form: Given;
  change: (part: Partial<Given>) => void;
  fault: FaultOf;
}

function Fields({ report, verb, form, change, fault }: FieldsProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const reason = reasonOf(verb, report);
  return (
    <>
      {verb === 'approve' && <GapList report={report} />}
      {reason && (
        <Textarea
          label={t(`reports.reason.${verb}`)}
          value={form.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={4000}
          required={reason.needed}
          data-autofocus
          {...fault('reason')}
        />
      )}
      {verb === 'return' && (
        <ReturnedSections
          report={report}
          value={form.sections}
          onChange={(sections) => change({ sections })}
        />
      )}
      <DayField
        label={t('reports.holdsOn')}
        value={form.holdsOn}
        max={today}
        onChange={(holdsOn) => change({ holdsOn })}
        required
        {...fault('holdsOn')}
      />
    </>
  );
}

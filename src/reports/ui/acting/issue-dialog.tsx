import { Select } from '@mantine/core';
import { FormDialog, useForm, useMe, useText, type Say } from '#web';
import { IssueCheckLine } from './issue-check-line.tsx';
import { missingSigning, sentSigning, SigningFields, type Signing } from './signing-fields.tsx';
import type { Report } from '../wire.ts';

const URGENCIES = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'];

export interface Given extends Signing {
  urgency: string | null;
}

/** Puts the approved version out: its number, who signs in what right, who gets it. */
export function IssueDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: startOf(report, t, today),
    missingIn: missingSigning,
  });
  const unitOf = (name: string) => (name === report.into?.name ? report.into.id : null);
  const issue = async () => {
    const done = await submit(
      ({ urgency, ...given }) => ({
        method: 'POST',
        path: `/reports/${report.id}/issue`,
        body: { ...sentSigning(given, unitOf), urgency },
      }),
      t('reports.told.issue'),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('reports.issue.title')}
      detail={t('reports.issue.detail')}
      verb={t('reports.verb.issue')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void issue()}
      onClose={onClose}
      wide
    >
      <SigningFields {...{ form, change, fault }}>
        <Select
          label={t('reports.issue.urgency')}
          description={t('reports.issue.urgency.hint')}
          data={URGENCIES}
          value={form.urgency}
          onChange={(urgency) => change({ urgency })}
          clearable
          {...fault('urgency')}
        />
      </SigningFields>
      <IssueCheckLine report={report} given={form} />
    </FormDialog>
  );
}

function startOf({ issue: before, into }: Report, t: Say, today: string): Given {
  return {
    ...{
      number: '',
      holdsOn: today,
      urgency: null,
      authority: before?.signing.authority ?? 'TM',
    },
    ...{ body: before?.signing.body ?? t('reports.issue.body.usual'), name: before?.signing.name ?? '' },
    position: before?.signing.position ?? t('reports.issue.position.usual'),
    recipients: before?.recipients.map(({ name }) => name) ?? (into ? [into.name] : []),
  };
}

import { Select, TagsInput, TextInput } from '@mantine/core';
import {
  DayField,
  emptyOf,
  FieldRow,
  FormDialog,
  useForm,
  useMe,
  useText,
  type FaultOf,
  type Say,
} from '#web';
import { IssueCheckLine } from './issue-check-line.tsx';
import type { Report } from '../wire.ts';

const AUTHORITIES = ['TM', 'KT', 'TL', 'Q', 'TUQ'];
const URGENCIES = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'];

export interface Given {
  number: string;
  authority: string | null;
  body: string;
  position: string;
  name: string;
  recipients: string[];
  urgency: string | null;
  holdsOn: string | null;
}

/** Puts the approved version out: its number, who signs in what right, who gets it. */
export function IssueDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: startOf(report, t, today),
    missingIn: ({ number, position, holdsOn, recipients }) => ({
      ...emptyOf(
        { number, position, holdsOn },
        {
          number: 'reports.issue.number.missing',
          position: 'reports.issue.position.missing',
          holdsOn: 'reports.day.missing',
        },
      ),
      ...(recipients.length ? {} : { recipients: 'reports.issue.recipients.missing' }),
    }),
  });
  const unitOf = (name: string) => (name === report.into?.name ? report.into.id : null);
  const issue = async () => {
    const done = await submit(
      ({ number, authority, body, position, name, recipients, urgency, holdsOn }) => ({
        method: 'POST',
        path: `/reports/${report.id}/issue`,
        body: {
          ...{ number: number.trim(), holdsOn, urgency },
          signing: { authority, body: body.trim(), position: position.trim(), name: name.trim() },
          recipients: recipients.map((one) => ({ unitId: unitOf(one), name: one })),
        },
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
      <Fields {...{ form, change, fault }} />
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

interface FieldsProps {
  form: Given;
  change: (part: Partial<Given>) => void;
  fault: FaultOf;
}

function Fields({ form, change, fault }: FieldsProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const words = (name: 'number' | 'body' | 'position' | 'name', maxLength: number, required = false) => (
    <TextInput
      label={t(`reports.issue.${name}`)}
      value={form[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      maxLength={maxLength}
      required={required}
      {...fault(name)}
    />
  );
  return (
    <>
      <FieldRow>
        {words('number', 20, true)}
        <DayField
          label={t('reports.issue.day')}
          value={form.holdsOn}
          max={today}
          onChange={(holdsOn) => change({ holdsOn })}
          required
          {...fault('holdsOn')}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={t('reports.issue.authority')}
          data={AUTHORITIES.map((value) => ({ value, label: t(`reports.authority.${value}`) }))}
          value={form.authority}
          onChange={(authority) => change({ authority })}
          clearable
        />
        {words('body', 200)}
      </FieldRow>
      <FieldRow>
        {words('position', 200, true)}
        {words('name', 200)}
      </FieldRow>
      <Urgency {...{ form, change, fault }} />
      <TagsInput
        label={t('reports.issue.recipients')}
        description={t('reports.issue.recipients.hint')}
        value={form.recipients}
        onChange={(recipients) => change({ recipients })}
        maxTags={200}
        required
        {...fault('recipients')}
      />
    </>
  );
}

function Urgency({ form, change, fault }: FieldsProps) {
  const t = useText();
  return (
    <Select
      label={t('reports.issue.urgency')}
      description={t('reports.issue.urgency.hint')}
      data={URGENCIES}
      value={form.urgency}
      onChange={(urgency) => change({ urgency })}
      clearable
      {...fault('urgency')}
    />
  );
}

import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  DayField,
  emptyOf,
  FinderField,
  FormDialog,
  useForm,
  useText,
  type Choice,
  type FaultOf,
} from '#web';
import { OUTCOMES, type Proposal } from './wire.ts';

interface DialogProps {
  proposal: Proposal;
  onClose: () => void;
}

/** Gives a proposal to a unit to draft, by a day. */
export function AssignDialog({ proposal, onClose }: DialogProps) {
  const t = useText();
  const { form, change, fault, send, submit } = useForm<{ drafter: Choice | null; dueOn: string | null }>({
    start: { drafter: proposal.drafter, dueOn: proposal.dueOn },
    missingIn: ({ drafter, dueOn }) => ({
      ...(drafter ? {} : { drafterUnitId: 'amendments.missing.unit' }),
      ...(dueOn ? {} : { dueOn: 'amendments.missing.day' }),
    }),
  });
  const save = async (): Promise<void> => {
    const path = `/proposals/${proposal.id}/assign`;
    const body = { drafterUnitId: form.drafter?.id, dueOn: form.dueOn };
    if (await submit(() => ({ method: 'POST', path, body }), t('amendments.saved'))) onClose();
  };
  return (
    <FormDialog
      title={t('amendments.assign')}
      verb={t('amendments.assign')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <FinderField<{ id: string; name: string; code: string }>
        label={t('amendments.column.drafter')}
        path="/units"
        choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
        value={form.drafter}
        onChange={(drafter) => change({ drafter })}
        required
        error={fault('drafterUnitId').error}
      />
      <DayField
        label={t('amendments.column.dueOn')}
        value={form.dueOn}
        onChange={(dueOn) => change({ dueOn })}
        required
        {...fault('dueOn')}
      />
    </FormDialog>
  );
}

interface DecideForm {
  outcome: string;
  horizon: string;
  decidedBy: string;
  explanation: string;
}

/** Decides a proposal, with the reason that its voices will read. */
export function DecideDialog({ proposal, onClose }: DialogProps) {
  const t = useText();
  const { form, change, fault, send, submit } = useForm<DecideForm>({
    start: {
      ...{ outcome: proposal.decision?.outcome ?? 'accept', horizon: proposal.decision?.horizon ?? '' },
      ...{
        decidedBy: proposal.decision?.decidedBy ?? '',
        explanation: proposal.decision?.explanation ?? '',
      },
    },
    missingIn: ({ outcome, horizon, decidedBy, explanation }) => ({
      ...emptyOf(
        { decidedBy, explanation },
        { decidedBy: 'amendments.missing.by', explanation: 'amendments.missing.explanation' },
      ),
      ...(outcome === 'later-congress' && !horizon.trim() ? { horizon: 'amendments.missing.horizon' } : {}),
    }),
  });
  const save = async (): Promise<void> => {
    const path = `/proposals/${proposal.id}/decide`;
    if (await submit((body) => ({ method: 'POST', path, body }), t('amendments.saved'))) onClose();
  };
  return (
    <FormDialog
      title={t('amendments.decide')}
      verb={t('amendments.decide')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <DecideFields form={form} onChange={change} fault={fault} />
    </FormDialog>
  );
}

interface DecideFieldsProps {
  form: DecideForm;
  onChange: (part: Partial<DecideForm>) => void;
  fault: FaultOf;
}

function DecideFields({ form, onChange, fault }: DecideFieldsProps) {
  const t = useText();
  return (
    <>
      <NativeSelect
        label={t('amendments.decision')}
        value={form.outcome}
        onChange={(event) => onChange({ outcome: event.currentTarget.value })}
        data={OUTCOMES.map((value) => ({ value, label: t(`amendments.outcome.${value}`) }))}
      />
      {form.outcome === 'later-congress' && (
        <TextInput
          label={t('amendments.horizon')}
          value={form.horizon}
          onChange={(event) => onChange({ horizon: event.currentTarget.value })}
          maxLength={300}
          required
          {...fault('horizon')}
        />
      )}
      <TextInput
        label={t('amendments.decidedBy')}
        value={form.decidedBy}
        onChange={(event) => onChange({ decidedBy: event.currentTarget.value })}
        maxLength={300}
        required
        {...fault('decidedBy')}
      />
      <Textarea
        label={t('amendments.explanation')}
        description={t('amendments.explanation.hint')}
        value={form.explanation}
        onChange={(event) => onChange({ explanation: event.currentTarget.value })}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={20_000}
        required
        {...fault('explanation')}
      />
    </>
  );
}

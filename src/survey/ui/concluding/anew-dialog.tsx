import { Textarea } from '@mantine/core';
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
import type { Request } from '../wire.ts';

interface Given {
  unit: Choice | null;
  dueOn: string | null;
  reason: string;
}

interface AnewDialogProps {
  one: Request;
  onDone: (id: string) => void;
  onClose: () => void;
}

/** Imposes a request anew where the unit asked has gone into another: its successor is offered first. */
export function AnewDialog({ one, onDone, onClose }: AnewDialogProps) {
  const t = useText();
  const { successor } = one;
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: {
      ...{ unit: successor && { id: successor.id, name: successor.name }, dueOn: one.dueOn, reason: '' },
    },
    missingIn: ({ unit, dueOn, reason }) =>
      emptyOf(
        { unitId: unit?.id, dueOn, reason },
        {
          unitId: 'survey.request.unit.missing',
          dueOn: 'survey.write.day.missing',
          reason: 'web.reason.missing',
        },
      ),
  });
  const impose = async (): Promise<void> => {
    const done = await submit(
      ({ unit, dueOn, reason }) => ({
        ...{ method: 'POST', path: `/survey-requests/${one.id}/impose-anew` },
        body: { unitId: unit!.id, dueOn, reason: reason.trim() },
      }),
      t('survey.request.anew.told'),
    );
    if (done) onDone(done.body.id);
  };
  return (
    <FormDialog
      title={t('survey.request.anew')}
      detail={t('survey.request.anew.detail', { unit: one.unit.name })}
      verb={t('survey.request.anew.verb')}
      {...{ busy: send.busy, problem: send.problem, onClose }}
      onSubmit={() => void impose()}
    >
      <FinderField<{ id: string; name: string; code: string }>
        label={t('survey.request.unit')}
        path="/units"
        choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
        value={form.unit}
        onChange={(unit) => change({ unit })}
        required
        {...fault('unitId')}
      />
      <DayField
        label={t('survey.request.due')}
        value={form.dueOn}
        onChange={(dueOn) => change({ dueOn })}
        required
        {...fault('dueOn')}
      />
      <Reason value={form.reason} onChange={(reason) => change({ reason })} fault={fault} />
    </FormDialog>
  );
}

function Reason({
  value,
  onChange,
  fault,
}: {
  value: string;
  onChange: (reason: string) => void;
  fault: FaultOf;
}) {
  const t = useText();
  return (
    <Textarea
      label={t('web.reason')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autosize
      minRows={2}
      maxLength={4000}
      required
      {...fault('reason')}
    />
  );
}

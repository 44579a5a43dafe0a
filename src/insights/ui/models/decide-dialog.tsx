import { Radio, Stack } from '@mantine/core';
import { emptyOf, FormDialog, useForm, useMe, useText } from '#web';
import { HoldsOnField, WordsField } from '../dialog-fields.tsx';
import type { Pilot } from '../wire.ts';

interface Given {
  outcome: string;
  reason: string;
  holdsOn: string | null;
}

/** What becomes of the model after its pilot: decided once, with the reason. */
export function DecideDialog({ pilot, onClose }: { pilot: Pilot; onClose: () => void }) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<Given>({
    start: { outcome: '', reason: '', holdsOn: today },
    missingIn: (given) =>
      emptyOf(
        { ...given },
        {
          ...{ outcome: 'insights.decide.missing', reason: 'web.reason.missing' },
          holdsOn: 'insights.day.missing',
        },
      ),
  });
  const act = async (): Promise<void> => {
    const path = `/pilots/${pilot.id}/decide`;
    const done = await submit(
      ({ reason, ...given }) => ({ method: 'POST', path, body: { ...given, reason: reason.trim() } }),
      t('insights.decide.told'),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('insights.decide.title', { title: pilot.title })}
      verb={t('insights.decide')}
      detail={t('insights.decide.detail')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void act()}
      onClose={onClose}
    >
      <Radio.Group
        label={t('insights.decide.outcome')}
        value={form.outcome}
        onChange={(outcome) => change({ outcome })}
        required
        {...fault('outcome')}
      >
        <Stack gap={8} mt={6}>
          {['scale', 'change', 'stop'].map((value) => (
            <Radio key={value} value={value} label={t(`insights.outcome.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <WordsField
        label={t('web.reason')}
        value={form.reason}
        onChange={(reason) => change({ reason })}
        required
        error={fault('reason').error}
      />
      <HoldsOnField value={form.holdsOn} onChange={change} fault={fault} />
    </FormDialog>
  );
}

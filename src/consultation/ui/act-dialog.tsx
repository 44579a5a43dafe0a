import { Textarea } from '@mantine/core';
import {
  ConfirmDialog,
  DayField,
  emptyOf,
  FormDialog,
  ReasonAct,
  useForm,
  useGo,
  useMe,
  useSend,
  useText,
} from '#web';
import type { Consultation } from './wire.ts';

export type Verb = 'open' | 'extend' | 'close' | 'publish' | 'withdraw';

interface ActDialogProps {
  verb: Verb;
  one: Consultation;
  onClose: () => void;
}

/** An act on a consultation: what it needs, and what will follow from it. */
export function ActDialog(props: ActDialogProps) {
  const { verb, one, onClose } = props;
  const t = useText();
  const go = useGo();
  const send = useSend<{ asked?: number }>();
  if (verb === 'extend') return <ExtendDialog {...props} />;
  const path = `/consultations/${one.id}/${verb}`;
  const words = {
    ...{ title: t(`consultation.act.${verb}`), detail: t(`consultation.act.${verb}.detail`) },
    verb: t(`consultation.act.${verb}`),
  };
  const said = t(`consultation.told.${verb}`);
  if (verb === 'close' || verb === 'withdraw')
    return (
      <ReasonAct
        {...{ ...words, path, said, onClose }}
        onDone={() => (verb === 'withdraw' ? go('/consultations') : onClose())}
      />
    );
  const confirm = async () => {
    if (await send.act({ method: 'POST', path }, said)) onClose();
  };
  return (
    <ConfirmDialog
      open
      {...{ ...words, busy: send.busy, problem: send.problem, onClose }}
      onConfirm={() => void confirm()}
    />
  );
}

function ExtendDialog({ one, onClose }: ActDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<{ closesOn: string | null; reason: string }>({
    start: { closesOn: null, reason: '' },
    missingIn: (given) =>
      emptyOf({ ...given }, { closesOn: 'consultation.closesOn.missing', reason: 'web.reason.missing' }),
  });
  const extend = async (): Promise<void> => {
    const path = `/consultations/${one.id}/extend`;
    if (await submit((body) => ({ method: 'POST', path, body }), t('consultation.told.extend'))) onClose();
  };
  return (
    <FormDialog
      title={t('consultation.act.extend')}
      detail={t('consultation.act.extend.detail', { day: t.format.day(one.closesOn) })}
      verb={t('consultation.act.extend')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void extend()}
      onClose={onClose}
    >
      <DayField
        label={t('consultation.closesOn')}
        value={form.closesOn}
        min={today}
        onChange={(closesOn) => change({ closesOn })}
        required
        {...fault('closesOn')}
      />
      <Textarea
        label={t('web.reason')}
        value={form.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={3}
        maxLength={4000}
        required
        {...fault('reason')}
      />
    </FormDialog>
  );
}

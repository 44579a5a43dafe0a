import { Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { DayField, emptyOf, FormDialog, useForm, useMe, useText, type FaultOf } from '#web';
import type { Milestone, Undertaking } from './wire.ts';

interface VerifyDialogProps {
  undertaking: Undertaking;
  /** The milestone whose completion was claimed; the whole without it. */
  milestone?: Milestone | undefined;
  onClose: () => void;
}

interface Word {
  verdict: string | null;
  day: string | null;
  note: string;
  milestonesToo: boolean;
}

const SENTENCES = {
  verdict: 'delivery.verify.verdict.missing',
  day: 'delivery.act.day.missing',
  note: 'delivery.verify.note.missing',
};

/** Inspection's word on a claimed completion: confirmed or rejected, on a day, on a ground. */
export function VerifyDialog({ undertaking, milestone, onClose }: VerifyDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<Word>({
    start: { verdict: null, day: today, note: '', milestonesToo: false },
    missingIn: ({ verdict, day, note }) => emptyOf({ verdict, day, note }, SENTENCES),
  });
  const waiting = milestone ? 0 : undertaking.milestones.filter(({ state }) => state === 'claimed').length;
  const asksOthers = form.verdict === 'confirmed' && waiting > 0;
  const verify = async (): Promise<void> => {
    const path = `/undertakings/${undertaking.id}/verifications`;
    const done = await submit(
      ({ verdict, day, note, milestonesToo }) => {
        const body = { milestoneId: milestone?.id ?? null, verdict, note: note.trim(), holdsOn: day };
        return { method: 'POST', path, body: asksOthers ? { ...body, milestonesToo } : body };
      },
      t(`delivery.verify.told.${form.verdict}`),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t(milestone ? 'delivery.verify.milestone' : 'delivery.verify.whole')}
      verb={t(form.verdict === 'rejected' ? 'delivery.verify.rejected' : 'delivery.verb.verify')}
      detail={<Claimed undertaking={undertaking} milestone={milestone} />}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void verify()}
      onClose={onClose}
    >
      <VerdictField value={form.verdict} onChange={(verdict) => change({ verdict })} fault={fault} />
      {asksOthers && (
        <MilestonesToo
          waiting={waiting}
          checked={form.milestonesToo}
          onChange={(milestonesToo) => change({ milestonesToo })}
        />
      )}
      <DayField
        label={t('delivery.verify.day')}
        value={form.day}
        max={today}
        onChange={(day) => change({ day })}
        required
        error={fault('day').error ?? fault('holdsOn').error}
      />
      <Textarea
        label={t('delivery.verify.note')}
        description={t('delivery.verify.note.detail')}
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
        minRows={3}
        maxRows={10}
        required
        {...fault('note')}
      />
    </FormDialog>
  );
}

interface MilestonesTooProps {
  /** How many were reported as done and not looked at yet. */
  waiting: number;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function MilestonesToo({ waiting, checked, onChange }: MilestonesTooProps) {
  const t = useText();
  return (
    <Checkbox
      label={t('delivery.verify.milestonesToo', { n: waiting })}
      description={t('delivery.verify.milestonesToo.detail')}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

/** What was claimed, by whom, on which day. */
function Claimed({ undertaking, milestone }: Omit<VerifyDialogProps, 'onClose'>) {
  const t = useText();
  const { title, doneOn } = milestone ?? undertaking;
  const unit = (undertaking.lead ?? undertaking.owner).name;
  return (
    <>
      <strong>{title}</strong>
      <br />
      {doneOn && t('delivery.verify.claimed', { day: t.format.day(doneOn), unit })}
    </>
  );
}

interface VerdictFieldProps {
  value: string | null;
  onChange: (verdict: string) => void;
  fault: FaultOf;
}

function VerdictField({ value, onChange, fault }: VerdictFieldProps) {
  const t = useText();
  return (
    <Radio.Group
      label={t('delivery.verify.verdict')}
      value={value}
      onChange={onChange}
      required
      {...fault('verdict')}
    >
      <Stack gap={10} mt={6} mb={4}>
        {['confirmed', 'rejected'].map((verdict) => (
          <Radio
            key={verdict}
            value={verdict}
            label={t(`delivery.verify.${verdict}`)}
            description={t(`delivery.verify.${verdict}.detail`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

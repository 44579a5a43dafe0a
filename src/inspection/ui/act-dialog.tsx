import { Textarea } from '@mantine/core';
import { DayField, emptyOf, FieldRow, FormDialog, useForm, useMe, useText, type Answer } from '#web';
import { ClashWarning } from './writing/clash-warning.tsx';
import { PeriodHint } from './writing/period-hint.tsx';

export type Verb =
  'submit' | 'approve' | 'return' | 'announce' | 'reschedule' | 'open' | 'cancel' | 'withdraw';

interface Need {
  reason?: true;
  /** New first and last days. */
  days?: true;
  /** The day on which it holds is asked for. */
  holds?: true;
}

const NEEDS: Record<Verb, Need> = {
  submit: { holds: true },
  approve: { holds: true },
  announce: { holds: true },
  open: { holds: true },
  return: { reason: true, holds: true },
  cancel: { reason: true, holds: true },
  reschedule: { reason: true, days: true, holds: true },
  withdraw: { reason: true },
};

interface Given {
  reason: string;
  startsOn: string | null;
  endsOn: string | null;
  holdsOn: string | null;
}

/** Sends what an act needs, and nothing else. */
function bodyOf(verb: Verb, given: Given): object {
  const { reason, days, holds } = NEEDS[verb];
  return {
    ...(reason ? { reason: given.reason.trim() } : {}),
    ...(days ? { startsOn: given.startsOn, endsOn: given.endsOn } : {}),
    ...(holds ? { holdsOn: given.holdsOn } : {}),
  };
}

/** The sentences that ask for what an act must be given. */
function wanted(verb: Verb): Record<string, string> {
  const { reason, days, holds } = NEEDS[verb];
  return {
    ...(days ? { startsOn: 'inspection.act.day.missing', endsOn: 'inspection.act.day.missing' } : {}),
    ...(holds ? { holdsOn: 'inspection.act.day.missing' } : {}),
    ...(reason ? { reason: 'web.reason.missing' } : {}),
  };
}

interface Visits {
  units: { id: string }[];
  except: string;
  period: { startsOn: string; endsOn: string } | null;
}

interface ActDialogProps {
  /** What is acted on: the verb stands behind it. */
  path: string;
  /** Where its words are among the texts. */
  words: 'inspection.plan' | 'inspection.act';
  verb: Verb;
  about: { title: string; startsOn: string; endsOn: string };
  /** Whom an inspection visits: other days are compared with those of others; the period of its plan, which they keep to. */
  visits?: Visits;
  onDone: (answer: Answer<{ id: string }>) => void;
  onClose: () => void;
}

/** An act on an inspection or a plan: on which day it holds, what it needs, and what will follow from it. */
export function ActDialog({ path, words, verb, about, visits, onDone, onClose }: ActDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: { reason: '', startsOn: about.startsOn, endsOn: about.endsOn, holdsOn: today },
    missingIn: (given) => emptyOf({ ...given }, wanted(verb)),
  });
  const act = async (): Promise<void> => {
    const done = await submit(
      (given) => ({ method: 'POST', path: `${path}/${verb}`, body: bodyOf(verb, given) }),
      t(`${words}.${verb}.told`),
    );
    if (done) onDone(done);
  };
  return (
    <FormDialog
      title={t(`${words}.${verb}.title`, { title: about.title })}
      verb={t(`${words}.verb.${verb}`)}
      detail={t(`${words}.${verb}.detail`)}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void act()}
      onClose={onClose}
    >
      <Fields {...{ verb, form, change, fault, visits }} />
    </FormDialog>
  );
}

interface FieldsProps {
  verb: Verb;
  visits: Visits | undefined;
  form: Given;
  change: (part: Partial<Given>) => void;
  fault: (field: string) => { error: string | undefined };
}

function Fields({ verb, visits, form, change, fault }: FieldsProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const needs = NEEDS[verb];
  // Days outside the plan's period can be typed: they are refused with the sentence that says so, not silently undone.
  const day = (name: 'startsOn' | 'endsOn' | 'holdsOn', max?: string) => (
    <DayField
      label={t(name === 'holdsOn' ? `inspection.act.holdsOn.${verb}` : `inspection.act.${name}`)}
      value={form[name]}
      max={max}
      onChange={(value) => change({ [name]: value })}
      required
      {...fault(name)}
    />
  );
  return (
    <>
      {needs.days && (
        <>
          <FieldRow>
            {day('startsOn')}
            {day('endsOn')}
          </FieldRow>
          {visits?.period && <PeriodHint period={visits.period} />}
          {visits && <ClashWarning {...visits} startsOn={form.startsOn} endsOn={form.endsOn} />}
        </>
      )}
      {needs.reason && (
        <Textarea
          label={t('web.reason')}
          value={form.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          autosize
          minRows={3}
          maxRows={10}
          required
          {...fault('reason')}
        />
      )}
      {needs.holds && day('holdsOn', today)}
    </>
  );
}

import { Textarea, TextInput } from '@mantine/core';
import {
  DayField,
  emptyOf,
  FieldRow,
  FormDialog,
  useForm,
  useMe,
  useText,
  type Answer,
  type FaultOf,
} from '#web';
import { ClashWarning } from './clash-warning.tsx';
import type { Session } from './wire.ts';

export type Verb =
  | 'establish'
  | 'withdraw'
  | 'announce'
  | 'reschedule'
  | 'cancel'
  | 'send'
  | 'approve-minutes'
  | 'reopen-minutes';

type Name = 'number' | 'heldOn' | 'startsAt' | 'endsAt' | 'reason' | 'note' | 'holdsOn';

/** What an act is given, in the order in which it is asked for. */
const NEEDS: Record<Verb, Name[]> = {
  establish: ['number', 'holdsOn'],
  withdraw: ['reason'],
  announce: ['holdsOn'],
  reschedule: ['heldOn', 'startsAt', 'endsAt', 'reason', 'holdsOn'],
  cancel: ['reason', 'holdsOn'],
  send: ['note', 'holdsOn'],
  'approve-minutes': ['holdsOn'],
  'reopen-minutes': ['reason', 'holdsOn'],
};

/** The sentences that ask for what must be given. */
const WANTED: Partial<Record<Name, string>> = {
  number: 'survey.act.number.missing',
  heldOn: 'survey.write.day.missing',
  reason: 'web.reason.missing',
  holdsOn: 'survey.write.day.missing',
};

type Given = Record<Name, string | null>;

function bodyOf(verb: Verb, given: Given): object {
  const value = (name: Name) => {
    const text = given[name]?.trim() ?? '';
    return name === 'startsAt' || name === 'endsAt' ? text || null : text;
  };
  return Object.fromEntries(NEEDS[verb].map((name) => [name, value(name)]));
}

interface ActDialogProps {
  /** What is acted on: the verb stands behind it. */
  path: string;
  verb: Verb;
  title: string;
  /** The session that is moved. */
  session?: Session;
  /** What will follow, where the verb alone does not say it. */
  detail?: string | undefined;
  onDone: (answer: Answer<{ id: string }>) => void;
  onClose: () => void;
}

/** An act on a delegation or a session: what it needs, the day on which it holds, and what will follow from it. */
export function ActDialog({ path, verb, title, session, detail, onDone, onClose }: ActDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const needs = NEEDS[verb];
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: {
      ...{ number: '', reason: '', note: '', holdsOn: today, heldOn: session?.heldOn ?? null },
      ...{ startsAt: session?.startsAt ?? '', endsAt: session?.endsAt ?? '' },
    },
    missingIn: (given) =>
      emptyOf(
        { ...given },
        Object.fromEntries(needs.flatMap((name) => (WANTED[name] ? [[name, WANTED[name]]] : []))),
      ),
  });
  const act = async (): Promise<void> => {
    const done = await submit(
      (given) => ({ method: 'POST', path: `${path}/${verb}`, body: bodyOf(verb, given) }),
      t(`survey.act.${verb}.told`),
    );
    if (done) onDone(done);
  };
  return (
    <FormDialog
      title={t(`survey.act.${verb}.title`, { title })}
      verb={t(`survey.act.${verb}.verb`)}
      detail={detail ?? t(`survey.act.${verb}.detail`)}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void act()}
      onClose={onClose}
    >
      <Fields needs={needs} form={form} change={change} fault={fault} />
      {verb === 'reschedule' && session && form.heldOn && (
        <ClashWarning
          host={session.host.id}
          delegation={session.delegation.id}
          heldOn={form.heldOn}
          travelDays={session.travelDays}
          except={session.id}
        />
      )}
    </FormDialog>
  );
}

interface FieldsProps {
  needs: Name[];
  form: Given;
  change: (part: Partial<Given>) => void;
  fault: FaultOf;
}

function Fields({ needs, form, change, fault }: FieldsProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const day = (name: 'heldOn' | 'holdsOn') => (
    <DayField
      label={t(`survey.act.${name}`)}
      value={form[name]}
      max={name === 'holdsOn' ? today : undefined}
      onChange={(value) => change({ [name]: value })}
      required
      {...fault(name)}
    />
  );
  const time = (name: 'startsAt' | 'endsAt') => (
    <TextInput
      type="time"
      label={t(`survey.${name}`)}
      value={form[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      {...fault(name)}
    />
  );
  const text = (name: 'reason' | 'note') => (
    <Textarea
      label={name === 'reason' ? t('web.reason') : t('survey.act.note')}
      value={form[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      autosize
      minRows={3}
      maxRows={10}
      maxLength={4000}
      required={name === 'reason'}
      {...fault(name)}
    />
  );
  return (
    <>
      {needs.includes('number') && <NumberOf {...{ form, change, fault }} />}
      {needs.includes('heldOn') && (
        <FieldRow>
          {day('heldOn')}
          {time('startsAt')}
          {time('endsAt')}
        </FieldRow>
      )}
      {needs.includes('reason') && text('reason')}
      {needs.includes('note') && text('note')}
      {needs.includes('holdsOn') && day('holdsOn')}
    </>
  );
}

/** The number and symbol of the act by which it is done. */
function NumberOf({ form, change, fault }: Omit<FieldsProps, 'needs'>) {
  const t = useText();
  return (
    <TextInput
      label={t('survey.act.number')}
      placeholder="12-QĐ/TU"
      value={form.number ?? ''}
      onChange={(event) => change({ number: event.currentTarget.value })}
      maxLength={60}
      required
      data-autofocus
      {...fault('number')}
    />
  );
}

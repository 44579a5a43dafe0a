import { Select, TagsInput, TextInput } from '@mantine/core';
import {
  DayField,
  emptyOf,
  FieldRow,
  FormDialog,
  useForm,
  useMe,
  useText,
  type Choice,
  type FaultOf,
} from '#web';

const AUTHORITIES = ['TM', 'KT', 'TL', 'Q', 'TUQ'];

interface Given {
  number: string;
  authority: string | null;
  body: string;
  position: string;
  name: string;
  recipients: string[];
  holdsOn: string | null;
}

interface PutOutDialogProps {
  /** What is issued: the verb stands behind it. */
  path: string;
  title: string;
  detail: string;
  /** The signer's by custom. */
  position: string;
  /** Units to which it goes by custom; other recipients are words alone. */
  units: Choice[];
  onDone: () => void;
  onClose: () => void;
}

/** Puts an official document out: its number, who signs in what right, who gets it. */
export function PutOutDialog({ path, title, detail, position, units, onDone, onClose }: PutOutDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: {
      ...{ number: '', authority: null, body: '', position, name: '' },
      ...{ recipients: units.map(({ name }) => name), holdsOn: today },
    },
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
  const unitOf = (name: string) => units.find((one) => one.name === name)?.id ?? null;
  const issue = async () => {
    const done = await submit(
      ({ number, authority, body, position, name, recipients, holdsOn }) => ({
        ...{ method: 'POST', path: `${path}/issue` },
        body: {
          ...{ number: number.trim(), holdsOn },
          signing: { authority, body: body.trim(), position: position.trim(), name: name.trim() },
          recipients: recipients.map((one) => ({ unitId: unitOf(one), name: one })),
        },
      }),
      t('reports.told.put-out'),
    );
    if (done) onDone();
  };
  return (
    <FormDialog
      {...{ title, detail, onClose }}
      verb={t('reports.verb.issue')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void issue()}
      wide
    >
      <Fields {...{ form, change, fault }} />
    </FormDialog>
  );
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
      {...{ maxLength, required }}
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

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

interface IssueDialogProps {
  /** What is issued: the verb stands behind it. */
  path: string;
  title: string;
  detail: string;
  /** Units to which it goes by custom; other recipients are words alone. */
  units: Choice[];
  onDone: () => void;
  onClose: () => void;
}

/** Puts an official document of a survey out: its number, who signs in what right, who gets it. */
export function IssueDialog({ path, title, detail, units, onDone, onClose }: IssueDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: {
      ...{ number: '', authority: null, body: '', position: t('survey.issue.position.usual'), name: '' },
      ...{ recipients: units.map(({ name }) => name), holdsOn: today },
    },
    missingIn: ({ number, position, holdsOn, recipients }) => ({
      ...emptyOf(
        { number, position, holdsOn },
        {
          number: 'survey.issue.number.missing',
          position: 'survey.issue.position.missing',
          holdsOn: 'survey.write.day.missing',
        },
      ),
      ...(recipients.length ? {} : { recipients: 'survey.issue.recipients.missing' }),
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
      t('survey.issue.told'),
    );
    if (done) onDone();
  };
  return (
    <FormDialog
      {...{ title, detail, onClose }}
      verb={t('survey.issue.verb')}
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
      label={t(`survey.issue.${name}`)}
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
          label={t('survey.issue.day')}
          value={form.holdsOn}
          max={today}
          onChange={(holdsOn) => change({ holdsOn })}
          required
          {...fault('holdsOn')}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={t('survey.issue.authority')}
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
        label={t('survey.issue.recipients')}
        description={t('survey.issue.recipients.hint')}
        value={form.recipients}
        onChange={(recipients) => change({ recipients })}
        maxTags={200}
        required
        {...fault('recipients')}
      />
    </>
  );
}

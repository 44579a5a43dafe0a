import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FieldRow, FormDialog, useFaults, useSend, useText } from '#web';
import { PostFields } from './post-fields.tsx';
import { useAppointment } from './use-appointment.ts';

interface NewPerson {
  name: string;
  email: string;
}

/** Adds a person once, also where giving them a post has to be tried again. */
function useAdding() {
  const sending = useSend<{ id: string }>();
  const [id, setId] = useState<string | null>(null);
  const add = async (body: NewPerson): Promise<string | null> => {
    const added = id ?? (await sending.act({ method: 'POST', path: '/people', body }))?.body.id ?? null;
    setId(added);
    return added;
  };
  return { add, added: id !== null, busy: sending.busy, problem: sending.problem };
}

/** Adds a person and gives them their first post. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const adding = useAdding();
  const appointment = useAppointment(null);
  const [person, setPerson] = useState<NewPerson>({ name: '', email: '' });
  const [tried, setTried] = useState(false);
  const submit = async (): Promise<void> => {
    setTried(true);
    const complete = person.name.trim() !== '' && person.email.trim() !== '';
    if (!appointment.check() || !complete) return;
    const id = await adding.add(person);
    const said = t('organisation.ui.person.added', { name: person.name });
    if (id && (await appointment.give(id, said))) onClose();
  };
  return (
    <FormDialog
      wide
      title={t('organisation.ui.person.add')}
      verb={t('organisation.ui.person.add')}
      busy={adding.busy || appointment.busy}
      problem={adding.problem ?? appointment.problem}
      detail={adding.added && t('organisation.ui.person.half', { name: person.name })}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PersonFields value={person} onChange={setPerson} {...{ adding, tried }} />
      <PostFields of={appointment} />
    </FormDialog>
  );
}

interface PersonFieldsProps {
  value: NewPerson;
  onChange: (person: NewPerson) => void;
  adding: ReturnType<typeof useAdding>;
  tried: boolean;
}

function PersonFields({ value, onChange, adding, tried }: PersonFieldsProps) {
  const t = useText();
  const refused = useFaults(adding.problem);
  const field = (name: keyof NewPerson, missing: string) => ({
    value: value[name],
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
    required: true,
    disabled: adding.added,
    ...(tried && !value[name].trim() ? { error: t(missing) } : refused(name)),
  });
  return (
    <FieldRow>
      <TextInput
        label={t('organisation.ui.personName')}
        maxLength={200}
        data-autofocus
        {...field('name', 'problem.organisation.no-person-name')}
      />
      <TextInput
        label={t('organisation.ui.email')}
        type="email"
        maxLength={254}
        {...field('email', 'problem.organisation.bad-email')}
      />
    </FieldRow>
  );
}

import { useState } from 'react';
import { FormDialog, Hint, Link, useText } from '#web';
import type { Pick } from '../unit-picker.tsx';
import { PersonPicker, type PickedPerson } from './person-picker.tsx';
import { PostFields } from './post-fields.tsx';
import { useAppointment } from './use-appointment.ts';

interface AppointDialogProps {
  /** Where, if that is known. */
  unit?: Pick | undefined;
  /** Whom, if that is known. */
  person?: PickedPerson | undefined;
  onClose: () => void;
}

/** Gives a person a post in a unit. */
export function AppointDialog({ unit, person: known, onClose }: AppointDialogProps) {
  const t = useText();
  const appointment = useAppointment(unit ?? null);
  const [person, setPerson] = useState<PickedPerson | null>(known ?? null);
  const [tried, setTried] = useState(false);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!appointment.check() || !person) return;
    if (await appointment.give(person.id, t('organisation.ui.appoint.done'))) onClose();
  };
  return (
    <FormDialog
      wide
      title={t('organisation.ui.appoint.title', { name: (unit ?? known)!.name })}
      verb={t('organisation.ui.appoint')}
      busy={appointment.busy}
      problem={appointment.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {!known && (
        <PersonPicker
          value={person}
          onChange={setPerson}
          error={tried && !person && t('organisation.ui.missing.person')}
        />
      )}
      <PostFields of={appointment} unitKnown={unit !== undefined} />
      {!known && (
        <Hint>
          <Link to="/people?add=1">{t('organisation.ui.person.absent')}</Link>
        </Hint>
      )}
    </FormDialog>
  );
}

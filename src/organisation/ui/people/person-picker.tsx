import type { ReactNode } from 'react';
import { FinderField, useText } from '#web';
import type { Person } from '../wire.ts';

/** A person as they were picked. */
export interface PickedPerson {
  id: string;
  name: string;
  email: string;
}

interface PersonPickerProps {
  value: PickedPerson | null;
  onChange: (person: PickedPerson | null) => void;
  error?: ReactNode;
}

function choiceOf({ id, name, email }: PickedPerson) {
  return { id, name, detail: email };
}

/** Finds one person among those whom one knows. */
export function PersonPicker({ value, onChange, error }: PersonPickerProps) {
  const t = useText();
  return (
    <FinderField<Person>
      label={t('organisation.ui.person')}
      placeholder={t('organisation.ui.person.hint')}
      path="/people"
      choiceOf={choiceOf}
      value={value && choiceOf(value)}
      onChange={(one) => onChange(one && { id: one.id, name: one.name, email: one.detail ?? '' })}
      required
      error={error}
    />
  );
}

import { Textarea, TextInput } from '@mantine/core';
import { DayField, FieldRow, useText } from '#web';

/** What a recorded change of the structure rests on. */
export interface Basis {
  holdsOn: string | null;
  directive: string;
  note: string;
}

/** Whether a basis says from when and by what. */
export function isBased({ holdsOn, directive }: Basis): boolean {
  return holdsOn !== null && directive.trim() !== '';
}

interface BasisFieldsProps {
  value: Basis;
  onChange: (part: Partial<Basis>) => void;
  /** Whether one tried to go on: what is missing is then said. */
  tried: boolean;
  fault?: (field: string) => { error: string | undefined };
}

/** From when a change holds, which directive ordered it, and a note. */
export function BasisFields({
  value,
  onChange,
  tried,
  fault = () => ({ error: undefined }),
}: BasisFieldsProps) {
  const t = useText();
  const { holdsOn, directive, note } = value;
  return (
    <>
      <FieldRow>
        <DayField
          label={t('organisation.ui.holdsOn')}
          value={holdsOn}
          onChange={(day) => onChange({ holdsOn: day })}
          required
          error={tried && !holdsOn ? t('organisation.ui.missing.day') : fault('holdsOn').error}
        />
        <TextInput
          label={t('organisation.ui.directive')}
          placeholder="1656/NQ-UBTVQH15"
          value={directive}
          onChange={(event) => onChange({ directive: event.currentTarget.value })}
          maxLength={200}
          required
          error={
            tried && !directive.trim() ? t('problem.organisation.no-directive') : fault('directive').error
          }
        />
      </FieldRow>
      <Textarea
        label={t('organisation.ui.note')}
        value={note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
        maxLength={5000}
        autosize
        minRows={2}
        maxRows={10}
      />
    </>
  );
}

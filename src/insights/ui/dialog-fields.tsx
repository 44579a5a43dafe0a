import { Textarea } from '@mantine/core';
import { DayField, useMe, useText, type FaultOf } from '#web';

interface HoldsOnFieldProps {
  value: string | null;
  onChange: (part: { holdsOn: string | null }) => void;
  fault: FaultOf;
  label?: string;
}

/** The day on which an act holds: not after today. */
export function HoldsOnField({ value, onChange, fault, label }: HoldsOnFieldProps) {
  const t = useText();
  const { today } = useMe().workspace;
  return (
    <DayField
      label={label ?? t('insights.holdsOn')}
      value={value}
      max={today}
      onChange={(holdsOn) => onChange({ holdsOn })}
      required
      {...fault('holdsOn')}
    />
  );
}

interface WordsFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  required?: boolean;
}

/** Words of an act: a reason, a result. */
export function WordsField({ onChange, ...field }: WordsFieldProps) {
  return (
    <Textarea
      {...field}
      onChange={(event) => onChange(event.currentTarget.value)}
      autosize
      minRows={3}
      maxLength={4000}
    />
  );
}

import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { later } from '../later.tsx';

const DayInput = later(() => import('./day-input.tsx'));

export interface DayFieldProps {
  label: ReactNode;
  value: string | null;
  onChange: (day: string | null) => void;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  min?: string | undefined;
  max?: string | undefined;
}

/** A day (`YYYY-MM-DD`), typed or chosen in the language's own way. The calendar is loaded when first shown. */
export function DayField(props: DayFieldProps) {
  return (
    <DayInput
      {...props}
      waiting={<TextInput label={props.label} description={props.description} disabled />}
    />
  );
}

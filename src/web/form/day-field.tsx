import { TextInput } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';

const DayInput = lazy(() => import('./day-input.tsx'));

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
    <Suspense fallback={<TextInput label={props.label} description={props.description} disabled />}>
      <DayInput {...props} />
    </Suspense>
  );
}

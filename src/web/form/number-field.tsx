import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../text.tsx';
import css from './number-field.module.css';

interface NumberFieldProps {
  label: ReactNode;
  value: number | null;
  onChange: (value: number | null) => void;
  description?: ReactNode;
  /** In what it is measured, shown within the field. */
  measure?: string;
  required?: boolean;
  error?: ReactNode;
}

/** A number, typed with the marks of the language: 1.234,5 in Vietnamese. */
export function NumberField({ value, onChange, measure, ...field }: NumberFieldProps) {
  const vietnamese = useText().language === 'vi';
  return (
    <NumberInput
      {...field}
      value={value ?? ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
      decimalSeparator={vietnamese ? ',' : '.'}
      thousandSeparator={vietnamese ? '.' : ','}
      hideControls
      {...(measure
        ? {
            rightSection: <span className={css.measure}>{measure}</span>,
            rightSectionWidth: measure.length * 9 + 20,
            rightSectionPointerEvents: 'none',
          }
        : {})}
    />
  );
}

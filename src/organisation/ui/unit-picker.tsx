import type { ReactNode } from 'react';
import { FinderField, useText } from '#web';
import type { UnitRow } from './wire.ts';

/** A unit as it was picked: enough to name it and to say which it is. */
export interface Pick {
  id: string;
  name: string;
  code: string;
}

interface UnitPickerProps {
  label: string;
  value: Pick | null;
  onChange: (unit: Pick | null) => void;
  /** Units as they stood on this day. */
  asOf: string;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Units that have no page yet, such as those founded in the same act; offered first. */
  others?: Pick[];
  /** Not offered. */
  except?: string[];
  clearable?: boolean;
}

function choiceOf({ id, name, code }: Pick) {
  return { id, name, detail: code };
}

/** Finds one unit by its name or code, with or without marks. */
export function UnitPicker({ value, onChange, asOf, others = [], ...field }: UnitPickerProps) {
  const t = useText();
  return (
    <FinderField<UnitRow>
      {...field}
      placeholder={t('organisation.ui.pick')}
      path="/units"
      query={{ asOf, limit: 30 }}
      choiceOf={choiceOf}
      others={others.map(choiceOf)}
      value={value && choiceOf(value)}
      onChange={(unit) => onChange(unit && { id: unit.id, name: unit.name, code: unit.detail ?? '' })}
    />
  );
}

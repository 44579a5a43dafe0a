import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { FinderField, useText, type Choice } from '#web';
import { RELATIONS } from '../kinds.ts';
import css from './relation-fields.module.css';
import type { Brief, RelationKind } from './wire.ts';

/** A relation that is being made: to what, and in what way. */
export interface Relating {
  kind: RelationKind;
  to: Choice | null;
}

interface RelationFieldsProps {
  value: Relating;
  onChange: (part: Partial<Relating>) => void;
  /** The directive that it leads from, which is not offered. */
  except?: string;
  error?: ReactNode;
}

/** How and with which directive: the other one is found by number or words. */
export function RelationFields({ value, onChange, except, error }: RelationFieldsProps) {
  const t = useText();
  return (
    <div className={css.relating}>
      <NativeSelect
        label={t('directives.relation.kind')}
        value={value.kind}
        onChange={(event) => onChange({ kind: event.currentTarget.value as RelationKind })}
        data={RELATIONS.map((kind) => ({ value: kind, label: t(`directives.relation.to.${kind}`) }))}
      />
      <FinderField<Brief>
        label={t('directives.relation.with')}
        placeholder={t('directives.relation.with.hint')}
        path="/directives"
        except={except}
        value={value.to}
        choiceOf={({ id, number, title }) => ({ id, name: `${number} – ${title}` })}
        onChange={(to) => onChange({ to })}
        required
        error={error}
      />
    </div>
  );
}

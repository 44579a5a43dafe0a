import { Button } from '@mantine/core';
import { RemoveButton, useText } from '#web';
import type { Broken } from '../faults.ts';
import type { Pick } from '../unit-picker.tsx';
import { isTransfer, type Operation } from './drafting.ts';
import { FaultList, Sentences } from './fault-list.tsx';
import { NewUnitFields } from './new-unit-fields.tsx';
import css from './operation-card.module.css';
import { PlainFields } from './plain-fields.tsx';
import { TransferFields } from './transfer-fields.tsx';

interface OperationCardProps {
  operation: Operation;
  at: number;
  asOf: string;
  others: Pick[];
  /** What is still missing, as text keys. */
  missing: string[];
  problems: Broken[];
  onChange: (operation: Operation) => void;
  onRemove: () => void;
  /** Adds the moves that clear what stands under the units that end. */
  onClear: () => void;
}

/** One step of the act: its fields, and what is wrong with it. */
export function OperationCard({
  operation,
  at,
  asOf,
  others,
  missing,
  problems,
  onChange,
  onRemove,
  onClear,
}: OperationCardProps) {
  const t = useText();
  const name = t(`organisation.ui.do.${operation.do}`);
  const broken = missing.length > 0 || problems.length > 0;
  return (
    <section className={css.operation} data-broken={broken || undefined} aria-label={`${at + 1}. ${name}`}>
      <header>
        <div>
          <h2>
            {at + 1}. {name}
          </h2>
          <p>{t(`organisation.ui.do.${operation.do}.detail`)}</p>
        </div>
        <RemoveButton
          icon="trash"
          word={t('organisation.ui.remove', { name: `${at + 1}. ${name}` })}
          onClick={onRemove}
        />
      </header>
      {isTransfer(operation) && (
        <TransferFields {...{ asOf, others }} value={operation} onChange={onChange} />
      )}
      {operation.do === 'found' && (
        <NewUnitFields
          {...{ asOf, others }}
          value={operation.founded}
          onChange={(founded) => onChange({ ...operation, founded })}
        />
      )}
      {!isTransfer(operation) && operation.do !== 'found' && (
        <PlainFields {...{ asOf, others }} value={operation} onChange={onChange} />
      )}
      <Sentences sentences={missing.map((key) => t(key))} />
      <FaultList problems={problems} />
      {problems.some(({ code }) => code === 'organisation.children-left') && (
        <Button variant="default" size="xs" onClick={onClear}>
          {t('organisation.ui.clearChildren')}
        </Button>
      )}
    </section>
  );
}

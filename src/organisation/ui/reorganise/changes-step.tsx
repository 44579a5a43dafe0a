import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon, useText } from '#web';
import { Acts } from '../form.tsx';
import type { Pick } from '../unit-picker.tsx';
import css from './changes-step.module.css';
import { clearingOf } from './clearing.ts';
import {
  blankOperation,
  foundedIn,
  lacks,
  OPERATIONS,
  type Draft,
  type Operation,
  type OperationKind,
} from './drafting.ts';
import { FaultList } from './fault-list.tsx';
import { OperationCard } from './operation-card.tsx';
import type { StepProblems } from './problems.ts';

interface ChangesStepProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  problems: StepProblems;
  /** Units offered before anything was looked for. */
  suggested: Pick[];
  onBack: () => void;
  onNext: () => void;
}

/** What changes, step by step. */
export function ChangesStep({ draft, onChange, problems, suggested, onBack, onNext }: ChangesStepProps) {
  const t = useText();
  const [tried, setTried] = useState(false);
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const { operations } = draft;
  const asOf = draft.holdsOn ?? '';
  const founded = foundedIn(draft);
  const put = (next: Operation[]): void => onChange({ ...draft, operations: next });
  const mend = (key: string): void => setMended((before) => new Set(before).add(key));
  const clear = async (operation: Operation): Promise<void> => {
    put([...operations, ...(await clearingOf(draft, operation))]);
    mend(operation.key);
  };
  const next = (): void => {
    setTried(true);
    if (operations.length > 0 && operations.every((one) => lacks(one).length === 0)) onNext();
  };
  return (
    <div className={css.changes}>
      <FaultList problems={problems.whole} />
      {operations.map((operation, at) => (
        <OperationCard
          key={operation.key}
          {...{ operation, at, asOf }}
          others={[...founded, ...suggested]}
          missing={tried ? lacks(operation) : []}
          problems={mended.has(operation.key) ? [] : (problems.of.get(operation.key) ?? [])}
          onChange={(changed) => {
            put(operations.with(at, changed));
            mend(operation.key);
          }}
          onRemove={() => put(operations.toSpliced(at, 1))}
          onClear={() => void clear(operation)}
        />
      ))}
      <AddOperation
        first={operations.length === 0}
        onAdd={(kind) => put([...operations, blankOperation(kind)])}
      />
      {tried && operations.length === 0 && <FaultList problems={[{ code: 'organisation.no-changes' }]} />}
      <Acts>
        <Button variant="default" onClick={onBack}>
          {t('organisation.ui.back')}
        </Button>
        <Button onClick={next}>{t('organisation.ui.preview')}</Button>
      </Acts>
    </div>
  );
}

/** The kinds of step, each to be added to the act. */
function AddOperation({ first, onAdd }: { first: boolean; onAdd: (kind: OperationKind) => void }) {
  const t = useText();
  return (
    <fieldset className={css.adding}>
      <legend>{t(first ? 'organisation.ui.add.first' : 'organisation.ui.add')}</legend>
      {OPERATIONS.map((kind) => (
        <Button
          key={kind}
          variant="default"
          size="xs"
          leftSection={<Icon name="plus" size={12} />}
          onClick={() => onAdd(kind)}
          title={t(`organisation.ui.do.${kind}.detail`)}
        >
          {t(`organisation.ui.do.${kind}`)}
        </Button>
      ))}
    </fieldset>
  );
}

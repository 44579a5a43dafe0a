import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, Icon, useText } from '#web';
import css from '../organisation.module.css';
import type { Pick } from '../unit-picker.tsx';
import type { UnitPage } from '../wire.ts';
import {
  blankOperation,
  foundedIn,
  isTransfer,
  lacks,
  OPERATIONS,
  targetsOf,
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

/** The units that a step ends, and who takes up what is under them. */
function endings(operation: Operation): { unit: Pick; heir: Pick | null }[] {
  if (operation.do === 'dissolve')
    return operation.unit ? [{ unit: operation.unit, heir: operation.heir }] : [];
  if (!isTransfer(operation) || !operation.ends) return [];
  const targets = targetsOf(operation);
  return operation.from.map((unit) => ({
    unit,
    heir:
      targets.find(({ id }) => id === operation.heirs[unit.id]) ??
      (targets.length === 1 ? targets[0]! : null),
  }));
}

/** The moves that clear what still stands under the units that a step ends. */
async function movesOf(operation: Operation, asOf: string): Promise<Operation[]> {
  const lists = await Promise.all(
    endings(operation).map(async ({ unit, heir }) => ({
      heir,
      children: (await api.get<UnitPage>('/units', { parent: unit.id, asOf })).rows,
    })),
  );
  return lists.flatMap(({ heir, children }) =>
    children.map(({ id, name, code }) => ({
      ...(blankOperation('move') as Operation & { do: 'move' }),
      unit: { id, name, code },
      parent: heir,
    })),
  );
}

/** What changes, step by step. */
export function ChangesStep({ draft, onChange, problems, suggested, onBack, onNext }: ChangesStepProps) {
  const t = useText();
  const [tried, setTried] = useState(false);
  const { operations } = draft;
  const asOf = draft.holdsOn ?? '';
  const founded = foundedIn(draft);
  const put = (next: Operation[]): void => onChange({ ...draft, operations: next });
  const add = (kind: OperationKind): void => put([...operations, blankOperation(kind)]);
  const clear = async (operation: Operation): Promise<void> => {
    const moved = new Set(operations.flatMap((one) => (one.do === 'move' && one.unit ? [one.unit.id] : [])));
    const moves = await movesOf(operation, asOf);
    put([...operations, ...moves.filter((one) => one.do === 'move' && !moved.has(one.unit!.id))]);
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
          problems={problems.of[at] ?? []}
          onChange={(changed) => put(operations.map((one) => (one.key === operation.key ? changed : one)))}
          onRemove={() => put(operations.filter((one) => one.key !== operation.key))}
          onClear={() => void clear(operation)}
        />
      ))}
      <fieldset className={css.adding}>
        <legend>{t(operations.length === 0 ? 'organisation.ui.add.first' : 'organisation.ui.add')}</legend>
        {OPERATIONS.map((kind) => (
          <Button
            key={kind}
            variant="default"
            size="xs"
            leftSection={<Icon name="plus" size={12} />}
            onClick={() => add(kind)}
            title={t(`organisation.ui.do.${kind}.detail`)}
          >
            {t(`organisation.ui.do.${kind}`)}
          </Button>
        ))}
      </fieldset>
      {tried && operations.length === 0 && <FaultList problems={[{ code: 'organisation.no-changes' }]} />}
      <div className={css.acts}>
        <Button variant="default" onClick={onBack}>
          {t('organisation.ui.back')}
        </Button>
        <Button onClick={next}>{t('organisation.ui.preview')}</Button>
      </div>
    </div>
  );
}

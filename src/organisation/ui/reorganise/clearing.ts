import { api } from '#web';
import type { Pick } from '../unit-picker.tsx';
import type { UnitPage } from '../wire.ts';
import { blankOperation, isTransfer, targetsOf, type Draft, type Operation } from './drafting.ts';

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

/** The units of which the draft says already where they go, or that they end. */
function settledIn({ operations }: Draft): Set<string> {
  const moved = operations.flatMap((one) => (one.do === 'move' && one.unit ? [one.unit.id] : []));
  return new Set([...moved, ...operations.flatMap(endings).map(({ unit }) => unit.id)]);
}

/** The moves that clear what still stands under the units that a step ends; units already settled are left out. */
export async function clearingOf(draft: Draft, operation: Operation): Promise<Operation[]> {
  const settled = settledIn(draft);
  const asOf = draft.holdsOn ?? '';
  const lists = await Promise.all(
    endings(operation).map(async ({ unit, heir }) => ({
      heir,
      children: (await api.get<UnitPage>('/units', { parent: unit.id, asOf })).rows,
    })),
  );
  return lists.flatMap(({ heir, children }) =>
    children
      .filter(({ id }) => !settled.has(id))
      .map(({ id, name, code }) => ({
        ...(blankOperation('move') as Operation & { do: 'move' }),
        unit: { id, name, code },
        parent: heir,
      })),
  );
}

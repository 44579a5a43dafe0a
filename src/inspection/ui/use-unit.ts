import { useAsOf, useRead } from '#web';
import { useSeat } from '#delivery/ui';
import type { FiguresReply } from './wire.ts';

/** A unit that the address names, by name; where a person looks down from if it names none. */
export function useUnitOf(unit: string | undefined): { id: string; name: string } {
  const { asOf } = useAsOf();
  const seat = useSeat();
  const { data } = useRead<FiguresReply>(unit ? '/inspection-figures' : null, { unit, asOf });
  return unit ? { id: unit, name: data?.unit.name ?? '…' } : seat;
}

import type { ReactNode } from 'react';
import { Thread, useAsOf, useRead, useText } from '#web';
import type { ThreadReply, Unit } from '../wire.ts';

const SHOWN = 10;

/** The thread beside a unit: what stands above it, what it came from, what is below it and what came of it. */
export function UnitThread({ unit, children }: { unit: Unit; children: ReactNode }) {
  const t = useText();
  const { asOf } = useAsOf();
  const { above = [], below = [] } = useRead<ThreadReply>(`/units/${unit.id}/thread`, { asOf }).data ?? {};
  const stationOf = ({ to, title, kind, detail }: ThreadReply['above'][number]) => ({
    to,
    title,
    kind: kind === 'unit' ? detail : t(`organisation.ui.${kind}`),
    icon: kind === 'unit' ? ('tree' as const) : ('history' as const),
  });
  return (
    <Thread
      above={above.slice(-SHOWN).map(stationOf)}
      current={{ to: `/units/${unit.id}`, title: unit.name, kind: unit.code, icon: 'tree' }}
      below={below.slice(0, SHOWN).map(stationOf)}
      more={{ count: Math.max(unit.children, below.length) - SHOWN, to: `/organisation?under=${unit.id}` }}
    >
      {children}
    </Thread>
  );
}

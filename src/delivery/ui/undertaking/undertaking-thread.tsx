import type { ReactNode } from 'react';
import { Thread, useAsOf, useRead, useText, type IconName, type Say, type Station } from '#web';
import { listLink, pageOf } from '../questions.ts';
import type { Step, ThreadReply, Station as Stop } from './wire.ts';

const SHOWN = 12;
const ICONS: Record<string, IconName> = {
  directive: 'document',
  programme: 'layers',
  scheme: 'flag',
  item: 'check',
  verification: 'shield',
  report: 'note',
};

/** Where a station leads; several verifications lead to one page, each to its own line. */
function placeOf(stop: Stop): string {
  if (stop.kind === 'verification') return `${stop.to}?tab=verification#${stop.id}`;
  return stop.kind === 'programme' ? pageOf(stop) : stop.to;
}

/** A station of the server as the thread shows it. */
function stationOf(stop: Stop, t: Say): Station {
  const code = stop.kind === 'verification' || !stop.detail ? '' : ` · ${stop.detail}`;
  return {
    to: placeOf(stop),
    title: stop.title,
    kind: t(`delivery.kind.${stop.kind}`) + (stop.kind === 'directive' || stop.kind === 'programme' ? code : ''),
    icon: ICONS[stop.kind],
    state: stop.state ?? undefined,
    late: stop.late,
  };
}

interface UndertakingThreadProps {
  undertaking: Step;
  children: ReactNode;
}

/** The thread through an undertaking, down the left margin of its pages. */
export function UndertakingThread({ undertaking, children }: UndertakingThreadProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const reading = useRead<ThreadReply>(`/undertakings/${undertaking.id}/thread`, { asOf });
  const { above = [], below = [] } = reading.data ?? {};
  return (
    <Thread
      above={above.map((stop) => stationOf(stop, t))}
      current={{
        to: `/undertakings/${undertaking.id}`,
        kind: [t(`delivery.kind.${undertaking.kind}`), undertaking.code].filter(Boolean).join(' · '),
        title: undertaking.title,
        icon: ICONS[undertaking.kind],
        state: undertaking.state ?? undefined,
        late: undertaking.late,
      }}
      below={below.slice(0, SHOWN).map((stop) => stationOf(stop, t))}
      more={{ count: below.length - SHOWN, to: listLink({ under: undertaking.id }) }}
    >
      {children}
    </Thread>
  );
}

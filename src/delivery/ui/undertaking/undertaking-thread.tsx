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
  conclusion: 'document',
};

/** Where a station leads; several verifications lead to one page, each to its own line. */
function placeOf(stop: Stop): string {
  if (stop.kind === 'verification') return `${stop.to}?tab=verification#${stop.id}`;
  return stop.kind === 'programme' ? pageOf(stop) : stop.to;
}

/** The word of a kind, short enough for the thread. */
function kindOf(kind: string, t: Say): string {
  return t(kind === 'item' ? 'delivery.counts.kind.item' : `delivery.kind.${kind}`);
}

/** A station of the server as the thread shows it; above stand their numbers too. */
function stationOf(stop: Stop, t: Say, coded = false): Station {
  return {
    to: placeOf(stop),
    title: stop.title,
    kind: [kindOf(stop.kind, t), coded && stop.detail].filter(Boolean).join(' · '),
    icon: ICONS[stop.kind],
    state: stop.state ?? undefined,
    late: stop.late,
  };
}

interface UndertakingThreadProps {
  undertaking: Step;
  /** What on the undertaking the page is about: a report, a draft below it. Without it the page is the undertaking's. */
  leaf?: Station | undefined;
  children: ReactNode;
}

/** The thread through an undertaking, down the left margin of its pages. */
export function UndertakingThread({ undertaking, leaf, children }: UndertakingThreadProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const reading = useRead<ThreadReply>(`/undertakings/${undertaking.id}/thread`, { asOf });
  const { above = [], below = [] } = reading.data ?? {};
  const itself: Station = {
    to: leaf && undertaking.kind === 'programme' ? pageOf(undertaking) : `/undertakings/${undertaking.id}`,
    kind: [kindOf(undertaking.kind, t), undertaking.code].filter(Boolean).join(' · '),
    title: undertaking.title,
    icon: ICONS[undertaking.kind],
    state: undertaking.state ?? undefined,
    late: undertaking.late,
  };
  const stations = above.map((stop) => stationOf(stop, t, true));
  if (leaf) {
    return (
      <Thread above={[...stations, itself]} current={leaf} below={[]}>
        {children}
      </Thread>
    );
  }
  return (
    <Thread
      above={stations}
      current={itself}
      below={below.slice(0, SHOWN).map((stop) => stationOf(stop, t))}
      more={{ count: below.length - SHOWN, to: listLink({ under: undertaking.id }) }}
    >
      {children}
    </Thread>
  );
}

import type { ReactNode } from 'react';
import { Thread, useAsOf, useRead, useText, type Say, type Station } from '#web';
import type { Directive, Stop, ThreadReply } from './wire.ts';

const ABOVE = 6;
const BELOW = 10;

/** What a station is, with its number; what is cited by its name ("Nghị quyết Đại hội XIII") says both. */
function kindOf({ type, number }: { type: string; number: string }, t: Say): string {
  const word = t(`directives.type.${type}`);
  return /\d.*\//.test(number) ? `${word} · ${number}` : number;
}

function stationOf(stop: Stop, t: Say): Station {
  return {
    to: stop.to,
    title: stop.title,
    kind: kindOf({ type: stop.type, number: stop.detail }, t),
    icon: 'document',
  };
}

/** The thread through a directive: what it rests on above, what rests on it below. */
export function DirectiveThread({ directive, children }: { directive: Directive; children: ReactNode }) {
  const t = useText();
  const { asOf } = useAsOf();
  const { above = [], below = [] } =
    useRead<ThreadReply>(`/directives/${directive.id}/thread`, { asOf }).data ?? {};
  return (
    <Thread
      above={above.slice(-ABOVE).map((stop) => stationOf(stop, t))}
      current={{
        to: `/directives/${directive.id}`,
        title: directive.title,
        kind: kindOf(directive, t),
        icon: 'document',
      }}
      below={below.slice(0, BELOW).map((stop) => stationOf(stop, t))}
      more={{ count: below.length - BELOW, to: `/directives/${directive.id}#relations` }}
    >
      {children}
    </Thread>
  );
}

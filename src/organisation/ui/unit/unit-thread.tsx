import type { ReactNode } from 'react';
import { Thread, useAsOf, useRead, useText, type Station } from '#web';
import type { ThreadReply, Unit } from '../wire.ts';

/** As many of those that it came from or went into; the page lists them all. */
const KIN = 4;
const CHILDREN = 10;

/** Where a unit is to be seen: on the day shown, or from when it was founded if that is later. */
export function pageOf(id: string, { asOf, from }: { asOf: string; from: string }): string {
  return from > asOf ? `/units/${id}?asOf=${from}` : `/units/${id}`;
}

/** The thread beside a unit: what stands above it, what it came from, what came of it and what is below it. */
export function UnitThread({ unit, children }: { unit: Unit; children: ReactNode }) {
  const t = useText();
  const { asOf } = useAsOf();
  const { below = [] } = useRead<ThreadReply>(`/units/${unit.id}/thread`, { asOf }).data ?? {};
  const standing = below.filter(({ kind }) => kind === 'unit');
  const kin = (links: Unit['successors'], word: string): Station[] =>
    links.slice(0, KIN).map(({ unit: { id, name }, act }) => ({
      to: pageOf(id, { asOf, from: act.holdsOn }),
      title: name,
      kind: t(word),
      icon: 'history',
    }));
  return (
    <Thread
      above={[
        ...unit.line.map(({ id, name, code }) => ({
          to: `/units/${id}`,
          title: name,
          kind: code,
          icon: 'tree' as const,
        })),
        ...kin(unit.predecessors, 'organisation.ui.predecessor'),
      ]}
      current={{ to: `/units/${unit.id}`, title: unit.name, kind: unit.code, icon: 'tree' }}
      below={[
        ...kin(unit.successors, 'organisation.ui.successor'),
        ...standing
          .slice(0, CHILDREN)
          .map(({ to, title, detail }) => ({ to, title, kind: detail, icon: 'tree' as const })),
      ]}
      more={{ count: unit.children - CHILDREN, to: `/organisation?under=${unit.id}` }}
    >
      {children}
    </Thread>
  );
}

import type { ReactNode } from 'react';
import { Thread, useText, type Say, type Station } from '#web';
import type { Inspection } from './wire.ts';

interface InspectionThreadProps {
  inspection: Inspection;
  /** What on the inspection is being written, where the page is about that. */
  leaf?: string;
  children: ReactNode;
}

/** The thread through an inspection: the directive, undertaking and plan that it rests on, and its conclusion. */
export function InspectionThread({ inspection, leaf, children }: InspectionThreadProps) {
  const t = useText();
  const to = `/inspection/inspections/${inspection.id}`;
  const itself: Station = {
    to,
    title: inspection.title,
    kind: t(`inspection.form.${inspection.form}`),
    icon: 'inspect',
  };
  const above = stationsAbove(inspection, t);
  if (leaf) {
    const current: Station = { to, title: leaf, kind: t('inspection.write.writing'), icon: 'edit' };
    return (
      <Thread above={[...above, itself]} current={current} below={[]}>
        {children}
      </Thread>
    );
  }
  return (
    <Thread above={above} current={itself} below={stationsBelow(inspection, t)}>
      {children}
    </Thread>
  );
}

function stationsAbove({ directive, undertaking, plan }: Inspection, t: Say): Station[] {
  return [
    directive && {
      to: `/directives/${directive.id}`,
      title: directive.title,
      kind: directive.code ?? t('inspection.directive'),
      icon: 'document' as const,
    },
    undertaking && {
      to: `/undertakings/${undertaking.id}`,
      title: undertaking.title,
      kind: undertaking.code ?? t('inspection.undertaking'),
      icon: 'layers' as const,
    },
    plan && {
      to: `/inspection/plans/${plan.id}`,
      title: plan.title,
      kind: t('inspection.plan'),
      icon: 'calendar' as const,
    },
  ].filter((station) => station !== null);
}

function stationsBelow({ conclusionId, title }: Inspection, t: Say): Station[] {
  if (!conclusionId) return [];
  const to = `/inspection/conclusions/${conclusionId}`;
  return [{ to, title, kind: t('inspection.conclusion'), icon: 'document' }];
}

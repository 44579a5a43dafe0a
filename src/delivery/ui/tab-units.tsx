import type { TabProps } from './programme-page.tsx';
import { UnitCounts } from './unit-counts.tsx';

/** A programme by unit. */
export default function TabUnits({ view }: TabProps) {
  return <UnitCounts under={view.id} file={view.code ?? view.title} narrow />;
}

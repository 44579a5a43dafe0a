import { SeriesOf } from './series.tsx';
import type { TabProps } from './programme-page.tsx';

/** A programme over time. */
export default function TabSeries({ view }: TabProps) {
  return <SeriesOf under={view.id} from={view.startsOn ?? `${view.asOf.slice(0, 4)}-01-01`} />;
}

import { useSyncExternalStore } from 'react';
import { useApplication } from '../application.tsx';
import { later } from '../later.tsx';
import { tourControl } from './tour-control.ts';

const TourPanel = later(() => import('./tour-panel.tsx'));

/** Where the guided tour appears once it is opened. */
export function TourSlot() {
  const { tour } = useApplication();
  const step = useSyncExternalStore(tourControl.subscribe, tourControl.current);
  if (step === null || tour.length === 0) return null;
  return <TourPanel steps={tour} at={Math.min(Number(step), tour.length - 1)} />;
}

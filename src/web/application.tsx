import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useMe } from './me.tsx';
import type { ApplicationParts, Place, TourStep } from './room.ts';

interface Application {
  parts: ApplicationParts;
  places: Place[];
  tour: TourStep[];
}

const Context = createContext<Application | null>(null);

/** Tells everything below it what the interface is made of. */
export function PartsProvider({ parts, children }: { parts: ApplicationParts; children: ReactNode }) {
  const application = useMemo(() => {
    const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;
    return {
      parts,
      places: parts.rooms.flatMap((room) => room.places).sort(byOrder),
      tour: parts.tour.toSorted(byOrder),
    };
  }, [parts]);
  return <Context value={application}>{children}</Context>;
}

/** What the interface is made of. */
export function useApplication(): Application {
  const application = useContext(Context);
  if (!application) throw new Error('useApplication outside of PartsProvider');
  return application;
}

/** The places that concern this person, in order. */
export function usePlaces(): Place[] {
  const { places } = useApplication();
  const me = useMe();
  return places.filter((place) => place.can?.(me) ?? true);
}

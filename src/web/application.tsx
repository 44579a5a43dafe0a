import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useMe } from './me.tsx';
import type { ApplicationParts, Place, TourStep } from './room.ts';
import type { TextSource } from './text.tsx';

interface Application {
  parts: ApplicationParts;
  places: Place[];
  texts: TextSource[];
  /** Texts that the first page does not wait for. */
  laterTexts: TextSource[];
  tour: TourStep[];
}

const OWN_TEXTS: TextSource = {
  vi: () => import('./texts/vi.json', { with: { type: 'json' } }),
  en: () => import('./texts/en.json', { with: { type: 'json' } }),
};

const Context = createContext<Application | null>(null);

/** Tells everything below it what the interface is made of. */
export function PartsProvider({ parts, children }: { parts: ApplicationParts; children: ReactNode }) {
  const application = useMemo(() => {
    const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;
    return {
      parts,
      places: parts.rooms.flatMap((room) => room.places).sort(byOrder),
      texts: [OWN_TEXTS, ...parts.rooms.filter((room) => !room.textsLater).map((room) => room.texts)],
      laterTexts: parts.rooms.filter((room) => room.textsLater).map((room) => room.texts),
      tour: parts.rooms.flatMap((room) => room.tour ?? []).sort(byOrder),
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

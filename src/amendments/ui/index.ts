import type { RoomInterface } from '#web';

/** The room's part of the interface. */
export const amendmentsInterface: RoomInterface = {
  places: [],
  pages: [],
  textsLater: true,
  texts: {
    vi: () => import('../texts/vi.json', { with: { type: 'json' } }),
    en: () => import('../texts/en.json', { with: { type: 'json' } }),
  },
  beside: { provision: () => import('./voices-beside.tsx') },
};

import type { RoomInterface } from '#web';

export { InsightsView } from './insights-view.tsx';
export type { InsightRow } from './wire.ts';

/** The room's part of the interface. A review's insights are shown by reports, beside what one's own draft takes over. */
export const insightsInterface: RoomInterface = {
  places: [],
  pages: [],
  textsLater: true,
  texts: {
    vi: () => import('../texts/vi.json', { with: { type: 'json' } }),
    en: () => import('../texts/en.json', { with: { type: 'json' } }),
  },
};

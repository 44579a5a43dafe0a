import { page, type RoomInterface } from '#web';

export { InsightsView } from './insights-view.tsx';
export type { InsightRow } from './wire.ts';

/** The room's part of the interface. A review's insights are shown by reports, beside what one's own draft takes over. */
export const insightsInterface: RoomInterface = {
  places: [{ to: '/models', key: 'overview.place.models', icon: 'book', order: 65, covers: ['/pilots'] }],
  pages: [
    page({ path: '/models', load: () => import('./models/models-page.tsx') }),
    page({ path: '/models/new', load: () => import('./writing/model-new-page.tsx') }),
    page({ path: '/models/$id/edit', load: () => import('./writing/model-edit-page.tsx') }),
    page({ path: '/models/$id', load: () => import('./models/model-page.tsx') }),
    page({ path: '/pilots/$id', load: () => import('./models/pilot-page.tsx') }),
  ],
};

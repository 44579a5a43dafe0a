import { page, type RoomInterface } from '#web';

export { searchRooms } from './search.ts';
export { readTour } from './tour.ts';

/** The room's part of the interface. */
export const overviewInterface: RoomInterface = {
  places: [{ to: '/', key: 'overview.overview', icon: 'gauge', order: 20 }],
  pages: [
    page({ path: '/', load: () => import('./overview-page.tsx'), early: true }),
    page({ path: '/account', load: () => import('./account/account-page.tsx') }),
  ],
};

import { page, type RoomInterface } from '#web';

/** The room's part of the interface. */
export const statuteInterface: RoomInterface = {
  places: [{ to: '/statutes', key: 'overview.place.statutes', icon: 'scale', order: 105 }],
  pages: [
    page({ path: '/statutes', load: () => import('./statutes-page.tsx') }),
    page({ path: '/statutes/new', load: () => import('./entering/new-page.tsx') }),
    page({ path: '/statutes/$id/adopt', load: () => import('./entering/adopt-page.tsx') }),
    page({ path: '/statutes/$id', load: () => import('./statute-page.tsx') }),
  ],
};

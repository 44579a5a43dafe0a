import { page, type RoomInterface } from '#web';

/** The room's part of the interface. */
export const consultationInterface: RoomInterface = {
  places: [{ to: '/consultations', key: 'overview.place.consultations', icon: 'people', order: 62 }],
  pages: [
    page({ path: '/consultations', load: () => import('./consultations-page.tsx') }),
    page({ path: '/consultations/new', load: () => import('./writing/consultation-new-page.tsx') }),
    page({ path: '/consultations/comments/$id', load: () => import('./comment-page.tsx') }),
    page({ path: '/consultations/$id/edit', load: () => import('./writing/consultation-edit-page.tsx') }),
    page({ path: '/consultations/$id/comments', load: () => import('./comments-page.tsx') }),
    page({ path: '/consultations/$id', load: () => import('./consultation-page.tsx') }),
  ],
};

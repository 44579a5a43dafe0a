import { page, type RoomInterface } from '#web';

/** The room's part of the interface. */
export const directivesInterface: RoomInterface = {
  places: [{ to: '/directives', key: 'overview.place.directives', icon: 'document', order: 110 }],
  pages: [
    page({ path: '/directives', load: () => import('./registry-page.tsx') }),
    page({ path: '/directives/new', load: () => import('./new-page.tsx') }),
    page({ path: '/directives/$id', load: () => import('./directive-page.tsx') }),
    page({
      path: '/directives/$id/dissemination',
      load: () => import('./dissemination/dissemination-page.tsx'),
    }),
    page({ path: '/directives/$id/edit', load: () => import('./edit-page.tsx') }),
  ],
};

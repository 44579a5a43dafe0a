import { page, type RoomInterface } from '#web';

/** The room's part of the interface. */
export const amendmentsInterface: RoomInterface = {
  places: [
    {
      ...{ to: '/amendments', key: 'overview.place.amendments', icon: 'split', order: 106 },
      covers: ['/proposals'],
    },
  ],
  pages: [
    page({ path: '/amendments', load: () => import('./drives-page.tsx') }),
    page({ path: '/amendments/$id', load: () => import('./drive-page.tsx') }),
    page({ path: '/proposals/$id', load: () => import('./proposal-page.tsx') }),
  ],
  beside: {
    provision: () => import('./voices-beside.tsx'),
    overview: () => import('./decisions-beside.tsx'),
  },
};

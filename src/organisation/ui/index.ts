import { page, type RoomInterface } from '#web';

export { FIELDS, KINDS, LEVELS } from './wire.ts';
export { FileField } from './import/file-field.tsx';
export type { Uploaded } from './import/use-import.ts';

/** The room's part of the interface. */
export const organisationInterface: RoomInterface = {
  places: [
    {
      to: '/organisation',
      key: 'overview.place.organisation',
      icon: 'tree',
      order: 120,
      covers: ['/units', '/people'],
    },
  ],
  pages: [
    page({ path: '/organisation', load: () => import('./organisation-page.tsx') }),
    page({ path: '/organisation/acts', load: () => import('./acts-page.tsx') }),
    page({ path: '/organisation/acts/$id', load: () => import('./act-page.tsx') }),
    page({ path: '/organisation/reorganise', load: () => import('./reorganise/reorganise-page.tsx') }),
    page({ path: '/organisation/import', load: () => import('./import/import-page.tsx') }),
    page({ path: '/units/$id', load: () => import('./unit/unit-page.tsx') }),
    page({ path: '/people', load: () => import('./people/people-page.tsx') }),
  ],
};

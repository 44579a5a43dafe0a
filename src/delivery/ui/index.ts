import { page, type RoomInterface } from '#web';
import { undertakingPages } from './undertaking-pages.ts';

export { EvidenceField } from './report/evidence-field.tsx';
export { EvidenceList } from './report/evidence-list.tsx';
export { Meanwhile } from './report/meanwhile.tsx';
export { UnitCrumbs, VerifyClaim } from './lent.ts';
export { NumberLink, DoneOfTotal, PartNumber } from './number.tsx';
export {
  countsOf,
  daysAfter,
  daysFrom,
  doneOf,
  listLink,
  pageOf,
  partLink,
  sumOf,
  useSeat,
  type Changes,
  type ChildCounts,
  type Count,
  type CountReply,
  type ProgrammeCounts,
  type Question,
  type Rejection,
  type UndertakingPage,
  type UndertakingRow,
  type WaitingClaim,
} from './questions.ts';

/** The room's part of the interface. */
export const deliveryInterface: RoomInterface = {
  places: [
    {
      to: '/programmes',
      key: 'overview.place.programmes',
      icon: 'layers',
      order: 30,
      covers: ['/undertakings', '/counts', '/trackers'],
    },
  ],
  pages: [
    page({ path: '/programmes', load: () => import('./programmes-page.tsx') }),
    page({ path: '/programmes/$id', load: () => import('./programme-page.tsx') }),
    page({ path: '/counts', load: () => import('./list-page.tsx') }),
    page({ path: '/counts/units', load: () => import('./units-page.tsx') }),
    page({ path: '/counts/changes', load: () => import('./changes-page.tsx') }),
    page({ path: '/counts/series', load: () => import('./series-page.tsx') }),
    page({ path: '/trackers', load: () => import('./trackers/trackers-page.tsx') }),
    page({ path: '/trackers/import', load: () => import('./trackers/import-page.tsx') }),
    ...undertakingPages,
  ],
};

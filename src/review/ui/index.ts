import { page, type RoomInterface } from '#web';

export { cellOf, Figures, isDrawn, isReckoned, type FigureFault, type FigurePlace } from '../figures.ts';
export { fieldsOf, inReadingOrder } from '../outline.ts';
export { FiguresTable } from './figures-table.tsx';
export { ChangedParts, OutlineChanges } from './outline-changes.tsx';
export { ReviewHead } from './review-head.tsx';
export { INSIGHT_KINDS } from './wire.ts';
export type {
  FigureRow,
  FigureTable,
  OutlineDifference,
  OutlineReply,
  Outline,
  Review,
  Section,
} from './wire.ts';

/** The room's part of the interface. */
export const reviewInterface: RoomInterface = {
  places: [{ to: '/reviews', key: 'overview.place.reviews', icon: 'pages', order: 50, covers: ['/reports'] }],
  pages: [
    page({ path: '/reviews', load: () => import('./reviews-page.tsx') }),
    page({ path: '/reviews/new', load: () => import('./writing/review-new-page.tsx') }),
    page({ path: '/reviews/$id/edit', load: () => import('./writing/review-edit-page.tsx') }),
    page({ path: '/reviews/$id/outline', load: () => import('./outline-page.tsx') }),
    page({ path: '/reviews/$id/outline/edit', load: () => import('./writing/outline-edit-page.tsx') }),
    page({ path: '/reviews/$id/difference', load: () => import('./difference-page.tsx') }),
    page({ path: '/reviews/$id', load: () => import('./review-page.tsx') }),
  ],
  beside: { overview: () => import('./returns-beside.tsx') },
};

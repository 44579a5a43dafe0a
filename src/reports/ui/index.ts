import { page, type RoomInterface } from '#web';
import { openAhead } from './open-ahead.ts';

export { DifferenceText } from './difference-text.tsx';
export { PaperSheet } from './paper-sheet.tsx';
export { PutOutDialog } from './acting/put-out-dialog.tsx';
export { AuthorityFields } from './acting/signing-fields.tsx';
export { KeepingState } from './writing/keeping-state.tsx';
export { useTextTogether, type Keeping, type OpenText } from './writing/use-text-together.ts';

/** The room's part of the interface; its place is that of reviews. */
export const reportsInterface: RoomInterface = {
  places: [],
  pages: [
    page({ path: '/reviews/$id/reports', load: () => import('./review-reports-page.tsx') }),
    page({ path: '/reviews/$id/reading', load: () => import('./reading/reading-page.tsx') }),
    page({ path: '/reviews/$id/insights', load: () => import('./reading/insights-page.tsx') }),
    page({ path: '/letterheads/$id', load: () => import('./letterhead/letterhead-page.tsx') }),
    page({ path: '/reports/$id', load: () => import('./report-page.tsx'), ahead: openAhead }),
    page({ path: '/reports/$id/whole', load: () => import('./whole-page.tsx') }),
    page({ path: '/reports/$id/versions', load: () => import('./versions-page.tsx') }),
  ],
};

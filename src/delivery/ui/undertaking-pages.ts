import { page, type Page } from '#web';

/** The pages of one undertaking: reading it, writing it, reporting on it. */
export const undertakingPages: Page[] = [
  page({ path: '/undertakings/new', load: () => import('./undertaking-form/new-page.tsx') }),
  page({ path: '/undertakings/$id', load: () => import('./undertaking/undertaking-page.tsx') }),
  page({ path: '/undertakings/$id/edit', load: () => import('./undertaking-form/edit-page.tsx') }),
  page({ path: '/undertakings/$id/report', load: () => import('./report/new-report-page.tsx') }),
  page({ path: '/progress-reports/$id', load: () => import('./report/report-page.tsx') }),
];

import { page, type RoomInterface } from '#web';

export { spanAt, weeksOf } from '../calendar.ts';

/** The room's part of the interface. */
export const inspectionInterface: RoomInterface = {
  places: [{ to: '/inspection', key: 'overview.place.inspection', icon: 'inspect', order: 40 }],
  pages: [
    page({ path: '/inspection', load: () => import('./inspections-page.tsx') }),
    page({ path: '/inspection/plans', load: () => import('./plans-page.tsx') }),
    page({ path: '/inspection/plans/new', load: () => import('./writing/plan-new-page.tsx') }),
    page({ path: '/inspection/plans/$id/edit', load: () => import('./writing/plan-edit-page.tsx') }),
    page({ path: '/inspection/plans/$id', load: () => import('./plan-page.tsx') }),
    page({
      path: '/inspection/inspections/new',
      load: () => import('./writing/inspection-new-page.tsx'),
    }),
    page({
      path: '/inspection/inspections/$id/edit',
      load: () => import('./writing/inspection-edit-page.tsx'),
    }),
    page({
      path: '/inspection/inspections/$id/answers/$unitId',
      load: () => import('./writing/answer-page.tsx'),
    }),
    page({ path: '/inspection/inspections/$id/minutes', load: () => import('./writing/minutes-page.tsx') }),
    page({
      path: '/inspection/inspections/$id/findings/new',
      load: () => import('./writing/finding-new-page.tsx'),
    }),
    page({
      path: '/inspection/inspections/$id/findings/$findingId',
      load: () => import('./writing/finding-edit-page.tsx'),
    }),
    page({ path: '/inspection/inspections/$id', load: () => import('./inspection-page.tsx') }),
    page({ path: '/inspection/conclusions/$id', load: () => import('./conclusion-page.tsx') }),
    page({ path: '/inspection/waiting', load: () => import('./waiting/waiting-page.tsx') }),
    page({ path: '/inspection/samples', load: () => import('./sample/samples-page.tsx') }),
    page({ path: '/inspection/samples/$id', load: () => import('./sample/sample-page.tsx') }),
    page({ path: '/inspection/calendar', load: () => import('./calendar-page.tsx') }),
    page({ path: '/inspection/discipline', load: () => import('./discipline-page.tsx') }),
    page({ path: '/inspection/results', load: () => import('./results-page.tsx') }),
    page({ path: '/inspection/visits', load: () => import('./visits-page.tsx') }),
    page({ path: '/inspection/findings', load: () => import('./findings-page.tsx') }),
    page({ path: '/inspection/rejections', load: () => import('./rejections-page.tsx') }),
  ],
  beside: {
    undertaking: () => import('./beside.tsx'),
    directive: () => import('./beside.tsx'),
    unit: () => import('./beside.tsx'),
    programme: () => import('./beside-line.tsx'),
  },
};

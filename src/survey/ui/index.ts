import { page, type RoomInterface } from '#web';

/** The room's part of the interface. */
export const surveyInterface: RoomInterface = {
  places: [{ to: '/surveys', key: 'overview.place.surveys', icon: 'bubble', order: 60 }],
  pages: [
    page({ path: '/surveys', load: () => import('./delegations-page.tsx') }),
    page({ path: '/surveys/sessions', load: () => import('./sessions-page.tsx') }),
    page({ path: '/surveys/calendar', load: () => import('./calendar-page.tsx') }),
    page({ path: '/surveys/prompts', load: () => import('./prompts-page.tsx') }),
    page({ path: '/surveys/delegations/new', load: () => import('./writing/delegation-new-page.tsx') }),
    page({
      path: '/surveys/delegations/$id/edit',
      load: () => import('./writing/delegation-edit-page.tsx'),
    }),
    page({
      path: '/surveys/delegations/$id/members',
      load: () => import('./writing/members-page.tsx'),
    }),
    page({
      path: '/surveys/delegations/$id/sessions/new',
      load: () => import('./writing/session-new-page.tsx'),
    }),
    page({
      path: '/surveys/delegations/$id/account/edit',
      load: () => import('./concluding/account-edit-page.tsx'),
    }),
    page({
      path: '/surveys/delegations/$id/account',
      load: () => import('./concluding/account-page.tsx'),
    }),
    page({ path: '/surveys/delegations/$id', load: () => import('./delegation-page.tsx') }),
    page({ path: '/surveys/sessions/$id/edit', load: () => import('./writing/session-edit-page.tsx') }),
    page({ path: '/surveys/sessions/$id/preparation', load: () => import('./preparation-page.tsx') }),
    page({ path: '/surveys/sessions/$id/minutes', load: () => import('./minutes/minutes-page.tsx') }),
    page({
      path: '/surveys/sessions/$id/concluding',
      load: () => import('./concluding/concluding-page.tsx'),
    }),
    page({
      path: '/surveys/sessions/$id/contributions/new',
      load: () => import('./concluding/contribution-new-page.tsx'),
    }),
    page({ path: '/surveys/sessions/$id', load: () => import('./session-page.tsx') }),
    page({ path: '/surveys/conclusions/$id', load: () => import('./concluding/conclusion-page.tsx') }),
    page({ path: '/surveys/requests/$id', load: () => import('./concluding/request-page.tsx') }),
    page({
      path: '/surveys/contributions/$id/edit',
      load: () => import('./concluding/contribution-edit-page.tsx'),
    }),
    page({ path: '/surveys/contributions/$id', load: () => import('./concluding/contribution-page.tsx') }),
    page({ path: '/invited/$token', load: () => import('./concluding/invited-page.tsx'), public: true }),
  ],
  beside: { 'report-section': () => import('./concluding/evidence-beside.tsx') },
};

// The composition root of the browser: the only file that knows every room's interface.
import { api, startApplication } from '#web';
import { amendmentsInterface } from '#amendments/ui';
import { consultationInterface } from '#consultation/ui';
import { deliveryInterface } from '#delivery/ui';
import { directivesInterface } from '#directives/ui';
import { inspectionInterface } from '#inspection/ui';
import { insightsInterface } from '#insights/ui';
import { organisationInterface } from '#organisation/ui';
import { overviewInterface, readTour, searchRooms } from '#overview/ui';
import { reportsInterface } from '#reports/ui';
import { reviewInterface } from '#review/ui';
import { statuteInterface } from '#statute/ui';
import { surveyInterface } from '#survey/ui';
import { workInterface } from '#work/ui';

const { tour, words } = await readTour();

startApplication({
  rooms: [
    overviewInterface,
    workInterface,
    deliveryInterface,
    inspectionInterface,
    reviewInterface,
    surveyInterface,
    consultationInterface,
    insightsInterface,
    reportsInterface,
    statuteInterface,
    amendmentsInterface,
    directivesInterface,
    organisationInterface,
  ],
  texts: {
    first: [{ vi: () => import('./first-texts-vi.ts'), en: () => import('./first-texts-en.ts') }, words],
    later: { vi: () => import('./later-texts-vi.ts'), en: () => import('./later-texts-en.ts') },
  },
  tour,
  languages: { vi: 'Tiếng Việt', en: 'English' },
  signIn: () => import('./overview/ui/sign-in-page.tsx'),
  signOut: () => api.send({ method: 'POST', path: '/api/auth/sign-out', body: {} }),
  account: { to: '/account', key: 'overview.account' },
  search: searchRooms,
  bell: () => import('./work/ui/bell.tsx'),
});

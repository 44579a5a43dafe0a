import type { Route } from '#platform/http';
import { accountRoutes } from './routes/accounts.ts';
import { conclusionRoutes } from './routes/conclusions.ts';
import { contributionRoutes } from './routes/contributions.ts';
import { delegationRoutes } from './routes/delegations.ts';
import { invitationRoutes, type InvitingHands } from './routes/invitations.ts';
import { minutesRoutes } from './routes/minutes.ts';
import { preparingRoutes } from './routes/preparing.ts';
import { requestRoutes } from './routes/requests.ts';
import { sessionRoutes } from './routes/sessions.ts';

/** What the room's routes need from the application. */
export interface SurveyHands {
  /** Where issued files are kept. */
  dataFolder: string;
  letters: InvitingHands;
}

/** The room's table of routes. */
export const surveyRoutes = ({ dataFolder, letters }: SurveyHands): Route[] => [
  ...delegationRoutes,
  ...sessionRoutes,
  ...preparingRoutes,
  ...minutesRoutes,
  ...conclusionRoutes(dataFolder),
  ...requestRoutes,
  ...contributionRoutes,
  ...invitationRoutes(letters),
  ...accountRoutes(dataFolder),
];

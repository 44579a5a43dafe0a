import type { Route } from '#platform/http';
import { delegationRoutes } from './routes/delegations.ts';
import { minutesRoutes } from './routes/minutes.ts';
import { preparingRoutes } from './routes/preparing.ts';
import { sessionRoutes } from './routes/sessions.ts';

/** The room's table of routes. */
export const surveyRoutes: Route[] = [
  ...delegationRoutes,
  ...sessionRoutes,
  ...preparingRoutes,
  ...minutesRoutes,
];

import type { Route } from '#platform/http';
import { delegationRoutes } from './routes/delegations.ts';
import { sessionRoutes } from './routes/sessions.ts';

/** The room's table of routes. */
export const surveyRoutes: Route[] = [...delegationRoutes, ...sessionRoutes];

import type { Route } from '#platform/http';
import { insightRoutes } from './routes/insights.ts';
import { modelRoutes } from './routes/models.ts';
import { pilotRoutes } from './routes/pilots.ts';

/** The room's table of routes. */
export const insightsRoutes: Route[] = [...insightRoutes, ...modelRoutes, ...pilotRoutes];

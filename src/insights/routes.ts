import type { Route } from '#platform/http';
import { insightRoutes } from './routes/insights.ts';

/** The room's table of routes. */
export const insightsRoutes: Route[] = [...insightRoutes];

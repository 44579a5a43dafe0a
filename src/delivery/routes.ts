import type { Route } from '#platform/http';
import { countRoutes } from './routes/counts.ts';
import { reportRoutes } from './routes/reports.ts';
import { undertakingRoutes } from './routes/undertakings.ts';

/** The room's table of routes. */
export const deliveryRoutes: Route[] = [...undertakingRoutes, ...reportRoutes, ...countRoutes];

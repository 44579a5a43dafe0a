import type { Route } from '#platform/http';
import { conclusionRoutes } from './routes/conclusions.ts';
import { figureRoutes } from './routes/figures.ts';
import { inspectionsRoutes } from './routes/inspections.ts';
import { planRoutes } from './routes/plans.ts';

/** The room's table of routes. */
export const inspectionRoutes: Route[] = [
  ...planRoutes,
  ...inspectionsRoutes,
  ...conclusionRoutes,
  ...figureRoutes,
];

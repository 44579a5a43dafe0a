import type { Route } from '#platform/http';
import { conclusionRoutes } from './routes/conclusions.ts';
import { figureRoutes } from './routes/figures.ts';
import { inspectionsRoutes } from './routes/inspections.ts';
import { planRoutes } from './routes/plans.ts';
import { resultRoutes } from './routes/results.ts';

/** The room's table of routes. */
export const inspectionRoutes: Route[] = [
  ...planRoutes,
  ...inspectionsRoutes,
  ...conclusionRoutes,
  ...figureRoutes,
  ...resultRoutes,
];

import type { Route } from '#platform/http';
import { conclusionRoutes } from './routes/conclusions.ts';
import { figureRoutes } from './routes/figures.ts';
import { inspectionRoutes } from './routes/inspections.ts';
import { planRoutes } from './routes/plans.ts';

/** The room's table of routes. */
export const inspectionRoomRoutes: Route[] = [
  ...planRoutes,
  ...inspectionRoutes,
  ...conclusionRoutes,
  ...figureRoutes,
];

import type { Route } from '#platform/http';
import { countRoutes } from './routes/counts.ts';
import { reportRoutes } from './routes/reports.ts';
import { trackerRoutes } from './routes/trackers.ts';
import { undertakingRoutes } from './routes/undertakings.ts';
import { progressBoard } from './imports/progress.ts';
import { claimRoutes } from './routes/claims.ts';

/** What the room needs from others: where uploaded files are kept. */
export interface DeliveryHands {
  dataFolder: string;
}

/** The room's table of routes. */
export function deliveryRoutes({ dataFolder }: DeliveryHands): Route[] {
  return [
    ...undertakingRoutes,
    ...reportRoutes,
    ...countRoutes,
    ...claimRoutes,
    ...trackerRoutes({ dataFolder, board: progressBoard() }),
  ];
}

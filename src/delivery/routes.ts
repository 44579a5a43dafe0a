import { progressBoard, type Route } from '#platform/http';
import type { Behind } from './answers/history.ts';
import { countRoutes } from './routes/counts.ts';
import { reportRoutes } from './routes/reports.ts';
import { trackerRoutes } from './routes/trackers.ts';
import { threadRoute, undertakingRoutes } from './routes/undertakings.ts';
import { claimRoutes } from './routes/claims.ts';

/** What the room needs from others: where uploaded files are kept, and what of theirs stands behind an undertaking. */
export interface DeliveryHands {
  dataFolder: string;
  behind: Behind;
}

/** The room's table of routes. */
export function deliveryRoutes({ dataFolder, behind }: DeliveryHands): Route[] {
  return [
    ...undertakingRoutes,
    threadRoute(behind),
    ...reportRoutes,
    ...countRoutes,
    ...claimRoutes,
    ...trackerRoutes({ dataFolder, board: progressBoard() }),
  ];
}

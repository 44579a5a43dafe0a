import type { Route } from '#platform/http';
import type { AsksOfPeople } from '#organisation';
import { feedRoutes } from './routes/feeds.ts';
import { reminderRoutes } from './routes/reminders.ts';
import { taskRoutes } from './routes/tasks.ts';

/** What the room needs from the application: what every room asks of people, and whether letters reach anybody. */
export interface WorkHands {
  asks: AsksOfPeople[];
  sends: boolean;
}

/** The room's table of routes. */
export function workRoutes(hands: WorkHands): Route[] {
  return [...taskRoutes(hands), ...reminderRoutes(hands), ...feedRoutes];
}

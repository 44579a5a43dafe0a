import type { AsksOfPeople } from '#organisation';
import { newsOf } from './news.ts';
import { sentUp, workFor } from './work.ts';

/** What delivery asks of people; what is due takes no days. */
export const deliveryAsks: AsksOfPeople = {
  tasks: workFor,
  sent: sentUp,
  news: newsOf,
  occasions: async () => [],
};

import type { AsksOfPeople } from '#organisation';
import { newsOf } from './news.ts';
import { besideWork, sentUp, workFor } from './work.ts';

/** What delivery asks of people; what is due takes no days. */
export const deliveryAsks: AsksOfPeople = {
  tasks: workFor,
  beside: besideWork,
  sent: sentUp,
  news: newsOf,
  occasions: async () => [],
};

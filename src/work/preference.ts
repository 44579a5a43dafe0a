import type { Static } from 'typebox';
import type { ReminderBody } from './contract.ts';

/** How a person wants to be reminded. */
export type Preference = Static<typeof ReminderBody>;

/** How whoever never chose is reminded. */
export const CUSTOMARY: Preference = { way: 'daily', language: 'vi', before: [7, 1], after: [1, 7] };

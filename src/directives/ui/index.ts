import type { RoomInterface } from '#web';

/** The room's part of the interface. */
export const directivesInterface: RoomInterface = { places: [], pages: [], texts: {} };

import type { RoomInterface } from '#web';

/** The room's part of the interface. */
export const organisationInterface: RoomInterface = { places: [], pages: [], texts: {} };

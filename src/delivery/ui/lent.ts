// Parts that other rooms' screens show, fetched when they are shown.
import { later } from '#web';

/** The way down the tree that was taken (`line` in the address), and back. */
export const UnitCrumbs = later(async () => ({ default: (await import('./unit-crumbs.tsx')).Crumbs }));

/** Inspection's word on one claimed completion, wherever that is listed. */
export const VerifyClaim = later(() => import('./undertaking/verify-claim.tsx'));

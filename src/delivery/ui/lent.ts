// Parts that other rooms' screens show, fetched when they are shown.
import { lazy } from 'react';

/** The way down the tree that was taken (`line` in the address), and back. */
export const UnitCrumbs = lazy(() => import('./unit-crumbs.tsx').then(({ Crumbs }) => ({ default: Crumbs })));

/** Inspection's word on one claimed completion, wherever that is listed. */
export const VerifyClaim = lazy(() => import('./undertaking/verify-claim.tsx'));

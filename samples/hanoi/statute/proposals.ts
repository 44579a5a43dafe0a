// All proposals, in the order of the statute. Two pairs of them cannot both stand as they are drafted; each is a conflict that offices
// know: KN-05 and KN-18 change overlapping words of Điều 8, khoản 1 (the organisation board splits two grounds of striking off, the office
// rewords how dues are paid); KN-10 changes words of Điều 20, khoản 3, which KN-07 takes out because the level it speaks of is gone.
import type { Proposal } from './proposal.ts';
import { ON_BASE } from './proposals/base.ts';
import { ON_BUILDING } from './proposals/building.ts';
import { ON_MEMBERS } from './proposals/membership.ts';
import { ON_ORDER } from './proposals/order.ts';

export const PROPOSALS: Proposal[] = [...ON_MEMBERS, ...ON_BUILDING, ...ON_BASE, ...ON_ORDER];

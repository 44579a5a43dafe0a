import type { Static } from 'typebox';
import type { SignInWays } from '../contract.ts';

/** How one can sign in besides address and password, as the server says it. */
export type Ways = Static<typeof SignInWays>;

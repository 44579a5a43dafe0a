import { lazy, Suspense, useEffect, useState } from 'react';
import { onSignedOut } from '../api.ts';

const SignInDialog = lazy(() => import('./sign-in-dialog.tsx'));

/** Notices that the session has ended and asks to sign in again above the page, which stays as it is. */
export function SignInAgain() {
  const [ended, setEnded] = useState(false);
  useEffect(() => onSignedOut(() => setEnded(true)), []);
  return <Suspense>{ended && <SignInDialog onClose={() => setEnded(false)} />}</Suspense>;
}

import { useEffect, useState } from 'react';
import { onSignedOut } from '../api.ts';
import { later } from '../later.tsx';
import { MissingCard } from './missing-card.tsx';

const SignInDialog = later(() => import('./sign-in-dialog.tsx'), MissingCard);

/** Notices that the session has ended and asks to sign in again above the page, which stays as it is. */
export function SignInAgain() {
  const [ended, setEnded] = useState(false);
  useEffect(() => onSignedOut(() => setEnded(true)), []);
  return ended && <SignInDialog onClose={() => setEnded(false)} />;
}

import { Navigate } from '@tanstack/react-router';
import { usePlaces } from './application.tsx';

/** The address `/`: goes to the first place that concerns the person. */
export function Home() {
  const first = usePlaces()[0];
  return first ? <Navigate to={first.to} search={((kept: object) => kept) as never} replace /> : null;
}

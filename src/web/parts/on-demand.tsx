import { Suspense, useState, type ReactElement, type ReactNode } from 'react';

/** Draws the button; what a click does is told to it. */
export type Face = (onClick: () => void) => ReactElement;

interface OnDemandProps {
  face: Face;
  /** What takes the button's place once it was clicked: the same button with its menu, already open. */
  opened: (face: Face) => ReactNode;
}

/** A button whose menu is loaded the first time it is wanted, so that no page waits for menus nobody opens. */
export function OnDemand({ face, opened }: OnDemandProps) {
  const [wanted, setWanted] = useState(false);
  const button = face(() => setWanted(true));
  return wanted ? <Suspense fallback={button}>{opened(face)}</Suspense> : button;
}

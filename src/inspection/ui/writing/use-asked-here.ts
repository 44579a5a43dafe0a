import { useRef } from 'react';
import { useAddressValue, usePath } from '#web';

/** A value that a page's address asks for; while the page is being left, the address is already the next page's. */
export function useAskedHere(name: string, path: string): string | undefined {
  const [asked] = useAddressValue(name);
  const now = usePath();
  const here = useRef(asked);
  if (now === path) here.current = asked;
  return here.current;
}

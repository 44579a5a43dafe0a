/** What was just done, told once, in a corner and to screen readers. */
export interface Told {
  id: number;
  sentence: string;
}

let told: Told | null = null;
const listeners = new Set<() => void>();

function change(next: Told | null): void {
  told = next;
  for (const listener of listeners) listener();
}

/** Tells a sentence ("Đã trình"); it goes away by itself. */
export function tell(sentence: string): void {
  const next = { id: (told?.id ?? 0) + 1, sentence };
  change(next);
  setTimeout(() => told === next && change(null), 6000);
}

/** The sentence now told, for `useSyncExternalStore`. */
export const telling = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  current: () => told,
};

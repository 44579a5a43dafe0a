const KEPT = 'web.tour';
const listeners = new Set<() => void>();

function keep(step: string | null): void {
  if (step === null) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, step);
  for (const listener of listeners) listener();
}

/** Where the guided tour stands; kept, so that it goes on after a reload. `null`: not open. */
export const tourControl = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  current: () => localStorage.getItem(KEPT),
  open: () => keep('0'),
  goTo: (step: number) => keep(String(step)),
  close: () => keep(null),
};

// Steps of consolidating as screens take them. The last one is remembered for a while, so that it can be undone where one is by then.
import { useSyncExternalStore } from 'react';
import { useSend } from '#web';
import type { Membership } from './wire.ts';

/** The step that was taken last here, with the sentence that tells it. */
export interface LastStep {
  driveId: string;
  id: string;
  said: string;
}

let last: LastStep | null = null;
const listeners = new Set<() => void>();
const UNDONE_WITHIN = 60_000;

/** Remembers a step for a minute; null forgets it. */
export function rememberStep(step: LastStep | null): void {
  last = step;
  for (const listener of listeners) listener();
  if (step) setTimeout(() => last === step && rememberStep(null), UNDONE_WITHIN);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The step to be undone, where there is one. */
export function useLastStep(): LastStep | null {
  return useSyncExternalStore(subscribe, () => last);
}

/** What a step changes. */
export interface Step {
  kind: 'put' | 'take' | 'move' | 'split' | 'confirm';
  puts: Membership[];
  takes: Membership[];
}

/** Voices in full, by identifier, as members of a proposal. */
export function wholeIn(proposal: string, voices: string[]): Membership[] {
  return voices.map((insight) => ({ proposal, insight, from: 0, to: -1 }));
}

/** Takes steps in a drive; each answers whether it was done, and is then remembered by its sentence. */
export function useSteps(driveId: string) {
  const { act, busy, problem } = useSend<{ id: string }>();
  const send = async (path: string, body: object, said: string): Promise<boolean> => {
    const done = await act({ method: 'POST', path: `/amendment-drives/${driveId}/${path}`, body });
    if (done) rememberStep({ driveId, id: done.body.id, said });
    return done !== undefined;
  };
  return {
    ...{ busy, problem },
    step: (body: Step, said: string) => send('steps', body, said),
    merge: (body: { from: string; into: string }, said: string) => send('merge', body, said),
  };
}
export type Steps = ReturnType<typeof useSteps>;

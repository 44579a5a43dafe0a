import type { ApiProblem } from '#web';
import type { Broken } from '../faults.ts';
import type { ActReply } from '../wire.ts';
import { compose, type Draft } from './drafting.ts';

/** What is wrong with a draft: with the act as a whole, and with each of its steps. */
export interface StepProblems {
  whole: Broken[];
  of: Broken[][];
  count: number;
}

interface Heard {
  preview: ActReply | null;
  refusal: ApiProblem | null;
}

const PLACE = /(changes|successions)\.(\d+)/;

/** Every problem that the server found, at the step of the draft that its change came from. */
export function problemsOf(draft: Draft, { preview, refusal }: Heard): StepProblems {
  const { changeFrom, successionFrom } = compose(draft);
  const found: (Broken & { field: string })[] = [...(refusal?.errors ?? []), ...(preview?.problems ?? [])];
  const whole: Broken[] = [];
  const of: Broken[][] = draft.operations.map(() => []);
  for (const one of found) {
    const [, list, index] = PLACE.exec(one.field.replaceAll('/', '.')) ?? [];
    const step = (list === 'changes' ? changeFrom : successionFrom)[Number(index)];
    const into = index !== undefined && step !== undefined ? of[step]! : whole;
    if (
      !into.some(
        ({ code, values }) => code === one.code && JSON.stringify(values) === JSON.stringify(one.values),
      )
    )
      into.push(one);
  }
  return { whole, of, count: found.length };
}

import type { ApiProblem } from '#web';
import type { Broken } from '../faults.ts';
import type { ActReply } from '../wire.ts';
import { compose, type Draft } from './drafting.ts';

/** What is wrong with a draft: with the act as a whole, and with each of its steps by key. */
export interface StepProblems {
  whole: Broken[];
  of: ReadonlyMap<string, Broken[]>;
  count: number;
}

interface Heard {
  preview: ActReply | null;
  refusal: ApiProblem | null;
}

const PLACE = /(changes|successions)\.(\d+)/;

/** Whether the same was said already. */
function isAmong(one: Broken, said: Broken[]): boolean {
  const words = ({ code, values }: Broken): string => JSON.stringify([code, values]);
  return said.some((other) => words(other) === words(one));
}

/** Every problem that the server found in a draft as it was sent, at the step that its change came from. */
export function problemsOf(sent: Draft, { preview, refusal }: Heard): StepProblems {
  const { changeFrom, successionFrom } = compose(sent);
  const found: (Broken & { field: string })[] = [...(refusal?.errors ?? []), ...(preview?.problems ?? [])];
  const whole: Broken[] = [];
  const of = new Map(sent.operations.map(({ key }): [string, Broken[]] => [key, []]));
  for (const one of found) {
    const [, list, index] = PLACE.exec(one.field.replaceAll('/', '.')) ?? [];
    const step = (list === 'changes' ? changeFrom : successionFrom)[Number(index)];
    const key = step === undefined ? undefined : sent.operations[step]?.key;
    const into = (key !== undefined && of.get(key)) || whole;
    if (!isAmong(one, into)) into.push(one);
  }
  return { whole, of, count: found.length };
}

import { listLink } from '#delivery/ui';
import type { CountQuestion } from './use-count.ts';

/** Where what a live figure counts stands as a list. */
export function countedAt({ unit, under, kind, asOf, shows }: CountQuestion): string {
  const part =
    shows === 'done' ? ({ done: 'true' } as const) : shows === 'late' ? ({ late: 'true' } as const) : {};
  return `${listLink({ unit, kind, ...(under ? { under } : {}), ...part })}&asOf=${asOf}`;
}

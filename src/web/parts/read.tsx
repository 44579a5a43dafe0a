import type { ReactNode } from 'react';
import type { Reading } from '../asking.ts';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';

/** Shows what a read has come to: waiting, failed, or what `children` makes of it. A former answer stays, dimmed. */
export function Read<T>({ of, children }: { of: Reading<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) {
    return (
      <div
        aria-busy={of.stale}
        style={of.stale ? { opacity: 0.55, transition: 'opacity 0.15s 0.1s' } : undefined}
      >
        {children(of.data)}
      </div>
    );
  }
  if (of.problem) return <Failure problem={of.problem} again={of.again} />;
  return <Loading />;
}

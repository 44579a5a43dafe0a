import type { ReactNode } from 'react';
import type { Reading } from '../asking.ts';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';
import { Notice } from './notice.tsx';
import { useText } from '../text.tsx';

const isGone = ({ problem }: Reading<unknown>): boolean => problem?.status === 404 || problem?.status === 403;

/**
 * Shows what a read has come to: waiting, failed, or what `children` makes of it. A former answer stays, dimmed; where it has
 * meanwhile gone out of sight, that is said above it, and what was being typed in it is not lost.
 */
export function Read<T>({ of, children }: { of: Reading<T>; children: (data: T) => ReactNode }) {
  const t = useText();
  if (of.data !== undefined) {
    return (
      <div
        aria-busy={of.stale}
        style={of.stale ? { opacity: 0.55, transition: 'opacity 0.15s 0.1s' } : undefined}
      >
        {isGone(of) && (
          <Notice icon="warning" tone="late" live>
            {t('web.gone')}
          </Notice>
        )}
        {children(of.data)}
      </div>
    );
  }
  if (of.problem) return <Failure problem={of.problem} again={of.again} />;
  return <Loading />;
}

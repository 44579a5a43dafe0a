import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiProblem } from './api.ts';
import { loadAnewWhenGone } from './fetched.ts';
import { Empty } from './parts/empty.tsx';
import { PageHead } from './parts/page-head.tsx';
import { Failure } from './parts/failure.tsx';
import { useText } from './text.tsx';

/** What a page shows when it broke. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const t = useText();
  const problem =
    error instanceof ApiProblem
      ? error
      : new ApiProblem(0, { code: 'web.unexpected', detail: String(error) });
  return (
    <>
      <PageHead title={t('web.failed')} print={false} />
      <Failure problem={problem} again={reset} />
    </>
  );
}

/** What stands where a page's program did not come: the page before is left already. */
export function PageNotFetched({ error, reset }: { error: ApiProblem; reset: () => void }) {
  useEffect(() => loadAnewWhenGone(error), [error]);
  return <PageFailed error={error} reset={reset} />;
}

/** What is shown where there is no page, or none that this person may see: the two are told apart nowhere. */
export function NoSuchPage() {
  const t = useText();
  return (
    <>
      <PageHead title={t('web.noSuchPage.title')} print={false} />
      <Empty title={t('web.noSuchPage.detail')} step={{ to: '/', word: t('web.noSuchPage.step') }} />
    </>
  );
}

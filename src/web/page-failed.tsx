import type { ErrorComponentProps } from '@tanstack/react-router';
import { ApiProblem } from './api.ts';
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

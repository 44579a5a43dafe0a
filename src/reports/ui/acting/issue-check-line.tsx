import { useDebouncedValue } from '@mantine/hooks';
import { Hint, useRead, useText } from '#web';
import { FormWarnings } from '../form-warnings.tsx';
import type { IssueCheck, Report } from '../wire.ts';
import type { Given } from './issue-dialog.tsx';

const TYPING = 400;

/** As what it would go out, and what can be said of its form: advice, which holds nothing back. */
export function IssueCheckLine({ report, given }: { report: Report; given: Given }) {
  const t = useText();
  const [{ number, authority, body, position, name, recipients, holdsOn }] = useDebouncedValue(given, TYPING);
  const { data } = useRead<IssueCheck>(`/report-drafts/${report.id}/issue`, {
    ...{ number, authority, body, position, name, recipients, holdsOn },
  });
  if (!data) return null;
  return (
    <>
      <Hint>{t('reports.issue.as', { symbol: data.symbol, rule: data.rule })}</Hint>
      <FormWarnings warnings={data.warnings} />
    </>
  );
}

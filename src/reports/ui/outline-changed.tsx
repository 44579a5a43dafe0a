import { Button } from '@mantine/core';
import { OutlineChanges } from '#review/ui';
import { Fold, Icon, Notice, useSend, useText } from '#web';
import css from './report.module.css';
import type { Changes, Report } from './wire.ts';

/** The outline changed since the unit looked at it: what, section by section, and the word that it was seen. */
export function OutlineChanged({ report, changes }: { report: Report; changes: Changes }) {
  const t = useText();
  const { act, busy, problem } = useSend();
  const { seen, number, versions, rows, can } = changes;
  if (!versions.length) return null;
  const path = `/report-drafts/${report.id}/outline-changes`;
  const see = () =>
    act({ method: 'POST', path, body: { version: number } }, t('reports.outline.told', { number }));
  return (
    <Notice icon="warning" tone="claimed" live>
      <strong>{t('reports.outline.changed', { seen, number })}</strong>
      {versions.map((one) => (
        <p key={one.number}>
          {t('reports.outline.note', {
            number: one.number,
            day: t.format.day(one.holdsOn),
            note: one.note,
          })}
        </p>
      ))}
      {rows.length > 0 && (
        <Fold summary={t('reports.outline.rows', { count: rows.length })}>
          <OutlineChanges rows={rows} />
        </Fold>
      )}
      {changes.left.length > 0 && <p>{t('reports.left.where')}</p>}
      {can['see'] && (
        <div className={css.acts}>
          <Button
            size="xs"
            variant="default"
            loading={busy}
            leftSection={<Icon name="check" size={14} />}
            onClick={() => void see()}
          >
            {t('reports.outline.see')}
          </Button>
        </div>
      )}
      {problem && <p role="alert">{problem.title}</p>}
    </Notice>
  );
}

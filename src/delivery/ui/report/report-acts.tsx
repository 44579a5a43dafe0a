import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon, ReasonAct, useText } from '#web';
import { CommentDialog } from '../undertaking/comment-dialog.tsx';
import type { Report } from '../undertaking/wire.ts';
import css from './report-acts.module.css';

/** What a superior may do with a submitted report: send it back with a reason, or say something on it. */
export function ReportActs({ report }: { report: Report }) {
  const t = useText();
  const [open, setOpen] = useState<'return' | 'comment' | null>(null);
  const close = (): void => setOpen(null);
  if (!report.can['return'] && !report.can['comment']) return null;
  return (
    <div className={css.acts}>
      {report.can['return'] && (
        <Button
          size="sm"
          variant="default"
          leftSection={<Icon name="undo" size={14} />}
          onClick={() => setOpen('return')}
        >
          {t('delivery.verb.return')}
        </Button>
      )}
      {report.can['comment'] && (
        <Button
          size="sm"
          variant="subtle"
          leftSection={<Icon name="bubble" size={14} />}
          onClick={() => setOpen('comment')}
        >
          {t('delivery.verb.comment')}
        </Button>
      )}
      {open === 'return' && (
        <ReasonAct
          path={`/progress-reports/${report.id}/return`}
          title={t('delivery.report.return.title')}
          detail={t('delivery.report.return.detail', { unit: report.unit.name })}
          verb={t('delivery.verb.return')}
          said={t('delivery.report.returned.told')}
          onDone={close}
          onClose={close}
        />
      )}
      {open === 'comment' && (
        <CommentDialog
          undertakingId={report.undertaking.id}
          submissionId={report.submissions.at(-1)?.id}
          about={t('delivery.report.comment.about', { unit: report.unit.name })}
          onClose={close}
        />
      )}
    </div>
  );
}

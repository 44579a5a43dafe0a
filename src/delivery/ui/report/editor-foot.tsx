import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormFoot, Icon, ReasonAct, SaveState, Soft, useGo, useRead, useSend, useText } from '#web';
import type { Report, Undertaking } from '../undertaking/wire.ts';
import css from './editor-foot.module.css';
import { SubmitDialog } from './submit-dialog.tsx';
import type { ReportDraft } from './use-report-draft.ts';

interface EditorFootProps {
  draft: ReportDraft;
  undertaking: Undertaking;
  report: Report | null;
  onSubmitted: (id: string) => void;
}

/** Stays in sight below the report: whether it is safe, and what may be done with it. */
export function EditorFoot({ draft, undertaking, report, onSubmitted }: EditorFootProps) {
  const t = useText();
  const [open, setOpen] = useState<'submit' | 'withdraw' | null>(null);
  const { id, savedAt } = draft.kept;
  // A report begun on this page is not yet known to the page that shows it.
  const begun = useRead<Report>(!report && id ? `/progress-reports/${id}` : null);
  const can = (report ?? begun.data)?.can ?? {};
  return (
    <FormFoot>
      <SaveState saving={draft.saving} savedAt={savedAt} changed={draft.changed} />
      {draft.problem?.status === 0 && <span className={css.offline}>{t('delivery.report.offline')}</span>}
      <span className={css.acts}>
        {can['withdraw'] && (
          <Button variant="subtle" onClick={() => setOpen('withdraw')}>
            {t('delivery.report.withdraw')}
          </Button>
        )}
        <Button
          variant="default"
          loading={draft.saving}
          disabled={!draft.changed && id !== null}
          onClick={() => void draft.save()}
        >
          {t('delivery.report.save')}
        </Button>
        {can['submit'] ? (
          <Button leftSection={<Icon name="send" />} onClick={() => setOpen('submit')}>
            {t('delivery.verb.submit')}
          </Button>
        ) : (
          id && <Soft>{t('delivery.report.leaderSubmits')}</Soft>
        )}
      </span>
      {open === 'submit' && (
        <Submitting
          draft={draft}
          undertaking={undertaking}
          onSubmitted={onSubmitted}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'withdraw' && (
        <Withdrawing draft={draft} undertaking={undertaking} onClose={() => setOpen(null)} />
      )}
    </FormFoot>
  );
}

type SubmittingProps = Omit<EditorFootProps, 'report'> & { onClose: () => void };

/** Everything typed is saved first; then exactly that revision is submitted, once however often it is clicked. */
function Submitting({ draft, undertaking, onSubmitted, onClose }: SubmittingProps) {
  const t = useText();
  const send = useSend();
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const saved = await draft.save();
    const { id, revision } = draft.now.current;
    const done =
      saved &&
      (await send.act(
        { method: 'POST', path: `/progress-reports/${id}/submit`, ifMatch: `"${revision}"` },
        t('delivery.report.submitted.told'),
      ));
    setBusy(false);
    if (!done) return;
    draft.local.forget();
    onSubmitted(id!);
  };
  return (
    <SubmitDialog
      undertaking={undertaking}
      form={draft.form}
      busy={busy}
      problem={send.problem ?? draft.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
    />
  );
}

function Withdrawing({ draft, undertaking, onClose }: Omit<SubmittingProps, 'onSubmitted'>) {
  const t = useText();
  const go = useGo();
  const done = (): void => {
    draft.local.forget();
    go(`/undertakings/${undertaking.id}?tab=reports`);
  };
  return (
    <ReasonAct
      path={`/progress-reports/${draft.now.current.id}/withdraw`}
      title={t('delivery.report.withdraw.title')}
      detail={t('delivery.report.withdraw.detail')}
      verb={t('delivery.report.withdraw')}
      said={t('delivery.report.withdrawn.told')}
      onDone={done}
      onClose={onClose}
    />
  );
}

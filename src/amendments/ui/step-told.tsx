import { Button } from '@mantine/core';
import { Icon, sentenceOf, tell, useSend, useText } from '#web';
import { rememberStep, useLastStep, type LastStep } from './steps.ts';
import css from './voices.module.css';

/** Tells the step that was taken last and undoes it, as long as nothing built on it. */
export function StepTold({ driveId }: { driveId: string }) {
  const last = useLastStep();
  return (
    <div role="status" className={css.place}>
      {last?.driveId === driveId && <Told key={last.id} last={last} />}
    </div>
  );
}

function Told({ last: { driveId, id, said } }: { last: LastStep }) {
  const t = useText();
  const { act, busy, problem } = useSend();
  const undo = async (): Promise<void> => {
    const path = `/amendment-drives/${driveId}/steps/${id}/undo`;
    if (!(await act({ method: 'POST', path, body: {} }))) return;
    rememberStep(null);
    tell(t('amendments.undone'));
  };
  return (
    <div className={css.told}>
      <span>{problem ? sentenceOf(problem, t) : said}</span>
      {!problem && (
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => void undo()}>
          {t('amendments.undo')}
        </Button>
      )}
      <button
        type="button"
        className={css.close}
        aria-label={t('amendments.step.close')}
        onClick={() => rememberStep(null)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

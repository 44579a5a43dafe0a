import { Button } from '@mantine/core';
import { FormProblem, Loading, useText, type ApiProblem } from '#web';
import { ChangeTable } from '../change-table.tsx';
import { Fact, Facts } from '../facts.tsx';
import css from '../organisation.module.css';
import { STEPS, type ActReply } from '../wire.ts';
import { compose, type Draft } from './drafting.ts';
import { FaultList } from './fault-list.tsx';
import type { StepProblems } from './problems.ts';

interface PreviewStepProps {
  draft: Draft;
  preview: ActReply | null;
  problems: StepProblems;
  refusal: ApiProblem | null;
  waiting: boolean;
  busy: boolean;
  onBack: () => void;
  onRecord: () => void;
}

/** What the act comes to, unit by unit, or what stands against it, step by step. */
export function PreviewStep({
  draft,
  preview,
  problems,
  refusal,
  waiting,
  busy,
  onBack,
  onRecord,
}: PreviewStepProps) {
  const t = useText();
  if (waiting) return <Loading word={t('organisation.ui.preview.waiting')} />;
  const good = preview !== null && problems.count === 0 && refusal === null;
  return (
    <div className={css.changes}>
      {refusal && refusal.errors.length === 0 && <FormProblem problem={refusal} />}
      {problems.count > 0 && <Problems draft={draft} problems={problems} />}
      {good && <Outcome draft={draft} preview={preview} />}
      <div className={css.acts}>
        <Button variant="default" onClick={onBack}>
          {t('organisation.ui.back')}
        </Button>
        <Button onClick={onRecord} loading={busy} disabled={!good}>
          {t('organisation.ui.record')}
        </Button>
      </div>
    </div>
  );
}

function Problems({ draft, problems }: { draft: Draft; problems: StepProblems }) {
  const t = useText();
  return (
    <section className={css.broken}>
      <h2>{t('organisation.ui.preview.broken', { count: problems.count })}</h2>
      <p className={css.plain}>{t('organisation.ui.preview.broken.detail')}</p>
      <FaultList problems={problems.whole} />
      {draft.operations.map((operation, at) => {
        const own = problems.of[at] ?? [];
        if (own.length === 0) return null;
        return (
          <div key={operation.key}>
            <h3>
              {at + 1}. {t(`organisation.ui.do.${operation.do}`)}
            </h3>
            <FaultList problems={own} />
          </div>
        );
      })}
    </section>
  );
}

function Outcome({ draft, preview }: { draft: Draft; preview: ActReply }) {
  const t = useText();
  const done = STEPS.map(
    (step) => [step, preview.changes.filter(({ steps }) => steps.includes(step)).length] as const,
  ).filter(([, count]) => count > 0);
  const { successions } = compose(draft).act;
  return (
    <>
      <Facts>
        <Fact word={t('organisation.ui.type')}>{t(`organisation.act.${draft.type}`)}</Fact>
        <Fact word={t('organisation.ui.holdsOn')}>{t.format.day(draft.holdsOn ?? '')}</Fact>
        <Fact word={t('organisation.ui.directive')}>{draft.directive}</Fact>
        <Fact word={t('organisation.ui.what')}>
          {done
            .map(([step, count]) => `${t(`organisation.step.${step}`)} ${t.format.number(count)}`)
            .join(' · ')}
        </Fact>
        {successions.length > 0 && (
          <Fact word={t('organisation.ui.successions')}>{t.format.number(successions.length)}</Fact>
        )}
      </Facts>
      <ChangeTable changes={preview.changes} day={draft.holdsOn ?? ''} preview />
    </>
  );
}

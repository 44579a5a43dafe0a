import { Button } from '@mantine/core';
import { Fact, Facts, FormProblem, Hint, Loading, useText } from '#web';
import { ChangeTable } from '../change-table.tsx';
import { Acts } from '../form.tsx';
import { STEPS, type ActReply } from '../wire.ts';
import { compose, type Draft } from './drafting.ts';
import { FaultList } from './fault-list.tsx';
import css from './preview-step.module.css';
import type { StepProblems } from './problems.ts';
import type { Wizard } from './use-wizard.ts';

/** What the act comes to, unit by unit, or what stands against it, step by step. */
export function PreviewStep({ wizard }: { wizard: Wizard }) {
  const t = useText();
  const { draft, preview, problems, refusal } = wizard;
  if (wizard.waiting) return <Loading word={t('organisation.ui.preview.waiting')} />;
  const good = preview !== null && problems.count === 0 && refusal === null;
  return (
    <>
      {refusal && refusal.errors.length === 0 && <FormProblem problem={refusal} />}
      {problems.count > 0 && <Problems {...{ draft, problems }} />}
      {good && <Outcome {...{ draft, preview }} />}
      <Acts>
        <Button variant="default" onClick={() => wizard.goTo(1)}>
          {t('organisation.ui.back')}
        </Button>
        <Button onClick={wizard.record} loading={wizard.recording} disabled={!good}>
          {t('organisation.ui.record')}
        </Button>
      </Acts>
    </>
  );
}

function Problems({ draft, problems }: { draft: Draft; problems: StepProblems }) {
  const t = useText();
  return (
    <section className={css.broken}>
      <h2>{t('organisation.ui.preview.broken', { count: problems.count })}</h2>
      <Hint>{t('organisation.ui.preview.broken.detail')}</Hint>
      <FaultList problems={problems.whole} />
      {draft.operations.map((operation, at) => {
        const own = problems.of.get(operation.key) ?? [];
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
        <Fact word={t('organisation.ui.what')} wide>
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

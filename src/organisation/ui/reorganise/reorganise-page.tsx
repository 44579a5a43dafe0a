import { KeptDraftNotice, PageHead, useAddressValue, useRead, useText } from '#web';
import { AdministratorsOnly } from '../administrators-only.tsx';
import type { Unit } from '../wire.ts';
import { BaseStep } from './base-step.tsx';
import { ChangesStep } from './changes-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import css from './reorganise-page.module.css';
import { Steps } from './steps.tsx';
import { useWizard } from './use-wizard.ts';

/** Records a reorganisation in steps: what ordered it, what changes, what it comes to. */
export default function ReorganisePage() {
  const t = useText();
  return (
    <AdministratorsOnly title={t('organisation.ui.reorganise')}>
      <Recording />
    </AdministratorsOnly>
  );
}

function Recording() {
  const t = useText();
  const [suggestedId] = useAddressValue('unit');
  const suggested = useRead<Unit>(suggestedId ? `/units/${suggestedId}` : null).data;
  const wizard = useWizard();
  const { draft, change, at, goTo, problems } = wizard;
  return (
    <div className={css.wizard}>
      <PageHead
        eyebrow={t('organisation.ui.organisation')}
        title={t('organisation.ui.reorganise')}
        print={false}
      />
      <KeptDraftNotice draft={wizard.kept} onRestore={change} />
      <Steps at={at} onGo={(step) => step < at && goTo(step)} />
      {at === 0 && (
        <BaseStep draft={draft} onChange={change} problems={problems.whole} onNext={() => goTo(1)} />
      )}
      {at === 1 && (
        <ChangesStep
          {...{ draft, problems }}
          onChange={change}
          suggested={suggested ? [suggested] : []}
          onBack={() => goTo(0)}
          onNext={() => goTo(2)}
        />
      )}
      {at === 2 && <PreviewStep wizard={wizard} />}
    </div>
  );
}

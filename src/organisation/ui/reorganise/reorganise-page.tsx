import { KeptDraftNotice, PageHead, useAddressValue, useRead, useText } from '#web';
import { AdministratorsOnly } from '../administrators-only.tsx';
import { Arrival } from '../arrival.tsx';
import type { Unit } from '../wire.ts';
import { BaseStep } from './base-step.tsx';
import { ChangesStep } from './changes-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import css from './reorganise-page.module.css';
import { Steps } from './steps.tsx';
import { useWizard, type Wizard } from './use-wizard.ts';

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
  const wizard = useWizard();
  const { at, goTo } = wizard;
  const step = (
    <>
      <Steps at={at} onGo={(to) => to < at && goTo(to)} />
      <Step wizard={wizard} />
    </>
  );
  return (
    <div className={css.wizard}>
      <PageHead
        eyebrow={t('organisation.ui.organisation')}
        title={t('organisation.ui.reorganise')}
        print={false}
      />
      <KeptDraftNotice draft={wizard.kept} onRestore={wizard.change} />
      {at === 0 ? step : <Arrival key={at}>{step}</Arrival>}
    </div>
  );
}

function Step({ wizard }: { wizard: Wizard }) {
  const [suggestedId] = useAddressValue('unit');
  const suggested = useRead<Unit>(suggestedId ? `/units/${suggestedId}` : null).data;
  const { draft, change, at, goTo, problems } = wizard;
  if (at === 0)
    return <BaseStep draft={draft} onChange={change} problems={problems.whole} onNext={() => goTo(1)} />;
  if (at === 2) return <PreviewStep wizard={wizard} />;
  return (
    <ChangesStep
      {...{ draft, problems }}
      onChange={change}
      suggested={suggested ? [suggested] : []}
      onBack={() => goTo(0)}
      onNext={() => goTo(2)}
    />
  );
}

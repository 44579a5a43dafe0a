import { useState } from 'react';
import { Illustrative, PageHead, Read, ReasonAct, useAsOf, useGo, useParam, useRead, useText } from '#web';
import type { HeadAct, Say } from '#web';
import type { Model } from '../wire.ts';
import { AdoptDialog } from './adopt-dialog.tsx';
import { AdoptionSection } from './adoption-section.tsx';
import { ModelReading } from './model-reading.tsx';
import { PilotDialog } from './pilot-dialog.tsx';
import { PilotSection } from './pilot-section.tsx';
import { PublishDialog } from './publish-dialog.tsx';

type Shown = 'publish' | 'withdraw' | 'pilot' | 'adopt';

/** A lesson or model: what it says, where it was tried, who works by it. */
export default function ModelPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Model>(`/models/${id}`, { asOf });
  return <Read of={reading}>{(model) => <Whole model={model} />}</Read>;
}

function Whole({ model }: { model: Model }) {
  const t = useText();
  const go = useGo();
  const [shown, show] = useState<Shown | null>(null);
  const close = () => show(null);
  const { action, others } = actsOf(model, t, show);
  return (
    <>
      <PageHead
        eyebrow={[t(`review.insight.${model.kind}`), model.unit.name].join(' · ')}
        title={model.title}
        action={action}
        others={others}
      >
        {model.edition === null && <span>{t('insights.model.draft')}</span>}
        {model.edition !== null && model.changed && <span>{t('insights.model.changed')}</span>}
        {model.illustrative && <Illustrative />}
      </PageHead>
      <ModelReading model={model} />
      <PilotSection pilots={model.pilots} />
      <AdoptionSection model={model} />
      {shown === 'publish' && <PublishDialog model={model} onClose={close} />}
      {shown === 'pilot' && <PilotDialog model={model} onClose={close} />}
      {shown === 'adopt' && <AdoptDialog model={model} onClose={close} />}
      {shown === 'withdraw' && (
        <ReasonAct
          path={`/models/${model.id}/withdraw`}
          title={t('insights.withdraw.title')}
          detail={t('insights.withdraw.detail')}
          verb={t('insights.withdraw')}
          said={t('insights.withdraw.told')}
          onDone={() => go('/models')}
          onClose={close}
        />
      )}
    </>
  );
}

function actsOf(
  { id, can, changed }: Model,
  t: Say,
  show: (one: Shown) => void,
): { action: HeadAct | null; others: HeadAct[] } {
  const publish: HeadAct = { word: t('insights.publish'), icon: 'check', act: () => show('publish') };
  const adopt: HeadAct = { word: t('insights.adopt'), icon: 'plus', act: () => show('adopt') };
  const edit: HeadAct = { word: t('insights.model.edit'), icon: 'edit', to: `/models/${id}/edit` };
  const pilot: HeadAct = { word: t('insights.pilot.start'), icon: 'layers', act: () => show('pilot') };
  const withdraw: HeadAct = { word: t('insights.withdraw'), icon: 'trash', act: () => show('withdraw') };
  const ready = can['publish'] && changed;
  const open = [
    ...(ready ? [publish] : []),
    ...(can['edit'] ? [edit] : []),
    ...(can['adopt'] ? [adopt] : []),
    ...(can['pilot'] ? [pilot] : []),
    ...(can['publish'] && !changed ? [publish] : []),
    ...(can['withdraw'] ? [withdraw] : []),
  ];
  return { action: open[0] ?? null, others: open.slice(1) };
}

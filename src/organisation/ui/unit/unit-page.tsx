import { useState } from 'react';
import { Beside, PageHead, Read, useAsOf, useMe, useParam, useRead, useText, type HeadAct } from '#web';
import { AppointDialog } from '../people/appoint-dialog.tsx';
import type { Unit } from '../wire.ts';
import { UnitCounts } from './unit-counts.tsx';
import { UnitEnd } from './unit-end.tsx';
import { UnitFacts } from './unit-facts.tsx';
import { UnitPast } from './unit-past.tsx';
import { UnitPosts } from './unit-posts.tsx';
import { UnitThread } from './unit-thread.tsx';

/** One unit as it stood on a day: where it stands, what it answers for, who works in it, where it came from. */
export default function UnitPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Unit>(`/units/${id}`, { asOf });
  return (
    <Read of={reading}>
      {(unit) => (
        <UnitThread unit={unit}>
          <Whole key={unit.id} unit={unit} />
        </UnitThread>
      )}
    </Read>
  );
}

function Whole({ unit }: { unit: Unit }) {
  const [appointing, appoint] = useState(false);
  return (
    <>
      <UnitHead unit={unit} onAppoint={() => appoint(true)} />
      <UnitEnd unit={unit} />
      <UnitCounts unit={unit.id} />
      <UnitFacts unit={unit} />
      <UnitPosts unit={unit} />
      <Beside place="unit" id={unit.id} part="" />
      <UnitPast unit={unit} />
      {appointing && (
        <AppointDialog
          unit={{ id: unit.id, name: unit.name, code: unit.code }}
          onClose={() => appoint(false)}
        />
      )}
    </>
  );
}

function UnitHead({ unit, onAppoint }: { unit: Unit; onAppoint: () => void }) {
  const t = useText();
  const { can: mine } = useMe();
  const { id, can } = unit;
  const reorganise: HeadAct = {
    word: t('organisation.ui.reorganise'),
    icon: 'split',
    to: `/organisation/reorganise?unit=${id}`,
  };
  const fill: HeadAct = {
    word: t('organisation.ui.import'),
    icon: 'upload',
    to: `/organisation/import?under=${id}`,
  };
  return (
    <PageHead
      eyebrow={`${t(`organisation.kind.${unit.kind}`)} · ${t(`organisation.level.${unit.level}`)}`}
      title={unit.name}
      action={can['appoint'] ? { word: t('organisation.ui.appoint'), icon: 'plus', act: onAppoint } : null}
      others={[...(can['act'] ? [reorganise] : []), ...(can['import'] && mine['administer'] ? [fill] : [])]}
    />
  );
}

import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import {
  Empty,
  Illustrative,
  Notice,
  PageHead,
  Read,
  ReasonAct,
  useAddressValue,
  useAsOf,
  useParam,
  useRead,
  useText,
  type HeadAct,
} from '#web';
import { DifferencePage } from './difference-page.tsx';
import { StatuteText } from './statute-text.tsx';
import css from './statute.module.css';
import type { Statute, Version, VersionBrief } from './wire.ts';

/** A statute as it is read: the text in force on the day, or another of its versions. */
export default function StatutePage() {
  const [view] = useAddressValue('view');
  return view === 'differences' ? <DifferencePage /> : <Reading />;
}

function Reading() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Statute>(`/statutes/${id}`, { asOf });
  return <Read of={reading}>{(statute) => <Whole statute={statute} />}</Read>;
}

function Whole({ statute }: { statute: Statute }) {
  const t = useText();
  const [chosen] = useAddressValue('version');
  const [withdrawing, withdraw] = useState(false);
  const shown = statute.versions.find(({ id }) => id === (chosen ?? statute.inForce)) ?? null;
  const { action, others } = useActs({ statute, shown, withdraw: () => withdraw(true) });
  return (
    <>
      <PageHead
        eyebrow={[statute.code, statute.owner.name].join(' · ')}
        title={statute.title}
        action={action}
        others={others}
      >
        {statute.illustrative && <Illustrative />}
      </PageHead>
      <div className={css.bar}>
        <VersionChoice statute={statute} shown={shown} />
      </div>
      {shown ? <Shown version={shown} statute={statute} /> : <Empty title={t('statute.not-in-force')} />}
      {withdrawing && shown && (
        <ReasonAct
          path={`/statute-versions/${shown.id}/withdraw`}
          title={t('statute.withdraw.title')}
          detail={t('statute.withdraw.detail')}
          verb={t('statute.withdraw')}
          said={t('statute.withdraw.told')}
          onDone={() => undefined}
          onClose={() => withdraw(false)}
        />
      )}
    </>
  );
}

interface ActsOf {
  statute: Statute;
  shown: VersionBrief | null;
  withdraw: () => void;
}

function useActs({ statute, shown, withdraw }: ActsOf): { action: HeadAct | null; others: HeadAct[] } {
  const t = useText();
  const { id, can, versions } = statute;
  const holding = versions.filter(({ withdrawn }) => !withdrawn);
  const compare: HeadAct = {
    word: t('statute.compare'),
    icon: 'layers',
    to: `/statutes/${id}?view=differences`,
  };
  const adopt: HeadAct = { word: t('statute.adopt'), icon: 'plus', to: `/statutes/${id}/adopt` };
  const files = (['docx', 'txt', 'akn'] as const).map((format): HeadAct => ({
    word: t(`statute.file.${format}`),
    icon: 'download',
    href: `/api/v1/statute-versions/${shown?.id}/document?format=${format}`,
  }));
  return {
    action: holding.length > 1 ? compare : null,
    others: [
      ...(can['adopt'] ? [adopt] : []),
      ...(shown ? files : []),
      ...(can['withdraw'] && shown && !shown.withdrawn
        ? [{ word: t('statute.withdraw'), icon: 'trash' as const, act: withdraw }]
        : []),
    ],
  };
}

function VersionChoice({ statute, shown }: { statute: Statute; shown: VersionBrief | null }) {
  const t = useText();
  const [, choose] = useAddressValue('version');
  return (
    <NativeSelect
      size="xs"
      label={t('statute.version')}
      value={shown?.id ?? ''}
      onChange={(event) =>
        choose(event.currentTarget.value === statute.inForce ? undefined : event.currentTarget.value)
      }
      data={[
        ...(shown ? [] : [{ value: '', label: '' }]),
        ...statute.versions.map((one) => ({
          value: one.id,
          label: t(one.id === statute.inForce ? 'statute.version.in-force' : 'statute.version.of', {
            act: one.actNumber || one.actTitle,
            day: t.format.day(one.inForceFrom),
          }),
        })),
      ]}
    />
  );
}

function Shown({ version, statute }: { version: VersionBrief; statute: Statute }) {
  const t = useText();
  const { asOf } = useAsOf();
  const reading = useRead<Version>(`/statute-versions/${version.id}`, { asOf });
  return (
    <>
      <p className={css.act}>
        {t('statute.adopted', {
          act: [version.actNumber, version.actTitle].filter(Boolean).join(' '),
          issuer: version.actIssuer,
          day: t.format.day(version.adoptedOn),
        })}{' '}
        {version.until
          ? t('statute.in-force.between', {
              from: t.format.day(version.inForceFrom),
              until: t.format.day(version.until),
            })
          : t('statute.in-force.since', { from: t.format.day(version.inForceFrom) })}
      </p>
      {version.withdrawn && (
        <Notice icon="warning">{t('statute.withdrawn', { reason: version.withdrawn.reason })}</Notice>
      )}
      <Read of={reading}>{(whole) => <StatuteText version={whole} statute={statute} />}</Read>
    </>
  );
}

import { useState, type ReactNode } from 'react';
import {
  Fact,
  Facts,
  Illustrative,
  Link,
  PageHead,
  Read,
  Tabs,
  useAsOf,
  useParam,
  useRead,
  useText,
} from '#web';
import { ProposalDialog } from './proposal-dialog.tsx';
import type { Drive } from './wire.ts';

export const VIEWS = ['proposals', 'suggestions', 'voices', 'steps', 'papers'] as const;
export type View = (typeof VIEWS)[number];

/** A drive in one of its views: how many voices there are and where they are, and what may be done. */
export function DriveFrame({ current, children }: { current: View; children: (drive: Drive) => ReactNode }) {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Drive>(`/amendment-drives/${id}`, { asOf });
  return (
    <Read of={reading}>
      {(drive) => (
        <Framed drive={drive} current={current}>
          {children(drive)}
        </Framed>
      )}
    </Read>
  );
}

function Framed({ drive, current, children }: { drive: Drive; current: View; children: ReactNode }) {
  const t = useText();
  const [writing, write] = useState(false);
  const to = `/amendments/${drive.id}`;
  const tabs = VIEWS.map((name) => ({
    name,
    word: t(`amendments.tab.${name}`, { count: name === 'voices' ? drive.voices.open : drive.proposals }),
    to,
    search: { view: name === 'proposals' ? undefined : name },
  }));
  const propose = { word: t('amendments.propose'), icon: 'plus' as const, act: () => write(true) };
  return (
    <>
      <PageHead eyebrow={drive.unit.name} title={drive.title} action={drive.can['propose'] ? propose : null}>
        {drive.illustrative && <Illustrative />}
      </PageHead>
      <Facts>
        {drive.statute && (
          <Fact word={t('amendments.column.statute')}>
            <Link to={`/statutes/${drive.statute.id}`}>{drive.statute.title}</Link>
          </Fact>
        )}
        <Fact word={t('amendments.voices.all')}>
          {t('amendments.voices.of', { all: drive.voices.all, open: drive.voices.open })}
        </Fact>
        <Fact word={t('amendments.column.proposals')}>
          {t('amendments.states', {
            collected: drive.states.collected,
            study: drive.states['under-study'],
            decided: drive.states.decided,
            told: drive.states.told,
          })}
        </Fact>
      </Facts>
      <Tabs label={t('amendments.tabs')} tabs={tabs} current={current} />
      {children}
      {writing && (
        <ProposalDialog driveId={drive.id} versionId={drive.baseVersionId} onClose={() => write(false)} />
      )}
    </>
  );
}

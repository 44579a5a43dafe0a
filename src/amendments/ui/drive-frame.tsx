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
import { StepTold } from './step-told.tsx';
import type { Drive } from './wire.ts';

/** The views of a drive, those of one work together; the first of each stands for it. */
const PARTS = {
  proposals: ['proposals'],
  consolidating: ['suggestions', 'voices', 'steps', 'words', 'quality'],
  answering: ['desk', 'passages'],
  changing: ['text', 'amendments', 'conflicts', 'drafts'],
  papers: ['papers'],
} as const;
type Part = keyof typeof PARTS;
export type View = (typeof PARTS)[Part][number];
export const VIEWS: readonly View[] = Object.values(PARTS).flat();

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
  const propose = { word: t('amendments.propose'), icon: 'plus' as const, act: () => write(true) };
  return (
    <>
      <PageHead eyebrow={drive.unit.name} title={drive.title} action={drive.can['propose'] ? propose : null}>
        {drive.illustrative && <Illustrative />}
      </PageHead>
      {[...PARTS.proposals, ...PARTS.consolidating].some((view) => view === current) && (
        <DriveFacts drive={drive} />
      )}
      <Views drive={drive} current={current} />
      {children}
      <StepTold driveId={drive.id} />
      {writing && (
        <ProposalDialog driveId={drive.id} versionId={drive.baseVersionId} onClose={() => write(false)} />
      )}
    </>
  );
}

// How many voices there are and what became of them.
function DriveFacts({ drive }: { drive: Drive }) {
  const t = useText();
  return (
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
  );
}

function Views({ drive, current }: { drive: Drive; current: View }) {
  const t = useText();
  const to = `/amendments/${drive.id}`;
  const tab = (name: string, view: View, word: string) => ({
    ...{ name, word, to, search: { view: view === VIEWS[0] ? undefined : view } },
  });
  const counts: Partial<Record<View, number>> = { proposals: drive.proposals, voices: drive.voices.open };
  const wordOf = (view: View) => t(`amendments.tab.${view}`, { count: counts[view] ?? 0 });
  const parts = Object.entries(PARTS) as [Part, readonly View[]][];
  const [part, views] = parts.find(([, some]) => some.includes(current))!;
  return (
    <>
      <Tabs
        label={t('amendments.tabs')}
        tabs={parts.map(([name, [first]]) =>
          tab(name, first!, name === 'proposals' ? wordOf(first!) : t(`amendments.part.${name}`)),
        )}
        current={part}
      />
      {views.length > 1 && (
        <Tabs
          label={t('amendments.tabs')}
          tabs={views.map((view) => tab(view, view, wordOf(view)))}
          current={current}
        />
      )}
    </>
  );
}

import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import {
  FormProblem,
  Hint,
  KeptDraftNotice,
  Loading,
  Notice,
  PageHead,
  Section,
  useKeptDraft,
  useMe,
  useText,
} from '#web';
import { FileField } from '#organisation/ui';
import { ColumnsTable } from './columns-table.tsx';
import { ImportActs } from './import-acts.tsx';
import css from './import-page.module.css';
import { Outcomes } from './outcomes.tsx';
import { Result } from './result.tsx';
import { UnclearNames } from './unclear-names.tsx';
import { UnclearStates } from './unclear-states.tsx';
import { useTracker, type Importing, type Picked, type TrackerDraft } from './use-tracker.ts';
import type { Meaning, Outcome } from './wire.ts';

const NOT_KEEPING = ['viewer', 'administrator'];

/** The units in whose name a person may keep a tracker, each once; those that they lead first. */
function useKeeping(): Picked[] {
  const { posts } = useMe();
  const keeping = posts
    .filter(({ role }) => !NOT_KEEPING.includes(role))
    .toSorted((a, b) => Number(b.role === 'leader') - Number(a.role === 'leader'));
  return [
    ...new Map(keeping.map(({ unitId, unitName }) => [unitId, { id: unitId, name: unitName }])).values(),
  ];
}

/** Brings an office's tracker in: how it is read, what each row would do, then the import. */
export default function ImportTrackerPage() {
  const t = useText();
  const units = useKeeping();
  return (
    <>
      <PageHead
        eyebrow={t('delivery.trackers')}
        title={t('delivery.trackers.import')}
        description={t('delivery.trackers.import.detail')}
        others={[{ word: t('delivery.trackers.made'), icon: 'history', to: '/trackers' }]}
        print={false}
      />
      {units.length > 0 ? (
        <ImportTracker units={units} />
      ) : (
        <Notice icon="lock">{t('delivery.trackers.notKeeping')}</Notice>
      )}
    </>
  );
}

function ImportTracker({ units }: { units: Picked[] }) {
  const t = useText();
  const [draft, setDraft] = useState<TrackerDraft>({
    file: null,
    unit: units[0]!.id,
    mappingName: '',
    columns: {},
    units: {},
    states: {},
  });
  const kept = useKeptDraft('delivery.import', draft);
  const importing = useTracker(draft, kept.forget);
  const { seen, made, looking, problem } = importing;
  const put = (part: Partial<TrackerDraft>): TrackerDraft => {
    const next = { ...draft, ...part };
    setDraft(next);
    return next;
  };
  const again = (part: Partial<TrackerDraft>, outcome?: Outcome): void => {
    const next = put(part);
    if (next.file) void importing.look(next, outcome);
  };
  if (made) return <Result batch={made} />;
  return (
    <>
      <KeptDraftNotice draft={kept} onRestore={(value) => again(keptIn(value, units))} />
      <FormProblem problem={problem} />
      <div className={css.choosing}>
        {units.length > 1 && (
          <NativeSelect
            label={t('delivery.trackers.keeper')}
            description={t('delivery.trackers.keeper.detail')}
            data={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.unit}
            onChange={(event) => again({ unit: event.currentTarget.value })}
          />
        )}
        <FileField
          file={draft.file}
          onFile={(file) =>
            again(sameSheet(file, draft) ? { file } : { file, columns: {}, units: {}, states: {} })
          }
          error={undefined}
        />
      </div>
      {looking && !seen && (
        <Loading word={t('delivery.trackers.looking', { name: draft.file?.name ?? '' })} />
      )}
      {seen && <Seen {...{ draft, importing, again, put }} />}
    </>
  );
}

interface SeenProps {
  draft: TrackerDraft;
  importing: Importing;
  /** Changes what is said and looks again. */
  again: (part: Partial<TrackerDraft>, outcome?: Outcome) => void;
  put: (part: Partial<TrackerDraft>) => void;
}

/** How the tracker was read and what it would do. */
function Seen({ draft, importing, again, put }: SeenProps) {
  const t = useText();
  const { looking, busy } = importing;
  const seen = importing.seen!;
  return (
    <div className={css.seen} aria-busy={looking || undefined}>
      <Section title={t('delivery.trackers.columns')} detail={t('delivery.trackers.columns.detail')}>
        {seen.mapping && <Hint>{t('delivery.trackers.remembered', { name: seen.mapping })}</Hint>}
        {seen.sheets.slice(0, 5).map((sheet) => (
          <ColumnsTable
            key={sheet.sheet}
            sheet={sheet}
            busy={looking || busy}
            onChange={(heading, meaning) =>
              again({ columns: saidOf(seen.sheets, draft, { heading, meaning }) })
            }
          />
        ))}
      </Section>
      <UnclearNames
        unclear={seen.unclear}
        chosen={draft.units}
        busy={looking || busy}
        onChoose={(text, unit) => again({ units: saying(draft.units, text, unit) }, importing.outcome)}
      />
      <UnclearStates
        unclear={seen.unclearStates}
        chosen={draft.states}
        busy={looking || busy}
        onChoose={(text, state) => again({ states: saying(draft.states, text, state) }, importing.outcome)}
      />
      <Outcomes importing={importing} onFilter={(outcome) => void importing.look(draft, outcome)} />
      <ImportActs
        seen={seen}
        importing={importing}
        mappingName={draft.mappingName}
        onMappingName={(mappingName) => put({ mappingName })}
      />
    </div>
  );
}

/** What is said of texts once something is said of one, or taken back (undefined). */
function saying<Meant>(
  said: Record<string, Meant>,
  text: string,
  meant: Meant | undefined,
): Record<string, Meant> {
  const { [text]: _former, ...others } = said;
  return meant === undefined ? others : { ...others, [text]: meant };
}

/** Whether a file has the name of the one before: what was said of that holds for it as well. */
function sameSheet(file: TrackerDraft['file'], before: TrackerDraft): boolean {
  return file?.name === before.file?.name;
}

/** What this machine kept of an import; a unit in whose name the person works no more is left out. */
function keptIn(value: TrackerDraft, units: Picked[]): Partial<TrackerDraft> {
  const { unit, ...rest } = value;
  return units.some(({ id }) => id === unit) ? value : rest;
}

/** What is said of all columns once one is changed; whatever had the new meaning loses it. */
function saidOf(
  sheets: { columns: { heading: string; meaning: Meaning }[] }[],
  { columns }: TrackerDraft,
  { heading, meaning }: { heading: string; meaning: Meaning },
): Record<string, Meaning> {
  const guessed = sheets.flatMap((sheet) => sheet.columns.map((one) => [one.heading, one.meaning] as const));
  const said: Record<string, Meaning> = { ...Object.fromEntries(guessed), ...columns };
  const once = meaning !== 'none' && !meaning.startsWith('state:');
  const others = Object.entries(said).map(([other, was]) => [other, once && was === meaning ? 'none' : was]);
  return { ...Object.fromEntries(others), [heading]: meaning };
}

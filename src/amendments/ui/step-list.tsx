import { Button } from '@mantine/core';
import {
  Empty,
  Entries,
  Entry,
  EntryDetail,
  Failure,
  Link,
  Read,
  Soft,
  useRead,
  useSend,
  useText,
} from '#web';
import type { Drive, StepRows } from './wire.ts';

/** Who put which voices where, the newest first; each step may be undone while nothing built on it. */
export function StepList({ drive }: { drive: Drive }) {
  const t = useText();
  const path = `/amendment-drives/${drive.id}/steps`;
  const reading = useRead<StepRows>(path);
  const { act, busy, problem } = useSend();
  const undo = (id: string) =>
    void act({ method: 'POST', path: `${path}/${id}/undo`, body: {} }, t('amendments.undone'));
  return (
    <>
      {problem && <Failure problem={problem} />}
      <Read of={reading}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('amendments.steps.none')} />
          ) : (
            <Entries label={t('amendments.tab.steps')} lead={140}>
              {rows.map((step) => (
                <StepEntry key={step.id} step={step} busy={busy} onUndo={drive.can['group'] ? undo : null} />
              ))}
            </Entries>
          )
        }
      </Read>
    </>
  );
}

interface StepProps {
  step: StepRows['rows'][number];
  busy: boolean;
  /** Null where one may not. */
  onUndo: ((id: string) => void) | null;
}

function StepEntry({ step, busy, onUndo }: StepProps) {
  const t = useText();
  const undo = onUndo && !step.undone && (
    <Button size="xs" variant="subtle" loading={busy} onClick={() => onUndo(step.id)}>
      {t('amendments.undo')}
    </Button>
  );
  const told = [step.by, t.format.moment(step.at)];
  return (
    <Entry lead={t(`amendments.step.${step.kind}`)} over={step.undone} act={undo || undefined}>
      {step.proposals.map(({ id, number, title, puts, takes }) => (
        <div key={id}>
          <Link to={`/proposals/${id}`}>
            {number}. {title}
          </Link>{' '}
          <Soft>{[puts && `+${puts}`, takes && `−${takes}`].filter(Boolean).join(' ')}</Soft>
        </div>
      ))}
      <EntryDetail>{told.filter(Boolean).join(' · ')}</EntryDetail>
    </Entry>
  );
}

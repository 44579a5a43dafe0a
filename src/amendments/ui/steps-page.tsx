import { Button } from '@mantine/core';
import { Empty, Entries, Entry, EntryDetail, Failure, Link, Read, useRead, useSend, useText } from '#web';
import { DriveFrame } from './drive-frame.tsx';
import type { Drive, Steps } from './wire.ts';

/** Who put which voices where, the newest first; each step may be undone while nothing built on it. */
export default function StepsPage() {
  return <DriveFrame current="steps">{(drive) => <StepList drive={drive} />}</DriveFrame>;
}

function StepList({ drive }: { drive: Drive }) {
  const t = useText();
  const path = `/amendment-drives/${drive.id}/steps`;
  const reading = useRead<Steps>(path);
  const { act, busy, problem } = useSend();
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
                <Entry
                  key={step.id}
                  lead={t(`amendments.step.${step.kind}`)}
                  over={step.undone}
                  act={
                    drive.can['group'] && !step.undone ? (
                      <Button
                        size="xs"
                        variant="subtle"
                        loading={busy}
                        onClick={() =>
                          void act(
                            { method: 'POST', path: `${path}/${step.id}/undo`, body: {} },
                            t('amendments.undone'),
                          )
                        }
                      >
                        {t('amendments.undo')}
                      </Button>
                    ) : undefined
                  }
                >
                  {step.proposals.map(({ id, number, title }) => (
                    <div key={id}>
                      <Link to={`/proposals/${id}`}>
                        {number}. {title}
                      </Link>
                    </div>
                  ))}
                  <EntryDetail>
                    {[
                      t('amendments.step.count', { puts: step.puts, takes: step.takes }),
                      step.by,
                      t.format.moment(step.at),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </EntryDetail>
                </Entry>
              ))}
            </Entries>
          )
        }
      </Read>
    </>
  );
}

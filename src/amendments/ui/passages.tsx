import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  ConfirmDialog,
  Empty,
  Entries,
  Entry,
  EntryDetail,
  Fold,
  Illustrative,
  Paragraphs,
  Read,
  Section,
  useAsOf,
  useRead,
  useSend,
  useText,
  type Say,
} from '#web';
import { PassageDialog } from './passage-dialog.tsx';
import { PassageUses } from './passage-uses.tsx';
import type { Drive, Passage, Passages } from './wire.ts';

type Shown = { act: 'write'; passage?: Passage } | { act: 'retire'; passage: Passage };

/** The passages for answers that the drive's unit keeps: how they read, and every answer that was made with each. */
export function PassageList({ drive }: { drive: Drive }) {
  const t = useText();
  const { asOf } = useAsOf();
  const reading = useRead<Passages>(`/amendment-drives/${drive.id}/passages`, { asOf });
  const [shown, show] = useState<Shown | null>(null);
  const close = () => show(null);
  const add = () => show({ act: 'write' });
  return (
    <Read of={reading}>
      {({ rows, can }) => (
        <>
          {rows.length === 0 ? (
            <Empty
              title={t('amendments.passages.none')}
              detail={t('amendments.passages.none.detail')}
              step={can.keep ? { word: t('amendments.passage.add'), act: add } : undefined}
            />
          ) : (
            <Section
              title={t('amendments.tab.passages')}
              count={rows.length}
              detail={t('amendments.passages.detail', { unit: drive.unit.name })}
              act={
                can.keep && (
                  <Button size="xs" variant="default" onClick={add}>
                    {t('amendments.passage.add')}
                  </Button>
                )
              }
            >
              <Entries label={t('amendments.tab.passages')}>
                {rows.map((passage) => (
                  <PassageEntry
                    key={passage.id}
                    {...{ drive, passage }}
                    onAct={can.keep ? (act) => show({ act, passage }) : null}
                  />
                ))}
              </Entries>
            </Section>
          )}
          {shown?.act === 'write' && (
            <PassageDialog
              driveId={drive.id}
              onClose={close}
              {...(shown.passage && { passage: shown.passage })}
            />
          )}
          {shown?.act === 'retire' && <RetireDialog drive={drive} passage={shown.passage} onClose={close} />}
        </>
      )}
    </Read>
  );
}

interface PassageEntryProps {
  drive: Drive;
  passage: Passage;
  /** Null where one may not. */
  onAct: ((act: Shown['act']) => void) | null;
}

function PassageEntry({ drive, passage, onAct }: PassageEntryProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { title, words, retired, former, uses } = passage;
  const act = (verb: Shown['act'], word: string) => (
    <Button
      size="xs"
      variant="subtle"
      aria-label={t(`amendments.passage.${verb}.of`, { title })}
      onClick={() => onAct?.(verb)}
    >
      {word}
    </Button>
  );
  const acts = (
    <>
      {uses > 0 && (
        <Button size="xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('amendments.passage.uses', { count: uses })}
        </Button>
      )}
      {onAct && !retired && act('write', t('amendments.passage.write'))}
      {onAct && !retired && act('retire', t('amendments.passage.retire'))}
    </>
  );
  return (
    <Entry over={retired} act={acts}>
      <strong>{title}</strong>
      <Paragraphs text={words} />
      <EntryDetail>
        {saidOf(passage, t)} {passage.illustrative && <Illustrative />}
      </EntryDetail>
      {former.length > 0 && (
        <Fold summary={t('amendments.passage.former', { count: former.length })}>
          {former.map((one) => (
            <div key={one.revision}>
              <Paragraphs text={one.words} />
              <EntryDetail>{writtenOf(one, t)}</EntryDetail>
            </div>
          ))}
        </Fold>
      )}
      {open && <PassageUses driveId={drive.id} passage={passage} />}
    </Entry>
  );
}

const writtenOf = ({ revision, holdsOn, by }: Pick<Passage, 'revision' | 'holdsOn' | 'by'>, t: Say): string =>
  [t('amendments.version', { number: revision }), t.format.day(holdsOn), by].filter(Boolean).join(' · ');

function saidOf(passage: Passage, t: Say): string {
  const { retired, uses, changed } = passage;
  return [
    retired ? t('amendments.passage.retired', { day: t.format.day(passage.holdsOn) }) : writtenOf(passage, t),
    uses ? t('amendments.passage.used-by', { count: uses }) : t('amendments.passage.unused-yet'),
    changed > 0 && t('amendments.passage.changed-in', { count: changed }),
  ]
    .filter(Boolean)
    .join(' · ');
}

interface RetireProps {
  drive: Drive;
  passage: Passage;
  onClose: () => void;
}

function RetireDialog({ drive, passage, onClose }: RetireProps) {
  const t = useText();
  const { act, busy, problem } = useSend();
  const retire = async (): Promise<void> => {
    const path = `/amendment-drives/${drive.id}/passages/${passage.id}/retire`;
    if (await act({ method: 'POST', path, body: {} }, t('amendments.saved'))) onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('amendments.passage.retire.of', { title: passage.title })}
      detail={t('amendments.passage.retire.detail')}
      verb={t('amendments.passage.retire')}
      busy={busy}
      problem={problem}
      onConfirm={() => void retire()}
      onClose={onClose}
    />
  );
}

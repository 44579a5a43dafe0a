import { Button, Textarea } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { Clamp, Entries, Entry, EntryDetail, FormDialog, Hint, useFaults, useSend, useText } from '#web';
import { AnswerField, type AnswerForm } from './answer-field.tsx';
import type { DeskRow, Drive } from './wire.ts';

interface AnswersDialogProps {
  drive: Drive;
  rows: DeskRow[];
  onDone: () => void;
  onClose: () => void;
}

/** What an answer will say: the words of all, or its own; null where it is left out. */
type Own = Record<string, string | null>;

// The answers as they will read; whatever stands in the way of one is told beside it.
function useAnswers({ drive, rows, onDone, onClose }: AnswersDialogProps) {
  const t = useText();
  const [common, change] = useState<AnswerForm>({ words: '', passages: [] });
  const [own, setOwn] = useState<Own>({});
  const [sent, setSent] = useState<string[] | null>(null);
  const send = useSend();
  const refused = useFaults(send.problem);
  const wordsOf = ({ id }: DeskRow) => own[id] ?? common.words;
  const included = rows.filter(({ id }) => own[id] !== null);
  const faultOf = (row: DeskRow): string | undefined => {
    if (!sent || own[row.id] === null) return undefined;
    if (!wordsOf(row).trim()) return t('amendments.missing.answer');
    return refused(`items.${sent.indexOf(row.id)}.words`).error;
  };
  const save = async (): Promise<void> => {
    setSent(included.map(({ id }) => id));
    if (!included.every((row) => wordsOf(row).trim())) return;
    const items = included.map((row) => ({
      ...{ proposal: row.id, words: wordsOf(row), passages: common.passages, after: row.answer },
    }));
    const path = `/amendment-drives/${drive.id}/answers`;
    if (!(await send.act({ method: 'POST', path, body: { items } }, t('amendments.saved')))) return;
    onDone();
    onClose();
  };
  return {
    ...{ common, own, send, included, wordsOf, faultOf, save },
    change: (part: Partial<AnswerForm>) => change((before) => ({ ...before, ...part })),
    setOwn: (id: string, words: string | null | undefined) =>
      setOwn(({ [id]: _, ...others }) => (words === undefined ? others : { ...others, [id]: words })),
  };
}

/** Answers several proposals at once: one text, shown for each as it will read, each with words of its own where these differ. */
export function AnswersDialog(props: AnswersDialogProps) {
  const t = useText();
  const { drive, onClose } = props;
  // As they were when they were chosen, whatever is read anew behind the dialog.
  const [rows] = useState(props.rows);
  const { common, change, own, setOwn, send, included, wordsOf, faultOf, save } = useAnswers({
    ...props,
    rows,
  });
  const seen = useDeferredValue(common.words);
  return (
    <FormDialog
      title={t('amendments.answers.title', { count: rows.length })}
      detail={t('amendments.answers.detail')}
      verb={t('amendments.answers.save', { count: included.length })}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => included.length > 0 && void save()}
      onClose={onClose}
      wide
    >
      <AnswerField
        driveId={drive.id}
        label={t('amendments.answers.common')}
        form={common}
        onChange={change}
      />
      <Entries label={t('amendments.answers.list')}>
        {rows.map((row) => (
          <OneAnswer
            key={row.id}
            row={row}
            own={own[row.id]}
            words={own[row.id] ?? seen}
            fault={faultOf(row)}
            onOwn={(words) => setOwn(row.id, words)}
            start={() => wordsOf(row)}
          />
        ))}
      </Entries>
    </FormDialog>
  );
}

interface OneAnswerProps {
  row: DeskRow;
  own: string | null | undefined;
  words: string;
  fault: string | undefined;
  onOwn: (words: string | null | undefined) => void;
  /** What one's own words begin with. */
  start: () => string;
}

function OneAnswer({ row, own, words, fault, onOwn, start }: OneAnswerProps) {
  const t = useText();
  const named = { number: row.number };
  const act = (key: 'own' | 'common' | 'out' | 'in', on: () => void) => (
    <Button
      size="compact-xs"
      variant="subtle"
      onClick={on}
      aria-label={t(`amendments.answers.${key}.of`, named)}
    >
      {t(key === 'common' ? 'amendments.answers.common.back' : `amendments.answers.${key}`)}
    </Button>
  );
  const isOut = own === null;
  const acts = isOut ? (
    act('in', () => onOwn(undefined))
  ) : (
    <>
      {own === undefined ? act('own', () => onOwn(start())) : act('common', () => onOwn(undefined))}
      {act('out', () => onOwn(null))}
    </>
  );
  return (
    <Entry act={acts} over={isOut}>
      <strong>
        {row.number}. {row.title}
      </strong>
      {row.answer > 0 && !isOut && <EntryDetail>{t('amendments.answers.again')}</EntryDetail>}
      {isOut ? (
        <EntryDetail>{t('amendments.answers.left-out')}</EntryDetail>
      ) : typeof own === 'string' ? (
        <Textarea
          aria-label={t('amendments.answers.own.words', named)}
          value={own}
          onChange={(event) => onOwn(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={20_000}
          error={fault}
        />
      ) : (
        <>
          <Clamp lines={4} title={words}>
            {words || t('amendments.answers.empty')}
          </Clamp>
          {fault && <Hint>{fault}</Hint>}
        </>
      )}
    </Entry>
  );
}

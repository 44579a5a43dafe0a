import { Button, TextInput } from '@mantine/core';
import {
  emptyOf,
  Entries,
  Entry,
  EntryDetail,
  Fold,
  Read,
  Section,
  Soft,
  tell,
  useForm,
  useRead,
  useSend,
  useText,
} from '#web';
import css from './voices.module.css';
import type { Drive, WordLists } from './wire.ts';

type List = WordLists['lines'][number]['list'];
type Change = Pick<WordLists['changes'][number], 'list' | 'line' | 'verb'>;

/** The words by which voices are compared: given with the program, changed by the drive's people, each change undone by its contrary. */
export function WordsView({ drive }: { drive: Drive }) {
  const t = useText();
  const path = `/amendment-drives/${drive.id}/words`;
  const reading = useRead<WordLists>(path);
  const { act, busy } = useSend();
  const change = (body: Change) => void act({ method: 'POST', path, body }, t('amendments.saved'));
  return (
    <Read of={reading}>
      {(lists) => (
        <>
          <p>{t('amendments.words.detail')}</p>
          {(['synonyms', 'stopPhrases'] as const).map((list) => (
            <Lines key={list} {...{ list, lists, path, busy, change }} />
          ))}
          <Changes {...{ lists, busy, change }} />
        </>
      )}
    </Read>
  );
}

interface PartProps {
  lists: WordLists;
  busy: boolean;
  change: (change: Change) => void;
}

function Lines({ list, lists, path, busy, change }: PartProps & { list: List; path: string }) {
  const t = useText();
  const lines = lists.lines.filter((one) => one.list === list);
  const own = lines.filter(({ state }) => state !== 'given');
  const given = lines.filter(({ state }) => state === 'given');
  const entry = ({ line, state }: WordLists['lines'][number]) => {
    const verb = state === 'removed' ? ('add' as const) : ('remove' as const);
    const act = lists.can['edit'] && (
      <Button
        size="xs"
        variant="subtle"
        loading={busy}
        aria-label={`${t(`amendments.words.${verb}`)}: ${line.slice(0, 80)}`}
        onClick={() => change({ list, line, verb })}
      >
        {t(`amendments.words.${verb}`)}
      </Button>
    );
    return (
      <Entry key={line} over={state === 'removed'} act={act || undefined}>
        {state === 'given' ? line : <strong>{line}</strong>}
        {state !== 'given' && <EntryDetail>{t(`amendments.words.state.${state}`)}</EntryDetail>}
      </Entry>
    );
  };
  return (
    <Section title={t(`amendments.words.${list}`)} detail={t(`amendments.words.${list}.detail`)}>
      {lists.can['edit'] && <Adding list={list} path={path} />}
      {own.length > 0 && <Entries label={t('amendments.words.own')}>{own.map(entry)}</Entries>}
      <Fold summary={t('amendments.words.given', { count: given.length })}>
        <Entries label={t('amendments.words.given', { count: given.length })}>{given.map(entry)}</Entries>
      </Fold>
    </Section>
  );
}

function Adding({ list, path }: { list: List; path: string }) {
  const t = useText();
  const { form, change, put, fault, send, submit } = useForm<{ line: string }>({
    start: { line: '' },
    missingIn: ({ line }) => emptyOf({ line }, { line: 'amendments.missing.line' }),
  });
  const save = async (): Promise<void> => {
    const done = await submit(({ line }) => ({ method: 'POST', path, body: { list, line, verb: 'add' } }));
    if (!done) return;
    put({ line: '' });
    tell(t('amendments.saved'));
  };
  const refused = send.problem && !fault('line').error ? t(`problem.${send.problem.code}`) : undefined;
  return (
    <form
      className={css.adding}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        aria-label={t(`amendments.words.${list}.add`)}
        placeholder={t(`amendments.words.${list}.add`)}
        value={form.line}
        onChange={(event) => change({ line: event.currentTarget.value })}
        maxLength={2000}
        error={fault('line').error ?? refused}
      />
      <Button type="submit" variant="default" loading={send.busy}>
        {t('amendments.words.add')}
      </Button>
    </form>
  );
}

function Changes({ lists: { changes, can }, busy, change }: PartProps) {
  const t = useText();
  if (!changes.length) return null;
  return (
    <Section title={t('amendments.words.changes')} count={changes.length}>
      <Entries label={t('amendments.words.changes')} lead={140}>
        {changes.map(({ id, list, line, verb, standing, at, by }) => {
          const contrary = verb === 'add' ? ('remove' as const) : ('add' as const);
          const undo = can['edit'] && standing && (
            <Button
              size="xs"
              variant="subtle"
              loading={busy}
              onClick={() => change({ list, line, verb: contrary })}
            >
              {t('amendments.undo')}
            </Button>
          );
          return (
            <Entry key={id} lead={t(`amendments.words.${verb}`)} act={undo || undefined}>
              {line} <Soft>({t(`amendments.words.${list}`)})</Soft>
              <EntryDetail>{[by, t.format.moment(at)].filter(Boolean).join(' · ')}</EntryDetail>
            </Entry>
          );
        })}
      </Entries>
    </Section>
  );
}

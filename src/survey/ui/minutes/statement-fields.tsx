import { Button, Select, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type * as Y from 'yjs';
import { FIELDS } from '#organisation/ui';
import { Icon, useText } from '#web';
import { PARTS, speakerText } from '../rules.ts';
import type { Attendee, Statement } from '../wire.ts';
import css from './minutes.module.css';
import type { RowProps } from './statement-row.tsx';
import { WordsField } from './words-field.tsx';

export const KINDS = [
  'result',
  'limitation',
  'difficulty',
  'inadequacy',
  'cause',
  'lesson',
  'model',
  'recommendation',
] as const;

/** A statement while it is typed: who speaks, on what, the words. Ctrl+Enter begins the next, Alt and a digit chooses who speaks. */
export function StatementFields({
  document,
  entry: [id, map],
  number,
  present,
  heard,
  onOpen,
  onNext,
  statement,
}: RowProps & { statement: Statement }) {
  const t = useText();
  const there = present.filter((one) => one.present);
  const put = (name: keyof Statement, value: string | null) => void map.set(name, value ?? '');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onNext();
    }
    const digit = event.altKey && /^Digit([1-9])$/.exec(event.code)?.[1];
    const speaker = digit ? there[Number(digit) - 1] : undefined;
    if (speaker) {
      event.preventDefault();
      put('speakerId', speaker.id);
    }
    if (event.key === 'Escape') onOpen(null);
  };
  return (
    <div
      className={css.fields}
      role="group"
      aria-label={t('survey.statement.one', { number })}
      onKeyDown={onKeyDown}
    >
      <Select
        label={t('survey.statement.speaker')}
        data={speakerChoices({ there, present, statement })}
        value={statement.speakerId}
        onChange={(value) => put('speakerId', value)}
        searchable
      />
      <WordsField text={map.get('words') as Y.Text} label={t('survey.statement.words')} focused />
      <About {...{ statement, put, heard }} />
      <Acts {...{ document, id, onOpen, onNext }} />
    </div>
  );
}

function Acts({
  document,
  id,
  onOpen,
  onNext,
}: Pick<RowProps, 'document' | 'onOpen' | 'onNext'> & { id: string }) {
  const t = useText();
  return (
    <div className={css.acts}>
      <Button size="xs" leftSection={<Icon name="plus" size={14} />} onClick={onNext}>
        {t('survey.statement.next')}
      </Button>
      <Button size="xs" variant="default" onClick={() => onOpen(null)}>
        {t('survey.statement.close')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="red"
        leftSection={<Icon name="trash" size={14} />}
        onClick={() => {
          onOpen(null);
          document.getMap(PARTS.statements).delete(id);
        }}
      >
        {t('survey.statement.remove')}
      </Button>
    </div>
  );
}

// Those present may be chosen; who was chosen before and is not present stays to be seen.
function speakerChoices({
  there,
  present,
  statement,
}: {
  there: Attendee[];
  present: Attendee[];
  statement: Statement;
}) {
  const absent = present.filter((one) => !one.present && one.id === statement.speakerId);
  return [...there, ...absent].map((one, n) => ({
    value: one.id,
    label: n < 9 && one.present ? `${n + 1}. ${speakerText(one)}` : speakerText(one),
  }));
}

interface AboutProps {
  statement: Statement;
  put: (name: keyof Statement, value: string | null) => void;
  heard: RowProps['heard'];
}

/** Topic, field, kind of insight, provision, and the place in the version heard. */
function About({ statement, put, heard }: AboutProps) {
  const t = useText();
  const text = (name: 'topic' | 'provision', maxLength: number) => (
    <TextInput
      label={t(`survey.statement.${name}`)}
      value={statement[name]}
      onChange={(event) => put(name, event.currentTarget.value)}
      maxLength={maxLength}
    />
  );
  const choice = (name: 'field' | 'kind' | 'sectionId', data: { value: string; label: string }[]) => (
    <Select
      label={t(`survey.statement.${name}`)}
      data={data}
      value={statement[name]}
      onChange={(value) => put(name, value)}
      clearable
      clearButtonProps={{ 'aria-label': t('survey.statement.clear') }}
      searchable
    />
  );
  return (
    <div className={css.grid}>
      {text('topic', 300)}
      {choice(
        'kind',
        KINDS.map((value) => ({ value, label: t(`review.insight.${value}`) })),
      )}
      {choice(
        'field',
        FIELDS.map((value) => ({ value, label: t(`organisation.field.${value}`) })),
      )}
      {text('provision', 200)}
      {heard &&
        choice(
          'sectionId',
          heard.sections.map(({ id, title }) => ({ value: id, label: title })),
        )}
      {heard && (
        <TextInput
          label={t('survey.statement.quoted')}
          description={t('survey.statement.quoted.hint')}
          value={statement.quoted}
          onChange={(event) => put('quoted', event.currentTarget.value)}
          maxLength={2000}
        />
      )}
    </div>
  );
}

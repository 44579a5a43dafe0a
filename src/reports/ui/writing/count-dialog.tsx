import { SegmentedControl, Select } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { DayField, FinderField, FormDialog, useAsOf, usePost, useText, type Choice } from '#web';
import { useCount } from './use-count.ts';
import css from './writing.module.css';

const KINDS = ['scheme', 'item', 'milestone', 'programme'];
const SHOWS = ['done', 'total', 'late'];

/** Puts a live figure into the text: a count with its question and its day. */
export function CountDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useText();
  const { asked, ask, question } = useQuestion();
  const { words } = useCount(question);
  const insert = () => {
    if (!question) return;
    editor.chain().focus().insertContent({ type: 'count', attrs: question }).run();
    onClose();
  };
  return (
    <FormDialog
      title={t('reports.count.title')}
      detail={t('reports.count.detail')}
      verb={t('reports.count.verb')}
      busy={false}
      problem={null}
      onSubmit={insert}
      onClose={onClose}
    >
      <Fields asked={asked} ask={ask} />
      <p className={css.counted} role="status">
        {words}
      </p>
    </FormDialog>
  );
}

interface Asked {
  unit: Choice | null;
  under: Choice | null;
  kind: string;
  shows: string;
  day: string | null;
}

// One's own unit and the day that is shown, to begin with.
function useQuestion() {
  const { asOf } = useAsOf();
  const { post } = usePost();
  const [asked, put] = useState<Asked>({
    unit: post ? { id: post.unitId, name: post.unitName } : null,
    ...{ under: null, kind: 'scheme', shows: 'done', day: asOf },
  });
  const { unit, under, kind, shows, day } = asked;
  const question = unit && day ? { unit: unit.id, under: under?.id ?? '', kind, asOf: day, shows } : null;
  return { asked, question, ask: (part: Partial<Asked>) => put((before) => ({ ...before, ...part })) };
}

function Fields({ asked, ask }: { asked: Asked; ask: (part: Partial<Asked>) => void }) {
  const t = useText();
  return (
    <>
      <FinderField<{ id: string; name: string; code: string }>
        label={t('reports.count.unit')}
        path="/units"
        choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
        value={asked.unit}
        onChange={(unit) => ask({ unit })}
        required
      />
      <FinderField<{ id: string; title: string; code: string | null }>
        label={t('reports.count.under')}
        path="/undertakings"
        choiceOf={({ id, title, code }) => ({ id, name: title, detail: code ?? undefined })}
        value={asked.under}
        onChange={(under) => ask({ under })}
        clearable
      />
      <Select
        label={t('reports.count.kind')}
        data={KINDS.map((value) => ({ value, label: t(`reports.count.kind.${value}`) }))}
        value={asked.kind}
        onChange={(kind) => ask({ kind: kind ?? 'scheme' })}
        allowDeselect={false}
      />
      <SegmentedControl
        aria-label={t('reports.count.shows')}
        data={SHOWS.map((value) => ({ value, label: t(`reports.count.shows.${value}`) }))}
        value={asked.shows}
        onChange={(shows) => ask({ shows })}
      />
      <DayField label={t('reports.count.day')} value={asked.day} onChange={(day) => ask({ day })} required />
    </>
  );
}

import { MultiSelect, TextInput } from '@mantine/core';
import { inReadingOrder, type Review } from '#review/ui';
import { chosenIn } from '../condensing.ts';
import { emptyOf, FormDialog, useForm, useGo, useText, type Post } from '#web';

interface Given {
  title: string;
  sections: string[];
}

interface BeginDialogProps {
  review: Review;
  post: Post;
  kind: 'full' | 'summary';
  onClose: () => void;
}

/** Begins a unit's report; of a summary it asks which sections it condenses. */
export function BeginDialog({ review, post, kind, onClose }: BeginDialogProps) {
  const t = useText();
  const { sections, form, change, fault, send, begin } = useBeginning({ review, post, kind });
  const depths = new Map(sections.map(({ section, depth }) => [section.id, depth]));
  return (
    <FormDialog
      title={t(`reports.begin.${kind}`)}
      detail={t(`reports.begin.${kind}.detail`, { unit: post.unitName })}
      verb={t('reports.begin.verb')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void begin()}
      onClose={onClose}
      wide={kind === 'summary'}
    >
      <TextInput
        label={t('reports.title')}
        value={form.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        maxLength={500}
        required
        data-autofocus
        {...fault('title')}
      />
      {kind === 'summary' && (
        <MultiSelect
          label={t('reports.sections.chosen')}
          description={t('reports.sections.chosen.hint')}
          data={sections.map(({ section: { id, number, title } }) => ({
            value: id,
            label: `${number} ${title}`.trim(),
          }))}
          renderOption={({ option }) => (
            <span style={{ paddingInlineStart: `${depths.get(option.value) ?? 0}em` }}>{option.label}</span>
          )}
          miw={0}
          value={form.sections}
          onChange={(chosen) => change({ sections: chosenIn(review.outline, form.sections, chosen) })}
          searchable
          required
          {...fault('sections')}
        />
      )}
    </FormDialog>
  );
}

function useBeginning({ review, post, kind }: Omit<BeginDialogProps, 'onClose'>) {
  const t = useText();
  const go = useGo();
  const sections = inReadingOrder(review.outline);
  const answered = sections.filter(({ section }) => section.kind !== 'group');
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: {
      title: t(`reports.begin.${kind}.named`, { title: review.title }),
      sections: kind === 'summary' ? answered.map(({ section }) => section.id) : [],
    },
    missingIn: ({ title, sections }) => ({
      ...emptyOf({ title }, { title: 'reports.title.missing' }),
      ...(kind === 'summary' && !sections.length ? { sections: 'reports.sections.missing' } : {}),
    }),
  });
  const begin = async () => {
    const done = await submit(
      ({ title, sections }) => ({
        method: 'POST',
        path: '/reports',
        body: {
          ...{ reviewId: review.id, unitId: post.unitId, kind, title: title.trim() },
          ...(kind === 'summary' ? { sections } : {}),
        },
      }),
      t('reports.told.begin'),
    );
    if (done) go(`/reports/${done.body.id}`);
  };
  return { sections, form, change, fault, send, begin };
}

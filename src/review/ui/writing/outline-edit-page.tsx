import { Textarea } from '@mantine/core';
import {
  api,
  emptyOf,
  FormFrame,
  FormPart,
  KeptDraftNotice,
  PageHead,
  Read,
  useGo,
  useParam,
  useRead,
  useRevisedForm,
  useText,
} from '#web';
import type { FaultOf } from '#web';
import { Meanwhile } from '#delivery/ui';
import { OutlinePreview } from '../outline-preview.tsx';
import type { Review } from '../wire.ts';
import { NotYours } from './not-yours.tsx';
import type { OutlineForm } from './outline-form.ts';
import { UnplacedWords } from './outline-import-dialog.tsx';
import { SectionList } from './section-list.tsx';

/** Writes the outline of a draft, or a new version of one that was issued. */
export default function OutlineEditPage() {
  const t = useText();
  const id = useParam('id');
  const reading = useRead<Review>(`/reviews/${id}`);
  return (
    <Read of={reading}>
      {(review) =>
        review.can['edit'] || review.can['outline'] ? (
          <Editing key={review.id} review={review} />
        ) : (
          <NotYours
            title={review.title}
            detail={t('problem.review.leader-decides')}
            back={`/reviews/${id}/outline`}
          />
        )
      }
    </Read>
  );
}

const formOf = ({ outline }: Review): OutlineForm => ({ sections: outline.sections, note: '', unplaced: [] });
const revisionOf = ({ versions, revision }: Review): number => versions.at(-1)?.number ?? revision;

function Editing({ review }: { review: Review }) {
  const t = useText();
  const go = useGo();
  const issued = review.state === 'issued';
  const path = `/reviews/${review.id}`;
  const written = useRevisedForm<OutlineForm>({
    draft: `review-outline:${review.id}`,
    start: () => formOf(review),
    missingIn: ({ note }) => emptyOf({ note }, issued ? { note: 'review.note.missing' } : {}),
    path: `${path}/${issued ? 'version' : 'outline'}`,
    revision: revisionOf(review),
    bodyOf: ({ sections, note }) => (issued ? { outline: { sections }, note: note.trim() } : { sections }),
    changed: 'review.changed-meanwhile',
  });
  const { form, change, meanwhile, goOn, send } = written;
  const save = async (): Promise<void> => {
    if (await written.save(t('review.saved'))) go(`${path}/outline`);
  };
  return (
    <>
      <PageHead
        eyebrow={review.title}
        title={t(issued ? 'review.outline.change' : 'review.outline.write')}
        description={t(issued ? 'review.outline.change.detail' : 'review.outline.write.detail')}
        print={false}
      />
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      {meanwhile && (
        <Meanwhile<Review>
          read={() => api.get<Review>(path)}
          by={(theirs) => theirs.title}
          show={(theirs) => <OutlinePreview outline={theirs.outline} review={theirs} />}
          onMine={(theirs) => goOn(revisionOf(theirs), null)}
          onTheirs={(theirs) => goOn(revisionOf(theirs), formOf(theirs))}
        />
      )}
      <FormFrame
        problem={meanwhile ? null : send.problem}
        missing={written.missing}
        busy={send.busy}
        verb={t(issued ? 'review.outline.publish' : 'review.save')}
        back={`${path}/outline`}
        onSave={() => void save()}
      >
        {issued && <NoteField note={form.note} onChange={(note) => change({ note })} fault={written.fault} />}
        <SectionList
          sections={form.sections}
          onChange={(sections) => change({ sections })}
          onUnplaced={(unplaced) => change({ unplaced })}
        />
        <UnplacedWords words={form.unplaced} onDone={() => change({ unplaced: [] })} />
      </FormFrame>
    </>
  );
}

/** What a new version changes: it is told to every unit that reports. */
function NoteField({
  note,
  onChange,
  fault,
}: {
  note: string;
  onChange: (note: string) => void;
  fault: FaultOf;
}) {
  const t = useText();
  return (
    <FormPart>
      <Textarea
        label={t('review.note')}
        value={note}
        onChange={(event) => onChange(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={4000}
        required
        {...fault('note')}
      />
    </FormPart>
  );
}

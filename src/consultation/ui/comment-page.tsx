import { useState } from 'react';
import {
  ConfirmDialog,
  Entries,
  Entry,
  EntryDetail,
  Fact,
  Facts,
  Hint,
  Illustrative,
  Notice,
  PageHead,
  Paragraphs,
  Read,
  ReasonAct,
  Section,
  Thread,
  useAsOf,
  useGo,
  useParam,
  useRead,
  useSend,
  useText,
  type HeadAct,
} from '#web';
import { AnswerDialog } from './answer-dialog.tsx';
import { CommentDialog } from './comment-dialog.tsx';
import { CommentState, placeText } from './standing.tsx';
import type { Comment } from './wire.ts';

const VERBS = ['answer', 'send', 'edit', 'withdraw'] as const;
type Verb = (typeof VERBS)[number];
const ICONS: Record<Verb, HeadAct['icon']> = {
  answer: 'bubble',
  send: 'send',
  edit: 'edit',
  withdraw: 'trash',
};

/** A comment: what it is about, what it says, what was answered. */
export default function CommentPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Comment>(`/consultation-comments/${id}`, { asOf });
  return <Read of={reading}>{(one) => <Whole key={one.id} one={one} />}</Read>;
}

function Whole({ one }: { one: Comment }) {
  const t = useText();
  const [verb, choose] = useState<Verb | null>(null);
  const acts = VERBS.filter((name) => one.can[name]).map((name): HeadAct => ({
    ...{ word: t(`consultation.comment.${name}`), icon: ICONS[name], act: () => choose(name) },
  }));
  // What is done already, or is done seldom, waits in the menu.
  const leads = one.state === 'draft' ? acts.length > 1 : one.state === 'open' && one.can['answer'];
  const title = t('consultation.comment.title', { unit: one.unit.name, place: placeText(one, t) });
  return (
    <Thread
      above={[
        {
          ...{ to: `/consultations/${one.consultation.id}`, title: one.consultation.title },
          ...{ kind: t('consultation.one'), icon: 'people' },
        },
      ]}
      current={{
        to: `/consultations/comments/${one.id}`,
        title,
        kind: t('consultation.comment'),
        icon: 'bubble',
      }}
      below={[]}
    >
      <PageHead
        eyebrow={t('consultation.comment')}
        title={title}
        action={leads ? acts[0] : null}
        others={leads ? acts.slice(1) : acts}
      >
        <CommentState state={one.state} /> {one.illustrative && <Illustrative />}
      </PageHead>
      {one.state === 'draft' && (
        <Notice icon="lock">{t('consultation.comment.private', { unit: one.unit.name })}</Notice>
      )}
      {one.takenBack && (
        <Notice icon="undo" tone="returned">
          {t('consultation.comment.takenBack', {
            ...{ day: t.format.day(one.takenBack.holdsOn), reason: one.takenBack.reason },
          })}
        </Notice>
      )}
      <Said one={one} />
      <Answers one={one} />
      {verb && <ActOn verb={verb} one={one} onClose={() => choose(null)} />}
    </Thread>
  );
}

function Said({ one }: { one: Comment }) {
  const t = useText();
  return (
    <>
      <Facts>
        <Fact word={t('consultation.comment.unit')}>{one.unit.name}</Fact>
        <Fact word={t('consultation.comment.kind')}>{t(`review.insight.${one.kind}`)}</Fact>
        {one.field && (
          <Fact word={t('consultation.comment.field')}>{t(`organisation.field.${one.field}`)}</Fact>
        )}
        {one.sentOn && <Fact word={t('consultation.column.sentOn')}>{t.format.day(one.sentOn)}</Fact>}
      </Facts>
      {one.paragraph && (
        <Section title={t('consultation.comment.about')}>
          <Hint>{one.paragraph}</Hint>
        </Section>
      )}
      <Section title={t('consultation.comment.words')}>
        <Paragraphs text={one.words} />
      </Section>
      {one.grounds && (
        <Section title={t('consultation.comment.grounds')}>
          <Paragraphs text={one.grounds} />
        </Section>
      )}
    </>
  );
}

function Answers({ one }: { one: Comment }) {
  const t = useText();
  if (one.sentOn === null) return null;
  return (
    <Section title={t('consultation.answers')}>
      {one.answers.length === 0 ? (
        <Hint>{t('consultation.answers.none', { unit: one.consultation.unit.name })}</Hint>
      ) : (
        <Entries lead={96}>
          {one.answers.toReversed().map(({ outcome, explanation, holdsOn, by }, n) => (
            <Entry key={n} lead={t.format.day(holdsOn)} over={n > 0}>
              <strong>{t(`consultation.comment.state.${outcome}`)}</strong>
              <Paragraphs text={explanation} />
              <EntryDetail>{[one.consultation.unit.name, by].filter(Boolean).join(' · ')}</EntryDetail>
            </Entry>
          ))}
        </Entries>
      )}
    </Section>
  );
}

function ActOn({ verb, one, onClose }: { verb: Verb; one: Comment; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const send = useSend();
  if (verb === 'answer') return <AnswerDialog one={one} onClose={onClose} />;
  if (verb === 'edit')
    return (
      <CommentDialog one={{ id: one.consultationId }} place={one.place} comment={one} onClose={onClose} />
    );
  const path = `/consultation-comments/${one.id}/${verb}`;
  const words = {
    ...{ title: t(`consultation.comment.${verb}`), detail: t(`consultation.comment.${verb}.detail`) },
    ...{ verb: t(`consultation.comment.${verb}`), onClose },
  };
  const said = t(`consultation.told.${verb === 'send' ? 'send' : 'withdrawComment'}`);
  if (verb === 'withdraw')
    return (
      <ReasonAct
        {...{ ...words, path, said }}
        onDone={() => (one.sentOn ? onClose() : go(`/consultations/${one.consultationId}`))}
      />
    );
  const confirm = async () => {
    if (await send.act({ method: 'POST', path }, said)) onClose();
  };
  return (
    <ConfirmDialog
      open
      {...{ ...words, busy: send.busy, problem: send.problem }}
      onConfirm={() => void confirm()}
    />
  );
}

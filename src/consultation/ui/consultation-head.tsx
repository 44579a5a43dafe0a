import { useState } from 'react';
import { Illustrative, PageHead, Tabs, Thread, useText, type HeadAct, type Say } from '#web';
import type { ReactNode } from 'react';
import { ActDialog, type Verb } from './act-dialog.tsx';
import { CommentDialog } from './comment-dialog.tsx';
import { ConsultationState } from './standing.tsx';
import type { Consultation } from './wire.ts';

const ICONS: Record<Verb, HeadAct['icon']> = {
  open: 'send',
  extend: 'calendar',
  close: 'lock',
  publish: 'eye',
  withdraw: 'trash',
};

type Shown = Verb | 'comment';

/** What a consultation is and what may be done with it, around each of its views. */
export function ConsultationFrame({
  one,
  current,
  facts,
  children,
}: {
  one: Consultation;
  current: 'draft' | 'comments';
  /** What is known of it in short, above the views. */
  facts?: ReactNode;
  children: ReactNode;
}) {
  const t = useText();
  const [shown, show] = useState<Shown | null>(null);
  const to = `/consultations/${one.id}`;
  const tabs = [
    { name: 'draft', word: t('consultation.tab.draft'), to },
    { name: 'comments', word: t('consultation.tab.comments'), to: `${to}/comments` },
  ];
  const above = one.review && {
    ...{ to: `/reviews/${one.review.id}`, title: one.review.title },
    ...{ kind: t('consultation.review'), icon: 'pages' as const },
  };
  return (
    <Thread
      above={above ? [above] : []}
      current={{ to, title: one.title, kind: t('consultation.one'), icon: 'people' }}
      below={[]}
    >
      <PageHead eyebrow={t('consultation.one')} title={one.title} {...actsOf(one, { say: t, show })}>
        <ConsultationState state={one.state} /> {one.illustrative && <Illustrative />}
      </PageHead>
      {facts}
      <Tabs label={t('consultation.tabs')} tabs={tabs} current={current} />
      {children}
      {shown === 'comment' && <CommentDialog one={one} place={null} onClose={() => show(null)} />}
      {shown && shown !== 'comment' && <ActDialog verb={shown} one={one} onClose={() => show(null)} />}
    </Thread>
  );
}

function actsOf(
  { id, can, state }: Consultation,
  { say, show }: { say: Say; show: (one: Shown) => void },
): { action: HeadAct | null; others: HeadAct[] } {
  const verb = (name: Verb): HeadAct => ({
    ...{ word: say(`consultation.act.${name}`), icon: ICONS[name], act: () => show(name) },
  });
  const edit: HeadAct = { word: say('consultation.edit'), icon: 'edit', to: `/consultations/${id}/edit` };
  const comment: HeadAct = {
    ...{ word: say('consultation.comment.whole'), icon: 'plus', act: () => show('comment') },
  };
  const verbs = (['open', 'publish', 'extend', 'close', 'withdraw'] as const).filter((name) => can[name]);
  const all = [
    ...(can['comment'] ? [comment] : []),
    ...(can['edit'] && !can['open'] ? [edit] : []),
    ...verbs.map(verb),
    ...(can['edit'] && can['open'] ? [edit] : []),
  ];
  // While comments come in, nothing that a leader may do is what the page is for.
  const leads = state === 'draft' || can['comment'] || state === 'closed';
  return leads ? { action: all[0] ?? null, others: all.slice(1) } : { action: null, others: all };
}

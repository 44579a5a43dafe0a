import type { HeadAct, IconName, Say } from '#web';
import type { Act } from './act-dialogs.tsx';
import type { Undertaking } from './wire.ts';

/** Whether something of it waits for inspection's word. */
export function waitsForVerification({ can, milestones }: Undertaking): boolean {
  return can['verify'] === true || milestones.some((milestone) => milestone.can['verify']);
}

const DONE = ['claimed', 'verified'];
const BY_DIALOG: [verb: Act['verb'], icon: IconName][] = [
  ['resume', 'right'],
  ['assign', 'people'],
  ['comment', 'bubble'],
  ['reopen', 'shield'],
  ['start', 'right'],
  ['reschedule', 'calendar'],
  ['suspend', 'clock'],
  ['cancel', 'close'],
  ['withdraw', 'trash'],
];

interface Acting {
  t: Say;
  onAct: (act: Act) => void;
}

/** Everything that may be done, what matters most first. */
function allActs(undertaking: Undertaking, { t, onAct }: Acting): HeadAct[] {
  const { id, can, draft, state, kind } = undertaking;
  const dialogs = BY_DIALOG.filter(([verb]) => can[verb]).map(([verb, icon]) => ({
    word: t(`delivery.verb.${verb}`),
    icon,
    act: () => onAct({ verb }),
  }));
  const report = can['report'] && {
    word: t('delivery.verb.report'),
    icon: 'edit' as const,
    to: `/undertakings/${id}/report`,
  };
  const done = state !== null && DONE.includes(state);
  const acts: (HeadAct | false | undefined)[] = [
    can['issue'] && { word: t('delivery.verb.issue'), icon: 'send', act: () => onAct({ verb: 'issue' }) },
    waitsForVerification(undertaking) && {
      word: t('delivery.verb.verify'),
      icon: 'shield',
      to: `/undertakings/${id}?tab=verification`,
    },
    !done && report,
    draft &&
      can['edit'] && {
        word: t('delivery.undertaking.edit.draft'),
        icon: 'edit',
        to: `/undertakings/${id}/edit`,
      },
    ...dialogs.slice(0, 1).filter(() => can['resume']),
    can['addBelow'] && {
      word: t(`delivery.undertaking.addBelow.${kind}`),
      icon: 'plus',
      to: `/undertakings/new?parent=${id}`,
    },
    ...dialogs.slice(can['resume'] ? 1 : 0),
    done && report,
    !draft &&
      can['edit'] && {
        word: t('delivery.undertaking.edit.wording'),
        icon: 'edit',
        to: `/undertakings/${id}/edit`,
      },
  ];
  return acts.filter((act): act is HeadAct => Boolean(act));
}

/** The one primary act of the page, and the rest for its menu. Nothing that ends or lays aside work is ever primary. */
export function headActs(
  undertaking: Undertaking,
  acting: Acting,
): { primary: HeadAct | null; others: HeadAct[] } {
  const [first, ...rest] = allActs(undertaking, acting);
  if (!first) return { primary: null, others: [] };
  const { can } = undertaking;
  const leads =
    ['issue', 'report', 'resume', 'addBelow', 'assign', 'comment', 'edit'].some((verb) => can[verb]) ||
    waitsForVerification(undertaking);
  return leads ? { primary: first, others: rest } : { primary: null, others: [first, ...rest] };
}

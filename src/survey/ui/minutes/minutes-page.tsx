import { useState } from 'react';
import type { Keeping } from '#reports/ui';
import {
  Empty,
  Loading,
  PageHead,
  Read,
  Thread,
  later,
  useAddressValue,
  useParam,
  useRead,
  useText,
  type HeadAct,
  type Say,
} from '#web';
import { ActDialog } from '../act-dialog.tsx';
import { SessionState } from '../standing.tsx';
import type { Approved, Delegation, HeardReply, Minutes, Session } from '../wire.ts';
import { DifferenceSection } from './difference-section.tsx';
import { MinutesReading } from './minutes-reading.tsx';

// What typing needs comes when somebody types; leaders read on phones.
const MinutesDesk = later(() => import('./minutes-desk.tsx'));

/** The minutes of a session: typed together until they are approved, read from then on, each version to itself. */
export default function MinutesPage() {
  const id = useParam('id');
  const session = useRead<Session>(`/survey-sessions/${id}`);
  const minutes = useRead<Minutes>(`/survey-sessions/${id}/minutes`);
  return (
    <Read of={session}>
      {(one) => <Read of={minutes}>{(said) => <Whole key={one.id} session={one} minutes={said} />}</Read>}
    </Read>
  );
}

const papersOf = ({ id, number }: { id: string; number: number }, t: Say): HeadAct[] =>
  (['docx', 'pdf'] as const).map((format) => ({
    ...{ word: t(`survey.minutes.${format}`), icon: 'download' },
    href: `/api/v1/survey-sessions/${id}/minutes/${number}/document?format=${format}`,
  }));

type Verb = 'approve-minutes' | 'reopen-minutes';

function Whole({ session, minutes }: { session: Session; minutes: Minutes }) {
  const t = useText();
  const [verb, choose] = useState<Verb | null>(null);
  const [keeping, setKeeping] = useState<Keeping>('opening');
  const [chosen] = useAddressValue('version');
  const { can, versions } = minutes;
  const to = `/surveys/sessions/${session.id}`;
  const newest = versions.at(-1)?.number;
  const shown = chosen && /^\d{1,5}$/.test(chosen) ? Number(chosen) : can['write'] ? undefined : newest;
  const typing = can['write'] === true && shown === undefined;
  const act = (one: Verb): HeadAct => ({
    ...{ word: t(`survey.act.${one}.verb`), icon: one === 'approve-minutes' ? 'check' : 'undo' },
    ...{ act: () => choose(one), disabled: typing && keeping !== 'kept' },
  });
  return (
    <Thread
      above={[{ to, title: session.title, kind: t(`survey.kind.${session.kind}`), icon: 'calendar' }]}
      current={{
        to: `${to}/minutes`,
        title: t('survey.minutes'),
        kind: t('survey.minutes'),
        icon: 'document',
      }}
      below={[]}
    >
      <PageHead
        eyebrow={t('survey.minutes')}
        title={session.title}
        description={shown === undefined ? undefined : t('survey.minutes.version', { number: shown })}
        action={can['approve'] ? act('approve-minutes') : null}
        others={[
          ...(can['reopen'] ? [act('reopen-minutes')] : []),
          ...(shown === undefined ? [] : papersOf({ id: session.id, number: shown }, t)),
          ...versions
            .filter(({ number }) => number !== shown)
            .map(({ number }): HeadAct => ({
              ...{ word: t('survey.minutes.version', { number }), icon: 'history' },
              to: `${to}/minutes?version=${number}`,
            })),
        ]}
      >
        <SessionState {...session} />
      </PageHead>
      <Shown {...{ session, typing, shown, onKeeping: setKeeping }} />
      {verb && (
        <ActDialog
          path={`/survey-sessions/${session.id}`}
          verb={verb}
          title={session.title}
          onDone={() => choose(null)}
          onClose={() => choose(null)}
        />
      )}
    </Thread>
  );
}

interface ShownProps {
  session: Session;
  typing: boolean;
  /** The version that is read. */
  shown: number | undefined;
  onKeeping: (keeping: Keeping) => void;
}

function Shown({ session, typing, shown, onKeeping }: ShownProps) {
  const t = useText();
  if (typing) return <Desk session={session} onKeeping={onKeeping} />;
  if (shown === undefined)
    return <Empty title={t('survey.minutes.none')} detail={t('survey.minutes.none.detail')} />;
  return <Version session={session} number={shown} />;
}

function Desk({ session, onKeeping }: { session: Session; onKeeping: (keeping: Keeping) => void }) {
  const delegation = useRead<Delegation>(`/survey-delegations/${session.delegation.id}`);
  const heard = useRead<HeardReply>(`/survey-sessions/${session.id}/heard`);
  return (
    <Read of={delegation}>
      {(one) => (
        <Read of={heard}>
          {({ report }) => (
            <MinutesDesk {...{ session, delegation: one, heard: report, onKeeping }} waiting={<Loading />} />
          )}
        </Read>
      )}
    </Read>
  );
}

function Version({ session, number }: { session: Session; number: number }) {
  const reading = useRead<Approved>(`/survey-sessions/${session.id}/minutes/${number}`);
  return (
    <Read of={reading}>
      {({ document }) => (
        <>
          {number > 1 && <DifferenceSection sessionId={session.id} number={number} document={document} />}
          <MinutesReading minutes={document} />
        </>
      )}
    </Read>
  );
}

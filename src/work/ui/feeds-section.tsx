import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  ConfirmDialog,
  Entries,
  Entry,
  EntryDetail,
  Hint,
  Icon,
  Read,
  Section,
  useRead,
  useSend,
  useText,
} from '#web';
import { FeedAddressDialog, NewFeedDialog } from './feed-dialogs.tsx';
import type { Feed, FeedMade, Feeds } from './wire.ts';

/** The person's private calendar addresses: made, renewed and revoked here; each is shown once. */
export function FeedsSection() {
  const t = useText();
  const reading = useRead<Feeds>('/feeds');
  const [making, make] = useState(false);
  const [made, show] = useState<FeedMade | null>(null);
  const rows = reading.data?.rows;
  return (
    <Section
      title={t('work.feeds')}
      id="feeds"
      count={rows?.length || undefined}
      act={
        <Button variant="default" onClick={() => make(true)}>
          {t('work.feeds.make')}
        </Button>
      }
    >
      <Hint>{t('work.feeds.detail')}</Hint>
      <Read of={reading}>
        {(feeds) => (
          <Entries lead={14}>
            {feeds.rows.map((feed) => (
              <FeedLine key={feed.id} feed={feed} onRenewed={show} />
            ))}
          </Entries>
        )}
      </Read>
      {making && (
        <NewFeedDialog
          onClose={() => make(false)}
          onMade={(one) => {
            make(false);
            show(one);
          }}
        />
      )}
      {made && <FeedAddressDialog path={made.path} onClose={() => show(null)} />}
    </Section>
  );
}

function FeedLine({ feed, onRenewed }: { feed: Feed; onRenewed: (made: FeedMade) => void }) {
  const t = useText();
  const { id, name, madeAt, readAt } = feed;
  const [asking, ask] = useState<'renew' | 'revoke' | null>(null);
  return (
    <Entry
      lead={<Icon name="calendar" size={14} />}
      act={
        <>
          <Button
            variant="subtle"
            size="xs"
            onClick={() => ask('renew')}
            aria-label={t('work.feeds.renew.of', { name })}
          >
            {t('work.feeds.renew')}
          </Button>
          <Button
            variant="subtle"
            size="xs"
            onClick={() => ask('revoke')}
            aria-label={t('work.feeds.revoke.of', { name })}
          >
            {t('work.feeds.revoke')}
          </Button>
        </>
      }
    >
      <strong>{name}</strong>
      <EntryDetail>
        {[
          t('work.feeds.since', { moment: t.format.moment(madeAt) }),
          readAt ? t('work.feeds.readAt', { moment: t.format.moment(readAt) }) : t('work.feeds.unread'),
        ].join(' · ')}
      </EntryDetail>
      {asking && (
        <EndFeed verb={asking} feed={{ id, name }} onClose={() => ask(null)} onRenewed={onRenewed} />
      )}
    </Entry>
  );
}

interface EndFeedProps {
  verb: 'renew' | 'revoke';
  feed: { id: string; name: string };
  onClose: () => void;
  onRenewed: (made: FeedMade) => void;
}

/** Asks before an address stops to work. */
function EndFeed({ verb, feed: { id, name }, onClose, onRenewed }: EndFeedProps) {
  const t = useText();
  const sending = useSend<FeedMade>();
  const end = async (): Promise<void> => {
    const said = verb === 'revoke' ? t('work.feeds.revoke.told') : undefined;
    const done = await sending.act({ method: 'POST', path: `/feeds/${id}/${verb}`, body: {} }, said);
    if (!done) return;
    if (verb === 'renew') onRenewed(done.body);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t(`work.feeds.${verb}.of`, { name })}
      detail={t(`work.feeds.${verb}.detail`)}
      verb={t(`work.feeds.${verb}`)}
      busy={sending.busy}
      problem={sending.problem}
      onConfirm={() => void end()}
      onClose={onClose}
    />
  );
}

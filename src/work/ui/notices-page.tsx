import { Button } from '@mantine/core';
import {
  Empty,
  Entries,
  Entry,
  EntryDetail,
  Link,
  More,
  PageHead,
  Read,
  usePages,
  useRead,
  useSend,
  useText,
  type Batch,
  type Sending,
} from '#web';
import css from './notices.module.css';
import type { Notice } from './wire.ts';

/** Of which the detail is no saying of somebody: whose work is due, or who gave it. */
const PLAIN = ['due', 'overdue', 'delegated', 'taken-back', 'given-back'];

/** What the person was told, the newest first. */
export default function NoticesPage() {
  const t = useText();
  const { reading, ...rest } = usePages<Batch<Notice>, Notice>('/notices', {
    query: { limit: 50 },
    pick: (page) => page,
  });
  const unread = useRead<{ count: number }>('/notices/unread').data?.count ?? 0;
  const sending = useSend();
  const readAll = (): void =>
    void sending.act({ method: 'POST', path: '/notices/read', body: {} }, t('work.notices.allRead'));
  return (
    <>
      <PageHead
        title={t('overview.notices')}
        description={unread > 0 ? t('work.notices.unread', { count: unread }) : t('work.notices.allRead')}
        action={
          unread > 0
            ? { word: t('work.notices.readAll'), icon: 'check', act: readAll, busy: sending.busy }
            : null
        }
        others={[{ word: t('work.notices.none.step'), icon: 'sliders', to: '/account#reminders' }]}
        print={false}
      />
      <Read of={reading}>
        {({ rows }) => (
          <>
            {rows.length === 0 && (
              <Empty
                title={t('work.notices.none')}
                detail={t('work.notices.none.detail')}
                step={{ word: t('work.notices.none.step'), to: '/account#reminders' }}
              />
            )}
            <Entries lead={14}>
              {rows.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} sending={sending} />
              ))}
            </Entries>
            <More {...rest} shown={rows.length} />
          </>
        )}
      </Read>
    </>
  );
}

function NoticeLine({ notice, sending }: { notice: Notice; sending: Sending<unknown> }) {
  const t = useText();
  const { id, kind, title, detail, to, unitName, dueOn, at, read } = notice;
  const markRead = (): void =>
    void sending.act({ method: 'POST', path: '/notices/read', body: { ids: [id] } });
  return (
    <Entry
      lead={read ? <span /> : <span className={css.new} title={t('work.notices.new')} />}
      act={
        !read && (
          <Button
            variant="subtle"
            size="xs"
            onClick={markRead}
            aria-label={t('work.notices.read.of', { title })}
          >
            {t('work.notices.read')}
          </Button>
        )
      }
    >
      <span className={css.kind} data-late={kind === 'overdue' || undefined}>
        {t(`work.notice.${kind}`)}
      </span>
      <Link to={to} className={css.title} data-read={read || undefined} onClick={read ? undefined : markRead}>
        {title}
      </Link>
      <EntryDetail>
        {[
          detail && (PLAIN.includes(kind) ? detail : `“${detail}”`),
          dueOn && t('work.notices.dueOn', { day: t.format.day(dueOn) }),
          unitName !== detail && unitName,
          t.format.moment(at),
        ]
          .filter(Boolean)
          .join(' · ')}
      </EntryDetail>
    </Entry>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  Entries,
  Entry,
  EntryDetail,
  Icon,
  Link,
  Read,
  Section,
  SidePanel,
  useAsOf,
  useMe,
  useRead,
  useText,
} from '#web';
import type { Person, Post } from '../wire.ts';
import { AppointDialog } from './appoint-dialog.tsx';
import { EndPostButton } from './end-post-button.tsx';
import { PostPeriod } from './post-period.tsx';

/** One person with every post they hold or held, beside the list. */
export function PersonPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const { can } = useMe();
  const reading = useRead<Person>(`/people/${id}`);
  const [appointing, appoint] = useState(false);
  const person = reading.data;
  const may = (can['administer'] ?? false) && person !== undefined;
  const foot = (
    <Button variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => appoint(true)}>
      {t('organisation.ui.appoint')}
    </Button>
  );
  return (
    <>
      <SidePanel
        open
        title={person?.name ?? t('organisation.ui.person')}
        onClose={onClose}
        foot={may && foot}
      >
        <Read of={reading}>{(known) => <PersonPosts person={known} may={may} />}</Read>
      </SidePanel>
      {appointing && person && (
        <AppointDialog
          person={{ id, name: person.name, email: person.email }}
          onClose={() => appoint(false)}
        />
      )}
    </>
  );
}

function PersonPosts({ person: { email, signsIn, posts }, may }: { person: Person; may: boolean }) {
  const t = useText();
  return (
    <>
      <Entries lead={14}>
        <Entry lead={<Icon name="envelope" size={14} />}>
          {email}
          <EntryDetail>
            {t(signsIn ? 'organisation.ui.signsIn.yes' : 'organisation.ui.signsIn.no')}
          </EntryDetail>
        </Entry>
      </Entries>
      <Section title={t('organisation.ui.posts.held')} count={posts.length}>
        <Entries>
          {posts.map((post) => (
            <PostEntry key={post.id} post={post} may={may} />
          ))}
        </Entries>
      </Section>
    </>
  );
}

function PostEntry({ post, may }: { post: Post; may: boolean }) {
  const t = useText();
  const { today } = useAsOf();
  const over = post.to !== null && post.to <= today;
  return (
    <Entry over={over} act={may && <EndPostButton post={post} />}>
      <strong>{post.title}</strong>
      <Link to={`/units/${post.unit.id}`} search={over ? { asOf: post.from } : undefined}>
        {post.unit.name}
      </Link>
      <EntryDetail>
        {t(`organisation.role.${post.role}`)} · <PostPeriod post={post} />
      </EntryDetail>
    </Entry>
  );
}

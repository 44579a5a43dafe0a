import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '#web';
import type { Post } from '../wire.ts';
import { EndPostDialog } from './end-post-dialog.tsx';

/** Ends a post that is held without an end; nothing where its end is fixed. */
export function EndPostButton({ post }: { post: Post }) {
  const t = useText();
  const [ending, end] = useState(false);
  if (post.to !== null) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        onClick={() => end(true)}
        aria-label={t('organisation.ui.endPost.of', { title: post.title })}
      >
        {t('organisation.ui.endPost')}
      </Button>
      {ending && <EndPostDialog post={post} onClose={() => end(false)} />}
    </>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon, Menu, useMe, useSend, useText, type MenuItem } from '#web';
import { DelegateDialog } from './delegate-dialog.tsx';
import { isMine } from './narrowed.ts';
import type { Given, Work } from './wire.ts';

/** Ends a delegation: takes it back or gives it back, whichever side one is on. */
export function useEnding(given: Given | null): { word: string; act: () => void; busy: boolean } | null {
  const t = useText();
  const { person } = useMe();
  const sending = useSend();
  if (!given?.can.end) return null;
  const side = isMine(given, person.id) ? 'giveBack' : 'takeBack';
  const path = `/delegations/${given.id}/end`;
  return {
    word: t(`work.${side}`),
    act: () => void sending.act({ method: 'POST', path, body: {} }, t(`work.${side}.told`)),
    busy: sending.busy,
  };
}

/** What can be done with a task itself: to give it to a colleague, to end that. */
export function TaskActs({ task }: { task: Work }) {
  const t = useText();
  const [giving, give] = useState(false);
  const ending = useEnding(task.delegation);
  const delegate: MenuItem = {
    word: t(task.delegation ? 'work.delegate.again' : 'work.delegate'),
    icon: 'person',
    act: () => give(true),
  };
  const items: MenuItem[] = [
    ...(task.can.delegate ? [delegate] : []),
    ...(ending ? [{ word: ending.word, icon: 'undo' as const, act: ending.act }] : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <Menu
        label={t('work.acts')}
        items={items}
        button={(given) => (
          <Button
            variant="subtle"
            size="compact-sm"
            px={6}
            aria-label={`${t('work.acts')}: ${task.title}`}
            {...given}
          >
            <Icon name="more" size={14} />
          </Button>
        )}
      />
      {giving && <DelegateDialog task={task} onClose={() => give(false)} />}
    </>
  );
}

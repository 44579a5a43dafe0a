import { ChangesBetween } from './changes.tsx';
import type { TabProps } from './programme-page.tsx';

/** A programme on two days. */
export default function TabChanges({ view }: TabProps) {
  return <ChangesBetween under={view.id} file={view.code ?? view.title} />;
}

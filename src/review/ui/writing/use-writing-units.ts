import { useMe, usePost } from '#web';

const WRITING = ['editor', 'leader', 'secretary', 'inspector'];

/** The units in whose name the person may write, once each; the one of the chosen post first. */
export function useWritingUnits(): { id: string; name: string }[] {
  const { posts } = useMe();
  const { post: chosen } = usePost();
  const writing = posts.filter(({ role }) => WRITING.includes(role));
  const first = writing.filter(({ unitId }) => unitId === chosen?.unitId);
  const all = [...first, ...writing].map(({ unitId, unitName }) => ({ id: unitId, name: unitName }));
  return [...new Map(all.map((unit) => [unit.id, unit])).values()];
}

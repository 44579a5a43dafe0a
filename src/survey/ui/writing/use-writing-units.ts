import { useMe, usePost } from '#web';

const WRITING = ['editor', 'leader', 'inspector', 'secretary'];

/** The units in whose name the person may write, once each; the one of the chosen post first. */
export function useWritingUnits(): { id: string; name: string }[] {
  const { posts } = useMe();
  const { post: chosen } = usePost();
  const writing = posts
    .filter(({ role }) => WRITING.includes(role))
    .toSorted((a, b) => Number(b.unitId === chosen?.unitId) - Number(a.unitId === chosen?.unitId));
  return [
    ...new Map(writing.map(({ unitId, unitName }) => [unitId, { id: unitId, name: unitName }])).values(),
  ];
}

import { useMe, usePost } from '#web';

/** The roles in which one writes in a unit's name, those who inspect first. */
const WRITING = ['inspector', 'editor', 'leader', 'secretary'];

/** The units in whose name the person may write, once each; the one of the chosen post first. */
export function useInspectingUnits(): { id: string; name: string }[] {
  const { posts } = useMe();
  const { post: chosen } = usePost();
  const rank = ({ unitId, role }: { unitId: string; role: string }): number =>
    (unitId === chosen?.unitId ? 0 : WRITING.length) + WRITING.indexOf(role);
  const writing = posts.filter(({ role }) => WRITING.includes(role)).toSorted((a, b) => rank(a) - rank(b));
  return [
    ...new Map(writing.map(({ unitId, unitName }) => [unitId, { id: unitId, name: unitName }])).values(),
  ];
}

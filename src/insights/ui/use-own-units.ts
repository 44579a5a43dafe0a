import { useMe, usePost } from '#web';

/** The units for which the person acts in some roles, once each; the one of the chosen post first. */
export function useOwnUnits(roles: readonly string[]): { value: string; label: string }[] {
  const { posts } = useMe();
  const { post: chosen } = usePost();
  const own = posts
    .filter(({ role }) => roles.includes(role))
    .toSorted((a, b) => Number(b.unitId === chosen?.unitId) - Number(a.unitId === chosen?.unitId));
  return [
    ...new Map(own.map(({ unitId, unitName }) => [unitId, { value: unitId, label: unitName }])).values(),
  ];
}

/** Roles in which one writes in a unit's name. */
export const WRITING = ['editor', 'leader', 'secretary', 'inspector'];

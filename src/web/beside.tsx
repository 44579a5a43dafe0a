import { useMemo } from 'react';
import { useApplication } from './application.tsx';
import { later } from './later.tsx';
import type { BesideProps } from './room.ts';

/** What other rooms have to say beside a part of a thing, at a place that they know by name. */
export function Beside(of: BesideProps) {
  const { place } = of;
  const { rooms } = useApplication().parts;
  const said = useMemo(
    () => rooms.flatMap(({ beside }) => (beside?.[place] ? [later(beside[place])] : [])),
    [rooms, place],
  );
  return (
    <>
      {said.map((Said, n) => (
        <Said key={n} {...of} />
      ))}
    </>
  );
}

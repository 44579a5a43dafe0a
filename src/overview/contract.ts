import { Type } from 'typebox';
import { DayText, Id } from '#organisation';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** Who is signed in, and where. */
export const Me = Type.Object({
  person: Type.Object({ id: Id, name: Type.String() }),
  posts: Type.Array(
    Type.Object({ id: Id, unitId: Id, unitName: Type.String(), title: Type.String(), role: Type.String() }),
  ),
  /** The unit from which the person looks down: counts are of its subtree unless another is asked for. */
  seat: Type.Object({ id: Id, name: Type.String() }),
  workspace: Type.Object({
    name: Type.String(),
    sample: Type.Boolean(),
    today: DayText,
    notice: Nullable(Type.Object({ vi: Type.String(), en: Type.String() })),
  }),
  can: Type.Record(Type.String(), Type.Boolean()),
});

export const SampleSignIns = Type.Object({
  rows: Type.Array(
    Type.Object({ email: Type.String(), password: Type.String(), vi: Type.String(), en: Type.String() }),
  ),
});

/** One step of the guided tour through the sample workspace. */
export const TourStep = Type.Object({
  key: Type.String(),
  to: Type.String(),
  title: Type.Object({ vi: Type.String(), en: Type.String() }),
  text: Type.Object({ vi: Type.String(), en: Type.String() }),
});

/** How one can sign in besides address and password. */
export const SignInWays = Type.Object({
  /** Where people may sign in instead of here: how it is called in requests, and by people. */
  provider: Nullable(Type.Object({ id: Type.String(), name: Type.String() })),
  /** The name of the address at which passkeys serve; null where they cannot. */
  passkeys: Nullable(Type.String()),
});
export const Tour = Type.Object({ rows: Type.Array(TourStep) });

export const Hit = Type.Object({
  title: Type.String(),
  kind: Type.String(),
  to: Type.String(),
  detail: Type.String(),
});
export const Hits = Type.Object({ rows: Type.Array(Hit) });

import { Type } from 'typebox';
import { pageOf } from '#platform/http';
import { ROLES } from '../actor.ts';
import { DayText, Id, Nullable } from './base.ts';

const closed = { additionalProperties: false };

export const PostView = Type.Object({
  id: Id,
  person: Type.Object({ id: Id, name: Type.String() }),
  unit: Type.Object({ id: Id, name: Type.String() }),
  title: Type.String(),
  role: Type.Enum(ROLES),
  from: DayText,
  to: Nullable(DayText),
});

export const PersonView = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  signsIn: Type.Boolean(),
  posts: Type.Array(PostView),
});
export const PeoplePage = pageOf(PersonView);
export const PersonBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    email: Type.String({ minLength: 3, maxLength: 254 }),
  },
  closed,
);
export const PostBody = Type.Object(
  {
    unitId: Id,
    title: Type.String({ minLength: 1, maxLength: 200 }),
    role: Type.Enum(ROLES),
    from: Type.Optional(DayText),
    to: Type.Optional(Nullable(DayText)),
  },
  closed,
);

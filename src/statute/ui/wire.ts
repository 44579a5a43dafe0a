// What the server says, in types alone: the shapes themselves stay on the server.
import type { Static } from 'typebox';
import type * as shape from '../contract.ts';

export type StatutePage = Static<typeof shape.StatutePage>;
export type StatuteRow = Static<typeof shape.StatuteBrief>;
export type Statute = Static<typeof shape.StatuteView>;
export type VersionBrief = shape.VersionBrief;
export type Version = Static<typeof shape.VersionView>;
export type Provision = Version['provisions'][number];
export type Reading = shape.Reading;
export type Source = shape.Source;
export type Differences = shape.Differences;

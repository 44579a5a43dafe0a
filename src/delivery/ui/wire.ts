// The wire shapes, for the screens in the folders below.
export type * from '../contract.ts';

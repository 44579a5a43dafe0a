// All SQL of the room, by noun.
export * from './store/consultations.ts';
export * from './store/comments.ts';
export * from './store/whole-comments.ts';

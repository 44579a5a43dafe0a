export { serveTogether, type Together } from './serve.ts';
export type { SharedTexts } from './texts.ts';

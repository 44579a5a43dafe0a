// An undertaking together with the telling of its course; what the workspace is assembled from.
import type { Book } from './life.ts';
import type { Undertaking } from './types.ts';

export interface Planned {
  undertaking: Undertaking;
  tell: (book: Book) => void;
}

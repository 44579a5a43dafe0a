import type { ComponentType } from 'react';
import type { Query } from './api.ts';
import type { IconName } from './icons.tsx';
import type { Me } from './me.tsx';
import type { Search } from './moving.tsx';
import type { TextSource } from './text.tsx';

/** A place in the left rail. `key` is the text key of its name; `can` hides it from those whom it does not concern. */
export interface Place {
  to: string;
  key: string;
  icon: IconName;
  order: number;
  /** Paths beyond its own whose pages belong to it: `/units` to `/organisation`. */
  covers?: string[];
  can?: (me: Me) => boolean;
}

/** What a page's address says, and the way to read what the page will read. */
export interface Ahead {
  params: Record<string, string>;
  search: Search;
  /** The day that everything is shown as of. */
  asOf: string;
  read: <T>(path: string, query?: Query) => Promise<T>;
}

/** A page at a path (`/programmes/$id`), loaded when it is gone to; its component is the module's default export. */
export interface Page {
  path: string;
  load: () => Promise<{ default: ComponentType }>;
  /** Begins what the page will need, beside its own loading: reads the same paths as the page, or loads more of it. */
  ahead?: (ahead: Ahead) => Promise<unknown>;
  /** Readable without an account. */
  public?: boolean;
  /** Says only what the first texts hold: shown before the later ones are there. */
  early?: boolean;
}

/** A step of the guided tour; its words are the texts `<key>.title` and `<key>.text`. */
export interface TourStep {
  key: string;
  to: string;
  order: number;
}

/** What a room brings to the interface. */
export interface RoomInterface {
  places: Place[];
  pages: Page[];
  /** What it has to say beside things of other rooms, by the name of the place there: `report-section`, `undertaking`. */
  beside?: Record<string, () => Promise<{ default: ComponentType<BesideProps> }>>;
}

/** The place where something stands beside a thing, the thing, and the part of it that is meant: empty for the whole. */
export interface BesideProps {
  place: string;
  id: string;
  part: string;
}

/** Declares a page; written `page({ path: '/units/$id', load: () => import('./unit-page.tsx') })`. */
export function page(declared: Page): Page {
  return declared;
}

/** One thing found by the search; `kind` is a text key. */
export interface Found {
  title: string;
  kind: string;
  to: string;
  detail?: string | null;
  icon?: IconName;
}

/** What the sign-in page gets. `again`: a session has ended and the work behind is waiting. */
export interface SignInProps {
  onSignedIn: () => void;
  again: boolean;
}

/** Everything the interface is made of, put together by the composition root. */
export interface ApplicationParts {
  rooms: RoomInterface[];
  /** What is said: on every page, and on pages alone that are not `early`, which the first page does not wait for. */
  texts: { first: TextSource[]; later: TextSource };
  tour: TourStep[];
  /** Code → own name, in the order of the switch: `{ vi: 'Tiếng Việt', en: 'English' }`. The first is the default. */
  languages: Record<string, string>;
  signIn: () => Promise<{ default: ComponentType<SignInProps> }>;
  signOut: () => Promise<unknown>;
  /** The page of one's own account, and the key of its name. */
  account?: { to: string; key: string };
  /** What stands beside the person in the bar: how many notices wait. */
  bell?: () => Promise<{ default: ComponentType }>;
  search?: (query: string, signal: AbortSignal) => Promise<Found[]>;
}

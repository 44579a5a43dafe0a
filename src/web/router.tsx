import {
  createRootRoute,
  createRoute,
  createRouter,
  retainSearchParams,
  type AnyRouter,
  type RouteComponent,
} from '@tanstack/react-router';
import { later } from './later.tsx';
import type { Search } from './moving.tsx';
import { NoSuchPage, PageFailed, PageNotFetched } from './page-failed.tsx';
import { Loading } from './parts/loading.tsx';
import type { Page } from './room.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Readable without an account. */
    public?: boolean;
    /** Shown before all texts are there. */
    early?: boolean;
  }
}

/** Everything after the `?` is plain text: no JSON, so that people can read and write addresses. */
function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

function writeSearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `?${text}` : '';
}

/** What an address says beside the page's path. */
export interface Address {
  params: Record<string, string>;
  search: Search;
}

interface Surroundings {
  /** What stands around every page; shows the page by an outlet. */
  frame: RouteComponent;
  /** What `/` shows when no room has a page for it. */
  home: RouteComponent;
  /** Begins what an address will need. */
  ahead: (page: Page, address: Address) => void;
}

/** A page's program: fetched when its address is opened or pointed at. That it did not come is told where it would be shown. */
function fetchedPage(load: Page['load']): RouteComponent {
  const Shown = later(load, PageNotFetched);
  return Object.assign(Shown, { preload: () => Shown.fetch().catch(() => undefined) });
}

/** The router over all pages of all rooms. */
export function createPageRouter(pages: Page[], { frame, home, ahead }: Surroundings): AnyRouter {
  const root = createRootRoute({
    component: frame,
    validateSearch: (search: Record<string, unknown>) => search as Record<string, string>,
    search: { middlewares: [retainSearchParams(['asOf', 'lang'])] },
  });
  const routes = pages.map((page) =>
    createRoute({
      getParentRoute: () => root,
      path: page.path,
      component: fetchedPage(page.load),
      loader: ({ params, location }) => ahead(page, { params, search: location.search as Search }),
      staleTime: Infinity, // what the page reads is kept fresh by the page
      staticData: { public: page.public === true, early: page.early === true },
    }),
  );
  const hasHome = pages.some((page) => page.path === '/');
  const homeRoute = createRoute({ getParentRoute: () => root, path: '/', component: home });
  return createRouter({
    routeTree: root.addChildren(hasHome ? routes : [homeRoute, ...routes]),
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: Loading,
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: NoSuchPage,
  }) as AnyRouter;
}

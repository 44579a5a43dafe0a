import { page, type RoomInterface } from '#web';

export { FeedsSection } from './feeds-section.tsx';
export { RemindersSection } from './reminders-section.tsx';

/** The room's part of the interface. The words of its place and its bell are the overview's: they are said on every page. */
export const workInterface: RoomInterface = {
  places: [{ to: '/my-work', key: 'overview.myWork', icon: 'inbox', order: 10, covers: ['/notices'] }],
  pages: [
    page({ path: '/my-work', load: () => import('./my-work-page.tsx') }),
    page({ path: '/notices', load: () => import('./notices-page.tsx') }),
  ],
};

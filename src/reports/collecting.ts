import { progressBoard } from '#platform/http';

/** The reports that this process collects into documents, each by the name that its asker made up. */
export const collecting = progressBoard();

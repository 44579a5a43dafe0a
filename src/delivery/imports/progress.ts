/** How far an import has come. */
export interface Progress {
  read: number;
  total: number | null;
  /** All rows are read and being written. */
  writing: boolean;
}

/** The imports under way, by names that their senders made up. In memory alone: what is over is over. */
export interface ProgressBoard {
  begin: (name: string, total: number | null) => (read: number) => void;
  end: (name: string) => void;
  find: (name: string) => Progress | undefined;
}

const MOST = 200;

/** An empty board. Names that were never taken off make room for new ones. */
export function progressBoard(): ProgressBoard {
  const under = new Map<string, Progress>();
  return {
    begin: (name, total) => {
      const progress: Progress = { read: 0, total, writing: false };
      under.set(name, progress);
      for (const oldest of under.keys()) {
        if (under.size <= MOST) break;
        under.delete(oldest);
      }
      return (read) => {
        progress.read = read;
        progress.writing = total !== null && read >= total;
      };
    },
    end: (name) => void under.delete(name),
    find: (name) => under.get(name),
  };
}

/** How far an import has come. */
export interface Progress {
  read: number;
  total: number | null;
  /** All rows are read and being written. */
  writing: boolean;
}

/** An import while it is under way: it tells how far it has come, and hears when it is to stop. */
export interface UnderWay {
  onRead: (read: number) => void;
  signal: AbortSignal;
}

/** The imports under way, by names that their senders made up. In memory alone: what is over is over. */
export interface ProgressBoard {
  begin: (name: string, total: number | null) => UnderWay;
  end: (name: string) => void;
  find: (name: string) => Progress | undefined;
  /** Has an import stop, which then throws the reason and writes nothing; false where none is under way by that name. */
  stop: (name: string, reason: Error) => boolean;
}

const MOST = 200;

/** An empty board. Names that were never taken off make room for new ones. */
export function progressBoard(): ProgressBoard {
  const under = new Map<string, { progress: Progress; stopping: AbortController }>();
  return {
    begin: (name, total) => {
      const progress: Progress = { read: 0, total, writing: false };
      const stopping = new AbortController();
      under.set(name, { progress, stopping });
      for (const oldest of under.keys()) {
        if (under.size <= MOST) break;
        under.delete(oldest);
      }
      const onRead = (read: number) => {
        progress.read = read;
        progress.writing = total !== null && read >= total;
      };
      return { onRead, signal: stopping.signal };
    },
    end: (name) => void under.delete(name),
    find: (name) => under.get(name)?.progress,
    stop: (name, reason) => {
      const found = under.get(name);
      found?.stopping.abort(reason);
      return found !== undefined;
    },
  };
}

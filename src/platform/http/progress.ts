// Long work that a person waits for: it tells how far it has come, and can be stopped. In memory alone: what is over is over.

/** How far long work has come. */
export interface Progress {
  read: number;
  total: number | null;
  /** All is read and being written. */
  writing: boolean;
}

/** Work under way: it tells how far it has come, of how much where that is known by then, and hears when it is to stop. */
export interface UnderWay {
  onRead: (read: number, total?: number) => void;
  signal: AbortSignal;
}

/** What is under way, by names that its senders made up. */
export interface ProgressBoard {
  begin: (name: string, total: number | null) => UnderWay;
  end: (name: string) => void;
  find: (name: string) => Progress | undefined;
  /** Has it stop, which then throws the reason; false where nothing is under way by that name. */
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
      const onRead = (read: number, of = progress.total) => {
        progress.read = read;
        progress.total = of;
        progress.writing = of !== null && read >= of;
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

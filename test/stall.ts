/** What the workers of a run that no longer moves are asked, so that it ends with a failure that says where it stood. */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** How long no test may end before the run is given up, in milliseconds: several times what the slowest test takes. */
export const PATIENCE = 8 * 60_000;

/** Where Node listens for a debugger after SIGUSR1. */
const INSPECTOR = 'http://127.0.0.1:9229/json/list';

type Told =
  | { method: 'Debugger.scriptParsed'; params: { scriptId: string; url: string } }
  | { method: 'Debugger.paused'; params: { callFrames: Frame[] } }
  | { method?: never };

interface Frame {
  functionName: string;
  location: { scriptId: string; lineNumber: number };
}

function childrenOf(pid: number): number[] {
  try {
    const told = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return told === '' ? [] : told.split(' ').map(Number);
  } catch {
    return [];
  }
}

/** The stack of a process at this moment, through its inspector, which answers although the program never yields. */
async function stackOf(pid: number): Promise<string[]> {
  process.kill(pid, 'SIGUSR1');
  await setTimeout(2_000);
  const [target] = (await (await fetch(INSPECTOR)).json()) as { webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  const urls = new Map<string, string>();
  const inLine = ({ functionName, location }: Frame) =>
    `  in ${functionName || '?'} at ${urls.get(location.scriptId) ?? ''}:${location.lineNumber + 1}`;
  const paused = new Promise<string[]>((resolve) => {
    socket.onmessage = ({ data }) => {
      const told = JSON.parse(String(data)) as Told;
      if (told.method === 'Debugger.scriptParsed') urls.set(told.params.scriptId, told.params.url);
      if (told.method === 'Debugger.paused') resolve(told.params.callFrames.slice(0, 25).map(inLine));
    };
    socket.onopen = () => {
      socket.send('{"id":1,"method":"Debugger.enable"}');
      socket.send('{"id":2,"method":"Debugger.pause"}');
    };
  });
  return Promise.race([paused, setTimeout(5_000, ['  it runs no code: it waits'])]);
}

/** Ends every child of a process, after asking it where it stands; answers that, a line each. */
export async function endWorkers(parent: number): Promise<string[]> {
  const lines: string[] = [];
  for (const pid of childrenOf(parent)) {
    const stack = await stackOf(pid).catch((cause: unknown) => [`  it does not answer: ${String(cause)}`]);
    lines.push(`process ${pid}:`, ...stack);
    process.kill(pid, 'SIGKILL');
  }
  return lines;
}

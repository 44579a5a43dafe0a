// The thread in which many voices are grouped: it is given what to suggest from and says what it suggests.
import { parentPort, workerData } from 'node:worker_threads';
import { suggested, type SuggestingFrom } from './suggesting.ts';

parentPort!.postMessage(await suggested(workerData as SuggestingFrom));

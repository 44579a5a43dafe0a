import { createServer, type AddressInfo } from 'node:net';

/** An address of this machine, `http://localhost:port`, on which nothing is served yet; for what must know its own beforehand. */
export async function freeAddress(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return `http://localhost:${port}`;
}

/** The port of an address; any free one where there is none. */
export function portOf(address: string | null | undefined): number {
  return address ? Number(new URL(address).port) : 0;
}

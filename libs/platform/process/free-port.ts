import { createServer, type AddressInfo } from 'node:net';

/** A port of loopback that nobody listens on at this moment; somebody else may take it in the next. */
export const freePort = (): Promise<number> =>
  new Promise((found, fail) => {
    const probe = createServer()
      .once('error', fail)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => found(port));
      });
  });

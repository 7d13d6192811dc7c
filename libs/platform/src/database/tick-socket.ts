import { Socket } from 'node:net';

/**
 * A connection that sends in one packet what is written in one turn of the event loop. Statements that are asked for
 * together would go out one by one otherwise, and each write wakes the server: most of what a short statement costs.
 */
export class TickSocket extends Socket {
  private isCollecting = false;

  override write(chunk: Uint8Array | string, ...rest: []): boolean {
    if (!this.isCollecting) {
      this.isCollecting = true;
      this.cork();
      process.nextTick(() => {
        this.isCollecting = false;
        this.uncork();
      });
    }
    return super.write(chunk, ...rest);
  }
}

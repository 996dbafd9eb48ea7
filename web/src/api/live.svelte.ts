// What comes in while `sanudo ingest --watch` runs: asked for every few seconds while the page is seen.

import { live } from './client';
import type { ListedEvent } from './types';

const pause = 4000;
const kept = 200;

export class Live {
  arrived = $state.raw<ListedEvent[]>([]);
  #since: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  start(): () => void {
    this.#ask();
    return () => clearTimeout(this.#timer);
  }

  clear() {
    this.arrived = [];
  }

  async #ask() {
    let wait = pause;
    if (document.visibilityState === 'visible') wait = (await this.#once()) ? 0 : pause;
    this.#timer = setTimeout(() => this.#ask(), wait);
  }

  // True where more is there already.
  async #once(): Promise<boolean> {
    try {
      const answer = await live(this.#since);
      this.#since = answer.since;
      if (answer.events.length)
        this.arrived = [...answer.events.toReversed(), ...this.arrived].slice(0, kept);
      return answer.more;
    } catch {
      return false; // The server may be starting again; the next time will tell.
    }
  }
}

// A list of events that grows page by page.

import { events, type Filter } from './client';
import type { ListedEvent } from './types';

export class Pages {
  list = $state.raw<ListedEvent[]>([]);
  total = $state<number | null>(null);
  next = $state<string | null>(null);
  busy = $state(false);
  failure = $state('');
  #filter: Filter = {};
  #turn = 0;

  async show(filter: Filter, limit = 30) {
    this.#filter = { ...filter, limit };
    const turn = ++this.#turn;
    await this.#ask({ ...this.#filter, count: true }, turn, []);
  }

  more = () => this.#ask({ ...this.#filter, cursor: this.next }, this.#turn, this.list);

  // An answer that a newer question has overtaken is dropped.
  async #ask(filter: Filter, turn: number, before: ListedEvent[]) {
    this.busy = true;
    try {
      const page = await events(filter);
      if (turn !== this.#turn) return;
      this.list = [...before, ...page.events];
      this.next = page.next;
      this.total = page.total ?? this.total;
      this.failure = '';
    } catch (error) {
      if (turn === this.#turn) this.failure = (error as Error).message;
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }
}

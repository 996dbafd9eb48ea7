// What lies in the store, asked once for all views and again when something new came in.

import { Refusal, store } from './client';
import type { StoreInfo } from './types';

let info = $state.raw<StoreInfo | null>(null);
let failure = $state('');
let locked = $state(false);

export async function askStore() {
  try {
    info = await store();
    failure = '';
  } catch (error) {
    failure = (error as Error).message;
    locked = error instanceof Refusal && error.code === 'unauthorized';
  }
}

export const storeInfo = (): StoreInfo | null => info;
// The store has said what it holds, or that it can't.
export const hasAnswered = (): boolean => info !== null || failure !== '';
export const storeFailure = (): string => failure;
export const isLocked = (): boolean => locked;

// What lies in the store, asked once for all views and again when something new came in.

import { store } from './client';
import type { StoreInfo } from './types';

let info = $state.raw<StoreInfo | null>(null);
let failure = $state('');

export async function askStore() {
  try {
    info = await store();
    failure = '';
  } catch (error) {
    failure = (error as Error).message;
  }
}

export const storeInfo = (): StoreInfo | null => info;
export const storeFailure = (): string => failure;

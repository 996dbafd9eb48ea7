// Where a report's explanations and trees come from: it was pasted, or it lies in the store.

import { explain, explainPosted, treesOf, treesOfStored } from '../api/client';
import type { Explanation, Report, Tree } from '../api/types';

export interface Source {
  explain: (event: string) => Promise<Explanation>;
  tree: (sentence: number) => Promise<Tree | undefined>;
}

export const pasted = (report: Report): Source => ({
  explain: (event) => explainPosted(report, event),
  tree: async (sentence) => (await treesOf(report, sentence)).sentences[0],
});

export const stored = (document: string): Source => ({
  explain,
  tree: async (sentence) => (await treesOfStored(document, sentence)).sentences[0],
});

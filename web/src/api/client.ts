import type { CodedDocument } from '../record/types';

export interface TreeWord {
  id: number;
  form: string;
  upos: string;
  head: number;
  deprel: string;
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const answer = await fetch(`./api/v1/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.error?.message ?? answer.statusText);
  return json;
}

export const code = (text: string, date: string | null) =>
  post<CodedDocument>('code', { text, date });

export const parse = (text: string, date: string | null) => post<TreeWord[]>('parse', { text, date });

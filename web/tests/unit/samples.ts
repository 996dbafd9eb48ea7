import type { CodedEvent, Entity, EventDate, Span } from '../../src/api/types';

export const party = (text: string, start: number, end: number, name = text): Entity => ({
  text,
  start,
  end,
  name,
  entity: null,
  country: null,
  sector: 'GOV',
  code: 'GOV',
  role: null,
});

interface Sketch {
  actors?: Entity[];
  recipients?: Entity[];
  trigger: Span;
  date?: EventDate | null;
  sentence: [number, number];
}

export const event = ({
  actors = [],
  recipients = [],
  trigger,
  date = null,
  sentence,
}: Sketch): CodedEvent => ({
  id: 'e1',
  type: 'ACCUSE',
  mode: null,
  contexts: [],
  cameo: null,
  quad: 3,
  score: -2,
  goldstein: null,
  actors,
  recipients,
  about: [],
  amounts: [],
  place: null,
  date,
  status: { negated: false, future: false, hypothetical: false, historical: false },
  said_by: [],
  evidence: { sentence: 0, start: sentence[0], end: sentence[1], trigger },
  retold: [],
  why: { rule: 'verb', entry: '', path: '' },
  confidence: 0.7,
});

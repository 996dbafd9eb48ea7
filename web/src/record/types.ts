// The record `sanudo/1` (docs/format/record.md). Offsets count code points of the document's text.

export interface Span {
  text: string;
  start: number;
  end: number;
}

export interface Entity extends Span {
  entity: string | null;
  name: string;
  country: string | null;
  sector: string | null;
  code: string;
  role: string | null;
}

export interface Thing extends Span {
  entity: string | null;
  kind: string | null;
}

export interface Amount extends Span {
  kind: string;
  value: number;
  bound: 'exact' | 'least' | 'most' | 'about';
  unit: string | null;
}

export interface Place {
  text: string;
  name: string;
  country: string | null;
  lat: number;
  lon: number;
  geonames: number | null;
  precision: 'site' | 'city' | 'district' | 'region' | 'country' | 'bloc';
}

export interface EventDate {
  start: string;
  end: string;
  precision: 'day' | 'week' | 'month' | 'season' | 'year';
  text: string | null;
}

export interface Status {
  negated: boolean;
  future: boolean;
  hypothetical: boolean;
  historical: boolean;
}

export interface Claim {
  speakers: Entity[];
  cue: string;
  stance: 'assert' | 'deny' | 'accuse' | 'demand' | 'predict';
  kind: 'direct' | 'mixed' | 'indirect';
  quote: string | null;
}

export interface Evidence {
  sentence: number;
  start: number;
  end: number;
  trigger: Span;
}

export interface Why {
  rule: string;
  entry: string;
  path: string;
}

export interface CodedEvent {
  id: string;
  type: string;
  mode: string | null;
  contexts: string[];
  cameo: string | null;
  quad: 1 | 2 | 3 | 4;
  score: number;
  goldstein: number | null;
  actors: Entity[];
  recipients: Entity[];
  about: Thing[];
  amounts: Amount[];
  place: Place | null;
  date: EventDate | null;
  status: Status;
  said_by: Claim[];
  evidence: Evidence;
  retold: Evidence[];
  why: Why;
  confidence: number;
}

export interface Quote extends Span {
  id: string;
  kind: Claim['kind'];
  stance: Claim['stance'];
  speakers: Entity[];
  cue: Span | null;
}

export interface Mention extends Span {
  sentence: number;
  kind: string;
  entities: Entity[];
  how: string | null;
}

export interface DocumentFacts {
  id: string;
  title: string | null;
  author: string[];
  publisher: string | null;
  url: string | null;
  language: string;
  date: string | null;
  date_from: 'given' | 'metadata' | 'text' | 'knowledge' | null;
  text: string;
}

export interface CodedDocument {
  schema: string;
  document: DocumentFacts;
  events: CodedEvent[];
  quotes: Quote[];
  mentions?: Mention[];
  warnings: { code: string; message: string }[];
}

// The shapes of docs/format/openapi.yaml under short names; schema.d.ts is made from it (npm run types).

import type { components, operations } from './schema';

type Schemas = components['schemas'];

export type CodedDocument = Schemas['CodedDocument'];
export type CodedEvent = Schemas['Event'];
export type ListedEvent = Schemas['ListedEvent'];
export type ListedDocument = Schemas['ListedDocument'];
export type ListedQuote = Schemas['ListedQuote'];
export type DocumentRef = Schemas['DocumentRef'];
export type Entity = Schemas['Entity'];
export type Claim = Schemas['Claim'];
export type Quote = Schemas['Quote'];
export type Mention = Schemas['Mention'];
export type Span = Schemas['Span'];
export type EventDate = NonNullable<Schemas['DateRange']>;
export type Place = NonNullable<Schemas['Place']>;
export type Tree = Schemas['Tree'];
export type TreeWord = Schemas['TreeWord'];
export type Report = Schemas['Report'];
export type Explanation = Schemas['Explanation'];
export type Reports = Schemas['Reports'];
export type Difference = Schemas['Difference'];
export type EntitySummary = Schemas['EntitySummary'];
export type EntityPage = Schemas['EntityPage'];
export type Term = Schemas['Term'];
export type StoreInfo = Schemas['StoreInfo'];
export type TimeRow = Schemas['TimeRow'];
export type CountRow = Schemas['CountRow'];
export type PlaceRow = Schemas['PlaceRow'];
export type Network = Schemas['Network'];
export type Review = Schemas['Review'];
export type NewReview = Schemas['NewReview'];
export type Correction = Schemas['Correction'];
export type Quality = Schemas['Quality'];
export type QualityRow = Schemas['QualityRow'];
export type Codebook = Schemas['Codebook'];

// What a path answers with 200, and the parameters that it takes.
export type Answer<Operation extends keyof operations> = operations[Operation] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

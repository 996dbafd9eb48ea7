// SPDX-License-Identifier: Apache-2.0
// The record in columns: every field of docs/format/record.md under its name, lists as lists,
// objects as structs, days as days. "" is null wherever the JSON says null.
#ifndef SANUDO_EXPORT_RECORD_COLUMNS_H_
#define SANUDO_EXPORT_RECORD_COLUMNS_H_

#include "columnar/nested_column.h"
#include "export/value_columns.h"
#include "sanudo/coder.h"

namespace sanudo {

class EntityColumn final : public StructColumn {
 public:
  EntityColumn();
  void append(const Slice<Entity>& entities);

 private:
  TextColumn text_;
  SpanColumns span_;
  TextColumn entity_, name_, country_, sector_, code_, role_;
};

class ThingColumn final : public StructColumn {
 public:
  ThingColumn();
  void append(const Slice<Thing>& things);

 private:
  TextColumn text_;
  SpanColumns span_;
  TextColumn entity_, kind_;
};

class AmountColumn final : public StructColumn {
 public:
  AmountColumn();
  void append(const Slice<Amount>& amounts);

 private:
  TextColumn kind_;
  NumberColumn<double> value_;
  TextColumn bound_, unit_, text_;
  SpanColumns span_;
};

class PlaceColumn final : public StructColumn {
 public:
  PlaceColumn();
  void append(const Slice<Event>& events);

 private:
  TextColumn text_, name_, country_;
  NumberColumn<double> lat_, lon_;
  NumberColumn<int32_t> geonames_;
  TextColumn precision_;
};

class DateColumn final : public StructColumn {
 public:
  DateColumn();
  void append(const Slice<Event>& events);

 private:
  DayColumn start_, end_;
  TextColumn precision_, text_;
};

class StatusColumn final : public StructColumn {
 public:
  StatusColumn();
  void append(const Slice<EventStatus>& rows);

 private:
  TruthColumn negated_, future_, hypothetical_, historical_;
};

class ClaimColumn final : public StructColumn {
 public:
  ClaimColumn();
  void append(const Slice<Claim>& claims);

 private:
  ListColumn<EntityColumn> speakers_;
  TextColumn cue_, stance_, kind_, quote_;
};

class EvidenceColumn final : public StructColumn {
 public:
  EvidenceColumn();
  void append(const Slice<Evidence>& rows);

 private:
  NumberColumn<int32_t> sentence_;
  SpanColumns span_;
  WordsColumn trigger_;
};

class WhyColumn final : public StructColumn {
 public:
  WhyColumn();
  void append(const Slice<Why>& rows);

 private:
  TextColumn rule_, entry_, path_;
};

// The fields of an event as children of a struct that may have others beside them.
class EventFields {
 public:
  void add_to(StructColumn* row);
  void append(const Slice<Event>& events);

 private:
  TextColumn id_, type_, mode_;
  ListColumn<TextColumn> contexts_;
  TextColumn cameo_;
  NumberColumn<int8_t> quad_;
  NumberColumn<double> score_, goldstein_;
  ListColumn<EntityColumn> actors_, recipients_;
  ListColumn<ThingColumn> about_;
  ListColumn<AmountColumn> amounts_;
  PlaceColumn place_;
  DateColumn date_;
  StatusColumn status_;
  ListColumn<ClaimColumn> said_by_;
  EvidenceColumn evidence_;
  ListColumn<EvidenceColumn> retold_;
  WhyColumn why_;
  NumberColumn<double> confidence_;
};

class EventColumn final : public StructColumn {
 public:
  EventColumn() { fields_.add_to(this); }
  void append(const Slice<Event>& events) {
    fields_.append(events);
    close(events);
  }

 private:
  EventFields fields_;
};

class QuoteColumn final : public StructColumn {
 public:
  QuoteColumn();
  void append(const Slice<Quote>& quotes);

 private:
  TextColumn id_, kind_, stance_, text_;
  SpanColumns span_;
  ListColumn<EntityColumn> speakers_;
  WordsColumn cue_;
};

class MentionColumn final : public StructColumn {
 public:
  MentionColumn();
  void append(const Slice<MentionRecord>& mentions);

 private:
  NumberColumn<int32_t> sentence_;
  TextColumn kind_, text_;
  SpanColumns span_;
  ListColumn<EntityColumn> entities_;
  TextColumn how_;
};

}  // namespace sanudo

#endif  // SANUDO_EXPORT_RECORD_COLUMNS_H_

// SPDX-License-Identifier: Apache-2.0
// The record in columns: every field of docs/format/record.md under its name, lists as lists,
// objects as structs, days as days. "" is null wherever the JSON says null.
#ifndef SANUDO_EXPORT_RECORD_COLUMNS_H_
#define SANUDO_EXPORT_RECORD_COLUMNS_H_

#include "columnar/column.h"
#include "sanudo/coder.h"

namespace sanudo {

// The children `start` and `end` of a struct.
class SpanColumns {
 public:
  void add_to(StructColumn* row) {
    row->add("start", &start_);
    row->add("end", &end_);
  }
  void append(CharSpan span) {
    start_.append(span.start);
    end_.append(span.end);
  }

 private:
  NumberColumn<int32_t> start_, end_;
};

class EntityColumn final : public StructColumn {
 public:
  EntityColumn();
  void append(const Entity& entity);

 private:
  TextColumn text_;
  SpanColumns span_;
  TextColumn entity_, name_, country_, sector_, code_, role_;
};

class ThingColumn final : public StructColumn {
 public:
  ThingColumn();
  void append(const Thing& thing);

 private:
  TextColumn text_;
  SpanColumns span_;
  TextColumn entity_, kind_;
};

class AmountColumn final : public StructColumn {
 public:
  AmountColumn();
  void append(const Amount& amount);

 private:
  TextColumn kind_;
  NumberColumn<double> value_;
  TextColumn bound_, unit_, text_;
  SpanColumns span_;
};

class PlaceColumn final : public StructColumn {
 public:
  PlaceColumn();
  void append(const std::optional<Place>& place);

 private:
  TextColumn text_, name_, country_;
  NumberColumn<double> lat_, lon_;
  NumberColumn<int32_t> geonames_;
  TextColumn precision_;
};

// A day as days since 1970; null where the text is no day. Most days are that of the row before.
class DayColumn final : public Column {
 public:
  void append(std::string_view day);
  SchemaParts schema() const override { return days_.schema(); }
  void finish(ArrowArray* array) override { days_.finish(array); }
  size_t bytes() const override { return days_.bytes(); }

 private:
  NumberColumn<columnar::Day> days_;
  std::string last_;  // a text that is a day, and which
  columnar::Day last_day_{};
};

class DateColumn final : public StructColumn {
 public:
  DateColumn();
  void append(const std::optional<DateRange>& date);

 private:
  DayColumn start_, end_;
  TextColumn precision_, text_;
};

class StatusColumn final : public StructColumn {
 public:
  StatusColumn();
  void append(const EventStatus& status);

 private:
  TruthColumn negated_, future_, hypothetical_, historical_;
};

class ClaimColumn final : public StructColumn {
 public:
  ClaimColumn();
  void append(const Claim& claim);

 private:
  ListColumn<EntityColumn> speakers_;
  TextColumn cue_, stance_, kind_, quote_;
};

// The words that a verb or a cue stands in.
class WordsColumn final : public StructColumn {
 public:
  WordsColumn();
  void append(const std::string& text, CharSpan span);

 private:
  TextColumn text_;
  SpanColumns span_;
};

class EvidenceColumn final : public StructColumn {
 public:
  EvidenceColumn();
  void append(const Evidence& evidence);

 private:
  NumberColumn<int32_t> sentence_;
  SpanColumns span_;
  WordsColumn trigger_;
};

class WhyColumn final : public StructColumn {
 public:
  WhyColumn();
  void append(const Why& why);

 private:
  TextColumn rule_, entry_, path_;
};

// The fields of an event as children of a struct that may have others beside them.
class EventFields {
 public:
  void add_to(StructColumn* row);
  void append(const Event& event);

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
  void append(const Event& event) {
    fields_.append(event);
    close(true);
  }

 private:
  EventFields fields_;
};

class QuoteColumn final : public StructColumn {
 public:
  QuoteColumn();
  void append(const Quote& quote);

 private:
  TextColumn id_, kind_, stance_, text_;
  SpanColumns span_;
  ListColumn<EntityColumn> speakers_;
  WordsColumn cue_;
};

class MentionColumn final : public StructColumn {
 public:
  MentionColumn();
  void append(const MentionRecord& mention);

 private:
  NumberColumn<int32_t> sentence_;
  TextColumn kind_, text_;
  SpanColumns span_;
  ListColumn<EntityColumn> entities_;
  TextColumn how_;
};

}  // namespace sanudo

#endif  // SANUDO_EXPORT_RECORD_COLUMNS_H_

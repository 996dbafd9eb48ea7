// SPDX-License-Identifier: Apache-2.0
#include "export/record_columns.h"

#include "base/date.h"

namespace sanudo {

EntityColumn::EntityColumn() {
  add("text", &text_);
  span_.add_to(this);
  add("entity", &entity_);
  add("name", &name_);
  add("country", &country_);
  add("sector", &sector_);
  add("code", &code_);
  add("role", &role_);
}

void EntityColumn::append(const Entity& entity) {
  text_.append(entity.text);
  span_.append(entity.span);
  entity_.append_or_null(entity.entity);
  name_.append_or_null(entity.name);
  country_.append_or_null(entity.country);
  sector_.append_or_null(entity.sector);
  code_.append_or_null(entity.code);
  role_.append_or_null(entity.role);
  close(true);
}

ThingColumn::ThingColumn() {
  add("text", &text_);
  span_.add_to(this);
  add("entity", &entity_);
  add("kind", &kind_);
}

void ThingColumn::append(const Thing& thing) {
  text_.append(thing.text);
  span_.append(thing.span);
  entity_.append_or_null(thing.entity);
  kind_.append_or_null(thing.kind);
  close(true);
}

AmountColumn::AmountColumn() {
  add("kind", &kind_);
  add("value", &value_);
  add("bound", &bound_);
  add("unit", &unit_);
  add("text", &text_);
  span_.add_to(this);
}

void AmountColumn::append(const Amount& amount) {
  kind_.append_or_null(amount.kind);
  value_.append(amount.value);
  bound_.append_or_null(amount.bound);
  unit_.append_or_null(amount.unit);
  text_.append_or_null(amount.text);
  span_.append(amount.span);
  close(true);
}

PlaceColumn::PlaceColumn() {
  add("text", &text_);
  add("name", &name_);
  add("country", &country_);
  add("lat", &lat_);
  add("lon", &lon_);
  add("geonames", &geonames_);
  add("precision", &precision_);
}

void PlaceColumn::append(const std::optional<Place>& place) {
  static const Place kNowhere;
  const Place& values = place ? *place : kNowhere;
  text_.append_or_null(values.text);
  name_.append_or_null(values.name);
  country_.append_or_null(values.country);
  place ? lat_.append(values.lat) : lat_.append_null();
  place ? lon_.append(values.lon) : lon_.append_null();
  values.geonames != 0 ? geonames_.append(values.geonames) : geonames_.append_null();
  precision_.append_or_null(values.precision);
  close(place.has_value());
}

void DayColumn::append(std::string_view day) {
  if (day.empty()) return days_.append_null();
  if (day != last_) {
    const std::optional<Date> date = parse_date(day);
    if (!date) return days_.append_null();
    last_ = day;
    last_day_ = {day_number(*date)};
  }
  days_.append(last_day_);
}

DateColumn::DateColumn() {
  add("start", &start_);
  add("end", &end_);
  add("precision", &precision_);
  add("text", &text_);
}

void DateColumn::append(const std::optional<DateRange>& date) {
  static const DateRange kNever;
  const DateRange& values = date ? *date : kNever;
  start_.append(values.start);
  end_.append(values.end);
  precision_.append_or_null(values.precision);
  text_.append_or_null(values.text);
  close(date.has_value());
}

StatusColumn::StatusColumn() {
  add("negated", &negated_);
  add("future", &future_);
  add("hypothetical", &hypothetical_);
  add("historical", &historical_);
}

void StatusColumn::append(const EventStatus& status) {
  negated_.append(status.negated);
  future_.append(status.future);
  hypothetical_.append(status.hypothetical);
  historical_.append(status.historical);
  close(true);
}

ClaimColumn::ClaimColumn() {
  add("speakers", &speakers_);
  add("cue", &cue_);
  add("stance", &stance_);
  add("kind", &kind_);
  add("quote", &quote_);
}

void ClaimColumn::append(const Claim& claim) {
  speakers_.append(claim.speakers);
  cue_.append_or_null(claim.cue);
  stance_.append(stance_name(claim.stance));
  kind_.append(quote_kind_name(claim.kind));
  quote_.append_or_null(claim.quote);
  close(true);
}

WordsColumn::WordsColumn() {
  add("text", &text_);
  span_.add_to(this);
}

void WordsColumn::append(const std::string& text, CharSpan span) {
  text_.append_or_null(text);
  span_.append(span);
  close(!text.empty());
}

EvidenceColumn::EvidenceColumn() {
  add("sentence", &sentence_);
  span_.add_to(this);
  add("trigger", &trigger_);
}

void EvidenceColumn::append(const Evidence& evidence) {
  sentence_.append(evidence.sentence);
  span_.append(evidence.span);
  trigger_.append(evidence.trigger, evidence.trigger_span);
  close(true);
}

WhyColumn::WhyColumn() {
  add("rule", &rule_);
  add("entry", &entry_);
  add("path", &path_);
}

void WhyColumn::append(const Why& why) {
  rule_.append_or_null(why.rule);
  entry_.append_or_null(why.entry);
  path_.append_or_null(why.path);
  close(true);
}

void EventFields::add_to(StructColumn* row) {
  row->add("id", &id_);
  row->add("type", &type_);
  row->add("mode", &mode_);
  row->add("contexts", &contexts_);
  row->add("cameo", &cameo_);
  row->add("quad", &quad_);
  row->add("score", &score_);
  row->add("goldstein", &goldstein_);
  row->add("actors", &actors_);
  row->add("recipients", &recipients_);
  row->add("about", &about_);
  row->add("amounts", &amounts_);
  row->add("place", &place_);
  row->add("date", &date_);
  row->add("status", &status_);
  row->add("said_by", &said_by_);
  row->add("evidence", &evidence_);
  row->add("retold", &retold_);
  row->add("why", &why_);
  row->add("confidence", &confidence_);
}

void EventFields::append(const Event& event) {
  id_.append_or_null(event.id);
  type_.append_or_null(event.type);
  mode_.append_or_null(event.mode);
  contexts_.append(event.contexts);
  cameo_.append_or_null(event.cameo);
  quad_.append(static_cast<int8_t>(event.quad));
  score_.append(event.score);
  event.goldstein ? goldstein_.append(*event.goldstein) : goldstein_.append_null();
  actors_.append(event.actors);
  recipients_.append(event.recipients);
  about_.append(event.about);
  amounts_.append(event.amounts);
  place_.append(event.place);
  date_.append(event.date);
  status_.append(event.status);
  said_by_.append(event.said_by);
  evidence_.append(event.evidence);
  retold_.append(event.retold);
  why_.append(event.why);
  confidence_.append(event.confidence);
}

QuoteColumn::QuoteColumn() {
  add("id", &id_);
  add("kind", &kind_);
  add("stance", &stance_);
  add("text", &text_);
  span_.add_to(this);
  add("speakers", &speakers_);
  add("cue", &cue_);
}

void QuoteColumn::append(const Quote& quote) {
  id_.append_or_null(quote.id);
  kind_.append(quote_kind_name(quote.kind));
  stance_.append(stance_name(quote.stance));
  text_.append(quote.text);
  span_.append(quote.span);
  speakers_.append(quote.speakers);
  cue_.append(quote.cue, quote.cue_span);
  close(true);
}

MentionColumn::MentionColumn() {
  add("sentence", &sentence_);
  add("kind", &kind_);
  add("text", &text_);
  span_.add_to(this);
  add("entities", &entities_);
  add("how", &how_);
}

void MentionColumn::append(const MentionRecord& mention) {
  sentence_.append(mention.sentence);
  kind_.append_or_null(mention.kind);
  text_.append(mention.text);
  span_.append(mention.span);
  entities_.append(mention.entities);
  how_.append_or_null(mention.how);
  close(true);
}

}  // namespace sanudo

// SPDX-License-Identifier: Apache-2.0
#include "export/record_columns.h"

namespace sanudo {
namespace {

template <typename Row>
std::string_view kind_of(const Row& row) {
  return quote_kind_name(row.kind);
}
template <typename Row>
std::string_view stance_of(const Row& row) {
  return stance_name(row.stance);
}
std::optional<double> field_of(const std::optional<Place>& place, double Place::* field) {
  return place ? std::optional(*place.*field) : std::nullopt;
}
std::optional<int32_t> geonames_of(const Place& place) {
  return place.geonames == 0 ? std::nullopt : std::optional(static_cast<int32_t>(place.geonames));
}

}  // namespace

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

void EntityColumn::append(const Slice<Entity>& entities) {
  text_.append(entities, &Entity::text);
  span_.append(entities, &Entity::span);
  entity_.append_or_null(entities, &Entity::entity);
  name_.append_or_null(entities, &Entity::name);
  country_.append_or_null(entities, &Entity::country);
  sector_.append_or_null(entities, &Entity::sector);
  code_.append_or_null(entities, &Entity::code);
  role_.append_or_null(entities, &Entity::role);
  close(entities);
}

ThingColumn::ThingColumn() {
  add("text", &text_);
  span_.add_to(this);
  add("entity", &entity_);
  add("kind", &kind_);
}

void ThingColumn::append(const Slice<Thing>& things) {
  text_.append(things, &Thing::text);
  span_.append(things, &Thing::span);
  entity_.append_or_null(things, &Thing::entity);
  kind_.append_or_null(things, &Thing::kind);
  close(things);
}

AmountColumn::AmountColumn() {
  add("kind", &kind_);
  add("value", &value_);
  add("bound", &bound_);
  add("unit", &unit_);
  add("text", &text_);
  span_.add_to(this);
}

void AmountColumn::append(const Slice<Amount>& amounts) {
  kind_.append_or_null(amounts, &Amount::kind);
  value_.append(amounts, &Amount::value);
  bound_.append_or_null(amounts, &Amount::bound);
  unit_.append_or_null(amounts, &Amount::unit);
  text_.append_or_null(amounts, &Amount::text);
  span_.append(amounts, &Amount::span);
  close(amounts);
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

void PlaceColumn::append(const Slice<Event>& events) {
  static const Place kNowhere;
  const Slice<Place> places(events, &Event::place, kNowhere);
  text_.append_or_null(places, &Place::text);
  name_.append_or_null(places, &Place::name);
  country_.append_or_null(places, &Place::country);
  lat_.append_or_null(events,
                      [](const Event& event) { return field_of(event.place, &Place::lat); });
  lon_.append_or_null(events,
                      [](const Event& event) { return field_of(event.place, &Place::lon); });
  geonames_.append_or_null(places, geonames_of);
  precision_.append_or_null(places, &Place::precision);
  close(events, events.where(&Event::place));
}

DateColumn::DateColumn() {
  add("start", &start_);
  add("end", &end_);
  add("precision", &precision_);
  add("text", &text_);
}

void DateColumn::append(const Slice<Event>& events) {
  static const DateRange kNever;
  const Slice<DateRange> dates(events, &Event::date, kNever);
  start_.append(dates, &DateRange::start);
  end_.append(dates, &DateRange::end);
  precision_.append_or_null(dates, &DateRange::precision);
  text_.append_or_null(dates, &DateRange::text);
  close(events, events.where(&Event::date));
}

StatusColumn::StatusColumn() {
  add("negated", &negated_);
  add("future", &future_);
  add("hypothetical", &hypothetical_);
  add("historical", &historical_);
}

void StatusColumn::append(const Slice<EventStatus>& rows) {
  negated_.append(rows, &EventStatus::negated);
  future_.append(rows, &EventStatus::future);
  hypothetical_.append(rows, &EventStatus::hypothetical);
  historical_.append(rows, &EventStatus::historical);
  close(rows);
}

ClaimColumn::ClaimColumn() {
  add("speakers", &speakers_);
  add("cue", &cue_);
  add("stance", &stance_);
  add("kind", &kind_);
  add("quote", &quote_);
}

void ClaimColumn::append(const Slice<Claim>& claims) {
  speakers_.append(claims, &Claim::speakers);
  cue_.append_or_null(claims, &Claim::cue);
  stance_.append(claims, stance_of<Claim>);
  kind_.append(claims, kind_of<Claim>);
  quote_.append_or_null(claims, &Claim::quote);
  close(claims);
}

EvidenceColumn::EvidenceColumn() {
  add("sentence", &sentence_);
  span_.add_to(this);
  add("trigger", &trigger_);
}

void EvidenceColumn::append(const Slice<Evidence>& rows) {
  sentence_.append(rows, &Evidence::sentence);
  span_.append(rows, &Evidence::span);
  trigger_.append(rows, &Evidence::trigger, &Evidence::trigger_span);
  close(rows);
}

WhyColumn::WhyColumn() {
  add("rule", &rule_);
  add("entry", &entry_);
  add("path", &path_);
}

void WhyColumn::append(const Slice<Why>& rows) {
  rule_.append_or_null(rows, &Why::rule);
  entry_.append_or_null(rows, &Why::entry);
  path_.append_or_null(rows, &Why::path);
  close(rows);
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

void EventFields::append(const Slice<Event>& events) {
  id_.append_or_null(events, &Event::id);
  type_.append_or_null(events, &Event::type);
  mode_.append_or_null(events, &Event::mode);
  contexts_.append(events, &Event::contexts);
  cameo_.append_or_null(events, &Event::cameo);
  quad_.append(events, &Event::quad);
  score_.append(events, &Event::score);
  goldstein_.append_or_null(events, &Event::goldstein);
  actors_.append(events, &Event::actors);
  recipients_.append(events, &Event::recipients);
  about_.append(events, &Event::about);
  amounts_.append(events, &Event::amounts);
  place_.append(events);
  date_.append(events);
  status_.append({events, &Event::status});
  said_by_.append(events, &Event::said_by);
  evidence_.append({events, &Event::evidence});
  retold_.append(events, &Event::retold);
  why_.append({events, &Event::why});
  confidence_.append(events, &Event::confidence);
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

void QuoteColumn::append(const Slice<Quote>& quotes) {
  id_.append_or_null(quotes, &Quote::id);
  kind_.append(quotes, kind_of<Quote>);
  stance_.append(quotes, stance_of<Quote>);
  text_.append(quotes, &Quote::text);
  span_.append(quotes, &Quote::span);
  speakers_.append(quotes, &Quote::speakers);
  cue_.append(quotes, &Quote::cue, &Quote::cue_span);
  close(quotes);
}

MentionColumn::MentionColumn() {
  add("sentence", &sentence_);
  add("kind", &kind_);
  add("text", &text_);
  span_.add_to(this);
  add("entities", &entities_);
  add("how", &how_);
}

void MentionColumn::append(const Slice<MentionRecord>& mentions) {
  sentence_.append(mentions, &MentionRecord::sentence);
  kind_.append_or_null(mentions, &MentionRecord::kind);
  text_.append(mentions, &MentionRecord::text);
  span_.append(mentions, &MentionRecord::span);
  entities_.append(mentions, &MentionRecord::entities);
  how_.append_or_null(mentions, &MentionRecord::how);
  close(mentions);
}

}  // namespace sanudo

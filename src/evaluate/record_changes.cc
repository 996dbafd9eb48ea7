// SPDX-License-Identifier: Apache-2.0
#include "evaluate/record_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace sanudo {
namespace {

// The words that stand for a list, in its order.
template <typename T>
std::string joined(const std::vector<T>& values,
                   const std::function<std::string(const T&)>& write) {
  std::string text;
  for (const T& value : values) text += (text.empty() ? "" : ", ") + write(value);
  return text;
}

std::string write_entity(const Entity& entity) {
  return entity.code.empty() ? entity.name : fmt::format("{} [{}]", entity.name, entity.code);
}

std::string write_entities(const std::vector<Entity>& entities) {
  return joined<Entity>(entities, write_entity);
}

std::string write_thing(const Thing& thing) {
  return thing.entity.empty() ? thing.text : fmt::format("{} [{}]", thing.text, thing.entity);
}

std::string write_amount(const Amount& amount) {
  return fmt::format("{} {} {}{}{}", amount.kind, amount.bound, amount.value,
                     amount.unit.empty() ? "" : " ", amount.unit);
}

std::string write_claim(const Claim& claim) {
  const std::string speakers = write_entities(claim.speakers);
  return fmt::format("{} by {}", stance_name(claim.stance),
                     speakers.empty() ? "nobody named" : speakers);
}

std::string write_place(const std::optional<Place>& place) {
  return place ? fmt::format("{}, {} ({})", place->name, place->country, place->precision) : "";
}

std::string write_date(const std::optional<DateRange>& date) {
  if (!date) return "";
  return date->start == date->end ? date->start : fmt::format("{}..{}", date->start, date->end);
}

std::string write_status(const EventStatus& status) {
  std::string text;
  const auto add = [&](bool holds, const char* name) {
    if (holds) text += (text.empty() ? "" : " ") + std::string(name);
  };
  add(status.negated, "negated");
  add(status.future, "future");
  add(status.hypothetical, "hypothetical");
  add(status.historical, "historical");
  return text;
}

std::string write_retold(const std::vector<Evidence>& retold) {
  return joined<Evidence>(retold, [](const Evidence& evidence) {
    return fmt::format("sentence {}", evidence.sentence);
  });
}

// Without the line of the table, which moves when a line is put before it.
std::string write_entry(const Why& why) {
  const size_t space = why.entry.find(' ');
  return space == std::string::npos ? why.entry : why.entry.substr(space + 1);
}

std::string write_type(const Event& event) {
  return event.mode.empty() ? event.type : event.type + "/" + event.mode;
}

struct Field {
  const char* name;
  std::string (*write)(const Event&);
};

constexpr Field kFields[] = {
    {"type", write_type},
    {"cameo", [](const Event& e) { return e.cameo; }},
    {"contexts", [](const Event& e) { return fmt::format("{}", fmt::join(e.contexts, ", ")); }},
    {"actors", [](const Event& e) { return write_entities(e.actors); }},
    {"recipients", [](const Event& e) { return write_entities(e.recipients); }},
    {"about", [](const Event& e) { return joined<Thing>(e.about, write_thing); }},
    {"amounts", [](const Event& e) { return joined<Amount>(e.amounts, write_amount); }},
    {"place", [](const Event& e) { return write_place(e.place); }},
    {"date", [](const Event& e) { return write_date(e.date); }},
    {"status", [](const Event& e) { return write_status(e.status); }},
    {"said_by", [](const Event& e) { return joined<Claim>(e.said_by, write_claim); }},
    {"retold", [](const Event& e) { return write_retold(e.retold); }},
    {"entry", [](const Event& e) { return write_entry(e.why); }},
};

std::vector<FieldChange> compare_fields(const Event& was, const Event& now) {
  std::vector<FieldChange> changes;
  for (const Field& field : kFields) {
    std::string before = field.write(was);
    std::string after = field.write(now);
    if (before != after) changes.push_back({field.name, std::move(before), std::move(after)});
  }
  return changes;
}

// Pairs events of two codings, each at most once.
class Pairing {
 public:
  Pairing(const std::vector<Event>& was, const std::vector<Event>& now)
      : was_(was), now_(now), partner_(was.size(), kNone), taken_(now.size(), false) {}

  void pair(const std::function<bool(const Event&, const Event&)>& same) {
    for (size_t i = 0; i < was_.size(); ++i) {
      for (size_t j = 0; j < now_.size() && partner_[i] == kNone; ++j) {
        if (taken_[j] || !same(was_[i], now_[j])) continue;
        partner_[i] = j;
        taken_[j] = true;
      }
    }
  }

  void tell(RecordChanges* changes) const {
    for (size_t i = 0; i < was_.size(); ++i) {
      const Event* now = partner_[i] == kNone ? nullptr : &now_[partner_[i]];
      EventChange change{&was_[i], now, {}};
      if (now != nullptr) change.fields = compare_fields(was_[i], *now);
      if (now != nullptr && change.fields.empty()) {
        ++changes->same;
      } else {
        changes->events.push_back(std::move(change));
      }
    }
    for (size_t j = 0; j < now_.size(); ++j) {
      if (!taken_[j]) changes->events.push_back({nullptr, &now_[j], {}});
    }
  }

 private:
  static constexpr size_t kNone = SIZE_MAX;
  const std::vector<Event>& was_;
  const std::vector<Event>& now_;
  std::vector<size_t> partner_;
  std::vector<bool> taken_;
};

uint32_t place_in_text(const EventChange& change) {
  return (change.now != nullptr ? change.now : change.was)->evidence.trigger_span.start;
}

std::string write_quotes(const std::vector<Quote>& quotes) {
  return joined<Quote>(quotes, [](const Quote& quote) {
    return fmt::format("{}-{} {} by {}", quote.span.start, quote.span.end,
                       stance_name(quote.stance), write_entities(quote.speakers));
  });
}

void compare_reports(const CodedDocument& was, const CodedDocument& now, RecordChanges* changes) {
  const auto add = [&](const char* field, std::string before, std::string after) {
    if (before == after) return;
    changes->report.push_back({field, std::move(before), std::move(after)});
  };
  add("date", was.document.date, now.document.date);
  add("date_from", was.document.date_from, now.document.date_from);
  add("quotes", write_quotes(was.quotes), write_quotes(now.quotes));
}

}  // namespace

RecordChanges compare_records(const CodedDocument& was, const CodedDocument& now) {
  RecordChanges changes;
  Pairing pairing(was.events, now.events);
  const auto one_trigger = [](const Event& a, const Event& b) {
    return a.evidence.trigger_span == b.evidence.trigger_span;
  };
  pairing.pair(
      [&](const Event& a, const Event& b) { return one_trigger(a, b) && a.type == b.type; });
  pairing.pair(one_trigger);
  pairing.pair([](const Event& a, const Event& b) {
    return a.evidence.sentence == b.evidence.sentence && a.type == b.type;
  });
  pairing.tell(&changes);
  std::stable_sort(changes.events.begin(), changes.events.end(),
                   [](const EventChange& a, const EventChange& b) {
                     return place_in_text(a) < place_in_text(b);
                   });
  compare_reports(was, now, &changes);
  return changes;
}

}  // namespace sanudo

// SPDX-License-Identifier: Apache-2.0
#include "identity/likeness.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "base/date.h"

namespace sanudo {
namespace {

// Log-odds of one act for each finding (Fellegi and Sunter 1969): logistic regression towards
// guesses on pairs that a reader has judged (docs/theory/identity.md).
constexpr double kBias = -4.3;
constexpr double kSameType = 0.2;
constexpr double kSameMode = 0.8;
constexpr double kSameTrigger = 1.6;
constexpr double kSameActor[] = {-6.0, -3.0, 0.0, -0.8, 0.4, 1.2};  // by SideMatch
constexpr double kSameRecipient[] = {-6.0, -3.0, 0.0, 0.2, 1.8, 1.4};
constexpr double kSameDay = 0.2;
constexpr double kEachDayApart = -0.5;
constexpr double kOtherNamedDay = -1.0;
constexpr double kSamePlace = 0.4;
constexpr double kOtherPlace = -1.0;
constexpr double kSameAbout = 0.6;
constexpr double kOtherAbout = -1.5;
constexpr double kSameAmount = 1.5;
constexpr double kOtherStatus = -1.0;
constexpr double kWords = 6.4;
constexpr double kCopies = 2.5;
constexpr size_t kFewWords = 4;
constexpr int kShortDays = 3;

enum SideMatch { kOthers, kDifferent, kUnknown, kSameCountry, kSameCode, kSameEntity };

bool is_state(const Party& party) { return party.entity.starts_with("state:"); }

// A government and its forces are one; two companies of a country are not.
bool acts_for_country(const Party& party) {
  return !party.country.empty() && (party.sector == "GOV" || party.sector == "MIL");
}

// Of two countries; or two whom the base knows, and knows to be two. A state is whoever acts for
// it.
bool are_others(const Party& a, const Party& b) {
  if (!a.country.empty() && !b.country.empty() && a.country != b.country) return true;
  if (a.entity.empty() || b.entity.empty() || is_state(a) || is_state(b)) return false;
  const auto kind = [](const Party& party) {
    return party.entity.substr(0, party.entity.find(':'));
  };
  return a.entity != b.entity && kind(a) == kind(b);
}

SideMatch match(const Party& a, const Party& b) {
  if (!a.entity.empty() && a.entity == b.entity) return is_state(a) ? kSameCode : kSameEntity;
  if (are_others(a, b)) return kOthers;
  const bool same_word = a.word != 0 && a.word == b.word;
  const bool same_country = a.country == b.country;
  const bool same_code = same_country && a.sector == b.sector;
  if (same_code && (same_word || acts_for_country(a))) return kSameCode;
  return (same_country && !a.country.empty()) || same_word ? kSameCountry : kDifferent;
}

// Of the shorter side everybody must be found on the other: the worst of the best matches.
SideMatch match(const std::vector<Party>& a, const std::vector<Party>& b) {
  if (a.size() > b.size()) return match(b, a);
  if (a.empty()) return kUnknown;
  SideMatch worst = kSameEntity;
  for (const Party& one : a) {
    SideMatch best = kOthers;
    for (const Party& other : b) best = std::max(best, match(one, other));
    worst = std::min(worst, best);
  }
  return worst;
}

int days_apart(const Telling& a, const Telling& b) {
  if (a.first_day > b.last_day) return a.first_day - b.last_day;
  return std::max(0, b.first_day - a.last_day);
}

bool is_short(const Telling& telling) {
  return telling.dated && telling.last_day - telling.first_day < kShortDays;
}

template <typename Value>
size_t count_common(const std::vector<Value>& a, const std::vector<Value>& b) {
  size_t common = 0;
  for (const Value& value : a) common += std::binary_search(b.begin(), b.end(), value) ? 1 : 0;
  return common;
}

// The share of the words of the shorter sentence that stand in the other one.
double words_shared(const Telling& a, const Telling& b) {
  const size_t fewest = std::max(kFewWords, std::min(a.words.size(), b.words.size()));
  return static_cast<double>(count_common(a.words, b.words)) / static_cast<double>(fewest);
}

bool same_place(const Telling& a, const Telling& b) {
  if (a.geonames != 0 && a.geonames == b.geonames) return true;
  return !a.place.empty() && a.place == b.place;
}

bool other_place(const Telling& a, const Telling& b) {
  if (a.place.empty() || b.place.empty() || same_place(a, b)) return false;
  const bool other_country =
      !a.place_country.empty() && !b.place_country.empty() && a.place_country != b.place_country;
  return other_country || (a.place_is_exact && b.place_is_exact);
}

bool same_kind(const Amount& a, const Amount& b) { return a.kind == b.kind && a.unit == b.unit; }

bool same_amount(const Telling& a, const Telling& b) {
  return std::any_of(a.amounts.begin(), a.amounts.end(), [&](const Amount& one) {
    return std::any_of(b.amounts.begin(), b.amounts.end(), [&](const Amount& other) {
      return same_kind(one, other) && one.value == other.value;
    });
  });
}

bool same_status(const EventStatus& a, const EventStatus& b) {
  return a.negated == b.negated && a.future == b.future && a.hypothetical == b.hypothetical &&
         a.historical == b.historical;
}

// Sums up what speaks for one act and against it.
class Weighing {
 public:
  void add(bool holds, double weight, std::string_view reason = "") {
    if (!holds) return;
    sum_ += weight;
    if (!reason.empty() && weight > 0) reasons_.emplace_back(reason);
  }
  // Rounded, so that the last bits of exp() on other machines do not show.
  Likeness take() && {
    constexpr double kPlaces = 1e4;
    return {std::round(kPlaces / (1 + std::exp(-sum_))) / kPlaces, std::move(reasons_)};
  }

 private:
  double sum_ = kBias;
  std::vector<std::string> reasons_;
};

void weigh_side(SideMatch side, const double* weights, std::string_view who, Weighing* weighing) {
  static constexpr std::string_view kSame[] = {"",      "",     "", "same country of the ",
                                               "same ", "same "};
  weighing->add(true, weights[side], fmt::format("{}{}", kSame[side], who));
}

// A meeting has all parties on one side, or in another report some of them on the other.
bool is_meeting(const Telling& telling) {
  return telling.recipients.empty() && telling.actors.size() > 1;
}

std::vector<Party> all_parties(const Telling& telling) {
  std::vector<Party> all = telling.actors;
  all.insert(all.end(), telling.recipients.begin(), telling.recipients.end());
  return all;
}

void weigh_parties(const Telling& a, const Telling& b, Weighing* weighing) {
  if (is_meeting(a) || is_meeting(b)) {
    return weigh_side(match(all_parties(a), all_parties(b)), kSameRecipient, "parties", weighing);
  }
  weigh_side(match(a.actors, b.actors), kSameActor, "actor", weighing);
  weigh_side(match(a.recipients, b.recipients), kSameRecipient, "recipient", weighing);
}

void weigh_time_and_place(const Telling& a, const Telling& b, Weighing* weighing) {
  const int apart = days_apart(a, b);
  const bool days = is_short(a) && is_short(b);
  weighing->add(days && apart == 0, kSameDay, "same day");
  weighing->add(true, apart * kEachDayApart);
  weighing->add(a.names_day && b.names_day && apart > 0, kOtherNamedDay);
  weighing->add(same_place(a, b), kSamePlace, "same place");
  weighing->add(other_place(a, b), kOtherPlace);
}

void weigh_act(const Telling& a, const Telling& b, Weighing* weighing) {
  const bool same_type = a.type == b.type;
  weighing->add(same_type, kSameType, "same type");
  weighing->add(same_type && a.mode == b.mode, kSameMode);
  weighing->add(a.trigger == b.trigger, kSameTrigger, "same trigger");
  weighing->add(!same_status(a.status, b.status), kOtherStatus);
  const size_t about = count_common(a.about, b.about);
  weighing->add(about > 0, kSameAbout, "about the same");
  weighing->add(about == 0 && !a.about.empty() && !b.about.empty(), kOtherAbout);
  weighing->add(same_amount(a, b), kSameAmount, "same amount");
}

std::string day(int32_t number) { return to_string(date_of(number)); }

void differ(bool differs, const char* field, std::string value, std::string other,
            std::vector<Difference>* found) {
  if (differs) found->push_back({field, std::move(value), std::move(other)});
}

void find_amounts_that_differ(const Telling& a, const Telling& b, std::vector<Difference>* found) {
  for (const Amount& one : a.amounts) {
    const auto is_other = [&](const Amount& other) { return same_kind(one, other); };
    const auto other = std::find_if(b.amounts.begin(), b.amounts.end(), is_other);
    if (other == b.amounts.end() || other->value == one.value) continue;
    found->push_back(
        {"amount " + one.kind, fmt::format("{}", one.value), fmt::format("{}", other->value)});
  }
}

}  // namespace

Likeness compare(const Telling& a, const Telling& b, bool copies) {
  Weighing weighing;
  weigh_act(a, b, &weighing);
  weigh_parties(a, b, &weighing);
  weigh_time_and_place(a, b, &weighing);
  const double shared = words_shared(a, b);
  weighing.add(true, shared * kWords, shared >= 0.5 ? "same words" : "");
  weighing.add(copies, kCopies, "copies of one text");
  return std::move(weighing).take();
}

std::vector<Difference> differences(const Telling& a, const Telling& b) {
  std::vector<Difference> found;
  if (!same_amount(a, b)) find_amounts_that_differ(a, b, &found);
  differ(other_place(a, b), "place", a.place, b.place, &found);
  differ(a.names_day && b.names_day && days_apart(a, b) > 0, "date", day(a.first_day),
         day(b.first_day), &found);
  const auto yes = [](bool holds) { return std::string(holds ? "yes" : "no"); };
  differ(a.status.negated != b.status.negated, "negated", yes(a.status.negated),
         yes(b.status.negated), &found);
  differ(a.denied != b.denied, "denied", yes(a.denied), yes(b.denied), &found);
  return found;
}

}  // namespace sanudo

// SPDX-License-Identifier: Apache-2.0
#include "time/year_evidence.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "time/tense.h"
#include "time/time_value.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

// Before newspapers wrote like this no anchor is sought.
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

bool is_sure(const NameMatch& name) {
  return !name.candidates.empty() &&
         std::none_of(name.candidates.begin(), name.candidates.end(), [](const Candidate& each) {
           return (each.flags & (kNeedsContext | kWeak)) != 0;
         });
}

// When the candidate can first be spoken of by this name; unknown: always.
Date first_day(const Candidate& candidate, const World& world) {
  const EntityInfo info = world.entity(candidate.entity);
  return std::max(candidate.from, info.kind == EntityKind::kPerson ? Date() : info.from);
}

// A name may have several readings: only the earliest bounds the report.
Date first_day(const NameMatch& name, const World& world) {
  Date earliest = first_day(name.candidates.front(), world);
  for (const Candidate& each : name.candidates) {
    earliest = std::min(earliest, first_day(each, world));
  }
  return earliest;
}

bool is_former(const Tree& tree, TokenIndex first, TokenIndex last) {
  static constexpr std::array<std::string_view, 7> kFormer = {"former", "ex",       "ex-",   "late",
                                                              "then",   "outgoing", "future"};
  for (TokenIndex word = std::max(first, TokenIndex{0}); word <= last; ++word) {
    if (std::find(kFormer.begin(), kFormer.end(), to_lower(tree[word].form)) != kFormer.end()) {
      return true;
    }
  }
  return false;
}

// Offices that the words name, as the agents of the base call them: "foreign_minister".
std::vector<std::string> offices_in(const Tree& tree, TokenIndex first, TokenIndex last,
                                    const World& world) {
  std::vector<std::string> lemmas;
  for (TokenIndex word = first; word <= last; ++word) lemmas.push_back(to_lower(tree[word].lemma));
  const std::vector<std::string_view> views(lemmas.begin(), lemmas.end());
  std::vector<std::string> offices;
  for (size_t at = 0; at < views.size(); ++at) {
    Agent agent;
    if (world.match_agent(views, at, &agent) > 0 && !agent.office.empty()) {
      offices.emplace_back(agent.office);
    }
  }
  return offices;
}

// "president" is the head of state of one country and the head of government of another.
bool same_office(std::string_view held, std::string_view named) {
  const auto heads = [](std::string_view office) {
    return office == "head_of_state" || office == "head_of_government" || office == "president";
  };
  return held == named || (heads(held) && heads(named));
}

std::vector<Term> terms_of(const NameMatch& name, const std::vector<std::string>& offices,
                           const World& world) {
  std::vector<Term> terms;
  for (const Candidate& each : name.candidates) {
    if (world.entity(each.entity).kind != EntityKind::kPerson) continue;
    for (const Role& role : world.roles_of(each.entity, Date())) {
      const bool named = std::any_of(
          offices.begin(), offices.end(),
          [&role](const std::string& office) { return same_office(role.office, office); });
      if (named) terms.push_back({role.from, role.to});
    }
  }
  return terms;
}

// Mentions lie by sentence and then by head.
const Mention* mention_at(const std::vector<Mention>& mentions, uint32_t sentence,
                          TokenIndex head) {
  const auto found =
      std::lower_bound(mentions.begin(), mentions.end(), std::pair(sentence, head),
                       [](const Mention& mention, const std::pair<uint32_t, TokenIndex>& key) {
                         return std::pair(mention.sentence, mention.head) < key;
                       });
  if (found == mentions.end() || found->sentence != sentence || found->head != head) return nullptr;
  return &*found;
}

class TermReader {
 public:
  TermReader(const std::vector<Tree>& trees, const std::vector<Mention>& mentions,
             const World& world, YearEvidence* evidence)
      : trees_(trees), mentions_(mentions), world_(world), evidence_(evidence) {}

  void read(const Mention& mention) {
    read_title(mention);
    for (const NameMatch& name : mention.names) read_title_before(mention, name);
  }

 private:
  static constexpr TokenIndex kMaxWords = 40;
  static constexpr TokenIndex kMaxTitle = 5;

  // The phrase names the office, itself or an apposition the person: "President Xi Jinping", "the
  // Presidents of Russia and China, Vladimir Putin and Xi Jinping", "Xi Jinping, the president".
  void read_title(const Mention& mention) {
    const std::vector<std::string> offices = offices_of(mention);
    add(mention, offices);
    for (TokenIndex apposition : mention.appositions) {
      for (TokenIndex head : trees_[mention.sentence].conjuncts(apposition)) {
        const Mention* other = mention_at(mentions_, mention.sentence, head);
        if (other == nullptr) continue;
        add(*other, offices);
        add(mention, offices_of(*other));
      }
    }
  }

  // The title right before the name, whatever the tree makes of it.
  void read_title_before(const Mention& mention, const NameMatch& name) {
    const Tree& tree = trees_[mention.sentence];
    const TokenIndex first = std::max(name.first - kMaxTitle, TokenIndex{0});
    for (TokenIndex start = first; start < name.first; ++start) {
      const std::vector<std::string> offices = offices_in(tree, start, name.first - 1, world_);
      if (offices.empty() || !ends_in_office(tree, start, name.first)) continue;
      if (!is_former(tree, start - 2, start)) add(name, {offices.front()});
      return;
    }
  }

  bool ends_in_office(const Tree& tree, TokenIndex start, TokenIndex end) const {
    std::vector<std::string> lemmas;
    for (TokenIndex word = start; word < end; ++word) lemmas.push_back(to_lower(tree[word].lemma));
    const std::vector<std::string_view> views(lemmas.begin(), lemmas.end());
    Agent agent;
    return world_.match_agent(views, 0, &agent) == views.size();
  }

  std::vector<std::string> offices_of(const Mention& mention) const {
    const Tree& tree = trees_[mention.sentence];
    const TokenIndex first = std::max(mention.first, mention.last - kMaxWords);
    if (is_former(tree, first - 1, mention.last)) return {};
    return offices_in(tree, first, mention.last, world_);
  }

  void add(const NameMatch& name, const std::vector<std::string>& offices) {
    const std::vector<Term> terms = terms_of(name, offices, world_);
    if (!terms.empty()) evidence_->terms.push_back(terms);
  }

  void add(const Mention& person, const std::vector<std::string>& offices) {
    if (offices.empty()) return;
    for (const NameMatch& name : person.names) add(name, offices);
  }

  const std::vector<Tree>& trees_;
  const std::vector<Mention>& mentions_;
  const World& world_;
  YearEvidence* evidence_;
};

// "In 2019 they signed": the report is of that year or later.
void read_past_years(const Tree& tree, const std::vector<TimeMatch>& times,
                     YearEvidence* evidence) {
  for (const TimeMatch& match : times) {
    if (match.value.year == 0 || side_by_tense(tree, match.core) != TimeSide::kPast) continue;
    const Date start = resolve(match.value, Date(), TimeSide::kPast).start;
    evidence->not_before = std::max(evidence->not_before, start);
  }
}

// Reports go on being written after the base was closed: a year that only the base's age rules out
// stays possible, or a report of the year after would be put years back.
Date horizon(const World& world) {
  constexpr int kYearsBeyond = 3;
  const Date as_of = world.as_of();
  return as_of.known() ? make_date(as_of.year + kYearsBeyond, as_of.month, 1) : Date();
}

bool suits(const DayAnchor& anchor, Date day) {
  return day.known() && (anchor.weekday < 0 || weekday(day) == anchor.weekday);
}

}  // namespace

bool YearEvidence::allows(Date day) const {
  if (not_before.known() && day < not_before) return false;
  if (not_after.known() && day > not_after) return false;
  return std::all_of(terms.begin(), terms.end(), [day](const std::vector<Term>& any_of) {
    return std::any_of(any_of.begin(), any_of.end(), [day](const Term& term) {
      return (!term.from.known() || term.from <= day) && (!term.to.known() || day < term.to);
    });
  });
}

std::vector<Date> possible_days(const DayAnchor& anchor, const YearEvidence& evidence) {
  std::vector<Date> days;
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    const Date day = make_date(year, anchor.month, anchor.day);
    if (suits(anchor, day) && evidence.allows(day)) days.push_back(day);
  }
  return days;
}

YearEvidence gather_year_evidence(const std::vector<Tree>& trees,
                                  const std::vector<Mention>& mentions, const World& world,
                                  const std::vector<std::vector<TimeMatch>>& times) {
  YearEvidence evidence;
  evidence.not_after = horizon(world);
  TermReader terms(trees, mentions, world, &evidence);
  for (const Mention& mention : mentions) {
    for (const NameMatch& name : mention.names) {
      if (!is_sure(name)) continue;
      evidence.not_before = std::max(evidence.not_before, first_day(name, world));
    }
    terms.read(mention);
  }
  for (size_t sentence = 0; sentence < trees.size(); ++sentence) {
    read_past_years(trees[sentence], times[sentence], &evidence);
  }
  return evidence;
}

}  // namespace sanudo

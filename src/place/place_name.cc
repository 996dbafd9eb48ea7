// SPDX-License-Identifier: Apache-2.0
#include "place/place_name.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "place/place_relation.h"

namespace sanudo {
namespace {

std::vector<std::string_view> forms_of(const Tree& tree) {
  std::vector<std::string_view> forms;
  forms.reserve(tree.size());
  for (const Word& word : tree.words) forms.emplace_back(word.form);
  return forms;
}

bool starts_with_capital(std::string_view form) {
  // Letters beyond ASCII begin names too: "Île", "Ürümqi".
  return !form.empty() && ((form[0] >= 'A' && form[0] <= 'Z') || (form[0] & 0x80) != 0);
}

// Seats of offices are places too: "at the White House".
bool can_be_place(EntityKind kind) {
  return kind == EntityKind::kState || kind == EntityKind::kPlace || kind == EntityKind::kOffice;
}

class NameFinder {
 public:
  NameFinder(const Tree& tree, uint32_t sentence, const World& world)
      : tree_(tree), sentence_(sentence), world_(world), forms_(forms_of(tree)) {}

  // Names of persons and bodies that hold the words of a place: "Boston Globe", "Paris Hilton".
  void exclude(const NameMatch& name) {
    for (const Candidate& each : name.candidates) {
      if (can_be_place(world_.entity(each.entity).kind)) return;
    }
    exclude(name.first, name.last);
  }
  void exclude(TokenIndex first, TokenIndex last) { excluded_.push_back({first, last}); }

  std::vector<PlaceName> find() const {
    std::vector<PlaceName> names;
    for (TokenIndex word = 0; word < size();) {
      PlaceName name = read_at(word);
      if (name.candidates.empty()) {
        ++word;
        continue;
      }
      word = name.last + 1;
      names.push_back(std::move(name));
    }
    return names;
  }

  // The name that the words from `first` to `last` are.
  PlaceName read(TokenIndex first, TokenIndex last) const {
    PlaceName name{sentence_, first, last, {}};
    const auto words = std::span(forms_).first(static_cast<size_t>(last) + 1);
    const size_t length = world_.match_place(words, static_cast<size_t>(first), &name.candidates);
    if (length != static_cast<size_t>(last - first + 1)) name.candidates.clear();
    return name;
  }

 private:
  TokenIndex size() const { return static_cast<TokenIndex>(tree_.size()); }

  PlaceName read_at(TokenIndex first) const {
    PlaceName name{sentence_, first, first, {}};
    if (!starts_with_capital(forms_[static_cast<size_t>(first)])) return name;
    const size_t length = world_.match_place(forms_, static_cast<size_t>(first), &name.candidates);
    name.last = first + static_cast<TokenIndex>(length) - 1;
    drop_abbreviations(&name);
    if (!is_name(name)) name.candidates.clear();
    return name;
  }

  // "Mass." and "OR" name a region only behind a comma.
  void drop_abbreviations(PlaceName* name) const {
    if (name->first > 0 && tree_[name->first - 1].form == ",") return;
    std::erase_if(name->candidates, [](const Candidate& each) {
      return each.type == NameType::kAbbreviation && (each.flags & kSmall) != 0;
    });
  }

  bool is_name(const PlaceName& name) const {
    if (name.candidates.empty() || is_excluded(name) || is_personal(name)) return false;
    const bool small =
        std::all_of(name.candidates.begin(), name.candidates.end(),
                    [this](const Candidate& each) { return is_little_known(world_, each); });
    if (small && is_inside_name(name)) return false;
    const bool doubtful = (name.candidates.front().flags & kNeedsContext) != 0;
    return !(small || doubtful) || has_proper_noun(name);
  }

  // "National Union of ...", "Central Bank": other words of a name right beside it.
  bool is_inside_name(const PlaceName& name) const {
    const auto is_name_word = [this](TokenIndex word) {
      if (word < 0 || word >= size() || !starts_with_capital(tree_[word].form)) return false;
      const Upos upos = tree_[word].upos;
      return upos == Upos::kPropn || upos == Upos::kNoun || upos == Upos::kAdj;
    };
    return is_name_word(name.first - 1) || is_name_word(name.last + 1);
  }

  bool has_proper_noun(const PlaceName& name) const {
    for (TokenIndex word = name.first; word <= name.last; ++word) {
      if (tree_[word].upos == Upos::kPropn) return true;
    }
    return false;
  }

  bool is_excluded(const PlaceName& name) const {
    return std::any_of(excluded_.begin(), excluded_.end(), [&name](const Range& range) {
      return range.first <= name.first && name.last <= range.last;
    });
  }

  // Words of a person's name: "Jordan Henderson", "Mr Lincoln".
  bool is_personal(const PlaceName& name) const {
    const TokenIndex next = name.last + 1;
    const bool goes_on = next < size() && tree_[next].upos == Upos::kPropn &&
                         base_relation(tree_[next].deprel) == "flat" &&
                         tree_[next].head >= name.first && tree_[next].head <= name.last;
    const bool follows = base_relation(tree_[name.first].deprel) == "flat" &&
                         tree_[name.first].head == name.first - 1 &&
                         tree_[name.first - 1].upos == Upos::kPropn;
    return goes_on || follows || follows_title(name.first);
  }

  bool follows_title(TokenIndex first) const {
    if (first == 0) return false;
    const std::string_view before = tree_[first - 1].form;
    return before == "Mr" || before == "Mr." || before == "Mrs" || before == "Mrs." ||
           before == "Ms" || before == "Ms." || before == "Dr" || before == "Dr." ||
           before == "Sir" || before == "Lord" || before == "Lady";
  }

  struct Range {
    TokenIndex first;
    TokenIndex last;
  };

  const Tree& tree_;
  uint32_t sentence_;
  const World& world_;
  std::vector<std::string_view> forms_;
  std::vector<Range> excluded_;
};

bool leads_name(std::string_view form) {
  return form == "the" || form == "The" || form == "city" || form == "City" || form == "town" ||
         form == "village" || form == "of" || form == "province" || form == "state" ||
         form == "greater" || form == "Greater" || form == "downtown" || form == "central";
}

bool ends_name(std::string_view form) {
  return form == "city" || form == "City" || form == "province" || form == "Province" ||
         form == "region" || form == "Region" || form == "state" || form == "State" ||
         form == "'s" || form == "’s" || form == ".";
}

}  // namespace

std::vector<PlaceName> find_place_names(const std::vector<Tree>& trees,
                                        const std::vector<Mention>& mentions,
                                        const std::vector<TimeExpression>& times,
                                        const World& world) {
  std::vector<PlaceName> names;
  size_t next = 0;  // mentions lie by sentence, and so do times
  size_t next_time = 0;
  for (uint32_t sentence = 0; sentence < trees.size(); ++sentence) {
    NameFinder finder(trees[sentence], sentence, world);
    for (; next < mentions.size() && mentions[next].sentence == sentence; ++next) {
      for (const NameMatch& name : mentions[next].names) finder.exclude(name);
    }
    for (; next_time < times.size() && times[next_time].sentence == sentence; ++next_time) {
      finder.exclude(times[next_time].first, times[next_time].last);
    }
    for (PlaceName& name : finder.find()) names.push_back(std::move(name));
  }
  return names;
}

PlaceName read_place_name(const Tree& tree, uint32_t sentence, TokenIndex first, TokenIndex last,
                          const World& world) {
  const NameFinder finder(tree, sentence, world);
  PlaceName name = finder.read(first, last);
  TokenIndex begin = first;
  TokenIndex end = last;
  while (name.candidates.empty() && begin < end) {
    if (leads_name(tree[begin].form)) {
      ++begin;
    } else if (ends_name(tree[end].form)) {
      --end;
    } else {
      break;
    }
    name.candidates = finder.read(begin, end).candidates;
  }
  return name;
}

}  // namespace sanudo

// SPDX-License-Identifier: Apache-2.0
// The lexicon of predicates, read from the tables of docs/format/lexicon.md. Immutable after load.
#ifndef SANUDO_EVENT_LEXICON_H_
#define SANUDO_EVENT_LEXICON_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "event/frame.h"
#include "ontology/ontology.h"
#include "sanudo/status.h"

namespace sanudo {

enum class PredicateClass : uint8_t { kVerb, kNoun, kAdjective };

enum class Operator : uint8_t {
  kPromise,
  kConsent,
  kVow,
  kPlan,
  kWish,
  kAttempt,
  kRefuse,
  kThreaten,
  kRequest,
  kAccuse,
  kDeny,
  kFail,
  kCease,
  kCause,
  kAspect,
  kPossible
};

// "promise", "threaten" ...
const char* operator_name(Operator op);

struct Entry {
  std::string place;                  // "verbs.tsv:12"
  std::vector<std::string> lemma;     // words of the predicate: {"carry", "out"}
  std::vector<std::string> before{};  // of a verb written with a hyphen: {"ring", "-"} + fence
  PredicateClass predicate = PredicateClass::kVerb;
  std::string frame_text;
  Frame frame;
  EventType type = EventType::kConsult;
  std::string mode;
  std::string cameo;
  std::vector<std::string> contexts;
  // Of a verb that nobody has listed (models/en.likely.md): how likely its type is, and the listed
  // verbs that it is like, "expel|banish"; 1 and empty for the lexicon's own.
  double likelihood = 1;
  std::string like{};
};

struct OperatorEntry {
  std::string place;
  std::vector<std::string> lemma;
  PredicateClass predicate = PredicateClass::kVerb;
  std::string frame_text;
  Frame frame;
  Operator op = Operator::kPromise;
  std::string cameo;
};

// Where the noun stands that a light verb supports.
struct SupportVerb {
  std::vector<std::string> lemma;
  Path path;
};

// A word for a number: "twenty" is added to what stands before it, "hundred" multiplies it.
struct NumberWord {
  bool times = false;
  double value = 0;
};

class Lexicon {
 public:
  // Reads all tables of a folder; kNotFound or kBadFormat with "file:line". likely.tsv may be
  // missing and is not read for `rules_only`.
  static Result<Lexicon> load(const std::string& folder, bool rules_only = false);

  // Entries whose head word (first word of a verb or adjective, last word of a noun) has this
  // lemma, in the order of the tables; empty where there are none.
  const std::vector<Entry>& entries(PredicateClass predicate, std::string_view lemma) const;
  const std::vector<OperatorEntry>& operators(PredicateClass predicate,
                                              std::string_view lemma) const;
  // The lemma as the tables write it. A lemmatiser that does not know a verb errs on its last
  // letter ("convers", "accredite"): where that spelling has no line and its neighbour has one,
  // the neighbour is meant.
  std::string known_lemma(PredicateClass predicate, std::string lemma) const;
  const std::vector<SupportVerb>& support_verbs(std::string_view lemma) const;

  // All entries, those with one head word together in the order of the tables; sorted by the head.
  std::vector<const std::vector<Entry>*> entries_by_head() const;
  // The lemmas of a class, sorted; none where it is unknown.
  std::vector<std::string> members(const std::string& class_name) const;

  bool in_class(std::string_view class_name, std::string_view lemma) const;
  bool is_class(std::string_view class_name) const;
  // What an about thing of this lemma is called: weapon, commodity ...; "" for none.
  std::string_view thing_kind(std::string_view lemma) const;
  // PLOVER contexts that a word ("army") or pair of words ("nerve agent") names.
  const std::vector<std::string>& contexts_of(std::string_view lemma) const;
  const NumberWord* number_word(std::string_view lemma) const;  // null: no number
  size_t size() const { return size_; }

 private:
  template <typename T>
  using ByLemma = std::unordered_map<std::string, std::vector<T>>;

  bool has_lines(PredicateClass predicate, const std::string& lemma) const;
  void add_entry(Entry entry);
  Status load_entries(const std::string& path, PredicateClass predicate);
  Status load_likely(const std::string& path);
  Status load_operators(const std::string& path);
  Status load_support(const std::string& path);
  Status load_classes(const std::string& path);
  Status load_numbers(const std::string& path);
  Status load_contexts(const std::string& path);

  ByLemma<Entry> entries_[3];
  ByLemma<OperatorEntry> operators_[3];
  ByLemma<SupportVerb> support_;
  std::unordered_map<std::string, std::unordered_set<std::string>> classes_;
  std::unordered_map<std::string, std::string> kinds_;
  std::unordered_map<std::string, NumberWord> numbers_;
  ByLemma<std::string> contexts_;
  size_t size_ = 0;
};

}  // namespace sanudo

#endif  // SANUDO_EVENT_LEXICON_H_

// SPDX-License-Identifier: Apache-2.0
#include "event/lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>

#include "base/file.h"
#include "base/split.h"

namespace sanudo {
namespace {

constexpr size_t kMaxTableBytes = 16u << 20;

constexpr std::array<const char*, 16> kOperatorNames = {
    "promise", "consent", "vow",  "plan", "wish",  "attempt", "refuse", "threaten",
    "request", "accuse",  "deny", "fail", "cease", "cause",   "aspect", "possible"};

using Fields = std::vector<std::string_view>;

// "-" is how the tables write "nothing".
std::string optional_field(const Fields& fields, size_t index) {
  if (index >= fields.size() || fields[index] == "-") return {};
  return std::string(fields[index]);
}

std::vector<std::string> words_of_lemma(std::string_view lemma) {
  std::vector<std::string> words;
  for (std::string_view word : split(lemma, '_')) words.emplace_back(word);
  return words;
}

// The treebanks part words at a hyphen: "hunger-strike" is three tokens, "re-elect" one. Which of
// them a word is, is known in the sentence only, so both are looked for.
std::vector<std::string> tokens_of_hyphenated(const std::vector<std::string>& lemma) {
  std::vector<std::string> tokens;
  for (const std::string& word : lemma) {
    const Fields parts = split(word, '-');
    for (size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) tokens.emplace_back("-");
      tokens.emplace_back(parts[i]);
    }
  }
  return tokens;
}

std::string_view file_name(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::optional<PredicateClass> parse_predicate(std::string_view name) {
  if (name == "VERB") return PredicateClass::kVerb;
  if (name == "NOUN") return PredicateClass::kNoun;
  if (name == "ADJ") return PredicateClass::kAdjective;
  return std::nullopt;
}

std::optional<Operator> parse_operator(std::string_view name) {
  for (size_t i = 0; i < kOperatorNames.size(); ++i) {
    if (name == kOperatorNames[i]) return static_cast<Operator>(i);
  }
  return std::nullopt;
}

// The word of a predicate that the tables are looked up by: English nouns are built to the left.
const std::string& head_word(const std::vector<std::string>& lemma, PredicateClass predicate) {
  return predicate == PredicateClass::kNoun ? lemma.back() : lemma.front();
}

Status bad(std::string_view place, std::string_view what) {
  return Status(StatusCode::kBadFormat, fmt::format("{}: {}", place, what));
}

// Calls `take` for each line of a table but comments, blank lines and the header line.
Status each_line(const std::string& path, size_t min_fields,
                 const std::function<Status(const Fields&, const std::string&)>& take) {
  Result<std::string> bytes = read_file(path, kMaxTableBytes);
  if (!bytes.is_ok()) return bytes.status();
  size_t number = 0;
  bool header = true;
  for (std::string_view line : split(bytes.value(), '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    if (header) {
      header = false;
      continue;
    }
    const std::string place = fmt::format("{}:{}", file_name(path), number);
    const Fields fields = split(line, '\t');
    if (fields.size() < min_fields) return bad(place, "too few columns");
    if (Status status = take(fields, place); !status.is_ok()) return status;
  }
  return Status::ok();
}

bool read_number(std::string_view text, double* value) {
  const char* end = text.data() + text.size();
  return std::from_chars(text.data(), end, *value).ptr == end && !text.empty();
}

// What a line says but for its lemmas.
Result<Entry> read_entry(const Fields& fields, const std::string& place, PredicateClass predicate) {
  Entry entry;
  entry.place = place;
  entry.predicate = predicate;
  entry.frame_text = fields[1];
  Result<Frame> frame = parse_frame(fields[1], place);
  if (!frame.is_ok()) return frame.status();
  entry.frame = std::move(frame).value();
  const std::optional<EventType> type = parse_event_type(fields[2]);
  if (!type) return bad(place, fmt::format("unknown type \"{}\"", fields[2]));
  entry.type = *type;
  entry.mode = optional_field(fields, 3);
  entry.cameo = optional_field(fields, 4);
  if (const std::string contexts = optional_field(fields, 5); !contexts.empty()) {
    for (std::string_view context : split(contexts, ',')) entry.contexts.emplace_back(context);
  }
  return entry;
}

const std::vector<Entry> kNoEntries;
const std::vector<OperatorEntry> kNoOperators;
const std::vector<SupportVerb> kNoSupport;
const std::vector<std::string> kNoContexts;

template <typename Map, typename Value>
const Value& find_or(const Map& map, std::string_view key, const Value& fallback) {
  const auto found = map.find(std::string(key));
  return found == map.end() ? fallback : found->second;
}

}  // namespace

const char* operator_name(Operator op) { return kOperatorNames[static_cast<size_t>(op)]; }

Result<Lexicon> Lexicon::load(const std::string& folder, bool rules_only) {
  Lexicon lexicon;
  const std::pair<const char*, PredicateClass> tables[] = {
      {"/verbs.tsv", PredicateClass::kVerb},
      {"/nouns.tsv", PredicateClass::kNoun},
      {"/adjectives.tsv", PredicateClass::kAdjective}};
  for (const auto& [name, predicate] : tables) {
    if (Status status = lexicon.load_entries(folder + name, predicate); !status.is_ok()) {
      return status;
    }
  }
  using Loader = Status (Lexicon::*)(const std::string&);
  const std::pair<const char*, Loader> others[] = {{"/operators.tsv", &Lexicon::load_operators},
                                                   {"/support.tsv", &Lexicon::load_support},
                                                   {"/classes.tsv", &Lexicon::load_classes},
                                                   {"/numbers.tsv", &Lexicon::load_numbers},
                                                   {"/contexts.tsv", &Lexicon::load_contexts}};
  for (const auto& [name, load] : others) {
    if (Status status = (lexicon.*load)(folder + name); !status.is_ok()) return status;
  }
  if (rules_only) return lexicon;
  if (Status status = lexicon.load_likely(folder + "/likely.tsv"); !status.is_ok()) return status;
  return lexicon;
}

void Lexicon::add_entry(Entry entry) {
  const auto add = [this](const Entry& one) {
    const std::string& head = head_word(one.lemma, one.predicate);
    entries_[static_cast<size_t>(one.predicate)][head].push_back(one);
  };
  add(entry);
  std::vector<std::string> tokens = tokens_of_hyphenated(entry.lemma);
  if (tokens.size() == entry.lemma.size()) return;
  if (entry.predicate == PredicateClass::kNoun) {
    entry.lemma = std::move(tokens);
  } else {
    entry.lemma = {tokens.back()};
    tokens.pop_back();
    entry.before = std::move(tokens);
  }
  add(entry);
}

Status Lexicon::load_entries(const std::string& path, PredicateClass predicate) {
  return each_line(path, 3, [&](const Fields& fields, const std::string& place) -> Status {
    Result<Entry> read = read_entry(fields, place, predicate);
    if (!read.is_ok()) return read.status();
    Entry entry = std::move(read).value();
    for (std::string_view lemma : split(fields[0], '|')) {
      entry.lemma = words_of_lemma(lemma);
      add_entry(entry);
      ++size_;
    }
    return Status::ok();
  });
}

// Whoever lists a verb knows it better than its likeness to others.
Status Lexicon::load_likely(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return Status::ok();
  std::vector<Entry> unlisted;
  Status status = each_line(path, 9, [&](const Fields& fields, const std::string& place) -> Status {
    Result<Entry> read = read_entry(fields, place, PredicateClass::kVerb);
    if (!read.is_ok()) return read.status();
    Entry entry = std::move(read).value();
    entry.lemma = words_of_lemma(fields[0]);
    entry.like = fields[8];
    if (!read_number(fields[7], &entry.likelihood)) {
      return bad(place, fmt::format("\"{}\" is no number", fields[7]));
    }
    if (!has_lines(entry.predicate, entry.lemma.front())) unlisted.push_back(std::move(entry));
    return Status::ok();
  });
  for (Entry& entry : unlisted) add_entry(std::move(entry));
  return status;
}

Status Lexicon::load_operators(const std::string& path) {
  return each_line(path, 4, [&](const Fields& fields, const std::string& place) -> Status {
    OperatorEntry entry;
    entry.place = place;
    const std::optional<PredicateClass> predicate = parse_predicate(fields[1]);
    if (!predicate) return bad(place, fmt::format("unknown part of speech \"{}\"", fields[1]));
    entry.predicate = *predicate;
    entry.frame_text = fields[2];
    Result<Frame> frame = parse_frame(fields[2], place);
    if (!frame.is_ok()) return frame.status();
    entry.frame = std::move(frame).value();
    const std::optional<Operator> op = parse_operator(fields[3]);
    if (!op) return bad(place, fmt::format("unknown operator \"{}\"", fields[3]));
    entry.op = *op;
    entry.cameo = optional_field(fields, 4);
    for (std::string_view lemma : split(fields[0], '|')) {
      entry.lemma = words_of_lemma(lemma);
      operators_[static_cast<int>(*predicate)][head_word(entry.lemma, *predicate)].push_back(entry);
    }
    return Status::ok();
  });
}

Status Lexicon::load_support(const std::string& path) {
  return each_line(path, 2, [&](const Fields& fields, const std::string& place) -> Status {
    Result<Frame> frame = parse_frame(fields[1], place);
    if (!frame.is_ok()) return frame.status();
    for (const FramePart& part : frame.value().parts) {
      for (const Path& support_path : part.paths) {
        for (std::string_view lemma : split(fields[0], '|')) {
          SupportVerb verb{words_of_lemma(lemma), support_path};
          support_[verb.lemma.front()].push_back(verb);
        }
      }
    }
    return Status::ok();
  });
}

Status Lexicon::load_classes(const std::string& path) {
  return each_line(path, 3, [&](const Fields& fields, const std::string&) -> Status {
    std::string lemma(fields[2]);
    for (char& c : lemma) c = c == '_' ? ' ' : c;
    classes_[std::string(fields[0])].insert(lemma);
    if (fields[1] != "-") kinds_.emplace(lemma, fields[1]);
    return Status::ok();
  });
}

Status Lexicon::load_numbers(const std::string& path) {
  return each_line(path, 3, [&](const Fields& fields, const std::string& place) -> Status {
    NumberWord number;
    number.times = fields[1] == "times";
    if (!read_number(fields[2], &number.value)) {
      return bad(place, fmt::format("\"{}\" is no number", fields[2]));
    }
    numbers_.emplace(fields[0], number);
    return Status::ok();
  });
}

Status Lexicon::load_contexts(const std::string& path) {
  return each_line(path, 2, [&](const Fields& fields, const std::string& place) -> Status {
    if (!is_context(fields[0])) return bad(place, fmt::format("no context \"{}\"", fields[0]));
    for (std::string_view word : split(fields[1], '|')) {
      std::string lemma(word);
      for (char& c : lemma) c = c == '_' ? ' ' : c;
      contexts_[lemma].emplace_back(fields[0]);
    }
    return Status::ok();
  });
}

const std::vector<Entry>& Lexicon::entries(PredicateClass predicate, std::string_view lemma) const {
  return find_or(entries_[static_cast<int>(predicate)], lemma, kNoEntries);
}

const std::vector<OperatorEntry>& Lexicon::operators(PredicateClass predicate,
                                                     std::string_view lemma) const {
  return find_or(operators_[static_cast<int>(predicate)], lemma, kNoOperators);
}

bool Lexicon::has_lines(PredicateClass predicate, const std::string& lemma) const {
  const auto kind = static_cast<size_t>(predicate);
  return entries_[kind].contains(lemma) || operators_[kind].contains(lemma);
}

std::string Lexicon::known_lemma(PredicateClass predicate, std::string lemma) const {
  if (predicate != PredicateClass::kVerb || has_lines(predicate, lemma)) return lemma;
  if (has_lines(predicate, lemma + 'e')) return lemma + 'e';
  if (lemma.ends_with('e')) {
    const std::string shorter = lemma.substr(0, lemma.size() - 1);
    if (has_lines(predicate, shorter)) return shorter;
  }
  return lemma;
}

const std::vector<SupportVerb>& Lexicon::support_verbs(std::string_view lemma) const {
  return find_or(support_, lemma, kNoSupport);
}

std::vector<const std::vector<Entry>*> Lexicon::entries_by_head() const {
  std::vector<const std::vector<Entry>*> groups;
  for (const ByLemma<Entry>& entries : entries_) {
    std::map<std::string_view, const std::vector<Entry>*> sorted;
    for (const auto& [head, group] : entries) sorted.emplace(head, &group);
    for (const auto& [head, group] : sorted) groups.push_back(group);
  }
  return groups;
}

std::vector<std::string> Lexicon::members(const std::string& class_name) const {
  const auto found = classes_.find(class_name);
  if (found == classes_.end()) return {};
  std::vector<std::string> lemmas(found->second.begin(), found->second.end());
  std::sort(lemmas.begin(), lemmas.end());
  return lemmas;
}

bool Lexicon::in_class(std::string_view class_name, std::string_view lemma) const {
  const auto found = classes_.find(std::string(class_name));
  return found != classes_.end() && found->second.contains(std::string(lemma));
}

bool Lexicon::is_class(std::string_view class_name) const {
  return classes_.contains(std::string(class_name));
}

const std::vector<std::string>& Lexicon::contexts_of(std::string_view lemma) const {
  return find_or(contexts_, lemma, kNoContexts);
}

const NumberWord* Lexicon::number_word(std::string_view lemma) const {
  const auto found = numbers_.find(std::string(lemma));
  return found == numbers_.end() ? nullptr : &found->second;
}

std::string_view Lexicon::thing_kind(std::string_view lemma) const {
  const auto found = kinds_.find(std::string(lemma));
  return found == kinds_.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace sanudo

// SPDX-License-Identifier: Apache-2.0
#include "evaluate/relation_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>

#include "base/split.h"
#include "ontology/ontology.h"

namespace sanudo {
namespace {

constexpr std::array<const char*, 15> kTypes = {
    "AGREE",  "CONSULT",  "SUPPORT", "COOPERATE", "AID",      "YIELD",  "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION",  "MOBILIZE", "COERCE", "ASSAULT"};

// Quad classes as the set counts them: YIELD is material cooperation.
int quad_of(const std::string& type) {
  const auto found = std::find(kTypes.begin(), kTypes.end(), type);
  const auto index = found - kTypes.begin();
  if (found == kTypes.end()) return 0;
  return index < 3 ? 1 : index < 6 ? 2 : index < 10 ? 3 : 4;
}

std::string quad_name(const std::string& type) {
  return type.empty() ? "" : std::to_string(quad_of(type));
}

std::string side_name(const std::string& type) {
  if (type.empty()) return "";
  return quad_of(type) <= 2 ? "cooperation" : "conflict";
}

uint32_t code_points(std::string_view utf8) {
  uint32_t count = 0;
  for (char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

struct MarkedSpans {
  CharSpan source;
  CharSpan target;
};

// The spans in code points of the sentence without its marks.
MarkedSpans find_marks(std::string_view marked) {
  MarkedSpans spans;
  uint32_t at = 0;
  for (size_t i = 0; i < marked.size();) {
    const std::string_view rest = marked.substr(i);
    if (rest.starts_with("<s>")) {
      spans.source.start = at;
      i += 3;
    } else if (rest.starts_with("</s>")) {
      spans.source.end = at;
      i += 4;
    } else if (rest.starts_with("<t>")) {
      spans.target.start = at;
      i += 3;
    } else if (rest.starts_with("</t>")) {
      spans.target.end = at;
      i += 4;
    } else {
      at += code_points(rest.substr(0, 1));
      ++i;
    }
  }
  return spans;
}

bool overlaps(CharSpan a, CharSpan b) { return a.start < b.end && b.start < a.end; }

bool any_overlaps(const std::vector<Entity>& entities, CharSpan span) {
  return std::any_of(entities.begin(), entities.end(),
                     [&](const Entity& entity) { return overlaps(entity.span, span); });
}

std::string folded(const std::string& type) {
  return type == "CONCEDE" || type == "RETREAT" ? "YIELD" : type;
}

// The set's labels are the PLOVER types of CAMEO roots (the manual's table of roots): a promise to
// yield (035) is AGREE there, a conviction (116) ACCUSE, a blockade (191) ASSAULT, though PLOVER's
// definitions put them elsewhere. An event without a code counts by its type.
std::string root_of(const Event& event) {
  const std::string_view root = std::string_view(event.cameo).substr(0, 2);
  if (root == "02") return "REQUEST";
  if (root == "09") return "ACCUSE";
  if (root == "19" || root == "20") return "ASSAULT";
  for (int i = 0; i < kEventTypes && !root.empty(); ++i) {
    const auto type = static_cast<EventType>(i);
    if (cameo_root(type) != root) continue;
    return root == "08" ? "YIELD" : event_type_name(type);
  }
  return folded(event.type);
}

uint32_t distance(CharSpan a, CharSpan b) {
  if (overlaps(a, b)) return 0;
  return a.start < b.start ? b.start - a.end : a.start - b.end;
}

// How well an event joins the two spans; 0: not at all.
int fit(const Event& event, const MarkedSpans& spans) {
  const bool source_acts = any_overlaps(event.actors, spans.source);
  const bool target_receives = any_overlaps(event.recipients, spans.target);
  const bool target_acts = any_overlaps(event.actors, spans.target);
  const bool source_receives = any_overlaps(event.recipients, spans.source);
  if (source_acts && target_receives) return 6;
  if (source_acts && target_acts) return 5;
  if (target_acts && source_receives) return 4;
  if (source_acts) return 3;
  if (target_receives || source_receives) return 2;
  return 1;
}

struct Count {
  size_t gold = 0;
  size_t predicted = 0;
  size_t correct = 0;

  double f1() const {
    const size_t both = gold + predicted;
    return both == 0 ? 0 : 2.0 * static_cast<double>(correct) / static_cast<double>(both);
  }
};

using Name = std::function<std::string(const std::string&)>;

std::map<std::string, Count> count(const std::vector<RelationRow>& rows,
                                   const std::vector<std::string>& predicted, const Name& name) {
  std::map<std::string, Count> counts;
  for (size_t i = 0; i < rows.size(); ++i) {
    const std::string gold = name(rows[i].gold);
    const std::string made = name(predicted[i]);
    ++counts[gold].gold;
    if (made.empty()) continue;
    ++counts[made].predicted;
    counts[gold].correct += gold == made ? 1 : 0;
  }
  return counts;
}

double macro_f1(const std::map<std::string, Count>& counts, size_t classes) {
  double sum = 0;
  for (const auto& [name, one] : counts) sum += one.gold > 0 ? one.f1() : 0;
  return classes == 0 ? 0 : sum / static_cast<double>(classes);
}

std::string itself(const std::string& type) { return type; }

}  // namespace

Result<std::vector<RelationRow>> read_relations(std::string_view bytes, std::string_view name) {
  std::vector<RelationRow> rows;
  std::map<std::string_view, size_t> columns;
  size_t number = 0;
  for (std::string_view line : split(bytes, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    const std::vector<std::string_view> fields = split(line, '\t');
    if (columns.empty()) {
      for (size_t i = 0; i < fields.size(); ++i) columns[fields[i]] = i;
      for (const char* needed : {"uid", "sentence", "marked_sentence", "gold_root"}) {
        if (columns.contains(needed)) continue;
        return Status(StatusCode::kBadFormat, fmt::format("{}:1: no column \"{}\"", name, needed));
      }
      continue;
    }
    if (fields.size() < columns.size()) {
      return Status(StatusCode::kBadFormat, fmt::format("{}:{}: too few columns", name, number));
    }
    std::string gold(fields[columns["gold_root"]]);
    if (gold == "CONCEDE" || gold == "RETREAT") gold = "YIELD";
    rows.push_back({std::string(fields[columns["uid"]]), std::string(fields[columns["sentence"]]),
                    std::string(fields[columns["marked_sentence"]]), std::move(gold)});
  }
  return rows;
}

RelationGuess relation_between(const CodedDocument& coded, const RelationRow& row) {
  const MarkedSpans spans = find_marks(row.marked);
  const Event* best = nullptr;
  int best_fit = 0;
  uint32_t best_distance = 0;
  for (const Event& event : coded.events) {
    const int how = fit(event, spans);
    const uint32_t far = distance(event.evidence.trigger_span, spans.source) +
                         distance(event.evidence.trigger_span, spans.target);
    if (best == nullptr || how > best_fit || (how == best_fit && far < best_distance)) {
      best = &event;
      best_fit = how;
      best_distance = far;
    }
  }
  if (best == nullptr) return {};
  return {folded(best->type), root_of(*best), best->why.rule};
}

RelationReport score_relations(const std::vector<RelationRow>& rows,
                               const std::vector<std::string>& predicted) {
  RelationReport report;
  report.rows = rows.size();
  report.predicted = predicted;
  size_t correct = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    report.coded += predicted[i].empty() ? 0 : 1;
    correct += predicted[i] == rows[i].gold ? 1 : 0;
  }
  report.accuracy =
      rows.empty() ? 0 : static_cast<double>(correct) / static_cast<double>(rows.size());
  report.root_macro_f1 = macro_f1(count(rows, predicted, itself), kTypes.size());
  report.quad_macro_f1 = macro_f1(count(rows, predicted, quad_name), 4);
  report.binary_macro_f1 = macro_f1(count(rows, predicted, side_name), 2);
  return report;
}

std::string format_figures(const RelationReport& report) {
  return fmt::format(
      "rows {}  with an event {} (coverage {:.3f})\naccuracy {:.3f}\n"
      "macro-F1: root {:.3f}  quad {:.3f}  cooperation/conflict {:.3f}\n",
      report.rows, report.coded,
      report.rows == 0 ? 0 : static_cast<double>(report.coded) / static_cast<double>(report.rows),
      report.accuracy, report.root_macro_f1, report.quad_macro_f1, report.binary_macro_f1);
}

std::string format_report(const std::vector<RelationRow>& rows, const RelationReport& report) {
  std::string out = format_figures(report) + "\n";
  out += "type        gold  coded  right    F1\n";
  std::map<std::string, Count> counts = count(rows, report.predicted, itself);
  for (const char* type : kTypes) {
    const Count& one = counts[type];
    out += fmt::format("{:<10} {:>5} {:>6} {:>6}  {:.3f}\n", type, one.gold, one.predicted,
                       one.correct, one.f1());
  }
  return out;
}

}  // namespace sanudo

// SPDX-License-Identifier: Apache-2.0
#include "evaluate/quote_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>

namespace sanudo {
namespace {

// The places of one span, or of the three of an attribution, as values that can be sorted.
using Key = std::vector<uint32_t>;
using KeyOf = std::function<Key(const AttributionSpans&)>;

Key key(const Pieces& pieces) {
  Key places;
  for (const CharSpan& piece : pieces) {
    places.push_back(piece.start);
    places.push_back(piece.end);
  }
  return places;
}

Key key_of_all(const AttributionSpans& spans) {
  Key places;
  for (const Pieces* pieces : {&spans.source, &spans.cue, &spans.content}) {
    const Key own = key(*pieces);
    places.push_back(static_cast<uint32_t>(own.size()));
    places.insert(places.end(), own.begin(), own.end());
  }
  return places;
}

const std::array<KeyOf, 4> kKinds = {
    [](const AttributionSpans& spans) { return key(spans.source); },
    [](const AttributionSpans& spans) { return key(spans.cue); },
    [](const AttributionSpans& spans) { return key(spans.content); }, key_of_all};

// One span may serve several attributions ("X said ..., adding ..."): it counts once.
std::set<Key> distinct(const std::vector<AttributionSpans>& attributions, const KeyOf& key_of) {
  std::set<Key> keys;
  for (const AttributionSpans& each : attributions) {
    Key own = key_of(each);
    if (!own.empty()) keys.insert(std::move(own));
  }
  return keys;
}

bool overlap(const Key& a, const Key& b) {
  for (size_t i = 0; i + 1 < a.size(); i += 2) {
    for (size_t j = 0; j + 1 < b.size(); j += 2) {
      if (a[i] < b[j + 1] && b[j] < a[i + 1]) return true;
    }
  }
  return false;
}

double count_overlapping(const std::set<Key>& keys, const std::set<Key>& others) {
  return static_cast<double>(std::count_if(keys.begin(), keys.end(), [&](const Key& own) {
    return std::any_of(others.begin(), others.end(),
                       [&](const Key& other) { return overlap(own, other); });
  }));
}

void count(const std::set<Key>& gold, const std::set<Key>& system, double weight, bool whole,
           SpanScore* score) {
  score->gold += weight * static_cast<double>(gold.size());
  score->system += weight * static_cast<double>(system.size());
  score->exact +=
      weight * static_cast<double>(std::count_if(
                   gold.begin(), gold.end(), [&](const Key& own) { return system.contains(own); }));
  if (whole) return;
  score->system_overlapping += weight * count_overlapping(system, gold);
  score->gold_overlapping += weight * count_overlapping(gold, system);
}

double share(double part, double all) { return all == 0 ? 0 : 100 * part / all; }

double f1(double precision, double recall) {
  return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}

std::string columns(double precision, double recall) {
  return fmt::format("{:6.1f} | {:6.1f} | {:6.1f}", precision, recall, f1(precision, recall));
}

std::string exact_columns(const SpanScore& score) {
  return columns(share(score.exact, score.system), share(score.exact, score.gold));
}

std::string overlap_columns(const SpanScore& score) {
  return columns(share(score.system_overlapping, score.system),
                 share(score.gold_overlapping, score.gold));
}

}  // namespace

void QuoteScore::add(const std::vector<std::vector<AttributionSpans>>& readings,
                     const std::vector<AttributionSpans>& system) {
  for (size_t kind = 0; kind < kKinds.size(); ++kind) {
    const std::set<Key> found = distinct(system, kKinds[kind]);
    for (const auto& reading : readings) {
      count(distinct(reading, kKinds[kind]), found, 1.0 / static_cast<double>(readings.size()),
            kind + 1 == kKinds.size(), &scores_[kind]);
    }
  }
}

std::string QuoteScore::format() const {
  constexpr std::array<const char*, 4> kNames = {"source", "cue", "content", "attribution"};
  std::string out =
      "Span        | Gold   | exact P |      R |     F1 | overlap P |    R |     F1\n";
  for (size_t kind = 0; kind < scores_.size(); ++kind) {
    const bool whole = kind + 1 == scores_.size();
    out += fmt::format(
        "{:<11} | {:6.0f} |  {} |    {}\n", kNames[kind], scores_[kind].gold,
        exact_columns(scores_[kind]),
        whole ? std::string("     - |      - |      -") : overlap_columns(scores_[kind]));
  }
  return out;
}

}  // namespace sanudo

// SPDX-License-Identifier: Apache-2.0
#include "ontology/ontology.h"

#include <algorithm>
#include <span>

#include "ontology/ontology_table.h"

namespace sanudo {
namespace {

const TypeRow& row(EventType type) { return kTypeRows[static_cast<size_t>(type)]; }

const ModeRow* find_mode(EventType type, std::string_view mode) {
  for (const ModeRow& candidate : std::span(kModeRows, kModeCount)) {
    if (candidate.type == type && candidate.mode == mode) return &candidate;
  }
  return nullptr;
}

const CameoRow* find_cameo(std::string_view code) {
  const std::span<const CameoRow> rows(kCameoRows, kCameoCount);
  const auto found = std::lower_bound(
      rows.begin(), rows.end(), code,
      [](const CameoRow& candidate, std::string_view wanted) { return candidate.code < wanted; });
  return found != rows.end() && found->code == code ? &*found : nullptr;
}

}  // namespace

const char* event_type_name(EventType type) { return row(type).name; }

std::optional<EventType> parse_event_type(std::string_view name) {
  for (int i = 0; i < kEventTypes; ++i) {
    if (name == kTypeRows[i].name) return static_cast<EventType>(i);
  }
  return std::nullopt;
}

int quad_class(EventType type) { return row(type).quad; }

bool is_mode(EventType type, std::string_view mode) {
  return mode.empty() || find_mode(type, mode) != nullptr;
}

bool is_context(std::string_view context) {
  return std::binary_search(kContextRows, kContextRows + kContextCount, context);
}

bool is_sector(std::string_view sector) {
  return std::binary_search(kSectorRows, kSectorRows + kSectorCount, sector);
}

double plover_score(EventType type, std::string_view mode) {
  const ModeRow* found = find_mode(type, mode);
  return found == nullptr ? row(type).score : found->score;
}

std::optional<double> goldstein(std::string_view cameo) {
  const CameoRow* found = find_cameo(cameo);
  if (found == nullptr) return std::nullopt;
  return found->goldstein;
}

bool is_cameo(std::string_view code) { return find_cameo(code) != nullptr; }

std::optional<PloverMeaning> plover_of_cameo(std::string_view cameo) {
  const std::span<const CameoPloverRow> rows(kCameoPloverRows, kCameoPloverCount);
  const auto found = std::lower_bound(rows.begin(), rows.end(), cameo,
                                      [](const CameoPloverRow& candidate, std::string_view wanted) {
                                        return candidate.code < wanted;
                                      });
  if (found == rows.end() || found->code != cameo) return std::nullopt;
  return found->meaning;
}

std::string_view cameo_about(EventType outer, std::string_view inner) {
  for (const EmbeddedRow& row : std::span(kEmbeddedRows, kEmbeddedCount)) {
    if (!inner.starts_with(row.inner)) continue;
    switch (outer) {
      case EventType::kAgree: return row.agree;
      case EventType::kRequest: return row.request;
      case EventType::kReject: return row.reject;
      case EventType::kThreaten: return row.threaten;
      default: return {};
    }
  }
  return {};
}

std::string_view cameo_root(EventType type) { return row(type).cameo; }

}  // namespace sanudo

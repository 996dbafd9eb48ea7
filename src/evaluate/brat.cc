// SPDX-License-Identifier: Apache-2.0
#include "evaluate/brat.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

namespace sanudo {
namespace {

// Splits off what stands before the separator; all of the text where there is none.
std::string_view take(std::string_view* text, char separator) {
  const size_t end = std::min(text->find(separator), text->size());
  const std::string_view piece = text->substr(0, end);
  text->remove_prefix(std::min(end + 1, text->size()));
  return piece;
}

bool read_number(std::string_view text, uint32_t* number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *number);
  return error == std::errc() && end == text.data() + text.size();
}

bool is_id(std::string_view word, char kind) {
  uint32_t number = 0;
  return word.size() > 1 && word[0] == kind && read_number(word.substr(1), &number);
}

// Pieces that meet are one.
void add_piece(CharSpan piece, Pieces* pieces) {
  if (!pieces->empty() && pieces->back().end >= piece.start) {
    pieces->back().end = std::max(pieces->back().end, piece.end);
  } else {
    pieces->push_back(piece);
  }
}

class BratReader {
 public:
  BratReader(std::string_view name, const PrintedPlaces& places) : name_(name), places_(places) {}

  Result<std::vector<AttributionSpans>> read(std::string_view bytes) {
    for (std::string_view rest = bytes; !rest.empty();) {
      ++line_;
      std::string_view line = take(&rest, '\n');
      const std::string_view id = take(&line, '\t');
      const Status status = is_id(id, 'T')   ? read_span(id, line)
                            : is_id(id, 'E') ? read_event(line)
                                             : Status();
      if (!status.is_ok()) return status;
    }
    return std::move(found_);
  }

 private:
  Status bad(std::string_view what) const {
    return Status(StatusCode::kBadFormat, fmt::format("{}:{}: {}", name_, line_, what));
  }

  // "Source 0 5;9 12<tab>words"
  Status read_span(std::string_view id, std::string_view line) {
    std::string_view places = take(&line, '\t');
    take(&places, ' ');
    std::vector<CharSpan> spans;
    while (!places.empty()) {
      std::string_view range = take(&places, ';');
      CharSpan span;
      if (!read_number(take(&range, ' '), &span.start) || !read_number(range, &span.end) ||
          span.start >= span.end || span.end > places_.size()) {
        return bad("expected the start and end of a span of the text");
      }
      spans.push_back(places_.of(span));
    }
    std::sort(spans.begin(), spans.end(), [](CharSpan a, CharSpan b) { return a.start < b.start; });
    for (const CharSpan& span : spans) add_piece(span, &spans_[std::string(id)]);
    return Status();
  }

  static Pieces* role(std::string_view name, AttributionSpans* attribution) {
    if (name.starts_with("Source")) return &attribution->source;
    if (name.starts_with("Cue")) return &attribution->cue;
    if (name.starts_with("Content")) return &attribution->content;
    return nullptr;
  }

  // "Attribution:T4 Content:T3 Cue:T2 Source:T1"
  Status read_event(std::string_view line) {
    AttributionSpans attribution;
    while (!line.empty()) {
      std::string_view value = take(&line, ' ');
      Pieces* pieces = role(take(&value, ':'), &attribution);
      const auto span = spans_.find(value);
      if (!is_id(value, 'T')) return bad("expected roles with spans: Source:T1 Cue:T2");
      if (pieces != nullptr && span != spans_.end()) {
        for (const CharSpan& piece : span->second) add_piece(piece, pieces);
      }
    }
    found_.push_back(std::move(attribution));
    return Status();
  }

  std::string_view name_;
  const PrintedPlaces& places_;
  size_t line_ = 0;
  std::map<std::string, Pieces, std::less<>> spans_;
  std::vector<AttributionSpans> found_;
};

}  // namespace

Result<std::vector<AttributionSpans>> read_brat_attributions(std::string_view bytes,
                                                             std::string_view name,
                                                             const PrintedPlaces& places) {
  return BratReader(name, places).read(bytes);
}

}  // namespace sanudo

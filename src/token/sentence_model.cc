// SPDX-License-Identifier: Apache-2.0
#include "token/sentence_model.h"

#include "base/hash.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

std::string shape_of(std::string_view word) {
  std::string shape;
  size_t length = 0;
  for (size_t at = 0; at < word.size() && shape.size() < 8; at += length) {
    const char32_t c = decode(word, at, &length);
    const char sign = is_upper(c) ? 'X' : is_letter(c) ? 'x' : is_digit(c) ? 'd' : '?';
    const size_t n = shape.size();
    if (sign == '?') {
      shape += word.substr(at, length);
    } else if (n < 2 || shape[n - 1] != sign || shape[n - 2] != sign) {
      shape.push_back(sign);
    }
  }
  return shape;
}

uint32_t feature(int kind, std::string_view value) {
  return static_cast<uint32_t>(hash64(value, static_cast<uint64_t>(kind)) %
                               SentenceModel::kBuckets);
}

}  // namespace

BorderFeatures::BorderFeatures(const Text& text, const std::vector<Token>& words) : words_(words) {
  bool open = false;
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = text.words(words[i].span);
    seen_.push_back({to_lower(word), shape_of(word)});
    if (word == "\"") open = !open;
    if (word == "“" || word == "``") open = true;
    if (word == "”" || word == "''") open = false;
    inside_quote_.push_back(open);
    const ByteOffset next = i + 1 < words.size() ? words[i + 1].span.begin : words[i].span.end;
    const std::string_view gap = text.words({words[i].span.end, next});
    line_break_.push_back(gap.find('\n') != std::string_view::npos);
  }
}

void BorderFeatures::extract(size_t at, std::vector<uint32_t>* features) const {
  static const Seen kNone{"<none>", "<none>"};
  features->clear();
  const auto word = [&](size_t offset_plus_two) -> const Seen& {
    const size_t index = at + offset_plus_two;
    return index < 2 || index - 2 >= seen_.size() ? kNone : seen_[index - 2];
  };
  const Seen& before = word(1);
  const Seen& here = word(2);
  const Seen& next = word(3);
  const Seen& second = word(4);
  const std::string space = words_[at].space_after ? (line_break_[at] ? "n" : "s") : "-";
  const std::string quote = inside_quote_[at] ? "q" : "-";
  const auto add = [&](int kind, const std::string& value) {
    features->push_back(feature(kind, value));
  };
  add(1, here.lower);
  add(2, here.shape + space);
  add(3, here.lower + "\t" + next.shape + space + quote);
  add(4, here.shape + "\t" + next.shape + space + quote);
  add(5, here.shape + "\t" + next.lower);
  add(6, before.lower + "\t" + here.lower + "\t" + next.shape);
  add(7, before.shape + "\t" + here.lower + "\t" + next.shape);
  add(8, here.lower + "\t" + next.lower);
  add(9, next.lower + space);
  add(10, next.shape + "\t" + second.shape + "\t" + here.lower);
  add(11, next.lower + "\t" + second.lower);
  add(12, space + quote);
  add(13, here.lower + "\t" + next.shape + "\t" + second.shape + space);
  add(14, before.lower + "\t" + here.shape);
}

bool BorderFeatures::runs_on(size_t at) const {
  if (at + 1 >= seen_.size() || !seen_[at + 1].shape.starts_with('x')) return false;
  constexpr std::string_view kNoEnd = "Xxd)]>-,";
  const std::string& here = seen_[at].shape;
  const bool pause = here.starts_with("..") || here == "…";
  return kNoEnd.find(here.back()) != std::string_view::npos || (pause && inside_quote_[at]);
}

Result<SentenceModel> SentenceModel::load(std::string_view bytes) {
  if (bytes.size() != 2 * kBuckets) {
    return Status(StatusCode::kBadFormat, "sentence model of the wrong size");
  }
  SentenceModel model;
  model.weights_.resize(kBuckets);
  for (size_t i = 0; i < kBuckets; ++i) {
    const auto low = static_cast<unsigned char>(bytes[2 * i]);
    const auto high = static_cast<unsigned char>(bytes[2 * i + 1]);
    model.weights_[i] = static_cast<int16_t>(low | (high << 8));
  }
  return model;
}

int32_t SentenceModel::score(const std::vector<uint32_t>& features) const {
  int32_t sum = 0;
  for (uint32_t feature : features) sum += weights_[feature];
  return sum;
}

}  // namespace sanudo

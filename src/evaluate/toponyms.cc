// SPDX-License-Identifier: Apache-2.0
#include "evaluate/toponyms.h"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

namespace sanudo {
namespace {

size_t byte_of(std::string_view text, unsigned code_point) {
  size_t byte = 0;
  for (; byte < text.size(); ++byte) {
    const bool begins = (static_cast<unsigned char>(text[byte]) & 0xC0) != 0x80;
    if (begins && code_point-- == 0) break;
  }
  return byte;
}

// Some offsets of the sets are a few characters off: then the phrase counts where it stands next.
ByteSpan settle(std::string_view text, size_t begin, std::string_view phrase) {
  constexpr size_t kSlack = 24;
  const size_t from = begin > kSlack ? begin - kSlack : 0;
  size_t best = std::string_view::npos;
  for (size_t at = text.find(phrase, from); at <= begin + kSlack; at = text.find(phrase, at + 1)) {
    const auto gap = [begin](size_t place) {
      return place > begin ? place - begin : begin - place;
    };
    if (best == std::string_view::npos || gap(at) < gap(best)) best = at;
  }
  if (best == std::string_view::npos) return {};
  return {static_cast<ByteOffset>(best), static_cast<ByteOffset>(best + phrase.size())};
}

Toponym read_toponym(const pugi::xml_node& node, std::string_view text) {
  Toponym toponym;
  const std::string phrase = node.child_value("phrase");
  toponym.span = settle(text, byte_of(text, node.child("start").text().as_uint()), phrase);
  const pugi::xml_node entry = node.child("gaztag");
  if (!entry.child("lat")) return toponym;
  toponym.has_entry = true;
  toponym.geonames = entry.attribute("geonameid").as_uint();
  toponym.name = entry.child_value("name");
  toponym.feature = entry.child_value("fcode");
  toponym.country = entry.child_value("country");
  toponym.lat = entry.child("lat").text().as_double();
  toponym.lon = entry.child("lon").text().as_double();
  return toponym;
}

ToponymText read_article(const pugi::xml_node& article, const std::string& file) {
  ToponymText read;
  read.name = fmt::format("{}:{}", file, article.attribute("docid").value());
  read.text = article.child_value("text");
  for (const pugi::xml_node& node : article.child("toponyms").children("toponym")) {
    Toponym toponym = read_toponym(node, read.text);
    if (toponym.span.size() > 0) read.toponyms.push_back(std::move(toponym));
  }
  const auto earlier = [](const Toponym& a, const Toponym& b) {
    return a.span.begin < b.span.begin;
  };
  std::stable_sort(read.toponyms.begin(), read.toponyms.end(), earlier);
  return read;
}

}  // namespace

Result<std::vector<ToponymText>> read_toponyms(std::string_view bytes, const std::string& name) {
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer(bytes.data(), bytes.size());
  if (!parsed) {
    return Status(StatusCode::kBadFormat,
                  fmt::format("{}: byte {}: {}", name, parsed.offset, parsed.description()));
  }
  if (!document.child("articles")) {
    return Status(StatusCode::kBadFormat, fmt::format("{}: no articles", name));
  }
  std::vector<ToponymText> articles;
  for (const pugi::xml_node& article : document.child("articles").children("article")) {
    articles.push_back(read_article(article, name));
  }
  return articles;
}

}  // namespace sanudo

// SPDX-License-Identifier: Apache-2.0
#include "text/read_document.h"

#include "text/charset.h"
#include "text/html_blocks.h"
#include "text/html_tree.h"
#include "text/language.h"
#include "text/main_text.h"
#include "text/page_facts.h"
#include "text/plain_text.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

// The title and the paragraphs, a line each.
class TextBuilder {
 public:
  void add(std::string_view paragraph, bool headline) {
    if (!utf8_.empty()) utf8_.push_back('\n');
    const auto begin = static_cast<ByteOffset>(utf8_.size());
    utf8_ += paragraph;
    paragraphs_.push_back({{begin, static_cast<ByteOffset>(utf8_.size())}, headline});
  }
  bool empty() const { return utf8_.empty(); }

  Text take(const std::string& language) && {
    std::string told = language.empty() ? guess_language(utf8_) : language;
    return Text(std::move(utf8_), std::move(paragraphs_), std::move(told));
  }

 private:
  std::string utf8_;
  std::vector<Paragraph> paragraphs_;
};

bool begins_with(std::string_view text, std::string_view title) {
  const std::string wanted = fold(squeeze(title));
  // Twice the bytes are room enough for what folding and squeezing take away.
  return fold(squeeze(text.substr(0, 2 * title.size() + 16))).starts_with(wanted);
}

std::vector<std::string> paragraphs_of(const HtmlTree& tree, Markup markup) {
  if (markup == Markup::kPage) return find_main_text(tree);
  std::vector<std::string> all;
  for (HtmlBlock& block : find_blocks(tree, std::vector<bool>(tree.nodes().size(), false))) {
    all.push_back(std::move(block.text));
  }
  return all;
}

// Where the next tag of a frame begins.
size_t find_frame(std::string_view html, size_t at) {
  for (; (at = html.find('<', at)) != std::string_view::npos; ++at) {
    const std::string tag = to_lower(html.substr(at, 8));
    if (tag.starts_with("<iframe") || tag == "</iframe") return at;
  }
  return html.size();
}

// What stands inside a frame is for readers without frames, as we are one.
std::string without_frames(std::string_view html) {
  std::string out;
  for (size_t at = 0; at < html.size();) {
    const size_t frame = find_frame(html, at);
    out += html.substr(at, frame - at);
    const size_t end = html.find('>', frame);
    at = end == std::string_view::npos ? html.size() : end + 1;
  }
  return out;
}

Result<Text> read_html(Document* document) {
  std::string utf8 = decode_page(document->bytes, document->charset);
  if (document->markup == Markup::kFragment) utf8 = without_frames(utf8);
  Result<HtmlTree> tree = HtmlTree::parse(std::move(utf8), document->input);
  if (!tree.is_ok()) return tree.status();
  if (document->markup == Markup::kPage) fill_from_page(tree.value(), document);
  TextBuilder text;
  for (const std::string& paragraph : paragraphs_of(tree.value(), document->markup)) {
    const bool first = text.empty();
    const bool titled = !document->title.empty();
    const bool is_title = first && titled && fold(paragraph) == fold(document->title);
    if (first && titled && !is_title) text.add(document->title, true);
    text.add(paragraph, is_title);
  }
  if (text.empty() && !document->title.empty()) text.add(document->title, false);
  if (text.empty()) {
    return Status(StatusCode::kEmpty, document->input + ": nothing to read in it");
  }
  return std::move(text).take(document->language);
}

// A plain text whose title came apart from it.
Result<Text> read_titled_text(const Document& document, std::vector<Warning>* warnings) {
  Result<Text> body = make_text(document, warnings);
  if (!body.is_ok() && body.status().code() != StatusCode::kEmpty) return body;
  if (body.is_ok() && begins_with(body.value().utf8(), document.title)) return body;
  TextBuilder text;
  text.add(document.title, body.is_ok());
  if (!body.is_ok()) return std::move(text).take(document.language);
  for (const Paragraph& paragraph : body.value().paragraphs()) {
    text.add(body.value().words(paragraph.span), false);
  }
  return std::move(text).take(document.language);
}

}  // namespace

Result<Text> read_document(Document* document, std::vector<Warning>* warnings) {
  if (document->title_is_markup) document->title = plain_words(document->title);
  document->title = squeeze(document->title);
  document->title_is_markup = false;
  if (document->markup != Markup::kPlain) return read_html(document);
  return document->title.empty() ? make_text(*document, warnings)
                                 : read_titled_text(*document, warnings);
}

}  // namespace sanudo

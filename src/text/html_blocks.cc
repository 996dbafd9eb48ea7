// SPDX-License-Identifier: Apache-2.0
#include "text/html_blocks.h"

#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr std::string_view kInline =
    " a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter "
    "nobr "
    "output q s samp small span strike strong sub sup time tt u var wbr ruby rb rt rp bb ";
constexpr std::string_view kNeverSeen =
    " script style noscript template head iframe embed applet math canvas select option "
    "button input textarea audio video map datalist dialog ";

bool is_one_of(std::string_view tag, std::string_view tags) {
  return tags.find(" " + std::string(tag) + " ") != std::string_view::npos;
}

bool is_hidden(const HtmlNode& node) {
  for (const auto& [name, value] : node.attributes) {
    if (name == "hidden") return true;
    if (name != "style") continue;
    const std::string style = to_lower(value);
    if (style.find("display:none") != std::string::npos) return true;
    if (style.find("display: none") != std::string::npos) return true;
  }
  return false;
}

// Collects the text of a block until the next one begins.
class BlockWriter {
 public:
  void add_text(int block, std::string_view text, bool in_link) {
    if (block != node_) end();
    node_ = block;
    text_ += text;
    if (in_link) link_bytes_ += squeeze(text).size();
  }

  void end() {
    std::string text = squeeze(text_);
    if (!text.empty()) blocks_.push_back({node_, std::move(text), link_bytes_});
    text_.clear();
    link_bytes_ = 0;
  }

  std::vector<HtmlBlock> take() {
    end();
    return std::move(blocks_);
  }

 private:
  std::vector<HtmlBlock> blocks_;
  int node_ = -1;
  std::string text_;
  size_t link_bytes_ = 0;
};

}  // namespace

std::vector<HtmlBlock> find_blocks(const HtmlTree& tree, const std::vector<bool>& left_out) {
  BlockWriter writer;
  std::vector<int> block(tree.nodes().size(), 0);  // innermost block element around each node
  std::vector<bool> in_link(tree.nodes().size(), false);
  for (int i = 0; i < tree.size();) {
    const HtmlNode& node = tree[i];
    const auto at = static_cast<size_t>(i);
    const auto parent = static_cast<size_t>(node.parent);
    if (node.parent >= 0) block[at] = block[parent];
    if (node.parent >= 0) in_link[at] = in_link[parent] || node.tag == "a";
    const bool out =
        !node.is_text() && (is_one_of(node.tag, kNeverSeen) || is_hidden(node) || left_out[at]);
    if (out) {
      i = node.end;
      continue;
    }
    if (node.is_text()) {
      writer.add_text(block[at], node.text, in_link[at]);
    } else if (node.tag == "br") {
      const bool twice = i + 1 < tree.size() && tree[i + 1].tag == "br";
      twice ? writer.end() : writer.add_text(block[at], " ", false);
    } else if (!is_one_of(node.tag, kInline)) {
      writer.end();
      block[at] = i;
    }
    ++i;
  }
  return writer.take();
}

std::string plain_words(const std::string& markup) {
  const Result<HtmlTree> tree = HtmlTree::parse(markup, "");
  if (!tree.is_ok()) return markup;
  std::string words;
  for (const HtmlBlock& block :
       find_blocks(tree.value(), std::vector<bool>(tree.value().nodes().size(), false))) {
    words += words.empty() ? block.text : " " + block.text;
  }
  return words;
}

}  // namespace sanudo

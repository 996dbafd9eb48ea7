// SPDX-License-Identifier: Apache-2.0
// An HTML document as a row of its elements and texts in document order, built by an HTML5 parser.
// What lies inside node i are the nodes i+1 ... node.end-1: every walk is a loop.
#ifndef SANUDO_TEXT_HTML_TREE_H_
#define SANUDO_TEXT_HTML_TREE_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanudo/status.h"

namespace sanudo {

struct HtmlNode {
  int parent = -1;
  int end = 0;            // behind the last node inside
  std::string_view tag;   // lower case; empty for a text
  std::string_view text;  // of a text
  std::vector<std::pair<std::string_view, std::string_view>> attributes;

  bool is_text() const { return tag.empty(); }
  std::string_view attribute(std::string_view name) const {
    for (const auto& [key, value] : attributes) {
      if (key == name) return value;
    }
    return {};
  }
};

// Immutable; the views of the nodes live as long as the tree.
class HtmlTree {
 public:
  // Any bytes are HTML; kTooLarge for such as nest without end or grow beyond kMaxTreeBytes.
  static Result<HtmlTree> parse(std::string utf8, const std::string& name);
  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  const std::vector<HtmlNode>& nodes() const { return nodes_; }
  int size() const { return static_cast<int>(nodes_.size()); }
  const HtmlNode& operator[](int i) const { return nodes_[static_cast<size_t>(i)]; }
  // The first element of this name inside `inside`; -1 for none.
  int find(std::string_view tag, int inside = 0) const;
  // All text inside a node, runs of white space as one blank.
  std::string text_of(int node) const;

 private:
  class Memory;
  HtmlTree();
  std::unique_ptr<Memory> memory_;
  std::unique_ptr<std::string> source_;
  std::vector<HtmlNode> nodes_;
};

// White space at the ends gone, inside one blank.
std::string squeeze(std::string_view text);

}  // namespace sanudo

#endif  // SANUDO_TEXT_HTML_TREE_H_

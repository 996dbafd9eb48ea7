// SPDX-License-Identifier: Apache-2.0
// Around gumbo. Its parser does not recurse, but its way of freeing a tree does, and both time and
// memory can be made to explode by pages that nest without end. So its memory is our own, of a
// fixed budget and freed as a whole, and pages that open tens of thousands of elements without
// closing them are turned away before.
#include "text/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kMaxTreeBytes = 512u << 20;
constexpr size_t kMaxOpen = 10000;
constexpr size_t kBlock = 1u << 20;

// Elements without an end tag, and such whose end may be left out, count for nothing.
bool counts(std::string_view tag) {
  constexpr std::string_view kUncounted =
      " area base br col embed hr img input link meta param source track wbr p li dt dd option tr "
      "td "
      "th thead tbody tfoot ";
  return kUncounted.find(" " + std::string(tag) + " ") == std::string_view::npos;
}

bool is_name_end(char c) {
  return c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// A rough count, from tags alone: a page of tens of thousands of open elements is an attack.
bool nests_without_end(std::string_view html) {
  size_t open = 0;
  for (size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const bool closes = html.substr(at + 1).starts_with('/');
    const size_t begin = at + (closes ? 2 : 1);
    size_t end = begin;
    while (end < html.size() && end - begin < 16 && !is_name_end(html[end])) ++end;
    if (end == begin || !counts(to_lower(html.substr(begin, end - begin)))) continue;
    if (closes)
      open -= open > 0 ? 1 : 0;
    else if (++open > kMaxOpen)
      return true;
  }
  return false;
}

std::string_view view(const char* text) { return text == nullptr ? "" : text; }

HtmlNode text_node(const GumboNode& node) {
  HtmlNode flat;
  flat.text = view(node.v.text.text);
  return flat;
}

HtmlNode element_node(const GumboElement& element) {
  HtmlNode flat;
  flat.tag = gumbo_normalized_tagname(element.tag);
  if (flat.tag.empty()) {
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    flat.tag = name.data != nullptr ? std::string_view(name.data, name.length) : "unknown";
  }
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    flat.attributes.emplace_back(view(attribute->name), view(attribute->value));
  }
  return flat;
}

struct Open {
  const GumboVector* children;
  unsigned next;
  int node;
};

std::vector<HtmlNode> flatten(const GumboNode* root) {
  std::vector<HtmlNode> nodes = {element_node(root->v.element)};
  std::vector<Open> open = {{&root->v.element.children, 0, 0}};
  while (!open.empty()) {
    Open& inner = open.back();
    if (inner.next == inner.children->length) {
      nodes[static_cast<size_t>(inner.node)].end = static_cast<int>(nodes.size());
      open.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(inner.children->data[inner.next++]);
    const int number = static_cast<int>(nodes.size());
    const bool element = child->type == GUMBO_NODE_ELEMENT || child->type == GUMBO_NODE_TEMPLATE;
    if (!element && child->type == GUMBO_NODE_COMMENT) continue;
    nodes.push_back(element ? element_node(child->v.element) : text_node(*child));
    nodes.back().parent = inner.node;
    nodes.back().end = number + 1;
    if (element) open.push_back({&child->v.element.children, 0, number});
  }
  return nodes;
}

}  // namespace

// Blocks that are freed together.
class HtmlTree::Memory {
 public:
  // Null where the budget is spent: then `spent` is jumped to, out of the parser, which is C, holds
  // nothing but this memory and has no way to hand a failure up.
  static void* allocate(void* self, size_t size) { return static_cast<Memory*>(self)->take(size); }
  static void release(void*, void*) {}

  std::jmp_buf spent;

 private:
  void* take(size_t size) {
    size = (size + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1);
    if (blocks_.empty() || size > room_) {
      const size_t block = std::max(size, kBlock);
      if (block > kMaxTreeBytes - total_) std::longjmp(spent, 1);
      total_ += block;
      blocks_.push_back(std::make_unique<std::byte[]>(block));
      room_ = block;
      next_ = blocks_.back().get();
    }
    void* taken = next_;
    next_ += size;
    room_ -= size;
    return taken;
  }

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* next_ = nullptr;
  size_t room_ = 0;
  size_t total_ = 0;
};

namespace {

// Null where the budget is spent. Nothing here but the jump's own frame may hold memory.
const GumboOutput* build_tree(const GumboOptions& options, std::jmp_buf& spent,
                              const std::string& source) {
  if (setjmp(spent) != 0) return nullptr;
  return gumbo_parse_with_options(&options, source.data(), source.size());
}

}  // namespace

HtmlTree::HtmlTree() : memory_(std::make_unique<Memory>()) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::parse(std::string utf8, const std::string& name) {
  const Status too_large(StatusCode::kTooLarge, name + ": HTML that nests without end");
  if (nests_without_end(utf8)) return too_large;
  HtmlTree tree;
  tree.source_ = std::make_unique<std::string>(std::move(utf8));
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Memory::allocate;
  options.deallocator = Memory::release;
  options.userdata = tree.memory_.get();
  options.max_errors = 0;
  const GumboOutput* output = build_tree(options, tree.memory_->spent, *tree.source_);
  if (output == nullptr) return too_large;
  tree.nodes_ = flatten(output->root);
  return tree;
}

int HtmlTree::find(std::string_view tag, int inside) const {
  for (int i = inside; i < (*this)[inside].end; ++i) {
    if ((*this)[i].tag == tag) return i;
  }
  return -1;
}

std::string HtmlTree::text_of(int node) const {
  std::string text;
  for (int i = node; i < (*this)[node].end; ++i) text += (*this)[i].text;
  return squeeze(text);
}

std::string squeeze(std::string_view text) {
  std::string out;
  bool blank = false;
  for (size_t at = 0, length = 0; at < text.size(); at += length) {
    const char32_t c = decode(text, at, &length);
    if (is_space(c)) {
      blank = !out.empty();
    } else if (c == 0xAD || c == 0x200B || c == 0xFEFF) {
      continue;  // soft hyphens and marks without width
    } else {
      if (blank) out.push_back(' ');
      blank = false;
      out.append(text.substr(at, length));
    }
  }
  return out;
}

}  // namespace sanudo

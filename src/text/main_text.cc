// SPDX-License-Identifier: Apache-2.0
// Paragraphs vote for the elements around them, by their length and commas,
// less what is links; the element with most votes holds the report (the idea of
// Readability, Arc90 2009). What a page itself calls the body of its article
// comes first. Then what is inside and still no report goes.
#include "text/main_text.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/html_blocks.h"
#include "text/page_notice.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kShortestVoter = 25;
constexpr int kVotingLevels = 5;
// A text under this many bytes is looked for again, with less taken away.
constexpr size_t kEnough = 250;
constexpr size_t kMostHeadingBytes = 200;
constexpr size_t kMostHeadBytes = 60;
// Of a text that is kept whole, at most this share may be links.
constexpr double kLinkShare = 0.5;

// In class, id, role: never the report itself.
constexpr std::array<std::string_view, 70> kAround = {"comment",      "disqus",
                                                      "respond",      "sidebar",
                                                      "side-bar",     "share",
                                                      "sharing",      "social",
                                                      "related",      "recommend",
                                                      "newsletter",   "subscri",
                                                      "cookie",       "consent",
                                                      "gdpr",         "promo",
                                                      "advert",       "ad-break",
                                                      "sponsor",      "banner",
                                                      "breadcrumb",   "crumbs",
                                                      "menu",         "navbar",
                                                      "navigation",   "nav-",
                                                      "-nav",         "footer",
                                                      "masthead",     "popup",
                                                      "modal",        "overlay",
                                                      "pagination",   "pager",
                                                      "paging",       "tag-list",
                                                      "taglist",      "tags",
                                                      "author-bio",   "about-author",
                                                      "authorbox",    "author-box",
                                                      "author-info",  "widget",
                                                      "toolbar",      "trending",
                                                      "most-read",    "mostread",
                                                      "most-popular", "popular",
                                                      "read-more",    "readmore",
                                                      "more-news",    "outbrain",
                                                      "taboola",      "signup",
                                                      "sign-up",      "login",
                                                      "skip-link",    "screen-reader",
                                                      "print-only",   "jp-relatedposts",
                                                      "recirc",       "donat",
                                                      "-bio",         "author-desc",
                                                      "author_",      "inline-link",
                                                      "mehr-zum",     "leer-mas"};
// ... unless it is one of these as well.
constexpr std::array<std::string_view, 8> kReport = {
    "article-body", "articlebody",  "post-content",    "entry-content",
    "story-body",   "main-content", "article-content", "article_body"};
constexpr std::array<std::string_view, 10> kGood = {"article", "body", "content", "entry", "hentry",
                                                    "main",    "post", "text",    "story", "blog"};
constexpr std::array<std::string_view, 12> kBad = {"hidden", "contact",  "foot",    "meta",
                                                   "media",  "shoutbox", "tool",    "shopping",
                                                   "scroll", "list",     "caption", "teaser"};

constexpr std::string_view kNeverReport =
    " nav aside footer form fieldset menu figcaption figure svg ";
constexpr std::string_view kNeverRoles =
    " navigation complementary contentinfo banner search menu menubar dialog "
    "alertdialog ";

bool is_one_of(std::string_view tag, std::string_view tags) {
  return !tag.empty() && tags.find(" " + std::string(tag) + " ") != std::string_view::npos;
}

template <size_t N>
bool holds_any(std::string_view text, const std::array<std::string_view, N> &words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

std::string names_of(const HtmlNode &node) {
  return to_lower(std::string(node.attribute("class")) + " " + std::string(node.attribute("id")));
}

bool is_heading(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] > '0' && tag[1] < '7';
}

// Of Latin, Han and Arabic script.
size_t count_commas(std::string_view text) {
  size_t commas = 0;
  for (std::string_view comma : {",", "、", "，", "،"}) {
    for (size_t at = text.find(comma); at != std::string_view::npos;
         at = text.find(comma, at + comma.size())) {
      ++commas;
    }
  }
  return commas;
}

// How much is taken away before the search.
enum class Strictness { kNamesAndTags, kTags, kNothing };

class Search {
 public:
  Search(const HtmlTree &tree, Strictness strictness)
      : tree_(tree),
        strictness_(strictness),
        left_out_(tree.nodes().size(), false),
        votes_(tree.nodes().size(), 0.0) {}

  std::vector<std::string> run() {
    mark_left_out();
    blocks_ = find_blocks(tree_, left_out_);
    const int root = find_root();
    std::vector<const HtmlBlock *> kept;
    bool noise_before = false;
    for (const HtmlBlock &block : blocks_) {
      if (!is_inside(block.node, root)) continue;
      const bool noise = is_noise(block);
      // What heads nothing but noise goes with it.
      if (noise ? is_link_list(block) : noise_before && heads(block)) drop_heads(&kept);
      if (!noise) kept.push_back(&block);
      noise_before = noise;
    }
    drop_heads(&kept);
    std::vector<std::string> paragraphs;
    for (const HtmlBlock *block : kept) paragraphs.push_back(block->text);
    return paragraphs;
  }

 private:
  bool is_inside(int node, int outer) const { return outer <= node && node < tree_[outer].end; }

  void mark_left_out() {
    for (int i = 1; i < tree_.size(); ++i) {
      if (!tree_[i].is_text() && is_around(i)) left_out_[static_cast<size_t>(i)] = true;
    }
  }

  bool is_around(int i) const {
    const HtmlNode &node = tree_[i];
    if (strictness_ == Strictness::kNothing) return is_one_of(node.tag, " nav footer svg ");
    if (is_one_of(node.tag, kNeverReport)) return true;
    if (is_one_of(to_lower(node.attribute("role")), kNeverRoles)) return true;
    if (strictness_ != Strictness::kNamesAndTags) return false;
    if (is_one_of(node.tag, " html body article main a h1 em strong b i ")) return false;
    const std::string names = names_of(node);
    if (names.size() < 3 || holds_any(names, kReport)) return false;
    // What holds most of the page is no mere surrounding, however it is called.
    return holds_any(names, kAround) && !holds_report(i);
  }

  bool holds_report(int i) const {
    const int size = tree_[i].end - i;
    return size * 2 > tree_.size() || tree_.find("article", i) >= 0 || tree_.find("h1", i) >= 0;
  }

  // What the page calls its article, where it holds about as much as the best
  // voted element.
  int find_root() {
    vote();
    int best = std::max(tree_.find("body"), 0);
    for (int i = 0; i < tree_.size(); ++i) {
      if (score(i) > score(best) || votes_[static_cast<size_t>(best)] == 0) {
        if (votes_[static_cast<size_t>(i)] > 0) best = i;
      }
    }
    const int named = find_named();
    const int grown = grow(best);
    if (named >= 0 && text_bytes(named) * 10 >= text_bytes(grown) * 6) return named;
    return grown;
  }

  void vote() {
    for (const HtmlBlock &block : blocks_) {
      if (block.text.size() < kShortestVoter) continue;
      const size_t commas = count_commas(block.text);
      const double length = std::min<double>(3.0, static_cast<double>(block.text.size()) / 100);
      const double own =
          1.0 - static_cast<double>(block.link_bytes) / static_cast<double>(block.text.size());
      const double weight = (1.0 + static_cast<double>(commas) + length) * std::max(0.0, own);
      int at = tree_[block.node].tag == "p" || is_heading(tree_[block.node].tag)
                   ? tree_[block.node].parent
                   : block.node;
      for (int level = 0; level < kVotingLevels && at > 0; ++level, at = tree_[at].parent) {
        const double share = level == 0 ? 1.0 : level == 1 ? 0.5 : 1.0 / (3.0 * level);
        votes_[static_cast<size_t>(at)] += weight * share;
      }
    }
  }

  double score(int i) const {
    const double votes = votes_[static_cast<size_t>(i)];
    if (votes == 0) return 0;
    const std::string names = names_of(tree_[i]);
    double prior = 0;
    if (holds_any(names, kGood)) prior += 25;
    if (holds_any(names, kBad)) prior -= 25;
    if (is_one_of(tree_[i].tag, " article main ")) prior += 10;
    if (is_one_of(tree_[i].tag, " ul ol dl li th td ")) prior -= 5;
    return (votes + std::min(prior, votes / 2)) * (1.0 - link_share(i));
  }

  double link_share(int node) const {
    size_t all = 0;
    size_t links = 0;
    for_blocks(node, [&](const HtmlBlock &block) {
      all += block.text.size();
      links += block.link_bytes;
    });
    return all == 0 ? 0 : static_cast<double>(links) / static_cast<double>(all);
  }

  size_t text_bytes(int node) const {
    size_t all = 0;
    for_blocks(node, [&](const HtmlBlock &block) { all += block.text.size() - block.link_bytes; });
    return all;
  }

  // Blocks stand in document order, by node.
  template <typename Visit>
  void for_blocks(int node, Visit visit) const {
    for (const HtmlBlock &block : blocks_) {
      if (is_inside(block.node, node)) visit(block);
    }
  }

  // Pieces of one report may lie in sister elements: as long as the element
  // around holds much more text of its own and little that is links, it is
  // taken.
  int grow(int node) const {
    for (int up = tree_[node].parent; up > 0; up = tree_[up].parent) {
      if (is_one_of(tree_[up].tag, " body html ") && node > 0 && text_bytes(node) > kEnough) break;
      const double more = static_cast<double>(text_bytes(up)) /
                          static_cast<double>(std::max<size_t>(1, text_bytes(node)));
      if (more > 1.15 && link_share(up) < 0.25 && more < 6) node = up;
    }
    return node;
  }

  int find_named() const {
    int best = -1;
    for (int i = 0; i < tree_.size(); ++i) {
      const HtmlNode &node = tree_[i];
      const bool named = to_lower(node.attribute("itemprop")) == "articlebody";
      if (named && (best < 0 || text_bytes(i) > text_bytes(best))) best = i;
    }
    if (best >= 0) return best;
    int articles = 0;
    for (int i = 0; i < tree_.size(); ++i) {
      if (tree_[i].tag != "article") continue;
      ++articles;
      best = i;
    }
    return articles == 1 ? best : -1;
  }

  // A heading before one heads more of them.
  bool is_link_list(const HtmlBlock &block) const {
    return tree_[block.node].tag == "li" && block.link_bytes * 10 > block.text.size() * 8;
  }

  // Lists of links, and lines that only lead away.
  bool is_noise(const HtmlBlock &block) const {
    const double share =
        static_cast<double>(block.link_bytes) / static_cast<double>(block.text.size());
    if (is_notice(block.text)) return true;
    if (is_heading(tree_[block.node].tag)) return block.text.size() > kMostHeadingBytes;
    if (is_stamp(block.text)) return true;
    if (share > 0.8) return block.text.size() < 300 || tree_[block.node].tag == "li";
    return share > kLinkShare && block.text.size() < 120;
  }

  void drop_heads(std::vector<const HtmlBlock *> *kept) const {
    const bool all = std::all_of(kept->begin(), kept->end(),
                                 [this](const HtmlBlock *block) { return heads(*block); });
    while (!all && heads(*kept->back())) kept->pop_back();
  }

  bool heads(const HtmlBlock &block) const {
    return is_heading(tree_[block.node].tag) ||
           (block.text.size() < kMostHeadBytes && block.text.ends_with(':'));
  }

  const HtmlTree &tree_;
  Strictness strictness_;
  std::vector<bool> left_out_;
  std::vector<double> votes_;
  std::vector<HtmlBlock> blocks_;
};

size_t total_bytes(const std::vector<std::string> &paragraphs) {
  size_t all = 0;
  for (const std::string &paragraph : paragraphs) all += paragraph.size();
  return all;
}

}  // namespace

std::vector<std::string> find_main_text(const HtmlTree &tree) {
  std::vector<std::string> best;
  for (Strictness strictness :
       {Strictness::kNamesAndTags, Strictness::kTags, Strictness::kNothing}) {
    std::vector<std::string> found = Search(tree, strictness).run();
    if (total_bytes(found) > 2 * total_bytes(best)) best = std::move(found);
    if (total_bytes(best) >= kEnough) break;
  }
  return best;
}

}  // namespace sanudo

// SPDX-License-Identifier: Apache-2.0
#include "text/page_facts.h"

#include <algorithm>
#include <array>
#include <optional>

#include "document/url.h"
#include "document/written_date.h"
#include "text/html_blocks.h"
#include "text/page_statements.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kMostDateBlock = 120;
constexpr size_t kMostAuthor = 80;

struct Fact {
  std::string value;
  std::string place;
};

// Names of statements, best first; each ends with ";".
constexpr std::array<std::string_view, 12> kTitles = {
    "json-ld headline",  "meta og:title",      "meta twitter:title", "meta dc.title",
    "meta dcterm:title", "meta dcterms.title", "meta parsely-title", "meta weibo:article:title",
    "meta title",        "meta headline",      "json-ld name",       "meta sailthru.title"};
constexpr std::array<std::string_view, 30> kDates = {"json-ld datepublished",
                                                     "meta article:published_time",
                                                     "meta datepublished",
                                                     "meta og:published_time",
                                                     "meta og:article:published_time",
                                                     "meta article:published",
                                                     "meta parsely-pub-date",
                                                     "meta sailthru.date",
                                                     "meta pubdate",
                                                     "meta publishdate",
                                                     "meta publish-date",
                                                     "meta publish_date",
                                                     "meta publication_date",
                                                     "meta publication-date",
                                                     "meta published_time_telegram",
                                                     "meta dc.date.issued",
                                                     "meta dcterms.issued",
                                                     "meta dcterms.created",
                                                     "meta dc.date.created",
                                                     "meta dcterms.date",
                                                     "meta dc.date",
                                                     "meta dc.issued",
                                                     "meta citation_publication_date",
                                                     "meta citation_date",
                                                     "meta date",
                                                     "meta article_date_original",
                                                     "meta originalpublicationdate",
                                                     "meta displaydate",
                                                     "json-ld datecreated",
                                                     "meta cxenseparse:recs:publishtime"};
constexpr std::array<std::string_view, 10> kChanges = {
    "json-ld uploaddate",    "json-ld datemodified", "meta article:modified_time",
    "meta datemodified",     "meta og:updated_time", "meta dcterms.modified",
    "meta dc.date.modified", "meta last-modified",   "meta lastmod",
    "meta revision_date"};
constexpr std::array<std::string_view, 9> kAuthors = {
    "json-ld author.name", "json-ld author",  "meta article:author_name", "meta author",
    "meta parsely-author", "meta dc.creator", "meta sailthru.author",     "meta byl",
    "meta article:author"};
constexpr std::array<std::string_view, 6> kPublishers = {
    "json-ld publisher.name", "meta og:site_name",     "meta dc.publisher",
    "meta publisher",         "meta application-name", "meta twitter:site"};
constexpr std::array<std::string_view, 4> kSections = {
    "meta article:section", "json-ld articlesection", "meta parsely-section", "meta section"};

// In class, id or itemprop of what tells the reader the day; best first.
constexpr std::array<std::string_view, 10> kDateNames = {
    "datepublished", "published",  "pubdate", "publish", "dateline",
    "posted",        "entry-date", "date",    "time",    "byline"};

class Finder {
 public:
  Finder(const HtmlTree& tree, Document* document)
      : tree_(tree), document_(document), statements_(read_statements(tree)) {}

  void fill() {
    fill_url();
    fill_text("publisher", kPublishers, &document_->publisher);
    fill_title();
    fill_authors();
    fill_language();
    fill_text("section", kSections, &document_->section);
    fill_access();
    fill_date();
  }

 private:
  template <size_t N>
  std::optional<Fact> stated(const std::array<std::string_view, N>& names) const {
    for (std::string_view name : names) {
      for (const Statement& statement : statements_) {
        if (statement.name == name && !statement.value.empty()) {
          return Fact{statement.value, statement.name};
        }
      }
    }
    return std::nullopt;
  }

  void note(const char* field, std::string place) {
    document_->sources.push_back({field, std::move(place)});
  }

  template <size_t N>
  void fill_text(const char* field, const std::array<std::string_view, N>& names,
                 std::string* value) {
    if (!value->empty()) return;
    auto fact = stated(names);
    if (!fact) return;
    *value = plain_words(fact->value);
    note(field, std::move(fact->place));
  }

  void fill_url() {
    std::string address;
    std::string place;
    for (const HtmlNode& node : tree_.nodes()) {
      if (node.tag == "link" && to_lower(node.attribute("rel")) == "canonical") {
        address = node.attribute("href");
        place = "link canonical";
      }
    }
    if (address.empty()) {
      if (auto fact = stated(std::array<std::string_view, 1>{"meta og:url"})) {
        address = fact->value;
        place = fact->place;
      }
    }
    if (address.empty()) return;
    address = resolve_url(document_->url, squeeze(address));
    if (host_of_url(address).empty()) return;
    document_->url = address;
    note("url", std::move(place));
  }

  void fill_title() {
    if (!document_->title.empty()) return;
    std::optional<Fact> fact = stated(kTitles);
    if (!fact) fact = element_text("title");
    if (!fact) fact = element_text("h1");
    if (!fact) return;
    document_->title = without_site(plain_words(fact->value));
    note("title", std::move(fact->place));
  }

  std::optional<Fact> element_text(std::string_view tag) const {
    const int node = tree_.find(tag);
    if (node < 0) return std::nullopt;
    std::string text = tree_.text_of(node);
    if (text.empty()) return std::nullopt;
    return Fact{std::move(text), std::string(tag) + " element"};
  }

  // "Title | Site", "Title - Site": the site goes, where it is the publisher or the title is found
  // as a heading without it.
  std::string without_site(std::string title) const {
    for (std::string_view sign : {" | ", " - ", " – ", " — ", " :: ", " » ", " · "}) {
      const size_t at = title.rfind(sign);
      if (at == std::string::npos || at < 10) continue;
      const std::string head = title.substr(0, at);
      const std::string site = fold(title.substr(at + sign.size()));
      const bool publisher = !document_->publisher.empty() && site == fold(document_->publisher);
      if (publisher || is_heading_text(head)) return head;
    }
    return title;
  }

  bool is_heading_text(const std::string& text) const {
    const std::string wanted = fold(text);
    for (int i = 0; i < tree_.size(); ++i) {
      if ((tree_[i].tag == "h1" || tree_[i].tag == "h2") && fold(tree_.text_of(i)) == wanted) {
        return true;
      }
    }
    return false;
  }

  void fill_authors() {
    if (!document_->author.empty()) return;
    for (std::string_view name : kAuthors) {
      for (const Statement& statement : statements_) {
        if (statement.name != name || !add_author(statement.value)) continue;
        if (document_->author.size() == 1) note("author", statement.name);
      }
      if (!document_->author.empty()) return;
    }
    for (int i = 0; i < tree_.size(); ++i) {
      const HtmlNode& node = tree_[i];
      const bool named = to_lower(node.attribute("rel")) == "author" ||
                         to_lower(node.attribute("itemprop")) == "author" ||
                         to_lower(node.attribute("class")).find("author-name") != std::string::npos;
      if (named && add_author(tree_.text_of(i))) return note("author", "author element");
    }
  }

  bool add_author(const std::string& value) {
    std::string name = plain_words(value);
    if (fold(name).starts_with("by ")) name.erase(0, 3);
    if (name.empty() || name.size() > kMostAuthor || name.find("://") != std::string::npos) {
      return false;
    }
    auto& authors = document_->author;
    if (std::find(authors.begin(), authors.end(), name) == authors.end()) authors.push_back(name);
    return true;
  }

  // Of what pages say the text itself is the better witness but for the long ones of pages in one
  // language: only <html lang> is taken as a hint, and the text decides.
  void fill_language() {
    if (!document_->language.empty()) return;
    const std::string_view lang = tree_[0].attribute("lang");
    if (!lang.empty())
      note("language", "text (the page says " + to_lower(lang.substr(0, 12)) + ")");
  }

  void fill_access() {
    for (const Statement& statement : statements_) {
      if (statement.name.find("isaccessibleforfree") == std::string::npos) continue;
      if (to_lower(statement.value) != "false") continue;
      document_->access = "paywall";
      return note("access", statement.name);
    }
    for (const Statement& statement : statements_) {
      if (statement.name != "meta article:content_tier" || statement.value == "free") continue;
      document_->access = "paywall";
      return note("access", statement.name);
    }
  }

  void fill_date() {
    if (document_->date.known()) return;
    // The address has the day of the newsroom, stamps often that of Greenwich.
    if (set_url_date() || set_stated_date(kDates)) return;
    if (set_element_date() || set_visible_date()) return;
    if (set_stated_date(kChanges)) return;
    set_any_date();
  }

  bool set_date(std::string_view text, std::string place) {
    const Date date = read_written_date(text);
    if (!date.known()) return false;
    document_->date = date;
    note("date", std::move(place));
    return true;
  }

  template <size_t N>
  bool set_stated_date(const std::array<std::string_view, N>& names) {
    for (std::string_view name : names) {
      for (const Statement& statement : statements_) {
        if (statement.name == name && set_date(statement.value, statement.name)) return true;
      }
    }
    return false;
  }

  bool set_element_date() {
    for (const bool published : {true, false}) {
      for (int i = 0; i < tree_.size(); ++i) {
        const HtmlNode& node = tree_[i];
        if (node.tag != "time" && node.tag != "abbr") continue;
        const bool says_so = node.attribute("pubdate").data() != nullptr ||
                             names_of(node).find("publish") != std::string::npos;
        if (published && !says_so) continue;
        if (names_of(node).find("updated") != std::string::npos && !says_so) continue;
        const std::string_view stamp =
            node.tag == "time" ? node.attribute("datetime") : node.attribute("title");
        if (set_date(stamp, node.tag == "time" ? "time element" : "abbr element")) return true;
        if (node.tag == "time" && set_date(tree_.text_of(i), "time element")) return true;
      }
    }
    return false;
  }

  static std::string names_of(const HtmlNode& node) {
    return to_lower(std::string(node.attribute("class")) + " " + std::string(node.attribute("id")) +
                    " " + std::string(node.attribute("itemprop")));
  }

  // ".../2022/02/04/...", ".../2022-02-04-...".
  bool set_url_date() {
    const std::string& url = document_->url;
    for (size_t at = url.find("/20"); at != std::string::npos; at = url.find("/20", at + 1)) {
      const size_t end = url.find_first_not_of("0123456789/-", at + 1);
      const std::string piece = url.substr(at + 1, std::min<size_t>(end - at - 1, 10));
      const bool parted = piece.size() >= 8 && (piece[4] == '/' || piece[4] == '-');
      if (parted && set_date(piece, "url")) return true;
    }
    return false;
  }

  // In what is called a date, then in the first short line that holds one.
  bool set_visible_date() {
    for (std::string_view name : kDateNames) {
      for (int i = 0; i < tree_.size(); ++i) {
        if (names_of(tree_[i]).find(name) == std::string::npos) continue;
        if (name != "datepublished" && tree_[i].end - i > 60) continue;
        const std::string text = tree_.text_of(i);
        if (text.size() <= kMostDateBlock && set_date(text, "element " + std::string(name))) {
          return true;
        }
      }
    }
    return false;
  }

  void set_any_date() {
    const auto blocks = find_blocks(tree_, std::vector<bool>(tree_.nodes().size(), false));
    for (const HtmlBlock& block : blocks) {
      if (block.text.size() <= kMostDateBlock && set_date(block.text, "text")) return;
    }
  }

  const HtmlTree& tree_;
  Document* document_;
  std::vector<Statement> statements_;
};

}  // namespace

void fill_from_page(const HtmlTree& tree, Document* document) { Finder(tree, document).fill(); }

}  // namespace sanudo

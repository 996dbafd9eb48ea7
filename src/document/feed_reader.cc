// SPDX-License-Identifier: Apache-2.0
// Feeds: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, with the modules for full contents and Dublin Core.
// Each item or entry is a document: of its contents the fullest. A feed that is not well-formed
// gives what stands before the fault, then the fault.
#include <fmt/format.h>

#include <array>
#include <pugixml.hpp>

#include "document/document_reader.h"
#include "document/transfer_coding.h"
#include "document/url.h"
#include "document/written_date.h"
#include "unicode/charset.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kMaxFeedBytes = 64u << 20;
constexpr size_t kXmlDeclaration = 200;

// Vocabularies, by what stands in their address.
struct Vocabulary {
  std::string_view address;
  std::string_view name;
};
constexpr std::array<Vocabulary, 12> kVocabularies = {
    {{"purl.org/dc/", "dc:"},
     {"purl.org/rss/1.0/modules/content", "content:"},
     {"purl.org/rss/1.0/modules/", "other:"},
     {"w3.org/1999/xhtml", "xhtml:"},
     {"search.yahoo.com/mrss", "media:"},
     {"w3.org/2005/atom", ""},
     {"purl.org/atom/", ""},
     {"purl.org/rss/", ""},
     {"purl.org/net/rss", ""},
     {"netscape.com/rdf/", ""},
     {"backend.userland.com/rss", ""},
     {"blogs.law.harvard.edu/tech/rss", ""}}};
constexpr std::array<Vocabulary, 4> kUsualPrefixes = {
    {{"dc", "dc:"}, {"dcterms", "dc:"}, {"content", "content:"}, {"atom", ""}}};

std::string_view declared_address(pugi::xml_node node, const std::string& attribute) {
  for (; node; node = node.parent()) {
    if (const auto found = node.attribute(attribute.c_str())) return found.value();
  }
  return {};
}

// "dc:date", "content:encoded", "title": the local name under the name of its vocabulary.
std::string qualified_name(pugi::xml_node node) {
  const std::string_view full = node.name();
  const size_t colon = full.find(':');
  const std::string prefix(colon == std::string_view::npos ? "" : full.substr(0, colon));
  const std::string local =
      to_lower(colon == std::string_view::npos ? full : full.substr(colon + 1));
  const std::string address =
      to_lower(declared_address(node, prefix.empty() ? "xmlns" : "xmlns:" + prefix));
  for (const Vocabulary& vocabulary : kVocabularies) {
    if (address.find(vocabulary.address) != std::string::npos) {
      return std::string(vocabulary.name) + local;
    }
  }
  if (prefix.empty()) return local;
  for (const Vocabulary& usual : kUsualPrefixes) {
    if (usual.address == prefix) return std::string(usual.name) + local;
  }
  return prefix + ":" + local;
}

struct StringWriter : pugi::xml_writer {
  std::string text;
  void write(const void* data, size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
};

bool has_elements(pugi::xml_node node) {
  for (pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_element) return true;
  }
  return false;
}

// What stands between the tags, as text; elements as markup.
std::string inner(pugi::xml_node node) {
  const bool markup = has_elements(node);
  StringWriter writer;
  for (pugi::xml_node child : node.children()) {
    if (markup) {
      child.print(writer, "", pugi::format_raw | pugi::format_no_declaration);
    } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      writer.text += child.value();
    }
  }
  return std::move(writer.text);
}

std::string trimmed(std::string text) {
  text.erase(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  text.resize(text.find_last_not_of(" \t\r\n") + 1);
  return text;
}

struct Content {
  std::string text;
  bool markup = false;
};

bool is_plain_type(std::string_view type) { return type == "text" || type == "text/plain"; }

// RSS does not say what its text is, Atom does; both may carry base64.
Content read_content(pugi::xml_node node, bool atom) {
  const std::string_view type = node.attribute("type").value();
  const std::string_view mode = node.attribute("mode").value();
  Content content{trimmed(inner(node)), true};
  const bool binary = mode == "base64" || type == "application/octet-stream";
  if (binary && !has_elements(node)) content.text = decode_base64(content.text);
  const bool plain = atom ? type.empty() || is_plain_type(type) : is_plain_type(type);
  const bool escaped = mode == "escaped";
  content.markup = has_elements(node) || !plain || escaped || binary;
  return content;
}

// The best value for a field, by its rank in a list of names.
template <size_t N>
size_t rank_of(const std::array<std::string_view, N>& names, std::string_view name) {
  size_t rank = 0;
  while (rank < N && names[rank] != name) ++rank;
  return rank;
}

constexpr std::array<std::string_view, 10> kDates = {
    "pubdate", "published",  "issued",  "dc:date",  "dc:issued",
    "created", "dc:created", "updated", "modified", "dc:modified"};
constexpr std::array<std::string_view, 9> kContents = {
    "content:encoded", "content",     "body",    "xhtml:body",    "xhtml:div",
    "fullitem",        "description", "summary", "dc:description"};
constexpr std::array<std::string_view, 3> kTitles = {"title", "dc:title", "media:title"};

class Entry {
 public:
  Entry(pugi::xml_node node, bool atom, std::string_view base) : atom_(atom), base_(base) {
    for (pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_element) read_field(qualified_name(child), child);
    }
    read_attributes(node);
  }

  void fill(Document* document) && {
    document->markup = content_.markup ? Markup::kFragment : Markup::kPlain;
    document->bytes = std::move(content_.text);
    document->title = std::move(title_.text);
    document->title_is_markup = title_.markup;
    document->author = std::move(authors_);
    document->url = link_.empty() ? guid_ : link_;
    document->date = date_;
  }

 private:
  void read_field(const std::string& name, pugi::xml_node node) {
    if (name == "link") return read_link(node);
    if (name == "guid") return read_guid(node);
    if (name == "author" || name == "dc:creator" || name == "dc:author") return read_author(node);
    read_title(name, node);
    read_date(name, node);
    read_contents(name, node);
  }

  // Channels of 1997 (CDF) keep address and day of an item in its attributes.
  void read_attributes(pugi::xml_node node) {
    for (pugi::xml_attribute attribute : node.attributes()) {
      const std::string name = to_lower(attribute.name());
      if (name == "lastmod" && !date_.known()) date_ = read_written_date(attribute.value());
      if (name == "href" && link_.empty()) link_ = resolve_url(base_of(node), attribute.value());
    }
  }

  void read_title(const std::string& name, pugi::xml_node node) {
    const size_t rank = rank_of(kTitles, name);
    if (rank >= title_rank_) return;
    title_rank_ = rank;
    title_ = read_content(node, atom_);
  }

  void read_date(const std::string& name, pugi::xml_node node) {
    const size_t rank = rank_of(kDates, name);
    if (rank == kDates.size() || rank > date_rank_) return;  // of several the last
    const Date date = read_written_date(inner(node));
    if (!date.known()) return;
    date_rank_ = rank;
    date_ = date;
  }

  void read_contents(const std::string& name, pugi::xml_node node) {
    if (rank_of(kContents, name) == kContents.size()) return;
    Content content = read_content(node, atom_ && name != "content:encoded");
    if (content.text.size() > content_.text.size()) content_ = std::move(content);
  }

  void read_link(pugi::xml_node node) {
    const std::string_view rel = node.attribute("rel").value();
    if (!rel.empty() && rel != "alternate") return;
    const std::string href = node.attribute("href") ? node.attribute("href").value() : inner(node);
    const std::string address = trimmed(href);
    if (link_.empty() && !address.empty()) link_ = resolve_url(base_of(node), address);
  }

  void read_guid(pugi::xml_node node) {
    if (std::string_view(node.attribute("isPermaLink").value()) == "false") return;
    const std::string address = trimmed(inner(node));
    if (address.find("://") != std::string::npos) guid_ = address;
  }

  void read_author(pugi::xml_node node) {
    std::string author;
    for (pugi::xml_node child : node.children()) {
      if (qualified_name(child) == "name") author = trimmed(inner(child));
    }
    if (!has_elements(node)) author = trimmed(inner(node));
    if (!author.empty()) authors_.push_back(std::move(author));
  }

  // xml:base of the element and of those around it, innermost last.
  std::string base_of(pugi::xml_node node) const {
    std::vector<std::string_view> bases;
    for (; node; node = node.parent()) {
      if (const auto base = node.attribute("xml:base")) bases.push_back(base.value());
    }
    std::string whole(base_);
    while (!bases.empty()) {
      whole = resolve_url(whole, bases.back());
      bases.pop_back();
    }
    return whole;
  }

  bool atom_;
  std::string_view base_;
  Content title_;
  Content content_;
  std::vector<std::string> authors_;
  std::string link_;
  std::string guid_;
  Date date_;
  size_t title_rank_ = kTitles.size();
  size_t date_rank_ = kDates.size();
};

// The charset that an XML declaration names.
std::string declared_charset(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kXmlDeclaration);
  const size_t at = head.find("encoding=");
  if (!head.starts_with("<?xml") || at == std::string_view::npos || at > head.find("?>")) return {};
  const std::string_view value = head.substr(at + 9);
  const size_t end = value.empty() ? std::string_view::npos : value.find(value[0], 1);
  return std::string(end == std::string_view::npos ? "" : value.substr(1, end - 1));
}

std::string to_utf8(std::string bytes) {
  const std::string_view marked = charset_of_mark(bytes);
  const std::string charset = marked.empty() ? declared_charset(bytes) : std::string(marked);
  std::string text = convert_charset(bytes, charset).value_or("");
  if (text.empty() && is_valid_utf8(bytes)) text = std::move(bytes);
  if (text.empty()) text = convert_charset(bytes, "windows-1252").value_or("");
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  text.erase(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text;
}

class FeedReader : public DocumentReader {
 public:
  FeedReader(Input input, std::string name, const ReadOptions& options)
      : name_(std::move(name)), max_bytes_(options.max_bytes), base_(options.address) {
    Result<std::string> bytes = input->read_rest(kMaxFeedBytes, name_);
    fault_ = bytes.status();
    if (!bytes.is_ok()) return;
    const std::string text = to_utf8(std::move(bytes).value());
    const auto parsed =
        feed_.load_buffer(text.data(), text.size(),
                          pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    if (!parsed) {
      fault_ =
          Status(StatusCode::kBadFormat, fmt::format("{}: not well-formed at byte {} ({})", name_,
                                                     parsed.offset, parsed.description()));
    }
    for (place_ = feed_.document_element(); place_ && !is_entry(); step()) read_feed_field();
  }

  std::optional<Arrival> next() override {
    if (!place_) {
      if (fault_.is_ok()) return std::nullopt;
      return fault_at(name_, std::exchange(fault_, Status::ok()));
    }
    Arrival arrival;
    Document& document = arrival.document;
    document.input = fmt::format("{}:{}", name_, ++number_);
    document.charset = "utf-8";
    document.publisher = publisher_;
    document.language = language_;
    const bool atom = qualified_name(place_) == "entry";
    Entry(place_, atom, base_).fill(&document);
    if (document.bytes.size() > max_bytes_) {
      arrival.status = Status(StatusCode::kTooLarge,
                              fmt::format("{}: more than {} bytes", document.input, max_bytes_));
    }
    do step();
    while (place_ && !is_entry());
    return arrival;
  }

 private:
  bool is_entry() const {
    const std::string name = qualified_name(place_);
    return name == "item" || name == "entry";
  }

  // On in document order; an entry's inside is passed over.
  void step() {
    pugi::xml_node on = is_entry() ? pugi::xml_node() : place_.first_child();
    for (pugi::xml_node up = place_; !on && up; up = up.parent()) on = up.next_sibling();
    place_ = on;
  }

  void read_feed_field() {
    const std::string name = qualified_name(place_);
    const std::string parent = qualified_name(place_.parent());
    if (parent != "channel" && parent != "feed" && parent != "rss") return;
    if (name == "title" && publisher_.empty()) publisher_ = trimmed(inner(place_));
    if (name == "language" || name == "dc:language")
      language_ = trimmed(inner(place_)).substr(0, 2);
    if (name == "link" && base_.empty()) base_ = trimmed(inner(place_));
  }

  std::string name_;
  size_t max_bytes_;
  std::string base_;  // the feed's address, else the site that it names
  pugi::xml_document feed_;
  pugi::xml_node place_;
  Status fault_;
  std::string publisher_;
  std::string language_;
  size_t number_ = 0;
};

}  // namespace

std::unique_ptr<DocumentReader> read_feed(Input input, std::string name,
                                          const ReadOptions& options) {
  return std::make_unique<FeedReader>(std::move(input), std::move(name), options);
}

}  // namespace sanudo

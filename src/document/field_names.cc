// SPDX-License-Identifier: Apache-2.0
#include "document/field_names.h"

#include <array>

#include "document/written_date.h"

namespace sanudo {
namespace {

struct KnownNames {
  Field field;
  std::string_view option;
  std::string_view names;  // best first, each between blanks, without "_", "-" and capitals
};

constexpr std::array<KnownNames, 8> kKnown = {{
    {Field::kText, "text",
     " text maintext articletext fulltext plaintext cleanedtext bodytext storytext eventtext "
     "article "
     "articlebody body content contents story rawtext sentence summary description abstract "},
    {Field::kHtml, "html", " html contenthtml bodyhtml articlehtml rawhtml sourcehtml "},
    {Field::kTitle, "title", " title headline hl heading "},
    {Field::kAuthor, "author", " author authors byline creator "},
    {Field::kPublisher, "publisher",
     " publisher publication publicationinfo sourcename source.name sitename source outlet "
     "sourcecommonname newspaper hostname sourcedomain domain "},
    {Field::kUrl, "url",
     " url canonicallink canonicalurl link articleurl documentidentifier "
     "sourceurl webpage "},
    {Field::kDate, "date",
     " date datepublish datepublished publishdate publisheddate publishedat pubdate "
     "publicationdate published timestamp seendate datetime "},
    {Field::kLanguage, "language", " language lang metalang languagecode "},
}};

std::string bare(std::string_view name) {
  std::string out;
  for (char c : name) {
    if (c == '_' || c == '-' || c == ' ') continue;
    out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return out;
}

bool is_language_code(std::string_view text) {
  return text.size() >= 2 && text.size() <= 8 && text.find(' ') == std::string_view::npos &&
         (text.size() == 2 || text[2] == '-' || text[2] == '_');
}

}  // namespace

bool FieldNames::map(std::string_view assignment) {
  const size_t sign = assignment.find('=');
  if (sign == std::string_view::npos) return false;
  for (const KnownNames& known : kKnown) {
    if (known.option != assignment.substr(0, sign)) continue;
    mapped_.emplace_back(assignment.substr(sign + 1), known.field);
    return true;
  }
  return false;
}

std::optional<FieldNames::Match> FieldNames::find(std::string_view name) const {
  for (const auto& [given, field] : mapped_) {
    if (given == name) return Match{field, 0};
  }
  const std::string wanted = " " + bare(name) + " ";
  if (wanted.size() < 4) return std::nullopt;
  for (const KnownNames& known : kKnown) {
    const size_t at = known.names.find(wanted);
    if (at != std::string_view::npos) return Match{known.field, at + 1};
  }
  return std::nullopt;
}

void RecordFields::set(std::string_view name, std::string value) {
  const auto match = names_.find(name);
  if (!match || value.find_first_not_of(" \t\r\n") == std::string::npos) return;
  Value& held = values_[static_cast<size_t>(match->field)];
  if (match->rank < held.rank) held = {std::move(value), match->rank};
}

bool RecordFields::has_text() const {
  return !value(Field::kText).text.empty() || !value(Field::kHtml).text.empty();
}

void RecordFields::fill(Document* document) && {
  const auto take = [this](Field field) {
    return std::move(values_[static_cast<size_t>(field)].text);
  };
  document->bytes = take(Field::kText);
  if (document->bytes.empty()) {
    document->bytes = take(Field::kHtml);
    document->markup = Markup::kPage;
  }
  document->charset = "utf-8";
  document->title = take(Field::kTitle);
  if (std::string author = take(Field::kAuthor); !author.empty()) {
    document->author.push_back(std::move(author));
  }
  document->publisher = take(Field::kPublisher);
  document->url = take(Field::kUrl);
  document->date = read_written_date(take(Field::kDate));
  const std::string language = take(Field::kLanguage);
  if (is_language_code(language)) document->language = bare(language.substr(0, 2));
}

}  // namespace sanudo

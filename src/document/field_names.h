// SPDX-License-Identifier: Apache-2.0
// Which column or key of an export holds what of a report. The usual names are known (NGEC, GDELT's
// article lists, newspaper3k, news-please, trafilatura, NewsAPI, press databases).
#ifndef SANUDO_DOCUMENT_FIELD_NAMES_H_
#define SANUDO_DOCUMENT_FIELD_NAMES_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.h"

namespace sanudo {

enum class Field { kText, kHtml, kTitle, kAuthor, kPublisher, kUrl, kDate, kLanguage };

class FieldNames {
 public:
  // "text=Volltext": the column of this name is the text. False where the field is none.
  bool map(std::string_view assignment);

  // How well the name fits, 0 best, and for which field; nothing where it is none of ours.
  struct Match {
    Field field;
    size_t rank;
  };
  std::optional<Match> find(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, Field>> mapped_;
};

// Collects the fields of one record; of several names for one field the best that is not empty
// wins.
class RecordFields {
 public:
  explicit RecordFields(const FieldNames& names) : names_(names) {}
  void set(std::string_view name, std::string value);
  bool has_text() const;
  // `document` with what was found; the values are UTF-8.
  void fill(Document* document) &&;

 private:
  struct Value {
    std::string text;
    size_t rank = SIZE_MAX;
  };
  const Value& value(Field field) const { return values_[static_cast<size_t>(field)]; }

  const FieldNames& names_;
  Value values_[8];
};

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_FIELD_NAMES_H_

// SPDX-License-Identifier: Apache-2.0
// One format of text: what stands before the records, for each of them, and after the last.
#ifndef SANUDO_EXPORT_TEXT_EXPORT_H_
#define SANUDO_EXPORT_TEXT_EXPORT_H_

#include <memory>
#include <string>

#include "sanudo/export.h"

namespace sanudo {

struct ColumnSet;

class TextExport {
 public:
  virtual ~TextExport() = default;
  virtual void head(std::string*) {}
  // Appends the event and says whether the format has a row for it.
  virtual bool event(const DocumentRecord& document, const Event& event, std::string* out) = 0;
  virtual void tail(std::string*) {}
};

std::unique_ptr<TextExport> csv_export();
std::unique_ptr<TextExport> tsv_export();
std::unique_ptr<TextExport> column_set_export(const ColumnSet& set, bool every_status);
std::unique_ptr<TextExport> gexf_export(NetworkPeriod period);
std::unique_ptr<TextExport> geojson_export();

}  // namespace sanudo

#endif  // SANUDO_EXPORT_TEXT_EXPORT_H_

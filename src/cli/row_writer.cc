// SPDX-License-Identifier: Apache-2.0
#include "cli/row_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "base/json_writer.h"
#include "export/delimited.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kWidestCell = 48;  // of text for reading

std::string text_of(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* whole = std::get_if<int64_t>(&cell)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{}", *number);
  return {};
}

std::string short_text_of(const Cell& cell) {
  if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{:.4g}", *number);
  return text_of(cell);
}

// For reading: ids, flags that the filter sets, and places on the map are for machines.
const std::set<std::string> kForMachines = {"id",
                                            "key",
                                            "date_end",
                                            "date_precision",
                                            "goldstein",
                                            "lat",
                                            "lon",
                                            "quad",
                                            "cameo",
                                            "actual",
                                            "place_precision",
                                            "document",
                                            "story",
                                            "event",
                                            "event_key",
                                            "document_key",
                                            "actor_position",
                                            "recipient_position",
                                            "report_date",
                                            "actor_entity",
                                            "recipient_entity",
                                            "link",
                                            "contexts",
                                            "title",
                                            "trigger"};

// Line breaks of quoted words would break the line.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text;
}

class StreamedRows : public RowWriter {
 public:
  explicit StreamedRows(std::FILE* out) : out_(out) {}
  bool finish() override { return std::fflush(out_) == 0; }

 protected:
  bool put(std::string_view text) {
    return std::fwrite(text.data(), 1, text.size(), out_) == text.size();
  }

 private:
  std::FILE* out_;
};

class CsvRows : public StreamedRows {
 public:
  using StreamedRows::StreamedRows;
  void columns(const std::vector<std::string>& names) override { put_line(names); }
  bool row(const std::vector<Cell>& cells) override {
    std::vector<std::string> texts;
    for (const Cell& cell : cells) texts.push_back(text_of(cell));
    return put_line(texts);
  }

 private:
  bool put_line(const std::vector<std::string>& texts) {
    std::string line;
    append_csv(texts, &line);
    return put(line);
  }
};

class JsonRows : public StreamedRows {
 public:
  using StreamedRows::StreamedRows;
  void columns(const std::vector<std::string>& names) override { names_ = names; }
  bool row(const std::vector<Cell>& cells) override {
    JsonWriter json;
    json.begin_object();
    for (size_t i = 0; i < cells.size(); ++i) write(&json, names_[i], cells[i]);
    json.end_object();
    return put(json.take() + "\n");
  }

 private:
  static void write(JsonWriter* json, const std::string& name, const Cell& cell) {
    json->key(name);
    if (const auto* text = std::get_if<std::string>(&cell)) return json->string(*text);
    if (const auto* whole = std::get_if<int64_t>(&cell)) return json->integer(*whole);
    if (const auto* number = std::get_if<double>(&cell)) return json->number(*number);
    json->null();
  }

  std::vector<std::string> names_;
};

// Who did what to whom, the words, who says so, and where it stands.
class ChronologyRows : public StreamedRows {
 public:
  ChronologyRows(std::FILE* out, bool markdown) : StreamedRows(out), markdown_(markdown) {}
  void columns(const std::vector<std::string>& names) override { names_ = names; }
  bool row(const std::vector<Cell>& cells) override {
    values_.clear();
    for (size_t i = 0; i < cells.size(); ++i) values_[names_[i]] = one_line(text_of(cells[i]));
    return put(markdown_ ? list_item() : paragraph());
  }

 private:
  const std::string& of(const char* name) { return values_[name]; }

  std::string after(const char* word, const char* name) {
    return of(name).empty() ? "" : word + of(name);
  }

  std::string headline() {
    std::string line = of("actors") + after(" -> ", "recipients") + after(", about ", "about") +
                       after(", in ", "place");
    for (const char* flag : {"negated", "future", "hypothetical", "historical"}) {
      if (of(flag) == "1") line += fmt::format(" [{}]", flag);
    }
    if (of("reports") != "1") line += fmt::format(" ({} reports)", of("reports"));
    return line;
  }

  std::string source() {
    const std::string paper = of("publisher") + (of("publisher").empty() ? "" : ": ");
    return paper + of("title");
  }

  std::string paragraph() {
    std::string text = fmt::format("{}  {}  {}\n    {}\n", of("date").empty() ? "?" : of("date"),
                                   of("act"), headline(), of("words"));
    if (!of("said_by").empty())
      text += "    said by " + of("said_by") + after(": ", "quote") + "\n";
    return text + fmt::format("    {}{}\n\n", source(), after("  ", "url"));
  }

  std::string list_item() {
    std::string text =
        fmt::format("- **{}** {}: {}\n  > {}\n", of("date"), of("act"), headline(), of("words"));
    if (!of("said_by").empty())
      text += "\n  Said by " + of("said_by") + after(": ", "quote") + "\n";
    const std::string title = source();
    text += of("url").empty() ? fmt::format("\n  {}\n", title)
                              : fmt::format("\n  [{}]({})\n", title, of("url"));
    return text + "\n";
  }

  bool markdown_;
  std::vector<std::string> names_;
  std::map<std::string, std::string> values_;
};

// Columns of the same width, those left out that are empty in every row.
class AlignedRows : public RowWriter {
 public:
  AlignedRows(std::FILE* out, bool brief) : out_(out), brief_(brief) {}
  void columns(const std::vector<std::string>& names) override { lines_.push_back(names); }
  bool row(const std::vector<Cell>& cells) override {
    std::vector<std::string> texts;
    for (const Cell& cell : cells) texts.push_back(cut(one_line(short_text_of(cell))));
    lines_.push_back(std::move(texts));
    return true;
  }
  bool finish() override {
    std::string text;
    for (const auto& line : lines_) text += laid_out(line, widths());
    const bool whole = std::fwrite(text.data(), 1, text.size(), out_) == text.size();
    return std::fflush(out_) == 0 && whole;
  }

 private:
  static size_t width_of(const std::string& text) { return count_code_points(text); }

  static std::string cut(std::string text) {
    if (width_of(text) <= kWidestCell) return text;
    size_t end = 0;
    for (size_t i = 1; i < kWidestCell; ++i) {
      size_t length = 0;
      decode(text, end, &length);
      end += length;
    }
    return text.substr(0, end) + "…";
  }

  // 0: nothing in it.
  const std::vector<size_t>& widths() {
    if (!widths_.empty() || lines_.empty()) return widths_;
    widths_.resize(lines_[0].size(), 0);
    for (size_t column = 0; column < widths_.size(); ++column) {
      if (brief_ && kForMachines.count(lines_[0][column]) > 0) continue;
      for (size_t i = 1; i < lines_.size(); ++i) {
        widths_[column] = std::max(widths_[column], width_of(lines_[i][column]));
      }
      if (widths_[column] > 0)
        widths_[column] = std::max(widths_[column], lines_[0][column].size());
    }
    return widths_;
  }

  static std::string laid_out(const std::vector<std::string>& cells,
                              const std::vector<size_t>& widths) {
    std::string line;
    for (size_t i = 0; i < cells.size(); ++i) {
      if (widths[i] == 0) continue;
      line += cells[i] + std::string(widths[i] - width_of(cells[i]) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
  }

  std::FILE* out_;
  bool brief_;  // without what is for machines
  std::vector<std::vector<std::string>> lines_;
  std::vector<size_t> widths_;
};

class MarkdownRows : public StreamedRows {
 public:
  MarkdownRows(std::FILE* out, bool brief) : StreamedRows(out), brief_(brief) {}
  void columns(const std::vector<std::string>& names) override {
    names_ = names;
    put_line(names);
    put_line(std::vector<std::string>(names.size(), "---"));
  }
  bool row(const std::vector<Cell>& cells) override {
    std::vector<std::string> texts;
    for (const Cell& cell : cells) texts.push_back(escaped(one_line(short_text_of(cell))));
    return put_line(texts);
  }

 private:
  static std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '|' ? "\\|" : std::string(1, c);
    return out;
  }

  bool put_line(const std::vector<std::string>& texts) {
    std::string line = "|";
    for (size_t i = 0; i < texts.size(); ++i) {
      if (!brief_ || kForMachines.count(names_[i]) == 0) line += " " + texts[i] + " |";
    }
    return put(line + "\n");
  }

  bool brief_;
  std::vector<std::string> names_;
};

}  // namespace

std::unique_ptr<RowWriter> row_writer(const std::string& format, std::optional<View> view,
                                      std::FILE* out) {
  if (format == "csv") return std::make_unique<CsvRows>(out);
  if (format == "jsonl") return std::make_unique<JsonRows>(out);
  const bool markdown = format == "markdown";
  if (view == View::kChronology) return std::make_unique<ChronologyRows>(out, markdown);
  if (markdown) return std::make_unique<MarkdownRows>(out, view.has_value());
  return std::make_unique<AlignedRows>(out, view.has_value());
}

}  // namespace sanudo

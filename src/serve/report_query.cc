// SPDX-License-Identifier: Apache-2.0
#include "serve/report_query.h"

#include <fmt/format.h>

#include <algorithm>

#include "serve/archive.h"
#include "serve/event_query.h"

namespace sanudo {
namespace {

constexpr std::string_view kKinds[] = {"direct", "mixed", "indirect"};
constexpr std::string_view kStances[] = {"assert", "deny", "accuse", "demand", "predict"};

bool all_of(std::string_view text, bool (*fits)(char)) {
  return std::all_of(text.begin(), text.end(), fits);
}
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

class Conditions {
 public:
  void add(const std::string& condition) { text_ += " AND " + condition; }

  void one_of(const char* column, const std::vector<std::string>& values) {
    if (values.empty()) return;
    std::string list;
    for (const std::string& value : values) list += (list.empty() ? "" : ", ") + quoted(value);
    add(fmt::format("{} IN ({})", column, list));
  }

  void days(Parameters* p) {
    const std::string from = p->day("reported_from");
    const std::string to = p->day("reported_to");
    if (!from.empty()) add("d.date >= " + quoted(from));
    if (!to.empty()) add("d.date <= " + quoted(to));
  }

  const std::string& text() const { return text_; }

 private:
  std::string text_ = "1";
};

// Each word as a phrase of FTS5; a last * means "begins so". Marks of its language lose their
// meaning, so that no question is an error.
std::string match_text(std::string_view words) {
  std::string out;
  while (!words.empty()) {
    const size_t end = std::min(words.find(' '), words.size());
    std::string word;
    for (const char c : words.substr(0, end)) word += c == '"' ? ' ' : c;
    const bool begins = word.size() > 1 && word.back() == '*';
    if (begins) word.pop_back();
    if (word.find_first_not_of(" *") != std::string::npos) {
      out += fmt::format("{}\"{}\"{}", out.empty() ? "" : " ", word, begins ? "*" : "");
    }
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return out;
}

// Speakers by entity, country, code or name.
std::string speaks(const std::vector<std::string>& who) {
  std::string any;
  for (const std::string& name : who) {
    std::string is =
        "s.entity IN (SELECT id FROM entity WHERE name = " + quoted(name) + " COLLATE NOCASE)";
    if (name.find(':') != std::string::npos) {
      is = "s.entity IN (SELECT id FROM entity WHERE key = " + quoted(name) + ")";
    } else if (name.size() == 3 && all_of(name, is_capital)) {
      is = "s.country = " + quoted(name);
    } else if (name.size() == 6 && all_of(name, is_capital)) {
      is = "s.code = " + quoted(name);
    }
    any += (any.empty() ? "" : " OR ") + is;
  }
  return fmt::format("q.id IN (SELECT s.quote FROM quote_speaker s WHERE {})", any);
}

std::string like_text(std::string_view word) {
  std::string out = "%";
  for (const char c : word) {
    if (c == '%' || c == '_' || c == '\\') out.push_back('\\');
    if (c != '*' && c != '"') out.push_back(c);
  }
  return out + "%";
}

void found_in_quote(std::string_view words, Conditions* conditions) {
  while (!words.empty()) {
    const size_t end = std::min(words.find(' '), words.size());
    if (end > 0) {
      conditions->add(
          fmt::format("q.text LIKE {} ESCAPE '\\'", quoted(like_text(words.substr(0, end)))));
    }
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

void found_in_text(const std::string& words, Conditions* conditions) {
  const std::string match = match_text(words);
  if (match.empty()) return;
  conditions->add("d.id IN (SELECT rowid FROM document_text WHERE document_text MATCH " +
                  quoted(match) + ")");
}

}  // namespace

std::string read_document_condition(Parameters* p) {
  Conditions conditions;
  found_in_text(p->text("q", 200), &conditions);
  conditions.days(p);
  conditions.one_of("d.publisher", p->texts("publisher", 200));
  conditions.one_of("d.language", p->texts("language", 20));
  return conditions.text();
}

std::string read_quote_condition(const World& world, Parameters* p) {
  Conditions conditions;
  const std::string words = p->text("q", 200);
  found_in_text(words, &conditions);
  found_in_quote(words, &conditions);
  const std::vector<std::string> who = read_who(world, "speaker", world.as_of(), p);
  if (!who.empty()) conditions.add(speaks(who));
  conditions.one_of("q.kind", p->choices("kind", kKinds));
  conditions.one_of("q.stance", p->choices("stance", kStances));
  conditions.days(p);
  conditions.one_of("d.publisher", p->texts("publisher", 200));
  if (const std::string id = p->text("document", 64); !id.empty()) {
    conditions.one_of("d.key", {id});
  }
  return conditions.text();
}

}  // namespace sanudo

// SPDX-License-Identifier: Apache-2.0
#include "export/table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "export/in_words.h"

namespace sanudo {
namespace {

struct Paint {
  bool on = false;
  std::string bold(std::string_view text) const { return wrap("1", text); }
  std::string dim(std::string_view text) const { return wrap("2", text); }
  std::string type(int quad, std::string_view text) const {
    static constexpr std::array<const char*, 5> kByQuad = {"0", "1;36", "1;32", "1;33", "1;31"};
    return wrap(kByQuad[static_cast<size_t>(quad)], text);
  }

 private:
  std::string wrap(const char* code, std::string_view text) const {
    return on ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }
};

std::string status_of(const EventStatus& status) {
  std::string words;
  const auto add = [&](bool holds, const char* word) {
    if (holds) words += (words.empty() ? "" : ", ") + std::string(word);
  };
  add(status.negated, "negated");
  add(status.future, "future");
  add(status.hypothetical, "hypothetical");
  add(status.historical, "historical");
  return words;
}

std::string date_of_event(const Event& event) {
  if (!event.date) return "no date   ";
  if (event.date->start == event.date->end) return event.date->start;
  return event.date->start + ".." + event.date->end;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (char c : text) {
    const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!space) {
      line.push_back(c);
    } else if (!line.empty() && line.back() != ' ') {
      line.push_back(' ');
    }
  }
  return line;
}

// Code points [start, end) of UTF-8 text.
std::string_view cut(std::string_view utf8, CharSpan span) {
  size_t begin = utf8.size();
  size_t end = utf8.size();
  uint32_t count = 0;
  for (size_t i = 0; i < utf8.size(); ++i) {
    if ((static_cast<unsigned char>(utf8[i]) & 0xC0) == 0x80) continue;
    if (count == span.start) begin = i;
    if (count == span.end) {
      end = i;
      break;
    }
    ++count;
  }
  return utf8.substr(begin, end - std::min(begin, end));
}

void add_field(const char* name, const std::string& value, const Paint& paint, std::string* out) {
  if (value.empty()) return;
  *out += fmt::format("    {} {}\n", paint.dim(fmt::format("{:<8}", name)), value);
}

std::string type_and_mode(const Event& event) {
  return event.mode.empty() ? event.type : event.type + "/" + event.mode;
}

std::string format_event(const CodedDocument& coded, const Event& event, const Paint& paint) {
  std::string out = fmt::format("  {}  {}  {}", date_of_event(event),
                                paint.type(event.quad, fmt::format("{:<18}", type_and_mode(event))),
                                paint.bold(event.actors.empty() ? "?" : names_of(event.actors)));
  if (!event.recipients.empty()) out += " -> " + paint.bold(names_of(event.recipients));
  out += fmt::format("  {}\n", paint.dim(fmt::format("{:.2f}", event.confidence)));
  add_field("about", things_of(event.about), paint, &out);
  if (event.place) add_field("where", event.place->name, paint, &out);
  add_field("status", status_of(event.status), paint, &out);
  add_field("said by", claims_of(event.said_by), paint, &out);
  add_field("words", one_line(cut(coded.document.text, event.evidence.span)), paint, &out);
  return out;
}

}  // namespace

std::string format_table(const CodedDocument& coded, bool colours) {
  const Paint paint{colours};
  const DocumentRecord& document = coded.document;
  std::string out = paint.bold(document.title.empty() ? "(no headline)" : document.title) + "\n";
  out += paint.dim(
      fmt::format("  {}{}  language {}  {} events, {} quotations\n",
                  document.date.empty() ? "date unknown" : document.date,
                  document.date_from.empty() ? "" : fmt::format(" (from {})", document.date_from),
                  document.language, coded.events.size(), coded.quotes.size()));
  for (const Event& event : coded.events) out += format_event(coded, event, paint);
  if (!coded.quotes.empty()) out += paint.dim("  quotations\n");
  for (const Quote& quote : coded.quotes) {
    out += fmt::format("  {:<8}  {}: {}\n", quote_kind_name(quote.kind),
                       quote.speakers.empty() ? "(unnamed)" : names_of(quote.speakers),
                       one_line(quote.text));
  }
  for (const Warning& warning : coded.warnings) {
    out += fmt::format("  warning: {} ({})\n", warning.message, warning.code);
  }
  return out;
}

namespace {

void explain_entities(const char* role, const std::vector<Entity>& entities, const Paint& paint,
                      std::string* out) {
  for (const Entity& entity : entities) {
    *out +=
        fmt::format("  {} {}  {} \"{}\" at {}-{}\n", paint.dim(fmt::format("{:<10}", role)),
                    name_of(entity), entity.entity.empty() ? "(not in the base)" : entity.entity,
                    one_line(entity.text), entity.span.start, entity.span.end);
  }
}

std::string explain_event(const CodedDocument& coded, const Event& event, const Paint& paint) {
  std::string out =
      fmt::format("{}  {}\n", paint.bold(event.id), paint.type(event.quad, type_and_mode(event)));
  const auto line = [&](const char* name, const std::string& value) {
    if (!value.empty()) {
      out += fmt::format("  {} {}\n", paint.dim(fmt::format("{:<10}", name)), value);
    }
  };
  line("words", one_line(cut(coded.document.text, event.evidence.span)));
  line("trigger", fmt::format("\"{}\" at {}-{}, sentence {}", event.evidence.trigger,
                              event.evidence.trigger_span.start, event.evidence.trigger_span.end,
                              event.evidence.sentence));
  line("rule", event.why.rule);
  line("entry", event.why.entry);
  line("path", event.why.path);
  explain_entities("actor", event.actors, paint, &out);
  explain_entities("recipient", event.recipients, paint, &out);
  line("about", things_of(event.about));
  if (event.date) {
    line("date",
         fmt::format("{} .. {} ({}) from {}", event.date->start, event.date->end,
                     event.date->precision,
                     event.date->text.empty() ? "the report's own date"
                                              : fmt::format("\"{}\"", one_line(event.date->text))));
  }
  if (event.place)
    line("place", fmt::format("{} from \"{}\"", event.place->name, event.place->text));
  line("status", status_of(event.status));
  line("said by", claims_of(event.said_by));
  line("codes",
       fmt::format("CAMEO {}, quad {}, score {}", event.cameo.empty() ? "not sure" : event.cameo,
                   event.quad, event.score));
  line("confidence", fmt::format("{:.2f}", event.confidence));
  return out + "\n";
}

}  // namespace

std::string format_explanation(const CodedDocument& coded, const std::string& event_id,
                               bool colours) {
  const Paint paint{colours};
  std::string out;
  for (const Event& event : coded.events) {
    if (event_id.empty() || event.id == event_id) out += explain_event(coded, event, paint);
  }
  return out;
}

}  // namespace sanudo

// SPDX-License-Identifier: Apache-2.0
#include "sanudo/coder.h"

#include <fmt/format.h>

#include <algorithm>

#include "actor/actor.h"
#include "base/hash.h"
#include "document/document_stream.h"
#include "event/event_coder.h"
#include "knowledge/check.h"
#include "knowledge/compile.h"
#include "knowledge/table.h"
#include "knowledge/world.h"
#include "mention/mention.h"
#include "pipeline/reader.h"
#include "place/place.h"
#include "quote/first_person.h"
#include "quote/quote.h"
#include "text/read_document.h"
#include "time/time_expression.h"

namespace sanudo {
namespace {

// What the id of a report stands on: its words without regard to spacing.
std::string normalised(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  return out;
}

std::string document_id(const Document& document, std::string_view date, std::string_view text) {
  return fingerprint(fmt::format("{}\x1f{}\x1f{}\x1f{}", document.publisher, document.url, date,
                                 normalised(text)));
}

Quote make_quote(const Text& text, const Quotation& quotation, std::string id) {
  Quote quote;
  quote.id = std::move(id);
  quote.kind = quotation.kind;
  quote.stance = quotation.stance;
  quote.text = std::string(text.words(quotation.span));
  quote.span = text.char_span(quotation.span);
  quote.speakers = quotation.speakers;
  if (quotation.cue.size() > 0) {
    quote.cue = std::string(text.words(quotation.cue));
    quote.cue_span = text.char_span(quotation.cue);
  }
  return quote;
}

const char* kind_name(MentionKind kind) {
  switch (kind) {
    case MentionKind::kName: return "name";
    case MentionKind::kNominal: return "nominal";
    case MentionKind::kPronoun: return "pronoun";
  }
  return "nominal";
}

std::vector<MentionRecord> make_mentions(const Text& text, const std::vector<Mention>& mentions,
                                         const Actors& actors) {
  std::vector<MentionRecord> records;
  for (const Resolution& resolution : actors.all()) {
    const Mention& mention = mentions[resolution.mention];
    records.push_back({mention.sentence, kind_name(mention.kind),
                       std::string(text.words(mention.span)), text.char_span(mention.span),
                       resolution.entities, resolution.how});
  }
  return records;
}

// Ids that stay the same for the same input and version.
void give_ids(CodedDocument* coded) {
  const std::string start = coded->document.id.substr(0, 12);
  for (size_t i = 0; i < coded->quotes.size(); ++i) {
    coded->quotes[i].id = fmt::format("{}-q{}", start, i + 1);
  }
  for (size_t i = 0; i < coded->events.size(); ++i) {
    Event& event = coded->events[i];
    event.id = fmt::format("{}-e{}", start, i + 1);
    for (Claim& claim : event.said_by) {
      if (claim.quote.empty()) continue;
      const size_t number = std::strtoul(claim.quote.c_str() + 1, nullptr, 10);
      claim.quote = fmt::format("{}-q{}", start, number + 1);
    }
  }
}

}  // namespace

struct Coder::Stages {
  Reader reader;
  World world;
  QuoteFinder quotes;
  EventCoder events;
};

Coder::Coder(std::unique_ptr<Stages> stages) : stages_(std::move(stages)) {}
Coder::Coder(Coder&&) noexcept = default;
Coder& Coder::operator=(Coder&&) noexcept = default;
Coder::~Coder() = default;

namespace {

// The compiled base, or the tables with others laid over them.
Result<World> load_world(const std::string& folder, const CoderFiles& files) {
  const std::optional<Date> vintage = files.as_of.empty() ? Date{} : parse_date(files.as_of);
  if (!vintage) {
    return Status(StatusCode::kBadArgument, files.as_of + " is not a date (write YYYY-MM-DD)");
  }
  if (files.knowledge.empty()) return World::load(folder + "/world.bin", *vintage);
  Result<Tables> tables = read_tables(folder + "/knowledge");
  if (!tables.is_ok()) return tables.status();
  Status status = lay_over(files.knowledge, &tables.value());
  if (!status.is_ok()) return status;
  const std::vector<std::string> breaches = check_tables(tables.value());
  if (!breaches.empty()) return Status(StatusCode::kBadFormat, breaches.front());
  return World::from_bytes(compile_tables(tables.value()), *vintage);
}

}  // namespace

Result<Coder> Coder::load(const CoderFiles& files) {
  const std::string folder = data_folder(files.folder);
  Result<Reader> reader = Reader::load(folder);
  if (!reader.is_ok()) return reader.status();
  Result<World> world = load_world(folder, files);
  if (!world.is_ok()) return world.status();
  Result<QuoteFinder> quotes = QuoteFinder::load(folder + "/lexicon/en");
  if (!quotes.is_ok()) return quotes.status();
  Result<EventCoder> events = EventCoder::load(folder + "/lexicon/en", files.rules_only);
  if (!events.is_ok()) return events.status();
  return Coder(
      std::make_unique<Stages>(Stages{std::move(reader).value(), std::move(world).value(),
                                      std::move(quotes).value(), std::move(events).value()}));
}

namespace {

// The headline, where the report has none of its own.
std::string title_of(const Document& document, const Text& text) {
  if (!document.title.empty()) return document.title;
  if (text.paragraphs().empty() || !text.paragraphs()[0].headline) return {};
  return std::string(text.words(text.paragraphs()[0].span));
}

// `given` is the date of the input: the id does not move with what is found in a page.
CodedDocument describe(const Document& document, std::string_view given, const Text& text) {
  CodedDocument coded;
  coded.document.id = document_id(document, given, text.utf8());
  coded.document.title = title_of(document, text);
  coded.document.author = document.author;
  coded.document.publisher = document.publisher;
  coded.document.url = document.url;
  coded.document.language = text.language();
  coded.document.date = to_string(document.date);
  if (document.date.known()) {
    coded.document.date_from = document.date_is_given ? "given" : "metadata";
  }
  coded.document.text = text.utf8();
  coded.document.section = document.section;
  coded.document.access = document.access;
  coded.document.sources = document.sources;
  return coded;
}

// The clean text of a report and what is known of it.
struct Report {
  Document document;
  Text text;
  CodedDocument coded;
};

Result<Report> open_report(const CodeInput& input, const CodeOptions& options) {
  if (options.max_sentence_tokens == 0) {
    return Status(StatusCode::kBadArgument, "a sentence has at least one word");
  }
  Result<Document> made = to_document(input, options.max_bytes);
  if (!made.is_ok()) return made.status();
  Document document = std::move(made).value();
  std::vector<Warning> warnings;
  Result<Text> text = read_document(&document, &warnings);
  if (!text.is_ok()) return text.status();
  CodedDocument coded = describe(document, input.date, text.value());
  coded.warnings = std::move(warnings);
  return Report{std::move(document), std::move(text).value(), std::move(coded)};
}

bool is_english(std::string_view language) {
  return language == "en" || language.starts_with("en-");
}

}  // namespace

Result<CodedDocument> Coder::code(const CodeInput& input, const CodeOptions& options) const {
  Result<Report> opened = open_report(input, options);
  if (!opened.is_ok()) return opened.status();
  const Document& document = opened.value().document;
  const Text& text = opened.value().text;
  CodedDocument& coded = opened.value().coded;
  if (!is_english(text.language())) {
    coded.warnings.push_back(
        {"language_not_supported",
         fmt::format("language \"{}\" is not read yet; nothing was coded", text.language())});
    return std::move(coded);
  }
  size_t cut = 0;
  const std::vector<Sentence> sentences =
      stages_->reader.segment(text, options.max_sentence_tokens, &cut);
  if (cut > 0) {
    coded.warnings.push_back({"sentence_cut", fmt::format("{} sentences of more than {} words cut",
                                                          cut, options.max_sentence_tokens)});
  }
  const std::vector<Tree> trees = stages_->reader.parse(text, sentences);
  const World& world = stages_->world;
  const std::vector<Mention> mentions = find_mentions(text, trees, world);
  const ReportDate date =
      find_report_date(text, trees, mentions, world, document.date, document.date_is_given);
  Actors actors = resolve_actors(text, trees, mentions, world, date.date);
  const std::vector<Quotation> quotations = stages_->quotes.find(text, trees, mentions, actors);
  resolve_first_person(text, trees, mentions, quotations, &actors);
  const std::vector<TimeExpression> times = find_times(text, trees, date.date);
  const Places places = find_places(trees, mentions, times, world);
  coded.document.date = to_string(date.date);
  coded.document.date_from = date.date_from;
  coded.events = stages_->events.code(
      {text, trees, mentions, actors, quotations, times, places, world, date.date});
  std::erase_if(coded.events,
                [&](const Event& event) { return event.confidence < options.min_confidence; });
  for (const Quotation& quotation : quotations) {
    coded.quotes.push_back(make_quote(text, quotation, ""));
  }
  give_ids(&coded);
  if (options.mentions) coded.mentions = make_mentions(text, mentions, actors);
  return std::move(coded);
}

Result<CodedDocument> read_report(const CodeInput& input, const CodeOptions& options) {
  Result<Report> report = open_report(input, options);
  if (!report.is_ok()) return report.status();
  return std::move(report).value().coded;
}

const char* version() { return SANUDO_VERSION; }

}  // namespace sanudo
